"""The stylesheet in the other two engines: what they cannot read, they must not need."""

import pytest

from tests.browser import engines

pytestmark = pytest.mark.browser
POST = "/2026/ledning-styrning-och-arbetssatt-nar-pengarna-ska-racka/"
STATEMENT = "/tillganglighetsredogorelse/"
STYLE = "getComputedStyle(document.querySelector('{}'))"


@pytest.fixture(scope="module", params=["Firefox", "Firefox, dark", "WebKitGTK"])
def engine(request, tmp_path_factory):
    """Run another engine than Chromium, if it is installed."""
    name, _, dark = request.param.partition(", ")
    found, folder = {"Firefox": engines.firefox, "WebKitGTK": engines.webkit}[name](), None
    if not found:
        pytest.skip(f"{name} is not installed")
    folder = tmp_path_factory.mktemp("engine")
    run = engines.run_webkit(folder) if name == "WebKitGTK" else engines.run_firefox(
        folder, dark=bool(dark)
    )  # fmt: skip
    with run as engine:
        yield engine, bool(dark)


def test_links_are_seen(engine, address):
    """In the text they are underlined; the page one is on has a thicker line in the menu."""
    engine[0].open(address + POST)
    prose, tag = STYLE.format(".prose a"), STYLE.format(".tags a")
    assert engine[0].run(f"{prose}.textDecorationLine") == "underline"
    assert engine[0].run(f"{prose}.color") != engine[0].run(STYLE.format(".prose") + ".color")
    assert "underline" in engine[0].run(f"{tag}.textDecorationLine")

    engine[0].open(address + "/")
    current = STYLE.format("[aria-current]")
    assert engine[0].run(f"{current}.textDecorationLine") == "underline"
    assert engine[0].run(f"{current}.textDecorationThickness") == "2px"


def test_colours_are_there(engine, address):
    """Text and surface have the colours of the tokens, in the reader's scheme."""
    engine[0].open(address + POST)
    body = STYLE.format("body")
    colours = [engine[0].run(f"{body}.{name}") for name in ("color", "backgroundColor")]

    assert colours == (
        ["rgb(230, 230, 230)", "rgb(26, 26, 26)"]
        if engine[1]
        else ["rgb(34, 34, 34)", "rgb(255, 255, 255)"]
    )


@pytest.mark.parametrize("path", ["/", POST, STATEMENT, "/sok/", "/etiketter/"])
@pytest.mark.parametrize("width", [450, 1280])  # Firefox has no narrower window
def test_sizes_are_sane(engine, address, path, width):
    """A line is as long as lines should be, a title larger than text, and nothing sticks out."""
    engine[0].open(address + path, width=width)
    text, title = (
        float(engine[0].run(STYLE.format(e) + ".fontSize").removesuffix("px"))
        for e in ("body", "h1")
    )

    assert 18 <= text <= 20
    assert 1.2 * text <= title <= 44
    assert engine[0].run("document.documentElement.scrollWidth - innerWidth") <= 0
    assert engine[0].run("document.querySelector('main').getBoundingClientRect().width") <= 700
    margin = engine[0].run("document.querySelector('h1').getBoundingClientRect().left")
    assert margin > 200 if width == 1280 else margin < 40

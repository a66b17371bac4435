"""What is compared, what is carried along, and when a publication is too much."""

import pytest

from blog.manifest import DeliveredFile
from tests.places import release
from tools.publish.api import Forbidden, Stopped, changes
from tools.publish.plan import make_plan, refuse_vanishing
from tools.publish.record import Record

A, B = DeliveredFile("a" * 64, 1), DeliveredFile("b" * 64, 1)


def test_changes():
    """Paths that came, that hold something else, and that are gone."""
    assert changes({"x": A, "y": A, "z": A}, {"y": A, "z": B, "w": A}) == (("w",), ("z",), ("x",))


def plan(former, files, carry=(), forbidden=Forbidden()):  # noqa: B008
    """Compare two sites, each a path and its text."""
    old = release(0, former)
    record = Record(old.id, old.manifest()) if former else None
    return make_plan(
        release(1, files), record, carry=carry, forbidden=forbidden, overwrite=(), keep=5
    )


@pytest.mark.parametrize(
    ("path", "is_carried"),
    [
        ("stil.a.css", True),
        ("stil.a.css.br", True),
        ("sok.a.js", True),
        ("bilder/bro.a.AVIF", True),
        ("tema/bokstav.a.woff2", True),
        ("2026/ett/index.html", False),
        ("sida.htm", False),
        ("feed.xml", False),
        ("feed.json", False),
        ("bilder/blankett.pdf", False),
        ("robots.txt", False),
    ],
)
def test_only_assets_are_carried(path, is_carried):
    """What a loaded page asks for afterwards, and nothing that one could go to."""
    found = plan({path: "x"}, {"index.html": "y"}, carry={path})

    assert (path in found.record.carried) == is_carried


def test_what_was_carried_is_not_carried_again():
    """One release, and then it is gone."""
    old = Record("a", {"index.html": A}, carried={"stil.css": B})
    found = make_plan(
        release(1, {"index.html": "x"}), old, carry={"stil.css"}, forbidden=Forbidden(),
        overwrite=(), keep=5,
    )  # fmt: skip

    assert found.record.carried == {}


def test_the_release_wins():
    """A file of the release is never the former one's."""
    found = plan({"stil.css": "gammal"}, {"stil.css": "ny"}, carry={"stil.css"})

    assert found.record.carried == {}
    assert found.record.everything["stil.css"].size == 2


def pages(number):
    """Give a site of so many pages."""
    return {f"{n}/index.html": "x" for n in range(number)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(0, 1, id="the first release"),
        pytest.param(5, 0, id="few pages"),
        pytest.param(100, 90, id="a tenth"),
        pytest.param(100, 200, id="more pages"),
    ],
)
def test_what_may_be_gone(before, after):
    """A few pages may, and a tenth of many."""
    refuse_vanishing(plan(pages(before), pages(after)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(6, 0, id="six of six"),
        pytest.param(100, 89, id="more than a tenth"),
    ],
)
def test_what_may_not_be_gone(before, after):
    """More than that is more often a mistake."""
    with pytest.raises(Stopped, match=f"{before - after} av {before} sidor"):
        refuse_vanishing(plan(pages(before), pages(after)))


def test_other_files_may_be_gone():
    """Pictures with new names are no lost pages."""
    files = {f"{n}.png": "x" for n in range(100)}

    refuse_vanishing(plan({**files, "index.html": "x"}, {"index.html": "x"}))

"""The preview in a real browser: what is saved is seen, and a mistake is a warning."""

import time

import pytest

from tests.browser.conftest import inspect, noted
from tests.browser.desks import preview, read_until
from tests.sites import write

pytestmark = pytest.mark.browser

POST = "Titel: Tillit\nDatum: 2016-11-24\n\nPumpen är {}.\n"
TEXTS = {
    "inlagg/2016/2016-11-24-tillit.md": POST.format("beställd"),
    "inlagg/2099-01-02-senare.md": "Titel: Senare\nDatum: 2099-01-02\n\nText.\n",
    "sidor/404.md": "Titel: Sidan finns inte\nSlug: 404\n\nText.\n",
}
PATIENCE = 20_000  # milliseconds: the machine may be busy with other tests


@pytest.fixture(scope="module")
def site(tmp_path_factory, tabs):
    """Show a small site; give its folder, its addresses and what the command prints."""
    folder = tmp_path_factory.mktemp("preview")
    content = write(folder / "content", TEXTS)
    with preview(content, folder / "output") as (addresses, printed):
        read_until(printed, "Klart på")
        tabs[True].goto(addresses.way_in)
        tabs[True].wait_for_url(addresses.desk)
        yield content, addresses, printed


def test_a_post_from_first_to_last(site, open_page):
    """Edit, break, fix, and begin another: the page and the terminal follow."""
    content, addresses, printed = site
    post = content / "inlagg/2016/2016-11-24-tillit.md"
    page = open_page(f"{addresses.site}/2016/tillit/")
    assert "Pumpen är beställd." in page.locator("main").inner_text()

    started = time.perf_counter()
    post.write_text(POST.format("levererad"), "utf-8")
    page.get_by_text("Pumpen är levererad.").wait_for(timeout=PATIENCE)
    print(f"from save to screen: {time.perf_counter() - started:.2f} s")

    post.write_text(POST.format("trasig").replace("2016-11-24", "24/11/16"), "utf-8")
    alarm = page.get_by_role("alert")
    alarm.wait_for(timeout=PATIENCE)
    said = alarm.inner_text()
    assert f"{content.as_posix()}/inlagg/2016/2016-11-24-tillit.md:2" in said
    assert "Datumet ”24/11/16” på raden Datum kan läsas på flera sätt." in said
    assert "Skriv år-månad-dag" in said
    assert "Pumpen är levererad." in page.locator("main").inner_text()
    assert inspect(page)[0] == []
    page.keyboard.press("Escape")
    alarm.wait_for(state="hidden", timeout=PATIENCE)
    told = read_until(printed, "Inget har byggts")
    assert "kan läsas på flera sätt" in told
    assert "Traceback" not in told

    post.write_text(POST.format("hel igen"), "utf-8")
    page.get_by_text("Pumpen är hel igen.").wait_for(timeout=PATIENCE)
    assert alarm.count() == 0


NAMED = """() => new Promise((resolve) => {
    const news = new EventSource(`/_preview/events?${location.pathname}`);
    news.onmessage = (event) => { news.close(); resolve(JSON.parse(event.data).served); };
})"""


def test_the_list_follows(site, open_page):
    """When the whole site is built the lists have the new words, and the page is left in peace."""
    content, addresses, _ = site
    post = content / "inlagg/2016/2016-11-24-tillit.md"
    page = open_page(f"{addresses.site}/2016/tillit/")
    post.write_text(POST.format("målad"), "utf-8")
    page.get_by_text("Pumpen är målad.").wait_for(timeout=PATIENCE)
    shown = page.locator("script[data-served]").get_attribute("data-served")

    page.goto(f"{addresses.site}/")
    page.get_by_text("Pumpen är målad.").wait_for(timeout=PATIENCE)

    page.goto(f"{addresses.site}/2016/tillit/")
    assert page.evaluate(NAMED) == shown


def test_the_page_follows_its_post(site, open_page):
    """A new title gives a new address; whoever looks at the page moves along."""
    content, addresses, _ = site
    draft = content / "inlagg/2026/nytt.md"
    write(content, {"inlagg/2026/nytt.md": "Titel: Nytt\nStatus: utkast\n\nText.\n"})
    page = open_page(addresses.desk)
    row = page.locator("li").filter(has=page.get_by_role("link", name="Nytt", exact=True))
    row.get_by_role("link", name="Visa").click(timeout=PATIENCE)
    page.get_by_text("Utkast – inte publicerat").wait_for(timeout=PATIENCE)  # once it is built

    draft.write_text("Titel: Nyare\nDatum: 2026-01-02\n\nText.\n", "utf-8")
    page.get_by_role("heading", name="Nyare").wait_for(timeout=PATIENCE)

    assert page.url == f"{addresses.site}/2026/nyare/"


def test_the_desk_tells_all(site, open_page):
    """A new draft, what is scheduled and what to fix stand there, each with its file."""
    content, addresses, _ = site
    page = open_page(addresses.desk)
    main = page.locator("main")
    place = content.as_posix()
    assert "Senare" in main.inner_text()
    assert "Kommer ut 2 januari 2099" in main.inner_text().replace("\u00a0", " ")
    write(content, {"inlagg/2026/ett-utkast.md": "Titel: Halvt\nStatus: utkast\nTitl: x\n\nA.\n"})
    page.get_by_role("link", name="Halvt", exact=True).first.wait_for(timeout=PATIENCE)

    main.get_by_text("Raden ”Titl:” används inte här.").first.wait_for(timeout=PATIENCE)
    assert f"{place}/inlagg/2026/ett-utkast.md" in main.inner_text()
    page.get_by_text("Granskningen pågår").wait_for(state="detached", timeout=PATIENCE)
    assert inspect(page)[0] == []

    (content / "inlagg/2026/ett-utkast.md").unlink()
    link = page.get_by_role("link", name="Halvt", exact=True).first
    link.wait_for(state="detached", timeout=PATIENCE)


def test_the_script_stays_in_the_preview(site, open_page):
    """No built file knows of it, and the page's own policy lets nothing else in."""
    content, addresses, _ = site
    page = open_page("about:blank")
    with noted(page, "console", lambda message: message.text) as said:
        page.goto(f"{addresses.site}/2016/tillit/")
        page.get_by_role("link", name="Till skrivbordet").wait_for(timeout=PATIENCE)

    assert said == []
    assert b"_preview" not in b"".join(
        path.read_bytes() for path in (content.parent / "output").rglob("*.html")
    )


def test_a_site_that_cannot_be_built_yet(tmp_path, open_page):
    """The first thing to be seen is what to fix; then the site comes by itself."""
    content = write(tmp_path / "content", {**TEXTS, "inlagg/fel.md": "Titel: Fel\n\nText.\n"})
    with preview(content, tmp_path / "output") as (addresses, printed):
        read_until(printed, "Inget har byggts")
        open_page(addresses.way_in).wait_for_url(addresses.desk)
        page = open_page(f"{addresses.site}/2016/tillit/")
        assert "Raden ”Datum:” saknas." in page.locator("main").inner_text()
        assert "/inlagg/fel.md:1" in page.locator("main").inner_text()

        (content / "inlagg/fel.md").unlink()
        page.get_by_text("Pumpen är beställd.").wait_for(timeout=PATIENCE)

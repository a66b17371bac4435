"""From a thought to a public page and back, at the desk, with a real server and real readers."""

import re
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.browser.desks import preview, read_until
from tests.browser.engines import firefox, run_firefox
from tests.browser.test_desk_editor import type_last
from tests.browser.test_preview import PATIENCE
from tests.integration.publication import serving
from tests.places import PASSWORD, USER
from tests.servers import sftp_server
from tests.sites import ROOT, write
from tests.unit.tools.desk.editor.examples import jpeg
from tools.publish.run.memory import Memory, note_undone, write_memory

pytestmark = pytest.mark.browser

FIRST = {
    "inlagg/2016/2016-11-24-tillit.md": (
        "Titel: Tillit\nDatum: 2016-11-24\nEtiketter: vård\n"
        "Guid: tag:blogg.example,2016:tillit\n\nPumpen är beställd.\n"
    ),
    **{
        path: (ROOT / "content" / path).read_text("utf-8")
        for path in ("tillganglighet.yaml", "sidor/tillganglighet.md")
    },
    "sidor/om.md": "Titel: Om bloggen\nMeny: sidfot\n\nText.\n",
}
LONG = 3 * PATIENCE  # it builds, sends and reads back, beside all else that runs
TARGET = """\
[targets.prov]
kind = "sftp"
host = "127.0.0.1"
port = {port}
user = "{user}"
path = "/www"
url = "{url}"
server = "other"
private = true
"""


@pytest.fixture
def world(tmp_path):
    """Give a project of its own, its readers' address, and the desk that publishes to them."""
    project, server_root = tmp_path / "projekt", tmp_path / "server"
    (server_root / "www").mkdir(parents=True)
    write(project / "content", FIRST)
    for name in ("blog", "plugins", "tools", "theme", "requirements.txt", "pelicanconf.py"):
        (project / name).symlink_to(ROOT / name)
    with serving() as web, sftp_server(server_root) as server:
        live = server_root / "www" / "live"
        web.read = lambda path: (live / path).read_bytes() if (live / path).is_file() else None
        settings = (ROOT / "publishconf.py").read_text("utf-8")
        settings = re.sub(r'SITEURL = ".*"', f'SITEURL = "{web.url}"', settings)
        (project / "publishconf.py").write_text(settings, "utf-8")
        target = TARGET.format(port=server.port, user=USER, url=web.url)
        (project / "publish.toml").write_text(target, "utf-8")
        with preview(folder=project) as (addresses, printed):
            read_until(printed, "Klart på")
            yield project, web.url, addresses


def read(address):
    """Give what a reader gets, or the status of a refusal."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        return error.code


def address_of(project, name):
    """Give the address of a post that has been published."""
    live = project.parent / "server/www/live"
    [page] = live.glob(f"2*/{name}/index.html")
    return page.parent.relative_to(live).as_posix()


def answer_until(page, words):
    """Answer what the desk asks while it publishes, until it says *words*."""
    asked = []
    while True:
        page.get_by_text(re.compile(f"{words}|Fortsätt|rätt server|Nej, avbryt")).first.wait_for(
            timeout=LONG
        )
        if page.get_by_text(re.compile(words)).count():
            return asked
        if page.get_by_role("button", name="Fortsätt").count():
            page.locator("#svar").fill(PASSWORD)
            press = page.get_by_role("button", name="Fortsätt")
        elif page.get_by_role("button", name="Ja, det är rätt server").count():
            press = page.get_by_role("button", name="Ja, det är rätt server")
        else:
            press = page.get_by_role("button", name="Publicera", exact=True)
        asked.append(press.inner_text())
        press.click()


def publish(page, words):
    """Press two buttons, one that saves and one that builds and sends; then as above."""
    page.get_by_role("link", name="Publicera …").click()
    page.get_by_role("button", name="Publicera", exact=True).click(timeout=LONG)
    return answer_until(page, words)


def test_from_a_thought_to_the_readers_and_back(world, chromium):
    """New post, picture, a finding put right, published, seen by readers, and undone."""
    project, readers, addresses = world
    page = chromium.new_context().new_page()
    page.goto(addresses.way_in)
    page.wait_for_url(addresses.desk)
    page.get_by_role("link", name="Publicera").first.click()
    page.get_by_role("button", name="Bygg och se vad som ändras").click()
    answer_until(page, "och sett på")
    assert "Pumpen är beställd." in read(f"{readers}/2016/tillit/").decode()

    page.get_by_role("link", name="Nytt inlägg").first.click()
    page.get_by_label("Rubrik").first.fill("Bron är målad")
    page.get_by_role("button", name="Börja skriva").click()
    page.locator(".cm-content").wait_for(timeout=LONG)
    type_last(page, "I dag målade vi bron .\n\n")
    page.get_by_role("button", name="Ta bort mellanslaget").click(timeout=LONG)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Bild").click()
    picture = jpeg(way=6)
    chooser.value.set_files({"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": picture})
    page.get_by_label("Vad visar bilden?").fill("En röd bro")
    page.keyboard.press("Enter")
    page.get_by_text(re.compile("/bilder/.*jpg")).first.wait_for(timeout=LONG)

    publish(page, "fältet Granskad är tomt")  # nobody has looked at who is in the picture
    page.get_by_role("link", name=re.compile("bron-ar-malad.md, rad")).click(timeout=LONG)
    page.locator(".cm-content").wait_for(timeout=LONG)
    page.get_by_role("button", name="Jag har granskat bilderna").click(timeout=LONG)
    page.get_by_label("Skriv då ditt namn").fill("Anna Berg")
    page.keyboard.press("Enter")
    named = re.compile("^Anna Berg 2")
    expect(page.get_by_label("Granskad").first).to_have_value(named, timeout=LONG)
    asked = publish(page, "och sett på")
    path = address_of(project, "bron-ar-malad")
    seen = read(f"{readers}/{path}/").decode()
    assert "I dag målade vi bron." in seen
    [shown] = set(re.findall(r'<img[^>]* src="([^"]+\.jpg)"', seen))
    assert read(f"{readers}{shown}")[:2] == b"\xff\xd8"
    assert asked in (["Publicera"], ["Fortsätt", "Publicera"])

    [text] = (project / "content/inlagg").rglob("*bron*.md")
    own_page = f"{addresses.desk}text/{text.relative_to(project / 'content').as_posix()}"
    page.goto(own_page)
    assert f"Publicerad. Läsarna ser texten på /{path}/." in page.locator("main").inner_text()

    page.goto(f"{addresses.desk}publicera")
    page.get_by_role("button", name="Ångra publiceringen").click()
    answer_until(page, "är tillbakatagen")
    assert read(f"{readers}/{path}/") == 404
    assert "Bron är målad" in text.read_text("utf-8")
    page.goto(own_page)
    assert "Den senaste publiceringen är ångrad" in page.locator("main").inner_text()


@pytest.mark.skipif(not firefox(), reason="Firefox is not installed")
def test_the_same_in_firefox(world, tmp_path):
    """A title, a sentence, and it is published: five presses, but for the first questions."""
    project, readers, addresses = world
    profile = tmp_path / "firefox"
    profile.mkdir()
    with run_firefox(profile) as engine:
        engine.open(addresses.way_in)
        engine.until("location.pathname === '/skrivbord/'")
        engine.click("a[href='/skrivbord/nytt']")
        engine.until("document.querySelector('#title')")
        engine.type("#title", "Bron är målad")
        engine.click("button[value=title]")
        engine.until("document.querySelector('.cm-content')")
        engine.type(".cm-content", "I dag målade vi bron.")
        engine.until("document.querySelector('.shown iframe')")
        engine.click("a.publish")
        engine.until("document.querySelector('button[value=publicera]')")
        engine.click("button[value=publicera]")
        pressed = answer_in(engine, "och sett på")

        assert pressed == ["Ja, det är rätt server", "Fortsätt", "Publicera"]
    path = address_of(project, "bron-ar-malad")
    assert "I dag målade vi bron." in read(f"{readers}/{path}/").decode()


def answer_in(engine, words):
    """Do in another browser what :func:`answer_until` does."""
    pressed = []
    said = "document.querySelector('main').innerText"
    while True:
        engine.until(f"{said}.includes('{words}') || document.querySelector('[value=svar]')")
        if words in engine.run(said):
            return pressed
        if engine.run("document.querySelector('#svar')"):
            engine.type("#svar", PASSWORD)
        press = "form:has([value=svar]) button"
        pressed.append(engine.run(f"document.querySelector('{press}').innerText"))
        engine.click(press)


def test_what_a_command_publishes_and_undoes(world, chromium):
    """The desk's first page follows while it is open: readers see something else."""
    project, _, addresses = world
    page = chromium.new_context().new_page()
    page.goto(addresses.way_in)
    page.wait_for_url(addresses.desk)
    page.get_by_text("Granskningen pågår").wait_for(state="detached", timeout=LONG)
    remembered, undone = project / ".published/prov", page.get_by_text("publiceringen är ångrad")
    remembered.mkdir(parents=True)
    write_memory(remembered, Memory())
    note_undone(remembered)
    undone.wait_for(timeout=PATIENCE)
    write_memory(remembered, Memory())
    undone.wait_for(state="detached", timeout=PATIENCE)

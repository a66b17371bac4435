"""Nothing that is sent to the page where one writes reaches outside the texts, or runs on it."""

import json
import shutil
from urllib.parse import quote

import lxml.html
import pytest

from blog.documents.markdown.renderer import Renderer
from tests.sites import settings
from tests.unit.tools.desk.editor.examples import Live, jpeg
from tests.unit.tools.desk.editor.test_routes import POST, TEXT, ask, opened, sent, upload
from tests.unit.tools.desk.web.running import make_site, running

SECRET = "Titel: Hemligt\n\nHemligt.\n"
EVIL = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Give a desk with a text, beside files that are none of its business."""
    folder = tmp_path_factory.mktemp("attack")
    (folder / "hemligt.md").write_text(SECRET, "utf-8")
    texts = {POST: TEXT, ".dold/a.md": SECRET, "a.yaml": SECRET}
    site = make_site(folder, texts=texts.items())
    (site.content / "lank.md").symlink_to(folder / "hemligt.md")
    (site.content / "mapp").symlink_to(folder)
    with running(site) as desk:
        desk.served._desk.live = Live()
        yield desk


@pytest.fixture(autouse=True)
def as_it_was(desk):
    """Leave the desk to the next test as the first one found it."""
    yield
    (desk.site.content / POST).write_text(TEXT, "utf-8")
    for folder in ("bilder", "filer"):
        shutil.rmtree(desk.site.content / folder, ignore_errors=True)


OUTSIDE = {
    "up": "../hemligt.md",
    "up, encoded": "..%2Fhemligt.md",
    "up, twice encoded": "..%252Fhemligt.md",
    "up from a folder": "inlagg/../../hemligt.md",
    "with a backslash": "..%5Chemligt.md",
    "a link to a file": "lank.md",
    "through a link to a folder": "mapp/hemligt.md",
    "a hidden folder": ".dold/a.md",
    "no text": "a.yaml",
    "the root": "/etc/passwd",
    "a name that Windows keeps": "inlagg/con.md",
    "a null": "inlagg/a%00.md",
    "a line end": "inlagg/a%0A.md",
    "nothing": "",
}
ASKED = ["spara", "behall", "slang", "sida", "granska", "tillat", "klistra", "ordlista"]


@pytest.mark.parametrize("path", OUTSIDE.values(), ids=OUTSIDE.keys())
def test_no_path_leads_outside(desk, path):
    """What lies elsewhere is neither read nor written, whatever is asked for."""
    more = {"html": "x", "rule": "telefon", "word": "ord", "reason": "för att"}
    pieces = {**sent(opened(desk)), "body": "Skrivet.", **more}
    status, _, said = desk.ask(f"/skrivbord/skriv/{path}")
    assert (status, b"Hemligt." in said) == (404, False)
    for name in ASKED:
        body, kind = json.dumps(pieces), "application/json"
        status, _, said = desk.post(f"/skrivbord/redigera/{name}/{path}", body, Content_Type=kind)
        assert (status, b"Hemligt" in said) == (404, False), name
    around = desk.site.content.parent
    assert (around / "hemligt.md").read_text("utf-8") == SECRET
    assert {file.name for file in around.iterdir()} == {"content", "site", "hemligt.md"}
    assert desk.errors == []


@pytest.mark.parametrize(
    "name", ["..%2froutes.py", "../routes.py", "codemirror.LICENSE.txt", ".", ""]
)
def test_the_pages_own_files_and_no_others(desk, name):
    """What lies beside them is not handed out."""
    assert desk.ask(f"/skrivbord/redigera/fil/{name}")[0] == 404


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "null", "1", '{"body": 1}', '{"fields": []}', '{"fields": {"title": {}}}',
     "[" * 100_000, '{"head": null}'],
    ids=["nothing", "half", "a list", "null", "a number", "a number for words", "a list of fields",
         "a field that is none", "deep", "null for words"],
)  # fmt: skip
def test_what_our_page_does_not_send(desk, body):
    """It is refused in Swedish, and nothing breaks."""
    for name in ["spara", "behall", "sida", "granska", "tillat", "klistra"]:
        address = f"/skrivbord/redigera/{name}/{POST}"
        status, _, said = desk.post(address, body, Content_Type="application/json")
        assert (status, "Sidan skickade" in said.decode()) == (400, True)
    status, _, said = desk.post(f"/skrivbord/skriv/{POST}", body)
    assert (status, "Sidan skickade" in said.decode()) == (400, True)
    assert (desk.site.content / POST).read_text("utf-8") == TEXT
    assert desk.errors == []


def test_half_a_character(desk):
    """No file can hold it: she is told, and what she wrote is kept."""
    pieces = sent(opened(desk), body="Halvt \ud83d.")
    status, answer = ask(desk, "spara", pieces)
    assert (status, "halvt tecken" in answer["said"]) == (507, True)
    for name in ["behall", "granska", "sida", "tillat"]:
        more = {"rule": "telefon", "reason": "jourens nummer"}
        assert ask(desk, name, pieces | more)[0] == 200
    assert opened(desk, question="?osparat=") is not None
    ask(desk, "slang", {})


def test_what_is_asked_for_is_never_written(desk):
    """GET changes nothing, and a request without the run's token is not heard."""
    assert desk.ask(f"/skrivbord/redigera/spara/{POST}")[0] in (404, 405)
    body, address = json.dumps(sent(opened(desk), body="X")), f"/skrivbord/redigera/spara/{POST}"
    kind = "application/json"
    assert desk.post(address, body, Content_Type=kind, X_Skrivbord="fel")[0] == 403
    assert desk.post(address, body, Content_Type=kind, Sec_Fetch_Site="same-site")[0] == 403
    assert (desk.site.content / POST).read_text("utf-8") == TEXT


def test_a_text_cannot_write_on_the_page(desk):
    """Its words are shown as they are, wherever they stand."""
    evil = TEXT.replace("Tillit", f'"{EVIL}').replace("Pumpen", f"</textarea></script>{EVIL}")
    (desk.site.content / POST).write_text(evil, "utf-8")
    page = opened(desk)

    own = [script.get("nonce") for script in page.iter("script")]
    assert all(own)
    assert "alert" not in "".join(str(s.text) for s in page.xpath("//script[not(@type)]"))
    assert page.xpath("//form[@class='sheet']//script") == []


NAMES = {
    "a tag": f"{EVIL}.jpg",
    "the end of an attribute": "x%22 onerror=%22alert(1).jpg",
    "a path": "../../../hemligt.md",
    "a path of Windows": "..\\..\\hemligt.jpg",
    "hidden": ".htaccess",
    "nothing but an ending": ".jpg",
    "a personal number": "811218-9876.jpg",
    "reserved": "CON.jpg",
    "too long": f"{'a' * 300}.jpg",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_name_is_only_a_name(desk, name):
    """The file lies among the pictures, under letters, digits and hyphens."""
    status, answer = upload(desk, jpeg(), name, words="Ett torg", title="Tillit")

    assert status == 200, answer
    [file] = (desk.site.content / "bilder/2016").iterdir()
    assert set(file.stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(file.name) < 80
    assert "811218" not in file.name
    assert answer["markdown"] == f"![Ett torg](/bilder/2016/{file.name})"


@pytest.mark.parametrize(
    "words",
    [EVIL, "](/x) ![", '" onerror="alert(1)', "a\n\n# b", "*[x]: y", "`</p>`", "[^1]", "\\"],
    ids=[
        "a tag",
        "brackets",
        "an attribute",
        "blocks",
        "an abbreviation",
        "code",
        "a note",
        "end",
    ],
)
def test_words_about_a_picture_are_words(desk, words):
    """Whatever they are made of, the page has one picture with those words."""
    status, answer = upload(desk, jpeg(), words=words, caption=words, title="Tillit")
    assert status == 200
    render = Renderer(settings(desk.site.content, desk.site.output)["MARKDOWN"])
    page = lxml.html.fromstring(f"<div>{render(answer['markdown'], 'Tillit', 'sv')}</div>")
    [picture] = page.iter("img")

    assert picture.get("alt") == " ".join(words.split())
    assert not list(page.iter("script", "h1", "h2", "a"))
    assert picture.get("onerror") is None


def test_a_drawing_leaves_its_scripts_behind(desk):
    """What runs or asks other sites is taken out, and told."""
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)">'
        f'{EVIL}<image href="https://evil.example/x.png"/><rect width="9" height="9"/></svg>'
    )
    status, answer = upload(desk, drawing.encode(), "karta.svg", words="En karta")
    [file] = (desk.site.content / "bilder/2016").iterdir()
    written = file.read_text("utf-8")

    assert status == 200
    assert answer["warnings"]
    assert "alert" not in written
    assert "evil" not in written
    assert "<rect" in written


NO_PICTURES = {
    "a page": b"<html><script>alert(1)</script>",
    "a program": b"MZ\x90\x00",
    "half a photo": jpeg()[:200],
    "nothing": b"",
}


@pytest.mark.parametrize("data", NO_PICTURES.values(), ids=NO_PICTURES.keys())
@pytest.mark.parametrize("name", ["a.jpg", "a.svg", "a.pdf", "a.docx", "a.html", "a"])
def test_what_is_no_picture_is_not_put_anywhere(desk, data, name):
    """Whatever it is called."""
    status, answer = upload(desk, data, name, words="Ett torg")

    assert (status, bool(answer["said"])) == (422, True)
    assert not (desk.site.content / "bilder").exists()
    assert not (desk.site.content / "filer").exists()


def test_a_folder_that_leads_elsewhere(desk, tmp_path):
    """A picture is not put behind a link."""
    (tmp_path / "annat").mkdir()
    link = desk.site.content / "bilder"
    link.symlink_to(tmp_path / "annat")
    status, answer = upload(desk, jpeg(), words="Ett torg")
    link.unlink()

    assert (status, "utanför" in answer["said"]) == (422, True)
    assert list((tmp_path / "annat").iterdir()) == []


def test_an_address_with_signs_in_it(desk):
    """A path that holds what parts an address is shown, not obeyed."""
    path = quote("inlagg/a?b#c.md", safe="/")
    assert desk.ask(f"/skrivbord/skriv/{path}")[0] == 404
    assert ask(desk, "behall", sent(opened(desk)), path)[0] == 404

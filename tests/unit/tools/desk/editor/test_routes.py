"""The page where one text is written, asked as a browser asks: with script and without."""

import json
from urllib.parse import urlencode

import lxml.html
import pytest

from tests.unit.tools.desk.editor.examples import Live, jpeg
from tests.unit.tools.desk.web.running import make_site, running
from tools.desk.build.hindrances import NEW_DAY, NEW_TEXT, NO_SITE
from tools.desk.build.outcome import Outcome
from tools.desk.editor.helping import NOT_BUILT
from tools.desk.live.pages import LivePage

POST = "inlagg/2016/2016-11-24-tillit.md"
TEXT = "Titel: Tillit\nDatum: 2016-11-24\nEtiketter: vård\n\nPumpen är beställd.\n"
TEXTS = {
    POST: TEXT,
    "inlagg/2017/2017-01-02-tro.md": "Titel: Tro\nDatum: 2017-01-02\nEtiketter: vård\n\nB.\n",
    "sidor/om.md": "Titel: Om\n\nOm oss.\n",
}


@pytest.fixture
def desk(tmp_path):
    """Give a desk with three texts."""
    with running(make_site(tmp_path, texts=TEXTS.items())) as desk:
        desk.served._desk.live = Live()
        yield desk


def opened(desk, path=POST, question=""):
    """Give the page of a text as a tree."""
    status, _, said = desk.ask(f"/skrivbord/skriv/{path}{question}")
    assert status == 200, said.decode()
    return lxml.html.document_fromstring(said)


def form_of(page, **changed):
    """Give what the page's form sends, with some of it changed."""
    [form] = page.xpath("//form[@class='sheet']")
    return {**values_of(form), **changed}


def values_of(form):
    """Give what a form sends; a browser leaves out the first line end of a text area."""
    areas = {area.name for area in form.iter("textarea")}
    values = {name: value or "" for name, value in form.form_values()}
    return {n: v.removeprefix("\n") if n in areas else v for n, v in values.items()}


def pieces_of(page):
    """Give the text as the page's script gets it."""
    return json.loads(page.get_element_by_id("opened").text)


def ask(desk, name, sent, path=POST):
    """Ask as the page's script does; give the status and the answer."""
    body = json.dumps(sent)
    address = f"/skrivbord/redigera/{name}/{path}"
    status, _, said = desk.post(address, body, Content_Type="application/json")
    return status, json.loads(said)


def sent(page, **changed):
    """Give what the page's script sends of a text."""
    pieces = pieces_of(page)
    was = pieces["fields"]
    fields = {**was, **changed.pop("fields", {})}
    return {**pieces, "was": was, "fields": fields, **changed}


def on_disk(desk, path=POST):
    return (desk.site.content / path).read_text("utf-8")


def upload(desk, data, name="foto.jpg", **words):
    """Send a file as the page's script does; give the status and the answer."""
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in words.items()
    ]
    head = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
    body = b"".join([*parts, head.encode(), b"\r\n", data, b"\r\n--x--\r\n"])
    address, kind = f"/skrivbord/redigera/fil/{POST}", "multipart/form-data; boundary=x"
    status, _, said = desk.post(address, body, Content_Type=kind)
    return status, json.loads(said)


@pytest.mark.parametrize(
    ("reason", "said"),
    [(NO_SITE, NOT_BUILT), (NEW_TEXT, NOT_BUILT), (NEW_DAY, f"{NEW_DAY} {NOT_BUILT}")],
    ids=["no site at all", "a new text", "something else"],
)
def test_a_page_that_does_not_come_by_itself(desk, reason, said):
    """While a site cannot be built, nobody is left to wait for it."""
    page = LivePage("", shown=False, reason=reason)
    desk.served._desk.live.page = lambda *_: page
    given = sent(opened(desk))
    assert ask(desk, "sida", given)[1]["reason"] == reason

    desk.state.built(Outcome(delivered=False))
    assert ask(desk, "sida", given)[1]["reason"] == said


def test_a_text_that_nobody_touched_keeps_its_bytes(desk):
    """Opened and saved, with script or without, the file is the same."""
    page = opened(desk)
    status, answer = ask(desk, "spara", sent(page))
    assert (status, answer["digest"]) == (200, pieces_of(page)["digest"])

    status, _, _ = desk.post(f"/skrivbord/skriv/{POST}", urlencode(form_of(page)))
    assert status == 303
    assert on_disk(desk) == TEXT


def test_a_text_is_saved(desk):
    """Its words and its fields, and no line besides."""
    page = opened(desk)
    status, answer = ask(desk, "spara", sent(page, body="Nytt.\n", fields={"title": "Tillit!"}))

    assert status == 200
    assert answer["fields"]["title"] == "Tillit!"
    assert on_disk(desk) == TEXT.replace("Tillit", "Tillit!").replace("Pumpen är beställd", "Nytt")


def test_a_text_is_saved_without_script(desk):
    """A browser's line ends are ours."""
    form = form_of(opened(desk), body="Ett.\r\n\r\nTvå.\r\n", **{"falt-tags": "vård, tillit"})
    status, headers, _ = desk.post(f"/skrivbord/skriv/{POST}", urlencode(form))

    assert (status, headers["Location"]) == (303, f"/skrivbord/skriv/{POST}?sparat=")
    assert on_disk(desk) == TEXT.replace("vård", "vård, tillit").replace(
        "Pumpen är beställd.", "Ett.\n\nTvå."
    )


def test_a_text_that_was_changed_elsewhere_is_not_overwritten(desk):
    """The script is told; the form shows both, and saves what she then chooses."""
    page = opened(desk)
    mine, theirs = sent(page, body="Min.\n"), TEXT.replace("beställd", "levererad")
    (desk.site.content / POST).write_text(theirs, "utf-8")

    status, answer = ask(desk, "spara", mine)
    assert status == 409
    assert "Ingenting har sparats" in answer["said"] or "ingenting har sparats" in answer["said"]

    form = form_of(page, body="Min.\r\n")
    status, _, said = desk.post(f"/skrivbord/skriv/{POST}", urlencode(form))
    both = lxml.html.document_fromstring(said)
    assert status == 409
    assert on_disk(desk) == theirs
    cells = [cell.text_content() for cell in both.xpath("//td")]
    assert "Min." in cells
    assert "Pumpen är levererad." in cells

    [form] = both.forms
    chosen = values_of(form)
    status, _, _ = desk.post(form.action, urlencode(chosen))
    assert status == 303
    assert on_disk(desk) == TEXT.replace("Pumpen är beställd.", "Min.")


def test_the_other_version_can_be_kept(desk):
    """Then hers is let go of, for she has seen it, and stays among the versions."""
    form = form_of(opened(desk), body="Min.")
    theirs = TEXT.replace("beställd", "levererad")
    (desk.site.content / POST).write_text(theirs, "utf-8")
    desk.post(f"/skrivbord/skriv/{POST}", urlencode(form))
    chosen = {"token": form["token"], "text": "Titel: A\n\nMin.", "slang": "1"}
    status, _, _ = desk.post(f"/skrivbord/skriv/{POST}", urlencode(chosen))
    versions = desk.served._desk.texts.versions

    assert (status, on_disk(desk)) == (303, theirs)
    assert [each.why for each in versions.of(POST)] == ["Aldrig sparad"]
    assert opened(desk).find_class("unsaved") == []


def test_what_is_typed_is_kept_and_offered(desk):
    """Until it is saved or thrown away."""
    ask(desk, "behall", sent(opened(desk), body="Halvt"))
    assert on_disk(desk) == TEXT

    page = opened(desk)
    assert "Du skrev något här den" in page.find_class("unsaved")[0].text_content()
    assert pieces_of(page)["body"] == "Pumpen är beställd.\n"
    assert pieces_of(opened(desk, question="?osparat="))["body"] == "Halvt"

    ask(desk, "slang", {})
    assert opened(desk).find_class("unsaved") == []


def test_a_text_whose_file_is_gone_is_shown_from_what_was_kept(desk):
    """And can be saved anew."""
    ask(desk, "behall", sent(opened(desk), body="Kvar."))
    (desk.site.content / POST).unlink()
    page = opened(desk)
    assert pieces_of(page)["body"] == "Kvar."

    status, _ = ask(desk, "spara", sent(page))
    assert status == 200
    assert on_disk(desk).endswith("\n\nKvar.")


def test_a_field_that_cannot_be_written(desk):
    """It is told; all else is saved, or without script kept and shown again."""
    impossible = "A <!-- b -->"
    page = opened(desk)
    status, answer = ask(desk, "spara", sent(page, body="B.\n", fields={"title": impossible}))
    assert status == 200
    assert list(answer["problems"]) == ["title"]
    assert on_disk(desk) == TEXT.replace("Pumpen är beställd", "B")

    form = form_of(opened(desk), body="C.\n", **{"falt-title": impossible})
    status, _, said = desk.post(f"/skrivbord/skriv/{POST}", urlencode(form))
    assert status == 422
    assert "C." in said.decode()
    assert "kan inte skrivas härifrån" in said.decode()


def test_a_remark_is_allowed(desk):
    """The line Tillåt comes back with the other pieces; nothing is saved."""
    page = opened(desk)
    given = {**sent(page), "rule": "telefon", "reason": "numret går till jouren"}
    status, answer = ask(desk, "tillat", given)
    assert status == 200
    assert "Tillåt: telefon – numret går till jouren\n" in answer["head"]
    assert on_disk(desk) == TEXT

    status, answer = ask(desk, "tillat", {**given, "reason": "–"})
    assert (status, "varför" in answer["said"]) == (422, True)


def test_what_is_pasted(desk):
    """As Markdown."""
    assert ask(desk, "klistra", {"html": "<b>Fet</b> text"}) == (
        200, {"markdown": "**Fet** text", "lost": []},
    )  # fmt: skip


def test_a_word_is_learnt(desk):
    """Once, and only if it is a word."""
    for word, status in [("lärbesök", 200), ("Lärbesök", 200), ("två ord", 400), ("a\nb", 400)]:
        assert ask(desk, "ordlista", {"word": word})[0] == status

    assert (desk.site.content / "ordlista.txt").read_text("utf-8") == "lärbesök\n"


def test_texts_are_found_by_their_titles(desk):
    """Those that hold the words, with what a link needs."""
    _, _, said = desk.ask("/skrivbord/redigera/texter?ord=tro")

    assert json.loads(said) == {
        "texts": [{"path": "inlagg/2017/2017-01-02-tro.md", "title": "Tro", "date": "2017-01-02"}]
    }


def test_a_picture_is_put_beside_the_others(desk):
    """Under a name that says what it is, and with the words that were asked for."""
    status, answer = upload(desk, jpeg(), "IMG_1234.JPG", words="Ett torg", title="Tillit")

    assert (status, answer["markdown"]) == (200, "![Ett torg](/bilder/2016/tillit.jpg)")
    assert (desk.site.content / "bilder/2016/tillit.jpg").is_file()


def test_a_picture_without_words_is_not_put_anywhere(desk):
    """Nobody who listens would know of it."""
    status, answer = upload(desk, jpeg(), words=" ")

    assert (status, "Skriv vad bilden visar" in answer["said"]) == (422, True)
    assert not (desk.site.content / "bilder").exists()


def test_the_page_is_in_swedish_and_runs_only_its_own(desk):
    """Each answer has a new nonce, and the policy lets nothing else in."""
    status, headers, said = desk.ask(f"/skrivbord/skriv/{POST}")
    page = lxml.html.document_fromstring(said)
    nonces = {element.get("nonce") for element in page.iter("script", "link", "style")} - {None}
    policy = headers["Content-Security-Policy"]

    assert (status, page.get("lang")) == (200, "sv")
    assert [f"'nonce-{nonce}'" in policy for nonce in nonces] == [True]
    assert "unsafe" not in policy
    assert nonces != {opened(desk).xpath("//script/@nonce")[0]}


def test_the_pages_own_files(desk):
    """Scripts and styles; nothing else that lies on the disk."""
    for name, kind in [("editor.js", "text/javascript"), ("editor.css", "text/css")]:
        status, headers, _ = desk.ask(f"/skrivbord/redigera/fil/{name}")
        assert (status, headers["Content-Type"].partition(";")[0]) == (200, kind)


def test_every_text_there_is_can_be_opened(desk):
    """A page has the fields of a page."""
    page = opened(desk, "sidor/om.md")

    assert page.xpath("//select[@name='falt-menu']")
    assert not page.xpath("//input[@name='falt-tags']")

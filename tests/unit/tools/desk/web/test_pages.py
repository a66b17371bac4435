"""The desk's pages as forms: what is asked for is done, and told in Swedish."""

import datetime as dt
import errno
import os
import re
import sys
from pathlib import Path
from urllib.parse import urlencode

import docx
import pytest
from bs4 import BeautifulSoup
from PIL import Image

from blog.files import shown
from blog.findings import Finding, Level
from blog.ledger.disk import save_ledger
from blog.ledger.model import Entry, Kind, Ledger
from tests.sites import ROOT, snapshot, write
from tests.unit.blog.images import photos
from tests.unit.blog.images.metadata.files import exif
from tests.unit.blog.images.metadata.files import saved as saved_picture
from tests.unit.tools.desk.web.running import make_site, running
from tests.unit.tools.word.documents import saved
from tools.cli import Refused
from tools.desk.overview import make_overview
from tools.desk.publication.publication import Publication
from tools.desk.store.errors import StoreError
from tools.publish.run.memory import note_undone

TEXTS = {
    "inlagg/2016/2016-11-24-tillit.md": "Titel: Tillit\nDatum: 2016-11-24\n\nPumpen.\n",
    "inlagg/2026/utkast.md": "Titel: Halvt\nStatus: utkast\n\nNågot om gruvan.\n",
    "inlagg/2099-01-02-senare.md": "Titel: Senare\nDatum: 2099-01-02 07:30\n\nText.\n",
    "inlagg/2020/2020-01-01-dolt.md": "Titel: Dolt\nDatum: 2020-01-01\nStatus: dold\n\nText.\n",
    "sidor/om.md": "Titel: Om bloggen\n\nText.\n",
}
DRAFT, POST = "inlagg/2026/utkast.md", "inlagg/2016/2016-11-24-tillit.md"
LATER = "inlagg/2099-01-02-senare.md"
HIDDEN = "inlagg/2020/2020-01-01-dolt.md"


@pytest.fixture
def desk(tmp_path):
    """Give a desk with a few texts."""
    with running(make_site(tmp_path, texts=TEXTS)) as desk:
        yield desk


def get(desk, path):
    status, _, said = desk.ask(path)
    assert status == 200, said.decode()
    return BeautifulSoup(said, "html.parser").main


def post(desk, path, **fields):
    """Send a form of ours; give the status, where it leads, and the page that it gives."""
    body = urlencode({"token": desk.keys.token, **fields}).encode()
    status, headers, said = desk.post(path, body, X_Skrivbord=None)
    return status, headers["Location"], BeautifulSoup(said, "html.parser")


def act(desk, path, **fields):
    """Do something with a text as its page has it now."""
    digest = get(desk, f"/skrivbord/text/{path}").find("input", {"name": "digest"})["value"]
    return post(desk, f"/skrivbord/text/{path}", digest=digest, **fields)


def promise(desk, path, address):
    """Let a text have been published."""
    day = dt.date(2016, 11, 24)
    entry = Entry(kind=Kind.POST, key="x", file=path, addresses=(address,), first=day, last=day)
    save_ledger(desk.site.content, Ledger.of([entry]))


def words(element):
    return re.sub(r"\s+", " ", element.get_text().replace("\u00a0", " ")).strip()


def text(desk, path):
    return (desk.site.content / path).read_text("utf-8")


def test_where_everything_stands(desk):
    """Each text under what readers see of it, the scheduled one with its moment."""
    main = get(desk, "/skrivbord/")
    headings = {words(each): each for each in main.find_all("h2")}

    assert [*headings] == [
        *("Utkast", "Schemalagda inlägg", "Det läsarna ser", "Att se över"),
        *("Klara att publicera (1)", "Dolda (1)", "Sidor (1)"),
    ]
    assert "Halvt" in words(headings["Utkast"].find_next("ul"))
    scheduled = words(headings["Schemalagda inlägg"].find_next("ul"))
    assert "Senare Kommer ut 2 januari 2099 kl. 7.30" in scheduled
    assert "Ny: Tillit" in words(headings["Det läsarna ser"].find_next("ul"))
    promise(desk, POST, "2016/tillit/")
    assert "Publicerade (1)" in words(get(desk, "/skrivbord/"))


@pytest.mark.parametrize(
    ("asked", "found"),
    [("gruvan", ["Halvt"]), ("GRUVAN något", ["Halvt"]), ("Tillit", ["Tillit"]), ("finns ej", [])],
)
def test_search(desk, asked, found):
    """Among titles and words, those of drafts too."""
    main = get(desk, f"/skrivbord/?{urlencode({'sok': asked})}")
    [heading] = [each for each in main.find_all("h2") if each.get_text().startswith("Texter med")]
    rows = heading.find_next_sibling(["ul", "p"])

    assert [each.get_text() for each in rows.select("li > a")] == found


def test_what_was_never_saved_is_on_top(desk):
    """It is led to."""
    for window in ("ett", "två"):
        desk.served._desk.texts.unsaved.keep(DRAFT, f"Titel: Halvt\n\nMer {window}", "", window)
    links = [each["href"] for each in get(desk, "/skrivbord/").find_all("a")]

    assert {f"/skrivbord/skriv/{DRAFT}?osparat={each}" for each in ("ett", "tv%C3%A5")} <= {*links}


TITLE = "Titel: Halvt\n"
NEW_TITLE = "Titel: Helt nytt\n"


def throw(desk):
    act(desk, DRAFT, vad="slang")


def put_back(desk):
    throw(desk)
    name = get(desk, "/skrivbord/papperskorgen").find("input", {"name": "name"})["value"]
    post(desk, "/skrivbord/papperskorgen/tillbaka", name=name)


def schedule(desk):
    act(desk, DRAFT, vad="schemalagg", dag="2098-12-24", tid="07:30")


def unschedule(desk):
    schedule(desk)
    act(desk, DRAFT, vad="utkast")


def bring_back(desk):
    """Bring back what it was called before."""
    texts = desk.served._desk.texts
    opened = texts.open(DRAFT)
    texts.save(DRAFT, opened.text.replace(TITLE, NEW_TITLE), opened.digest)
    assert "Helt nytt" in words(get(desk, "/skrivbord/"))
    former = get(desk, f"/skrivbord/versioner/{DRAFT}").select("ul.rows li a")[1]["href"]
    one = get(desk, f"/skrivbord/versioner/{DRAFT}{former}")
    post(desk, f"/skrivbord/versioner/{DRAFT}", **{i["name"]: i["value"] for i in one("input")})


def publish(desk):
    act(desk, DRAFT, vad="publicera")


def change_elsewhere(desk):
    write(desk.site.content, {DRAFT: NEW_TITLE + "Status: dold\nDatum: 2020-02-02\n\nText.\n"})


NOW_TRUE = [
    (throw, "", ""),
    (put_back, "Halvt", "Utkast."),
    (schedule, "Halvt Kommer ut 24 december 2098 kl. 7.30", "Schemalagd:"),
    (unschedule, "Halvt 24 december 2098 kl. 7.30", "Utkast."),
    (bring_back, "Halvt", "Utkast."),
    (publish, "Halvt", "Utkast."),
    (change_elsewhere, "Helt nytt 2 februari 2020", "Dold:"),
]


@pytest.mark.parametrize(("do", "row", "state"), NOW_TRUE, ids=[c[0].__name__ for c in NOW_TRUE])
def test_what_is_true_now(desk, begun, do, row, state):
    """The pages that answer after whatever was done have it, though nothing has been built."""
    do(desk)
    main = get(desk, "/skrivbord/")
    rows = [words(each) for each in main.select("ul.rows > li") if DRAFT in str(each)]

    assert [each.startswith(row) for each in rows] == [True] * bool(row)
    if state:
        page = get(desk, f"/skrivbord/text/{DRAFT}")
        assert page.h1.get_text() == row.split(" Kommer")[0].split(" 2")[0]
        assert state in words(page)
    else:
        assert desk.ask(f"/skrivbord/text/{DRAFT}")[0] == 409


def test_a_file_where_no_texts_are_read(desk):
    """It is told so, and cannot be published from there."""
    write(desk.site.content, {"rot/anteckning.md": "Titel: A\n\nText.\n"})
    page = words(get(desk, "/skrivbord/text/rot/anteckning.md"))

    assert "Texten ligger i en mapp där texter inte publiceras." in page
    assert "Schemalägg" not in page


def test_a_new_post(desk):
    """A title is enough; the editor opens with it."""
    status, there, _ = post(desk, "/skrivbord/nytt", kind="title", title=" En vanlig   måndag ")

    assert (status, there) == (
        303, "/skrivbord/skriv/inlagg/2026/2026-11-22-en-vanlig-mandag.md",
    )  # fmt: skip
    made = text(desk, "inlagg/2026/2026-11-22-en-vanlig-mandag.md")
    assert made.startswith("Titel: En vanlig måndag\nDatum: 2026-11-22\n")
    assert "Status: utkast" in made
    [version] = desk.served._desk.texts.versions.of("inlagg/2026/2026-11-22-en-vanlig-mandag.md")
    assert (version.why, version.data.decode()) == ("Påbörjad", made)


def test_of_a_pasted_text(desk):
    """Its words are the post's."""
    status, there, _ = post(
        desk, "/skrivbord/nytt", kind="text", title="Klistrat", text="\nEtt.\r\n\r\nTvå.\n"
    )

    assert status == 303
    assert text(desk, there.removeprefix("/skrivbord/skriv/")).endswith("Ett.\n\nTvå.\n")


def test_of_a_word_document(desk):
    """Its text comes along, and its title."""
    written = docx.Document()
    written.add_heading("En rubrik", 0)
    written.add_paragraph("Ett stycke.")
    body = (
        b'--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n%s\r\n'
        b'--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nword\r\n'
        b'--x\r\nContent-Disposition: form-data; name="document"; filename="C:\\brev.docx"\r\n'
        b"Content-Type: application/octet-stream\r\n\r\n%s\r\n--x--\r\n"
    ) % (desk.keys.token.encode(), saved(written))
    status, headers, _ = desk.post(
        "/skrivbord/nytt", body, X_Skrivbord=None, Content_Type="multipart/form-data; boundary=x"
    )

    assert status == 303
    made = text(desk, headers["Location"].removeprefix("/skrivbord/skriv/"))
    assert "Ett stycke." in made
    assert "<!--" not in made


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": "title", "title": " "}, "Rubriken saknas."),
        ({"kind": "title", "title": "???"}, "går det inte att göra en adress"),
        ({"kind": "title", "title": "Tillit"}, ""),
        ({"kind": "title", "title": "Halvt"}, "Välj en annan rubrik."),
        ({"kind": "text", "title": "A", "text": " "}, "Ingen text är inklistrad."),
        ({"kind": "word", "title": "A"}, "Inget dokument är valt."),
    ],
)
def test_what_cannot_be_begun(desk, fields, said):
    """It is told in Swedish, and what was typed stands there still."""
    status, _, page = post(desk, "/skrivbord/nytt", **fields)

    assert (status == 303) == (not said)
    if said:
        assert said in words(page.main)
        assert fields["title"] in [each.get("value") for each in page.find_all("input")]


def test_a_text_that_is_in_the_way_can_be_opened(desk):
    """She is not told to open a file and left to find it."""
    _, there, _ = post(desk, "/skrivbord/nytt", kind="title", title="En <b>dag</b>")
    _, _, page = post(desk, "/skrivbord/nytt", kind="title", title="En <b>dag</b>")
    [link] = page.main.find(role="alert").find_all("a")

    assert (link["href"], words(link)) == (there, "Öppna ”En <b>dag</b>”")


@pytest.fixture
def full_disk(monkeypatch):
    """Let no more be written."""

    def refuse(*_, **__):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("blog.files.os.fsync", refuse)


def test_no_room_for_a_new_post(desk, full_disk):
    """It is told above the form, where all that was pasted still stands."""
    status, _, page = post(desk, "/skrivbord/nytt", kind="text", title="En dag", text="Länge.")

    assert status == 422
    assert words(page.main.find(role="alert")).startswith("Inlägget är inte påbörjat: disken är")
    assert page.main.find("textarea").get_text(strip=True) == "Länge."


def test_no_room_for_what_comes_back(desk, monkeypatch):
    """It is told on a page of the desk, and the text lies in Papperskorgen still."""
    act(desk, DRAFT, vad="slang")

    def refuse(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(desk.served._desk.texts.versions, "take_back", refuse)
    [form, *_] = get(desk, "/skrivbord/papperskorgen").find_all("form")
    name = form.find("input", {"name": "name"})["value"]
    status, _, page = post(desk, "/skrivbord/papperskorgen/tillbaka", name=name)

    assert status == 409
    assert "Det gick inte: disken är full." in words(page.main)


def test_a_page_that_was_open_when_the_desk_was_started_again(desk):
    """Nothing is changed, and what to do is said."""
    status, _, said = post(desk, "/skrivbord/nytt", kind="title", title="En dag", token="förra")

    assert status == 403
    assert said.get_text() == (
        "Skrivbordet har startats om sedan sidan öppnades, så ingenting har ändrats. Gå tillbaka, "
        "ladda om sidan och gör om det."
    )
    assert not list(desk.site.content.rglob("*en-dag*"))


def test_schedule(desk):
    """The moment stands in the file, and it is a draft no more."""
    status, there, _ = act(desk, DRAFT, vad="schemalagg", dag="2026-12-24", tid="07:30")

    assert (status, there) == (303, f"/skrivbord/text/{DRAFT}")
    assert "Datum: 2026-12-24 07:30\n" in text(desk, DRAFT)
    assert "Status" not in text(desk, DRAFT)
    main = get(desk, f"/skrivbord/text/{DRAFT}")
    assert "Inlägget är schemalagt." in words(main)
    assert "Schemalagd: kommer ut den 24 december 2026 kl. 7.30." in words(main)
    fields = {name: main.find("input", {"name": name})["value"] for name in ("dag", "tid")}
    assert fields == {"dag": "2026-12-24", "tid": "07:30"}


def test_what_readers_have_and_is_scheduled(desk):
    """It is told before the press, and after it, that they lose the post until its day."""
    promise(desk, POST, "2016/tillit/")
    before = words(get(desk, f"/skrivbord/text/{POST}"))
    act(desk, POST, vad="schemalagg", dag="2026-12-24", tid="07:30")
    after = words(get(desk, f"/skrivbord/text/{POST}"))

    lost = "adressen /2016/tillit/ att texten är borttagen, tills inlägget kommer ut på sin dag."
    assert f"Läsarna ser texten tills du publicerar. Sedan svarar {lost}" in before
    assert "Datumet blir den nya dagen." in before
    assert lost in after


@pytest.mark.parametrize("line", ["draft: true", "published: nej", "password: tulpan",
                                  "publishDate: 2027-01-01"])  # fmt: skip
@pytest.mark.parametrize("what", ["schemalagg", "publicera"])
def test_what_another_system_keeps_from_the_public(desk, begun, line, what):
    """It would stay a draft: that is told, with the line that says so, and nothing is changed."""
    written = f"Titel: Halvt\nStatus: utkast\n{line}\n\nText.\n"
    write(desk.site.content, {DRAFT: written})
    status, _, page = act(desk, DRAFT, vad=what, dag="2026-12-24", tid="07:30")
    said = words(page.main.find(role="alert"))

    assert status == 422
    assert said.startswith(f"Raden ”{line.partition(':')[0]}” gör texten till ett utkast. Ta bort")
    assert "tulpan" not in said
    assert text(desk, DRAFT) == written
    assert begun == []


def test_a_day_of_another_system_that_has_come_then(desk):
    """It keeps nothing from the public when it is past on the post's own day."""
    write(desk.site.content, {DRAFT: "Titel: Halvt\npublishDate: 2026-12-01\n\nText.\n"})

    assert act(desk, DRAFT, vad="schemalagg", dag="2026-12-24", tid="07:30")[0] == 303


@pytest.mark.parametrize(
    ("day", "time", "said"),
    [
        ("", "07:30", "Välj en dag."),
        ("2026-12-24", "25:00", "Välj ett klockslag, till exempel 07:30."),
        ("2026-12-24", "", "Välj ett klockslag, till exempel 07:30."),
        ("24/12", "07:30", "Välj en dag."),
        ("2026-11-22", "07:59", "har redan passerat"),
        ("0001-01-01", "00:00", "har redan passerat"),
        ("2027-03-28", "02:30", "Klockan 2.30 finns inte den 28 mars 2027, för då ställs"),
    ],
)
def test_moments_that_cannot_be(desk, day, time, said):
    """Nothing is changed, and what was chosen stands there still."""
    status, _, page = act(desk, DRAFT, vad="schemalagg", dag=day, tid=time)

    assert status == 422
    assert said in words(page.main)
    fields = [page.find("input", {"name": name})["value"] for name in ("dag", "tid")]
    assert fields == [day, time]
    assert text(desk, DRAFT) == TEXTS[DRAFT]


def test_a_picture_that_would_stop_it_on_its_day(desk):
    """It is told by its name, at the line that shows it, with what the desk can do."""
    written = "Titel: Halvt\nStatus: utkast\n\nNågot.\n\n![Torget](/bilder/torg.jpg)\n"
    write(desk.site.content, {DRAFT: written})
    hint = "Kör inv check --fix, som tar bort dem utan att röra bilden."
    desk.findings = lambda path, words: (
        Finding("content/bilder/torg.jpg", 1, "bilduppgift", "Bilden bär på uppgifter.", hint),
    )
    status, _, page = act(desk, DRAFT, vad="schemalagg", dag="2026-12-24", tid="07:30")
    [said] = page.select(".findings li")

    assert status == 422
    assert words(said).startswith("Rad 6: Fel. torg.jpg: Bilden bär på uppgifter.Välj Ta bort")
    assert text(desk, DRAFT) == written


def test_what_would_stop_it_on_its_day(desk):
    """It is told at once, by the line of the file as it is, and nothing is scheduled."""
    written = "Titel: Halvt\nDatum: 2026-11-01\nStatus: utkast\n\nNågot om gruvan.\n"
    write(desk.site.content, {DRAFT: written})
    looked_at = []

    def findings(path, words):
        looked_at.append(words)
        place = f"content/{path}"
        return (
            Finding(place, 4, "granskning", "Raden Granskad saknas.", "Se efter."),
            Finding(place, 1, "titel", "Titeln är lång.", "Korta den.", Level.WARNING),
        )

    desk.findings = findings
    status, _, page = act(desk, DRAFT, vad="schemalagg", dag="2026-12-24", tid="07:30")

    assert status == 422
    assert "Inlägget är inte schemalagt" in words(page.main)
    [said] = page.select(".findings li")
    assert words(said) == "Rad 5: Fel. Fältet Granskad är tomt.Se efter. (granskning)"
    assert said.a["href"] == f"/skrivbord/skriv/{DRAFT}#rad-5"
    assert looked_at == ["Titel: Halvt\nDatum: 2026-12-24 07:30\n\nNågot om gruvan.\n"]
    assert text(desk, DRAFT) == written


@pytest.fixture
def begun(desk, monkeypatch):
    """Let no publication begin; give what each would publish, and save when somebody says yes."""
    begun, ours = [], desk.served._desk
    monkeypatch.setattr(ours, "settings", dict)
    monkeypatch.setattr(ours, "own_settings", lambda: {"PATH": desk.site.content})
    monkeypatch.setattr(
        ours.publication, "publish", lambda *arguments: begun.append(arguments[-1]) is None
    )
    return begun


def test_nothing_is_saved_before_somebody_has_said_yes(desk, begun):
    """A draft is one no more, and what waits for its day waits no more; not in their files."""
    for path in (DRAFT, LATER):
        act(desk, path, vad="publicera")
    said = {proposal.path: proposal.data.decode() for proposal in begun}

    assert said[DRAFT] == "Titel: Halvt\n\nNågot om gruvan.\n"
    assert said[LATER] == "Titel: Senare\nDatum: 2026-11-22 08:00\n\nText.\n"
    assert [text(desk, path) for path in said] == [TEXTS[path] for path in said]
    for proposal in begun:
        proposal.save()
    assert {path: text(desk, path) for path in said} == said


def test_what_stops_a_text_that_is_not_saved_so(desk, begun):
    """Its lines are told as they are in the file, not as they would be."""
    act(desk, DRAFT, vad="publicera")
    [proposal] = begun
    publication = desk.served._desk.publication
    publication.proposal = proposal
    for line in (1, 3):
        publication.say(f"{desk.site.content / DRAFT}:{line}: Raden Granskad saknas.")
    publication.note(is_right=False)
    said = [words(each) for each in get(desk, "/skrivbord/publicera").select(".said li")]

    assert said == [f"{DRAFT}, rad {line}: Fältet Granskad är tomt." for line in (1, 4)]


def test_while_it_is_published(desk, monkeypatch):
    """What is done is read out; how far it has come is seen, and read by who asks."""
    monkeypatch.setattr(Publication, "is_running", True)
    desk.served._desk.publication.begin("Skickar")
    main = get(desk, "/skrivbord/publicera")

    assert words(main.find(role="status")) == "Skickar …"
    assert main.progress["aria-labelledby"] == main.find(role="status")["id"]


@pytest.mark.parametrize("path", [POST, HIDDEN], ids=["published", "hidden"])
def test_what_is_ready_is_published_as_it_is(desk, begun, path):
    """What stands in no list is published so."""
    act(desk, path, vad="publicera")

    assert begun == [None]


def test_what_stands_in_no_list_stays_so(desk, begun):
    """When it waits for a day, for another one, and when it waits no more."""
    for day in ("2026-12-24", "2026-12-31"):
        act(desk, HIDDEN, vad="schemalagg", dag=day, tid="07:30")
        assert text(desk, HIDDEN) == f"Titel: Dolt\nDatum: {day} 07:30\nStatus: dold\n\nText.\n"
    act(desk, HIDDEN, vad="publicera")
    [proposal] = begun

    assert "\nStatus: dold\n" in proposal.data.decode()
    assert "\nDatum: 2026-11-22 08:00\n" in proposal.data.decode()


def test_written_on_before_somebody_said_yes(desk, begun):
    """What she has written since then is not replaced by what the site was built with."""
    act(desk, DRAFT, vad="publicera")
    (desk.site.content / DRAFT).write_text("Titel: Halvt\n\nMer.\n", "utf-8")
    [proposal] = begun

    with pytest.raises(StoreError, match="ändrats någon annanstans"):
        proposal.save()
    assert text(desk, DRAFT) == "Titel: Halvt\n\nMer.\n"


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"vad": "schemalagg", "dag": "2026-12-01", "tid": "07:30"}, "Datum: 2026-12-01 07:30"),
        ({"vad": "utkast"}, "Status: utkast"),
    ],
    ids=["scheduled", "made a draft"],
)
def test_what_was_typed_stays_when_its_status_is_changed(desk, fields, line):
    """It is not saved, and is the newest all the same: it gets the status, and loses no word."""
    texts = desk.served._desk.texts
    texts.unsaved.keep(POST, TEXTS[POST] + "Och mer.\n", texts.open(POST).digest)
    act(desk, POST, **fields)
    [kept] = texts.unsaved.kept(POST)

    assert line in text(desk, POST)
    assert "Och mer." not in text(desk, POST)
    assert line in kept.text
    assert "Och mer." in kept.text
    assert kept.digest == texts.open(POST).digest


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2020/2020-01-01-dolt.md", "Sedan leder adressen /2016/tillit/ till ”Dolt”."),
        ("2099-01-02-senare.md", "Sedan leder adressen /2016/tillit/ till ”Dolt”."),
        ("2026/utkast.md", "att texten är borttagen. Raden Ersatt av leder inte till någon text "
         "som läsarna kan se."),
        ("2026/finns-inte.md", "att texten är borttagen. Raden Ersatt av leder inte till"),
    ],
    ids=["a public text", "by way of another", "a draft", "no text"],
)  # fmt: skip
def test_an_address_that_another_text_takes_over(desk, line, said):
    """Where it leads is told, and not that the line should be written; thrown away it is gone."""
    promise(desk, POST, "2016/tillit/")
    for path, there in ((POST, line), (LATER, "2020/2020-01-01-dolt.md")):
        written = text(desk, path).replace(
            "\n\n", f"\nErsatt av: {{filename}}/inlagg/{there}\n\n", 1
        )
        (desk.site.content / path).write_text(written, "utf-8")
    page = words(get(desk, f"/skrivbord/text/{POST}"))
    away, gone = page.split("Avpublicera", 1)[1].split("Ta bort", 1)

    assert said in away
    assert "skriv raden Ersatt av" not in away
    assert "svarar adressen /2016/tillit/ att texten är borttagen." in gone
    if "leder adressen" in said:
        assert f"{said[:-1]}, tills inlägget kommer ut på sin dag." in page
        act(desk, POST, vad="utkast")
        assert f"tills du publicerar. {said}" in words(get(desk, f"/skrivbord/text/{POST}"))


def test_where_nothing_can_be_published(desk):
    """Without settings for that, a draft stays one."""
    desk.served._desk.root = desk.site.content
    act(desk, DRAFT, vad="publicera")

    assert text(desk, DRAFT) == TEXTS[DRAFT]


def test_the_page_for_unknown_addresses(desk):
    """It has no address of its own, but it is not hidden from readers."""
    path = "sidor/fel.md"
    write(desk.site.content, {path: "Titel: Finns inte\nSlug: 404\n\nSök gärna.\n"})
    shown = words(get(desk, f"/skrivbord/text/{path}"))

    assert "Läsare får se texten när de kommer till en adress som inte finns." in shown
    assert "Läsarna ser inte" not in shown


def test_a_publication_that_was_undone(desk, tmp_path):
    """What readers see is no longer what was promised last, and the pages say so."""
    target = '[targets.a]\nkind = "folder"\npath = "www"\nurl = "https://a.example"\n'
    root = desk.served._desk.root = write(
        tmp_path / "root", {"publishconf.py": CONF, "publish.toml": target}
    )
    folder = write(root / ".published/a", {"last.json": '{"titles": {}, "waiting": {}}'})
    promise(desk, POST, "2016/tillit/")
    assert "Publicerad. Läsarna ser texten på" in words(get(desk, f"/skrivbord/text/{POST}"))
    note_undone(folder)

    page = words(get(desk, f"/skrivbord/text/{POST}"))
    assert "Klar att publicera. Den senaste publiceringen är ångrad:" in page
    assert "Läsarna ser texten" not in page
    assert page.count("När du har publicerat svarar adressen /2016/tillit/ att") == 3
    assert "är ångrad, så läsarna ser versionen före." in words(get(desk, "/skrivbord/"))
    assert "Den senaste publiceringen är ångrad." in words(get(desk, "/skrivbord/publicera"))


def test_a_day_that_has_passed_since_the_latest_publication(desk, tmp_path):
    """A text that was scheduled after it is told of, but none that was written after its day."""
    target = '[targets.a]\nkind = "folder"\npath = "www"\nurl = "https://a.example"\n'
    root = desk.served._desk.root = write(
        tmp_path / "root", {"publishconf.py": CONF, "publish.toml": target}
    )
    late = "Titel: Sen\nDatum: 2026-11-21 07:30\n\nA.\n"
    new = "Titel: Ny\nDatum: 2026-11-21\n\nB.\n"
    write(desk.site.content, {"inlagg/2026/sen.md": late, "inlagg/2026/ny.md": new})
    day = dt.datetime.fromisoformat("2026-11-20 12:00+01:00").timestamp()
    os.utime(desk.site.content / "inlagg/2026/sen.md", (day, day))
    assert "skulle ha kommit ut" not in words(get(desk, "/skrivbord/"))  # nothing is published

    folder = write(root / ".published/a", {"last.json": '{"titles": {}, "waiting": {}}'})
    os.utime(folder / "last.json", (day - 60, day - 60))
    page = words(get(desk, "/skrivbord/"))
    assert "”Sen” skulle ha kommit ut 21 november 2026 kl. 7.30" in page
    assert "”Ny” skulle" not in page


def test_a_schedule_that_is_cancelled(desk):
    """The text is a draft; its day stays, and she is told so."""
    act(desk, DRAFT, vad="schemalagg", dag="2026-12-24", tid="07:30")
    act(desk, DRAFT, vad="utkast")
    page = words(get(desk, f"/skrivbord/text/{DRAFT}"))

    assert "Texten är ett utkast. Dagen står kvar i fältet Datum." in page
    assert "Datum: 2026-12-24 07:30\nStatus: utkast\n" in text(desk, DRAFT)


def test_taken_back_from_readers(desk):
    """The page says what becomes of the address before, and that readers have it still, after."""
    promise(desk, POST, "2016/tillit/")
    before = words(get(desk, f"/skrivbord/text/{POST}"))
    act(desk, POST, vad="utkast")
    after = words(get(desk, f"/skrivbord/text/{POST}"))

    assert "Läsarna ser texten på /2016/tillit/." in before
    assert "Sedan svarar adressen /2016/tillit/ att texten är borttagen." in before
    assert "Status: utkast\n" in text(desk, POST)
    assert "Texten är ett utkast. Läsarna ser den tills du publicerar." in after
    assert "Utkast. Läsarna ser texten på /2016/tillit/, tills du publicerar." in after
    assert "Tas bort:" in words(get(desk, "/skrivbord/"))


def test_changed_elsewhere(desk):
    """Nothing is written over what she has not seen."""
    (desk.site.content / DRAFT).write_text("Titel: Ändrad\n", "utf-8")
    status, _, page = post(desk, f"/skrivbord/text/{DRAFT}", vad="utkast", digest="gammal")

    assert status == 422
    assert "ändrats någon annanstans" in words(page.main)
    assert text(desk, DRAFT) == "Titel: Ändrad\n"


def test_thrown_away_and_put_back(desk):
    """It lies in Papperskorgen, and comes back as it was."""
    status, there, _ = act(desk, DRAFT, vad="slang")
    assert (status, there) == (303, "/skrivbord/")
    assert not (desk.site.content / DRAFT).exists()
    _, _, said = desk.ask("/skrivbord/")
    assert "”Halvt” ligger i Papperskorgen." in said.decode()

    main = get(desk, "/skrivbord/papperskorgen")
    assert words(main.li).startswith("Halvt Lades här den 22 november 2026 kl. 8.00")
    name = main.find("input", {"name": "name"})["value"]
    status, there, _ = post(desk, "/skrivbord/papperskorgen/tillbaka", name=name)

    assert (status, there) == (303, f"/skrivbord/text/{DRAFT}")
    assert text(desk, DRAFT) == TEXTS[DRAFT]
    assert "Papperskorgen är tom." in words(get(desk, "/skrivbord/papperskorgen"))


def test_what_is_said_once(desk):
    """A window that only looks for something newer takes it from no page that is shown."""
    act(desk, DRAFT, vad="slang")
    said = [
        "ligger i Papperskorgen." in desk.ask("/skrivbord/", Sec_Fetch_Dest=seen)[2].decode()
        for seen in ("empty", "document", "document")
    ]

    assert said == [False, True, False]


def test_erased_for_good(desk):
    """Not before it is told that it may be a public record."""
    act(desk, DRAFT, vad="slang")
    main = get(desk, "/skrivbord/papperskorgen")
    asked = get(desk, main.find("a", href=re.compile("radera"))["href"])
    assert "allmän handling" in words(asked)
    assert "gallring" in words(asked)

    name = asked.find("input", {"name": "name"})["value"]
    status, _, _ = post(desk, "/skrivbord/papperskorgen/radera", name=name)

    assert status == 303
    assert "”Halvt” är raderad för gott." in words(get(desk, "/skrivbord/papperskorgen"))
    assert desk.ask(f"/skrivbord/papperskorgen/radera?name={name}")[0] == 409


def test_versions(desk):
    """What changed in words, one beside what it is now, and back to it."""
    texts = desk.served._desk.texts
    opened = texts.open(POST)
    texts.save(POST, opened.text.replace("Pumpen.", "Pumpen är <b>ny</b>."), opened.digest)
    main = get(desk, f"/skrivbord/versioner/{POST}")
    rows = [words(each) for each in main.select("ul.rows li")]
    assert "Sparad" in rows[0]
    assert "4 ord fler" in rows[0]
    assert "22 november 2026 kl. 8.00.00 (nuvarande version)" in rows[0]
    assert "22 november 2026 kl. 8.00.00 Ursprunglig text" in rows[1]

    former = main.select("ul.rows li a")[1]["href"]
    one = get(desk, f"/skrivbord/versioner/{POST}{former}")
    assert one.find("b") is None
    assert [each.get_text() for each in one.find_all("del")] == [" är <b>ny</b>"]
    fields = {each["name"]: each["value"] for each in one.find_all("input")}
    status, _, _ = post(desk, f"/skrivbord/versioner/{POST}", **fields)

    assert status == 303
    assert text(desk, POST) == TEXTS[POST]
    assert texts.versions.of(POST)[0].why == "Återställd"


@pytest.mark.parametrize(
    "path",
    [
        *("/skrivbord/text/finns/inte.md", "/skrivbord/text/../publicerat.json"),
        *("/skrivbord/text/publicerat.json", "/skrivbord/versioner/finns/inte.md"),
        *("/skrivbord/versioner/" + POST + "?version=x", "/skrivbord/papperskorgen/radera?name=x"),
    ],
)
def test_what_is_not_there(desk, path):
    """It is told in Swedish."""
    status, _, said = desk.ask(path)

    assert status == 409
    assert b"<h1>Det gick inte</h1>" in said


def test_where_the_site_goes_is_not_settled(desk, tmp_path):
    """The page says whom to ask; publishing says why not."""
    desk.served._desk.root = write(tmp_path / "root", {"publishconf.py": "PATH = 'content'\n"})

    assert "Det är inte bestämt var bloggen ska publiceras." in words(
        get(desk, "/skrivbord/publicera")
    )
    post(desk, "/skrivbord/publicera", vad="publicera")
    assert "en annan mapp med texter" in words(get(desk, "/skrivbord/publicera"))


def fill(main, what, **changed):
    """Give what a form would send, with other values in some of its fields."""
    [form] = [each for each in main.find_all("form") if each.find("input", {"value": what})]
    fields = {each["name"]: each.get("value", "") for each in form.find_all("input")}
    fields |= {each["name"]: each.get_text().removeprefix("\n") for each in form("textarea")}
    for each in form("select"):
        chosen = each.find("option", selected=True) or each.find("option")
        fields[each["name"]] = chosen.get("value", chosen.get_text())
    fields.pop("token")
    return {**fields, **changed}


CONF = """\
PATH = "content"
SITENAME = "Bloggen"
SITESUBTITLE = "Om allt"
AUTHOR = "Socialchefen"
POSTS_SENDER = "En rad"
POSTS_REPLY = "svar@kommun.example"
"""


@pytest.fixture
def settings_file(desk, tmp_path):
    """Let the settings be these."""
    desk.served._desk.root = write(tmp_path / "root", {"publishconf.py": CONF})
    return desk.site.content / "webbplats.yaml"


def save_settings(desk, **changed):
    """Save the form as it is, but for what is changed; give what is said of each field then."""
    form = fill(get(desk, "/skrivbord/installningar"), "webbplats", **changed)
    status, _, page = post(desk, "/skrivbord/installningar", **form)
    if status != 303:
        return words(page.find(role="alert"))
    main = get(desk, "/skrivbord/installningar")
    return {
        each["name"]: (
            each.get("value", ""),
            words(main.find(id=f"{each['name']}-om")).split(". ", 1)[1:],
        )
        for each in main.find("form").find_all("input", {"aria-describedby": True})
    }


def test_settings_that_are_not_touched(desk, settings_file):
    """They are shown as values, and what is not chosen is not written."""
    said = save_settings(desk)

    assert said["namn"] == ("Bloggen", ["Förvalt."])
    assert said["svarsadress"] == (
        "svar@kommun.example",
        ["Utan den finns ingen sådan länk. Förvalt."],
    )
    assert said["nyhetsbrev"] == ("", [])
    assert not settings_file.exists()

    settings_file.write_bytes(b"# Mina val\r\nnamn: Bloggen\r\nsvarsadress:\r\n")
    said = save_settings(desk)
    assert said["namn"] == ("Bloggen", ["Ditt eget val."])
    assert settings_file.read_bytes() == b"# Mina val\r\nnamn: Bloggen\r\nsvarsadress:\r\n"


def test_settings_that_are_chosen(desk, settings_file):
    """Each is a value, no address at all among them; what is chosen and what is not is told."""
    said = save_settings(desk, namn="Min blogg", svarsadress=" ", nyhetsbrev="https://a.example/")

    written = 'namn: Min blogg\nsvarsadress: ""\nnyhetsbrev: https://a.example/\n'
    assert settings_file.read_text("utf-8") == written
    assert desk.changed == ["settings"]  # the next page has the new name
    assert said["namn"] == ("Min blogg", ["Ditt eget val. Förvalt: Bloggen"])
    assert said["svarsadress"][0] == ""
    assert said["svarsadress"][1][0].endswith("Ditt eget val. Förvalt: svar@kommun.example")
    assert said["presentation"] == ("En rad", ["Förvalt."])
    assert save_settings(desk, presentation="")["presentation"][0] == ""
    assert save_settings(desk, namn="Bloggen")["namn"] == ("Bloggen", ["Ditt eget val."])


def test_the_blogs_name(desk):
    """It stands in a file of her own, and what is left as it is stays out of it."""
    sent = fill(get(desk, "/skrivbord/installningar"), "webbplats", namn="Min: blogg")
    status, _, _ = post(desk, "/skrivbord/installningar", **sent)

    assert status == 303
    assert text(desk, "webbplats.yaml") == 'namn: "Min: blogg"\n'
    main = get(desk, "/skrivbord/installningar")
    assert main.find("input", {"name": "namn"})["value"] == "Min: blogg"
    assert main.find("input", {"name": "undertitel"})["value"].startswith("Tankar om")


def send_portrait(desk, name, data):
    """Send the form of settings with a file; give the status and the page."""
    fields = fill(get(desk, "/skrivbord/installningar"), "webbplats")
    fields |= {"token": desk.keys.token}
    fields.pop("portrattfil")
    parts = [f'Content-Disposition: form-data; name="{key}"\r\n\r\n{value}'.encode()
             for key, value in fields.items()]  # fmt: skip
    head = f'Content-Disposition: form-data; name="portrattfil"; filename="{name}"\r\n\r\n'
    parts.append(head.encode() + data)
    body = b"".join(b"--x\r\n" + part + b"\r\n" for part in parts) + b"--x--\r\n"
    status, _, said = desk.post("/skrivbord/installningar", body, X_Skrivbord=None,
                                Content_Type="multipart/form-data; boundary=x")  # fmt: skip
    return status, BeautifulSoup(said, "html.parser")


def test_a_portrait_is_put_among_the_pictures(desk):
    """Upright and without what the camera wrote, and named in the file of settings."""
    status, _ = send_portrait(desk, "Åsa Öberg.JPG", photos.jpeg(photos.photo(90, 60), 6))

    assert status == 303
    assert text(desk, "webbplats.yaml") == "porträtt: bilder/asa-oberg.jpg\n"
    with Image.open(desk.site.content / "bilder/asa-oberg.jpg") as picture:
        assert picture.size == (60, 90)
        assert not picture.getexif()


@pytest.mark.skipif(sys.platform != "linux", reason="no such name can be")
def test_a_text_whose_name_is_not_utf_8(desk):
    """It stands among the others, and breaks no page."""
    folder = os.fsencode(desk.site.content / "inlagg")
    Path(os.fsdecode(folder + b"/n\xe5got.md")).write_text(
        "Titel: Udda\nDatum: 2016-01-01\n", "utf-8"
    )
    for page in ("", "publicera", "nytt", "installningar", "papperskorgen"):
        get(desk, f"/skrivbord/{page}")
    assert "Udda" in words(get(desk, "/skrivbord/?sok=udda"))
    [link, *_] = [a["href"] for a in get(desk, "/skrivbord/").find_all("a") if "Udda" in words(a)]
    assert "Byt namn på filen, så går den att öppna." in desk.ask(link)[2].decode()


def test_a_portrait_among_the_pictures(desk, settings_file):
    """It is chosen by its path, however that is written."""
    write(desk.site.content, {"bilder/Åsa.jpg": photos.jpeg(photos.photo(90, 60))})
    for written in ("bilder/Åsa.jpg", "/bilder/A\u030asa.jpg"):
        save_settings(desk, porträtt=written)
        assert "bilder/Åsa.jpg" in settings_file.read_text("utf-8")


def test_a_portrait_that_is_no_picture(desk):
    """Nothing is saved, and she is told why."""
    status, page = send_portrait(desk, "jag.jpg", b"hej")

    assert status == 422
    assert "bild" in words(page.main.find(role="alert"))
    assert not (desk.site.content / "webbplats.yaml").exists()


def test_a_portrait_beside_what_cannot_be_saved(desk, monkeypatch):
    """No picture is laid in content/ for settings that are not saved."""

    def refuse(data, *, place):
        raise Refused(f"{place}: nej")

    monkeypatch.setattr("blog.site_file.parse", refuse)
    status, page = send_portrait(desk, "jag.jpg", photos.jpeg(photos.photo(90, 60)))

    assert status == 422
    assert "nej" in words(page.main.find(role="alert"))
    assert not list(desk.site.content.glob("bilder/*"))


def test_a_settings_file_that_was_changed_elsewhere(desk):
    """It is not overwritten."""
    sent = fill(get(desk, "/skrivbord/installningar"), "webbplats", namn="Min")
    (desk.site.content / "webbplats.yaml").write_text("namn: Din\n", "utf-8")
    status, _, page = post(desk, "/skrivbord/installningar", **sent)

    assert status == 422
    assert "har ändrats någon annanstans" in words(page.main)
    # A reload would send the same once more, as an answer to a form is reloaded.
    assert "Välj Inställningar i menyn" in words(page.main)
    assert text(desk, "webbplats.yaml") == "namn: Din\n"


KEYS = ("vad", "varför", "krav", "plan")


@pytest.mark.parametrize(
    ("kind", "changed", "said"),
    [
        ("webbplats", {"namn": "Min", "svarsadress": "vi"}, "I fältet Svarsadress står ”vi”."),
        ("webbplats", {"namn": "Min", "nyhetsbrev": "javascript:a()"}, "I fältet Nyhetsbrev står"),
        ("webbplats", {"namn": "Min", "porträtt": "bilder/ja.jpg"}, "Menade du bilder/jag.jpg?"),
        ("webbplats", {"namn": "Min", "porträtt": "../bild.jpg"}, "I fältet Porträtt står"),
        ("webbplats", {"namn": "Min", "porträtt": "sidor/om.md"}, "ingen bild bland bilderna"),
        ("redogorelse", {"aktör": "Vi", "bedömd": "i går", "undantag/0/vad": "Film"},
         "I fältet Dag för bedömningen står ”i går”. Skriv en dag"),
        ("redogorelse", {"aktör": "Vi", "rapportera/e-post": "vi"}, "Skriv en mejladress"),
        ("redogorelse", {"tjänst": "Vår", "bedömd": ""}, "Fältet Dag för bedömningen är tomt."),
        ("redogorelse", {"tillsyn/myndighet": ""}, "Tillsynsmyndighet är tomt. Fyll i det."),
        ("redogorelse", {"tillsyn/länk": "digg"},
         "I fältet Webbadress för anmälan till myndigheten står ”digg”. Skriv"),
        ("redogorelse", {"undantag/0/vad": "Film"},
         "Fältet Varför vid Innehåll som lagen inte omfattar, 9 § i lagen är tomt. Fyll i det."),
        ("redogorelse", dict.fromkeys((f"brister/0/{key}" for key in KEYS), ""),
         "Det finns inget vid Det som inte är tillgängligt. Beskriv det"),
    ],
)  # fmt: skip
def test_what_could_not_be_saved_stands_there_still(desk, settings_file, kind, changed, said):
    """All that she has typed, and not only what was wrong; nothing of it is saved."""
    facts = (ROOT / "content/tillganglighet.yaml").read_text("utf-8")
    write(desk.site.content, {"tillganglighet.yaml": facts, "bilder/jag.jpg": b"-"})
    form = fill(get(desk, "/skrivbord/installningar"), kind)
    status, _, page = post(desk, "/skrivbord/installningar", **form | changed)

    assert status == 422
    assert said in words(page.main.find(role="alert"))
    assert fill(page.main, kind).items() >= changed.items()
    assert not settings_file.exists()
    assert text(desk, "tillganglighet.yaml") == facts


def test_menus(desk):
    """The line Meny is written in the page, and no other page is touched."""
    form = get(desk, "/skrivbord/installningar")
    post(desk, "/skrivbord/installningar", **fill(form, "meny", **{"meny/sidor/om.md": "sidfot"}))
    assert "Meny: sidfot\n" in text(desk, "sidor/om.md")

    form = get(desk, "/skrivbord/installningar")
    post(desk, "/skrivbord/installningar", **fill(form, "meny", **{"meny/sidor/om.md": ""}))
    assert text(desk, "sidor/om.md") == TEXTS["sidor/om.md"]


def test_the_statements_facts(desk):
    """What was not touched keeps its bytes; a shortcoming can be added and taken away."""
    before = (ROOT / "content/tillganglighet.yaml").read_text("utf-8")
    write(desk.site.content, {"tillganglighet.yaml": before})
    form = fill(get(desk, "/skrivbord/installningar"), "redogorelse")
    post(desk, "/skrivbord/installningar", **form)
    assert text(desk, "tillganglighet.yaml") == before

    changed = {"rapportera/telefon": "012-34 56 78", "undantag/0/vad": "Film",
               "undantag/0/varför": "Den är gammal."}  # fmt: skip
    status, _, _ = post(desk, "/skrivbord/installningar", **{**form, **changed})
    assert status == 303
    assert text(desk, "tillganglighet.yaml") == before.replace(
        "0000-00 00 00", '"012-34 56 78"'
    ).replace("undantag: []", "undantag:\n  - vad: Film\n    varför: Den är gammal.")

    form = fill(get(desk, "/skrivbord/installningar"), "redogorelse", bedömd="i går")
    status, _, page = post(desk, "/skrivbord/installningar", **form)
    assert status == 422
    assert "Skriv en dag som 2026-11-22." in words(page.main)


def test_what_is_not_saved_is_told_before_it_is_published(desk):
    """What is published is what is saved."""
    assert "inte sparat" not in words(get(desk, f"/skrivbord/text/{DRAFT}"))
    desk.served._desk.texts.unsaved.keep(DRAFT, "Titel: Halvt\n\nMer om gruvan.\n")
    page = get(desk, f"/skrivbord/text/{DRAFT}")

    assert "Du har skrivit något här som inte är sparat." in words(page)
    assert page.find("a", href=f"/skrivbord/skriv/{DRAFT}", string="Öppna texten")


SAID = "Bilden bär på uppgifter som inte syns: plats."


@pytest.fixture
def told(desk, tmp_path):
    """Let the check have told of a picture; give what gives its bytes, and those of another."""
    secret = saved_picture("JPEG", exif=exif(way=1))
    write(desk.site.content, {"bilder/foto.jpg": secret, "bilder/annan.jpg": secret})
    (tmp_path / "utanfor.jpg").write_bytes(secret)
    (desk.site.content / "bilder/lank.jpg").symlink_to(tmp_path / "utanfor.jpg")
    place = shown(desk.site.content)
    findings = [
        Finding(f"{place}/{path}", 1, rule, SAID, "Kör inv check --fix.")
        for path, rule in (
            ("bilder/foto.jpg", "bilduppgift"),
            ("bilder/lank.jpg", "bilduppgift"),
            ("bilder/annan.jpg", "bildformat"),
        )
    ]
    view = desk.served._desk.view
    object.__setattr__(view, "overview", lambda texts: (make_overview(texts, findings), True))
    return place


def test_what_does_not_show_is_taken_out_of_a_picture(desk, told):
    """One press, on the picture that the check has told of; the picture looks the same."""
    button = get(desk, "/skrivbord/").find("button", value="rensa")
    path = button.find_parent("form").find("input", {"name": "fil"})["value"]
    assert path == f"{told}/bilder/foto.jpg"
    post(desk, "/skrivbord/", vad="rensa", fil=path)

    assert b"Exif" not in (desk.site.content / "bilder/foto.jpg").read_bytes()[:100]
    assert "De gömda uppgifterna är borttagna ur bilder/foto.jpg." in words(
        get(desk, "/skrivbord/")
    )


@pytest.mark.parametrize(
    "path", ["bilder/annan.jpg", "bilder/lank.jpg", "../utanfor.jpg", "", POST], ids=str
)
def test_no_other_file_is_touched(desk, told, tmp_path, path):
    """Of which nothing has been told, or that lies elsewhere."""
    before = snapshot(tmp_path)
    post(desk, "/skrivbord/", vad="rensa", fil=f"{told}/{path}")

    assert snapshot(tmp_path) == before
    assert "inte på några gömda uppgifter" in words(get(desk, "/skrivbord/"))

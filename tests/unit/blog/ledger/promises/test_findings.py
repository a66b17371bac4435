"""What publishing would do to addresses that the world knows."""

import pytest

from blog.ledger.model import Ledger
from blog.ledger.promises.findings import promise_findings
from tests.unit.blog.documents.texts import cases, said
from tests.unit.blog.ledger.examples import SITE, TAG_URL, after, collected, text

A = {"inlagg/a.md": text()}
B = {"inlagg/b.md": text("B", "b")}
LISTS = {"/om/", "/arkiv/"}


def told(texts, before=None, ledger=None):
    """Give what is said of *texts* when those *before* have been published."""
    made = collected(texts, ledger or (after(before) if before else Ledger()))
    live = {f"/{document.url}" for document in made.visible} | LISTS
    return list(
        promise_findings(
            made, site=SITE, tag_url=TAG_URL, shown="content", is_taken=live.__contains__
        )
    )


def test_a_preview_shows_drafts_whatever_they_say():
    """What nobody sees yet takes nobody's address."""
    draft = text("B", "b", "Status: utkast\nTidigare: /2018/a/, /om/")
    made = collected(A | {"inlagg/b.md": draft}, preview=True)

    found = promise_findings(
        made, site=SITE, tag_url=TAG_URL, shown="content", is_taken=lambda _: True
    )

    assert list(found) == []


# Each case: what it shows, the texts now, those that have been published.
QUIET = [
    ("nothing was published", A, {}),
    ("nothing has changed", A | B, A | B),
    ("a new title", {"inlagg/a.md": text("Ny")}, A),
    ("a new file name", {"inlagg/c.md": text()}, A),
    ("hidden: the page is there", {"inlagg/a.md": text(more="Status: dold")}, A),
    ("a draft that never was public", {"inlagg/a.md": text(more="Status: utkast")}, {}),
    ("another text at the address", {"inlagg/c.md": text("A", "ny")}, A),
    ("old addresses", {"inlagg/a.md": text(more="Tidigare: /2011/a/, ?p=8")}, {}),
    ("its own address as an old one", {"inlagg/a.md": text(more="Tidigare: /2018/a/")}, {}),
    ("a draft with another's old address", A | {"inlagg/b.md": text(
        "B", "b", "Status: utkast\nTidigare: /2018/a/")}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "before"), **cases(QUIET))
def test_quiet(texts, before):
    """What the reader of an old link notices nothing of."""
    assert said(told(texts, before)) == []


DRAFT = "Status: utkast"
GONE = "Den som går dit får veta att texten är borttagen (410)."

# Each case: what it shows, the texts now, those published, place, message, hint.
VANISHING = [
    ("a draft", {"inlagg/a.md": text(more=DRAFT)}, A, "content/inlagg/a.md:4",
     "Texten är publicerad, men är nu ett utkast. "
     f"När sajten publiceras igen försvinner /2018/a/. {GONE}",
     "Finns en annan text att läsa i stället: skriv dess fil på raden Ersatt av."),
    ("a file that is gone", {}, A, "content/inlagg/a.md:1",
     "Texten är publicerad, men filen är borta. "
     f"När sajten publiceras igen försvinner /2018/a/. {GONE}",
     "Finns en annan text att läsa i stället: skriv i den raden Tidigare: /2018/a/"),
    ("scheduled", {"inlagg/a.md": text(date="2027-03-03")}, A, "content/inlagg/a.md:2",
     "Texten är publicerad, men väntar nu till 3\u00a0mars 2027. "
     f"När sajten publiceras igen försvinner /2018/a/. {GONE}",
     "Finns en annan text att läsa i stället: skriv dess fil på raden Ersatt av."),
    ("a draft that is replaced", {"inlagg/a.md": text(more=f"{DRAFT}\nErsatt av: b.md"), **B},
     A | B, "content/inlagg/a.md:4",
     "Texten är publicerad, men är nu ett utkast. När sajten publiceras igen försvinner "
     "/2018/a/. Den som går dit kommer i stället till /2018/b/.",
     "Ändra raden Ersatt av, eller den andra textens rad Tidigare, om det blir fel."),
    ("taken over", {"inlagg/b.md": text("B", "b", "Tidigare: /2018/a/")}, A | B,
     "content/inlagg/a.md:1",
     "Texten är publicerad, men filen är borta. När sajten publiceras igen försvinner "
     "/2018/a/. Den som går dit kommer i stället till /2018/b/.",
     "Ändra raden Ersatt av, eller den andra textens rad Tidigare, om det blir fel."),
    ("a page", {}, {"sidor/om.md": "Titel: Om\n\nText.\n"}, "content/sidor/om.md:1",
     "Texten är publicerad, men filen är borta. "
     f"När sajten publiceras igen försvinner /om/. {GONE}",
     "Finns en annan text att läsa i stället: skriv i den raden Tidigare: /om/"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "before", "place", "message", "hint"), **cases(VANISHING))
def test_vanishing(texts, before, place, message, hint):
    """Each address that vanishes is told, with what it will answer, before it does."""
    [finding] = told(texts, before)

    assert said([finding]) == [(place, message, "borttagning", "anmärkning")]
    assert finding.hint == hint


def test_a_vanishing_text_is_told_once():
    """When the site has been published without it, all is said."""
    assert told({}, ledger=after({}, after(A))) == []


def test_a_tag_with_a_new_name():
    """Where the old one leads."""
    before = {"inlagg/a.md": text(more="Etiketter: Vård")}

    assert said(told({"inlagg/a.md": text(more="Etiketter: Omsorg")}, before)) == [
        ("content:1", "Inget inlägg har längre etiketten på /etikett/vard/. "
         "Den som går dit kommer i stället till /etikett/omsorg/.", "adressbyte", "anmärkning"),
    ]  # fmt: skip


def test_a_tag_that_nobody_uses():
    """Its page is gone until somebody does."""
    before = {"inlagg/a.md": text(more="Etiketter: Vård")}

    assert said(told(A, before)) == [
        ("content:1", "Inget inlägg har längre etiketten på /etikett/vard/. "
         "Den som går dit får veta att sidan är borttagen (410).", "borttagning", "anmärkning"),
    ]  # fmt: skip


# Each case: what it shows, the texts now, those published, the message.
CLAIMS = [
    ("a page of ours", {"inlagg/c.md": text("C", "c", "Tidigare: /om/")}, {},
     "Adressen /om/ på raden Tidigare finns redan på webbplatsen."),
    ("a list of ours", {"inlagg/c.md": text("C", "c", "Tidigare: /x/, /arkiv/")}, {},
     "Adressen /arkiv/ på raden Tidigare finns redan på webbplatsen."),
    ("another text's page", A | {"inlagg/c.md": text("C", "c", "Tidigare: /2018/a/")}, {},
     "Adressen /2018/a/ på raden Tidigare finns redan på webbplatsen."),
    ("another text's old address", {"inlagg/a.md": text(more="Tidigare: ?p=8"),
                                    "inlagg/c.md": text("C", "c", "Tidigare: ?p=8")}, {},
     "Adressen /?p=8 på raden Tidigare hör också till content/inlagg/a.md."),
    ("an address that another text has left",
     {"inlagg/a.md": text(more="Slug: ny"),
      "inlagg/c.md": text("C", "c", "Tidigare: /2018/a/")}, A,
     "Adressen /2018/a/ på raden Tidigare hör också till content/inlagg/a.md."),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "before", "message"), **cases(CLAIMS))
def test_old_addresses_that_are_not_free(texts, before, message):
    """An error, at the line."""
    found = [each for each in told(texts, before) if each.rule == "adress"]

    assert said(found) == [("content/inlagg/c.md:4", message, "adress", "fel")]

"""Texts that keep the address at which they were published."""

import pytest

from blog.documents.promised_addresses import file_of, slug_of
from blog.findings import Level
from blog.ledger.model import Ledger
from tests.unit.blog.documents.texts import cases, said
from tests.unit.blog.ledger.examples import after, collected, entry, text

A = {"inlagg/a.md": text()}
OM = {"sidor/om.md": "Titel: Om\n\nText.\n"}


def addresses(texts, before, **options):
    """Give the address of every text, when those *before* have been published."""
    made = collected(texts, after(before), **options)
    return {path: document.url for path, document in made.documents.items()}


# Each case: what it shows, the text now, when A has been published, its address.
KEPT = [
    ("as it was", {}, "2018/a/"),
    ("a new title", {"title": "Ny titel"}, "2018/a/"),
    ("a new date", {"date": "2019-01-01"}, "2018/a/"),
    ("hidden", {"title": "Ny", "more": "Status: dold"}, "2018/a/"),
    ("the same slug", {"title": "Ny", "more": "Slug: a"}, "2018/a/"),
    ("the same slug and another year", {"date": "2019-01-01", "more": "Slug: a"}, "2018/a/"),
    ("the same slug as the old blog had it", {"title": "Ny", "more": "Slug: /a/"}, "2018/a/"),
    ("another slug", {"more": "Slug: b"}, "2018/b/"),
    ("another slug and another year", {"date": "2019-01-01", "more": "Slug: b"}, "2019/b/"),
    ("scheduled again", {"title": "Ny", "date": "2027-01-01"}, "2018/a/"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "address"), **cases(KEPT))
def test_addresses(fields, address):
    """Only the line Slug moves a post; year and all."""
    assert addresses({"inlagg/a.md": text(**fields)}, A) == {"inlagg/a.md": address}


def test_a_new_file_name():
    """The guid says that it is the same post."""
    assert addresses({"inlagg/2019/ny.md": text("Ny titel")}, A) == {
        "inlagg/2019/ny.md": "2018/a/"
    }


def test_a_post_without_a_guid():
    """Its file says that it is the same."""
    bare = {"inlagg/a.md": text("Ny titel").replace("Guid: a\n", "")}

    assert addresses(bare, {"inlagg/a.md": text().replace("Guid: a\n", "")}) == {
        "inlagg/a.md": "2018/a/"
    }


def test_a_page():
    """Its file says which one it is."""
    assert addresses({"sidor/om.md": "Titel: Om oss\n\nText.\n"}, OM) == {"sidor/om.md": "om/"}


def test_a_draft_has_no_address_yet():
    """A preview shows it where it shows drafts."""
    draft = {"inlagg/a.md": text(more="Status: utkast")}

    assert addresses(draft, A, preview=True) == {"inlagg/a.md": "utkast/a/"}


def test_back_to_a_former_slug():
    """It gets that address again, not a third one."""
    ledger = after({"inlagg/a.md": text(more="Slug: b")}, after(A))
    made = collected({"inlagg/a.md": text(date="2020-01-01", more="Slug: a")}, ledger)

    assert made.documents["inlagg/a.md"].url == "2018/a/"


def test_a_copy_gets_an_address_of_its_own():
    """The error is the guid, and the copy does not take the original's place."""
    copy = {"inlagg/0.md": text("Kopia"), **A}

    assert addresses(copy, A) == {"inlagg/0.md": "2018/kopia/", "inlagg/a.md": "2018/a/"}


def test_all_of_a_document_follows():
    """Its file below output/, its slug, and what it would have been."""
    made = collected({"inlagg/a.md": text("Ny titel")}, after(A))
    document = made.documents["inlagg/a.md"]

    assert (document.save_as, document.slug) == ("2018/a/index.html", "a")
    assert document.wanted_url == "2018/ny-titel/"


def test_guids_of_an_older_program():
    """Without a known address a post gets the one of its title."""
    noted = Ledger.of([entry("a", first=None, last=None)])

    assert collected(A, noted).documents["inlagg/a.md"].url == "2018/a/"


@pytest.mark.parametrize(
    ("address", "slug", "file"),
    [
        ("2018/a/", "a", "2018/a/index.html"),
        ("a.html", "a", "a.html"),
        ("a", "a", "a.html"),
        ("2018/a/b/", "b", "2018/a/b/index.html"),
    ],
)
def test_forms_of_addresses(address, slug, file):
    """A site may have had other patterns when a text was published."""
    assert (slug_of(address), file_of(address)) == (slug, file)


KEPT_SENTENCE = "Titeln är ändrad, men adressen är kvar: /2018/a/. Länkar hit fungerar som förut."

# Each case: what it shows, the texts now, those published, what is said.
TOLD = [
    ("a new title", {"inlagg/a.md": text("Ny titel")}, A,
     [("content/inlagg/a.md:1", KEPT_SENTENCE, "adressbyte", "anmärkning")]),
    ("a new date", {"inlagg/a.md": text(date="2019-01-01")}, A,
     [("content/inlagg/a.md:2", "Datumet är ändrat, men adressen är kvar: /2018/a/. "
       "Länkar hit fungerar som förut.", "adressbyte", "anmärkning")]),
    ("another slug", {"inlagg/a.md": text(more="Slug: b")}, A,
     [("content/inlagg/a.md:4", "Adressen byts från /2018/a/ till /2018/b/. När sajten är "
       "publicerad leder den gamla till den nya.", "adressbyte", "anmärkning")]),
    ("a new text wants a published one's address", A | {"inlagg/0.md": text("A!", "0")}, A,
     [("content/inlagg/0.md:1", "Adressen /2018/a/ hör redan till content/inlagg/a.md.",
       "adress", "fel")]),
    ("a new text wants an address that another has left",
     {"inlagg/a.md": text(more="Slug: b"), "inlagg/0.md": text("A!", "0")},
     {"inlagg/a.md": text()},
     [("content/inlagg/0.md:1", "Adressen /2018/a/ har hört till content/inlagg/a.md, och gamla "
       "länkar ska fortsätta leda dit.", "adress", "fel"),
      ("content/inlagg/a.md:4", "Adressen byts från /2018/a/ till /2018/b/. När sajten är "
       "publicerad leder den gamla till den nya.", "adressbyte", "anmärkning")]),
    ("a text takes it on purpose",
     {"inlagg/a.md": text(more="Slug: b"), "inlagg/0.md": text("X", "0", "Slug: a")}, A,
     [("content/inlagg/0.md:4", "Adressen /2018/a/ har hört till content/inlagg/a.md. Länkar dit "
       "visar nu den här texten i stället.", "adressbyte", "anmärkning"),
      ("content/inlagg/a.md:4", "Adressen byts från /2018/a/ till /2018/b/. När sajten är "
       "publicerad leder den gamla till den nya.", "adressbyte", "anmärkning")]),
    ("a page wants a published page's address",
     {"sidor/om.md": "Titel: Om oss\n\nText.\n", "sidor/a.md": "Titel: Om\n\nText.\n"}, OM,
     [("content/sidor/a.md:1", "Adressen /om/ hör redan till content/sidor/om.md.",
       "adress", "fel"),
      ("content/sidor/om.md:1", "Titeln är ändrad, men adressen är kvar: /om/. "
       "Länkar hit fungerar som förut.", "adressbyte", "anmärkning")]),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "before", "expected"), **cases(TOLD))
def test_told(texts, before, expected):
    """What becomes of each address, and who has it already."""
    assert said(collected(texts, after(before)).findings) == expected


def test_how_to_change_it_on_purpose():
    """The command can be copied."""
    [finding] = collected({"inlagg/a.md": text("Ny titel")}, after(A)).findings

    assert finding.hint == (
        "Vill du byta adress också: kör inv move content/inlagg/a.md ny-titel."
    )
    assert finding.level is Level.WARNING


# Each case: what it shows, the texts now, the ledger.
RETITLED = {"inlagg/a.md": text("Ny titel")}
QUIET = [
    ("nothing has changed", A, after(A)),
    ("a new file name", {"inlagg/b.md": text()}, after(A)),
    ("told when it was published", RETITLED, after(RETITLED, after(A))),
    ("the old title again", A, after(RETITLED, after(A))),
    ("another's address, when that is gone", {"inlagg/b.md": text("A", "b")}, after({}, after(A))),
    ("a draft", {"inlagg/a.md": text("Ny titel", more="Status: utkast")}, after(A)),
    ("a draft that wants it", A | {"inlagg/b.md": text("A", "b", "Status: utkast")}, after(A)),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "ledger"), **cases(QUIET))
def test_quiet(texts, ledger):
    """What nobody's link notices is not talked about, and nothing is told twice."""
    assert said(collected(texts, ledger).findings) == []

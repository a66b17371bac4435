"""The lines on top: titles, tags and dates that can hardly be meant."""

import pytest

from blog.rules.tag_names import is_alike
from tests.unit.blog.rules.contents import NAME, index, rows, said, told

WARNING = "WARNING"


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Tillit!", 0),
        ("Vem gör jobbet?", 0),
        ("Bättre än nej …", 0),
        ("Om lön m.m.", 0),
        ("x" * 70, 0),
        ("x" * 71, 1),
        ("En vanlig dag.", 1),
    ],
)
def test_titles(title, count):
    """At most 70 characters, and no full stop."""
    assert len(said("titel", "Text.\n", title=title)) == count


def test_two_posts_with_one_title():
    """Both are told, and a page may share a title with a post."""
    same = "Titel: ett prov!\nDatum: 2021-01-01\nEtiketter: Prov\n\nText.\n"
    texts = {"inlagg/2021/2021-01-01-b.md": same, "sidor/prov.md": "Titel: Ett prov\n\nText.\n"}
    found = [f.path for f in told(index({NAME: same, **texts})) if f.rule == "titel"]

    assert found == [f"content/{NAME}", "content/inlagg/2021/2021-01-01-b.md"]


@pytest.mark.parametrize(
    ("tag", "kept", "alike"),
    [
        ("Ledarskap", "Ledarskap", False),
        ("Ohälsa", "Hälsa", False),
        ("LSS", "LVU", False),
        ("Socialtjänst", "Socialtjänstlagen", False),
        ("Äldreomsorg", "Barnomsorg", False),
        ("Vård", "Vårdval", False),
        ("Styrning", "Skolning", False),
        ("Ledarskp", "Ledarskap", True),
        ("Ledarskapet", "Ledarskap", True),
        ("Samvrekan", "Samverkan", True),
        ("Etiska dilemman", "Etiska dilemma", True),
        ("Kompetensförsörning", "Kompetensförsörjning", True),
    ],
)
def test_tags_that_look_alike(tag, kept, alike):
    """A typo or another form; not another word."""
    assert is_alike(tag, kept) is alike


def test_the_tag_used_most_is_kept():
    """The other is asked about: Menade du Ledarskap."""
    texts = {f"inlagg/2020/2020-02-0{day}-x.md": f"Titel: T{day}\nDatum: 2020-02-0{day}\n"
             f"Etiketter: Ledarskap\n\nText.\n" for day in (1, 2)}  # fmt: skip
    one = "Titel: A\nDatum: 2020-01-01\nEtiketter: Ledarskp\n\nText.\n"
    [finding] = [f for f in told(index({NAME: one, **texts})) if f.rule == "etikettnamn"]

    assert (finding.path, finding.line) == (f"content/{NAME}", 3)
    assert finding.hint == "Menade du Ledarskap? Skriv i så fall det."


def test_a_post_without_tags():
    """A page needs none, nor does a blog that has no tags at all."""
    bare = "Titel: A\nDatum: 2020-01-01\n\nText.\n"
    tagged = "Titel: B\nDatum: 2020-01-02\nEtiketter: Tillit\n\nText.\n"
    page = {"sidor/om.md": "Titel: Om\n\nText.\n"}
    other = {"inlagg/2020/2020-01-02-b.md": tagged}

    assert [
        f.path for f in told(index({NAME: bare, **page, **other})) if f.rule == "etikettnamn"
    ] == [f"content/{NAME}"]
    assert [f for f in told(index({NAME: bare, **page})) if f.rule == "etikettnamn"] == []


DATES = [
    ("a plain one", "Datum: 2020-01-01\n", []),
    ("with its weekday", "Datum: onsdag den 1 januari 2020\n", []),
    ("updated later", "Datum: 2020-01-01\nUppdaterad: 2020-01-01 10:00\n", []),
    ("corrected by a day", "Datum: 2020-01-02\n", []),
    ("published years after the file was begun", "Datum: 2023-10-20\n", []),
    ("corrected over New Year's Eve", "Datum: 2019-12-31\n", []),
    ("a year before the file", "Datum: 2019-01-01\n", [(2, WARNING)]),
    ("a draft of today", "Status: utkast\nDatum: 2026-11-22\n", []),
    ("a draft of tomorrow", "Status: utkast\nDatum: 2026-11-23\n", []),
    ("a draft of yesterday", "Status: utkast\nDatum: 2020-01-01\n", [(3, WARNING)]),
    ("with another weekday", "Datum: fredag den 1 januari 2020\n", [(2, WARNING)]),
    ("updated before", "Datum: 2020-01-01\nUppdaterad: 2019-12-31\n", [(3, WARNING)]),
    ("updated tomorrow", "Datum: 2020-01-01\nUppdaterad: 2026-11-23\n", [(3, WARNING)]),
]


@pytest.mark.parametrize(("lines", "expected"), rows(DATES))
def test_dates(lines, expected):
    """Told when something else in the file contradicts it."""
    text = f"Titel: A\n{lines}Etiketter: Prov\n\nText.\n"
    found = told(index({NAME: text}))

    assert [(f.line, f.level.name) for f in found if f.rule == "tidpunkt"] == expected


def test_a_draft_is_asked_about_its_date():
    """A draft keeps the day on which it was begun; what is published is not asked about."""
    text = "Titel: A\nDatum: 2020-01-01\nEtiketter: Prov\n{}\nText.\n"
    draft, public = (told(index({NAME: text.format(line)})) for line in ("Status: utkast\n", ""))
    [finding] = [f for f in draft if f.rule == "tidpunkt"]

    assert finding.message == "Datumet 2020-01-01 har passerat."
    assert finding.hint == (
        "När du publicerar: ska datumet vara i dag? Skriv i så fall den dagen på raden Datum."
    )
    assert [f for f in public if f.rule == "tidpunkt"] == []


def test_a_file_named_after_a_mistaken_year():
    """A year that was set right is not measured by the name that came of the mistake."""
    found = told(index({"inlagg/2062-11-22-a.md": "Titel: A\nDatum: 2026-11-22\n\nText.\n"}))

    assert [f for f in found if f.rule == "tidpunkt"] == []


@pytest.mark.parametrize(
    ("name", "date", "count"),
    [("a.md", "2027-11-01", 0), ("a.md", "2062-11-22", 1), ("a.md", "1926-11-22", 1)],
)
def test_dates_out_of_all_reason(name, date, count):
    """Next autumn is planned; the next generation is a typo."""
    found = told(index({f"inlagg/{name}": f"Titel: A\nDatum: {date}\nEtiketter: Prov\n\nText.\n"}))

    assert len([f for f in found if f.rule == "tidpunkt"]) == count

"""What Pelican is told about a text."""

import datetime as dt

import pytest

from blog.documents.languages import words_in
from plugins.posts.metadata import metadata_of, notice
from tests.unit.blog.documents.texts import NOW, STOCKHOLM, post, read


def metadata(source, *, visible=True):
    return metadata_of(source, visible=visible, now=NOW, shown="content")


def test_a_post():
    """Everything a template can ask for, as plugins/README.md promises."""
    source = read(post(title="Å & <b>", more="Guid: abc", body="Ett två."))

    assert metadata(source) == {
        "title_note": "",
        "title": "Å & <b>",
        "slug": "a-b",
        "url": "2018/a-b/",
        "save_as": "2018/a-b/index.html",
        "status": "published",
        "state": "published",
        "notice": "",
        "updated": None,
        "reading_time": "Lästid mindre än 1\u00a0min",
        "interface": words_in("sv"),
        "has_no_break_spaces": False,
        "words": 2,
        "contents": (),
        "is_long": False,
        "terms": "",
        "series_name": "",
        "is_featured": False,
        "successor_path": "",
        "guid": "abc",
        "file": "inlagg/2018/x.md",
        "source": "content/inlagg/2018/x.md",
        "lang": "sv",
        "title_lang": "",
        "date": dt.datetime(2018, 5, 13, tzinfo=STOCKHOLM),
        "sort_key": (dt.datetime(2018, 5, 13, tzinfo=STOCKHOLM), "a-b", "inlagg/2018/x.md"),
    }


def test_what_is_only_sometimes_there():
    """Ingress, author and day of an edit, when the post has them."""
    source = read(post(more="Ingress: *Kort*.\nFörfattare: Anna\nUppdaterad: 2018-06-01"))
    made = metadata(source)

    assert made["summary"] == "<p><em>Kort</em>.</p>"
    assert made["author"] == "Anna"
    assert made["updated"] == made["modified"] == dt.datetime(2018, 6, 1, tzinfo=STOCKHOLM)


def test_posts_of_the_hour_that_comes_twice():
    """When summer time ends, 02.45 comes before 02.15."""
    keys = [
        metadata(read(post(date=f"2018-10-28T{time}")))["sort_key"][0]
        for time in ("02:45+02:00", "02:15+01:00")
    ]

    assert keys == sorted(keys)
    assert keys[0].hour == 0


def test_a_page_has_no_date():
    """Pages are not sorted by date."""
    made = metadata(read("Titel: Om\n\nText.", "sidor/om.md"))

    assert not {"date", "sort_key", "template"} & made.keys()


def test_a_text_that_is_not_shown_says_nothing():
    """Pelican skips it; neither its words nor its tags reach a template."""
    source = read(post(more="Status: utkast\nEtiketter: Hemlig\nIngress: Hemligt"))

    assert metadata(source, visible=False) == {"title": "A", "status": "skip"}


@pytest.mark.parametrize(
    ("lines", "status", "state", "said"),
    [
        ("Datum: 2018-05-13", "published", "published", ""),
        ("Datum: 2018-05-13\nStatus: dold", "hidden", "hidden", ""),
        ("Status: utkast", "published", "draft", "Utkast – inte publicerat"),
        ("Datum: 2027-03-03", "published", "scheduled", "Publiceras 3\u00a0mars 2027"),
        ("Datum: 2027-03-03\nStatus: utkast", "published", "draft", "Utkast – inte publicerat"),
    ],
    ids=["published", "hidden", "draft", "scheduled", "scheduled draft"],
)
def test_states(lines, status, state, said):
    """In a preview a page says what it is and when it will be public."""
    source = read(f"Titel: A\n{lines}\n\nText.")

    assert (metadata(source)["status"], metadata(source)["state"]) == (status, state)
    assert metadata(source)["notice"] == notice(source) == said


def test_a_draft_without_a_date_is_of_now():
    """Pelican sorts by date, so there must be one."""
    assert metadata(read("Titel: A\nStatus: utkast\n\nText."))["date"] == NOW


@pytest.mark.parametrize(
    ("lines", "template"),
    [
        ("Mall: redogörelse", "statement"), ("Mall: Prenumerera", "subscribe"),
        ("Template: statement", "statement"), ("Mall: prenumerera\nSlug: 404", "not_found"),
        ("Slug: 404", "not_found"),
    ],
)  # fmt: skip
def test_templates(lines, template):
    """The pages that are made in a way of their own."""
    made = metadata(read(f"Titel: A\n{lines}\n\nText.", "sidor/a.md"))

    assert made["template"] == template


def test_no_other_template():
    """A line cannot name any file of the theme."""
    assert "template" not in metadata(read("Titel: A\nMall: base\n\nText.", "sidor/a.md"))


TITLES = {
    "Swedish": ('"Tillit"', "", "”Tillit”"),
    "English title": ('"Trust"', "Titelspråk: en", "“Trust”"),
    "English post": ('"Trust"', "Språk: en", "“Trust”"),
    "Swedish in English": ('"Mod"', "Språk: en\nTitelspråk: sv", "”Mod”"),
    "Finnish": ('"Luottamus"', "Språk: fi", '"Luottamus"'),
    "a dash and a page number": ("Tillit - s. 12", "", "Tillit\u00a0– s.\u00a012"),
}


@pytest.mark.parametrize(("title", "more", "shown"), TITLES.values(), ids=TITLES.keys())
@pytest.mark.parametrize("path", ["inlagg/2018/x.md", "sidor/x.md"])
def test_a_title_has_the_typography_of_its_language(title, more, shown, path):
    """Of its own, else of its text's; it is as written for all but those who read it."""
    source = read(post(title=title, more=more), path)

    assert metadata(source)["title"] == shown
    assert source.title == title

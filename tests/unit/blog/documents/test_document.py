"""From one file to a text that is understood."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.front_matter.status import State
from blog.findings import Level
from tests.profiles import examples
from tests.unit.blog.documents.texts import NOW, STOCKHOLM, cases, post, read, said

PLACE = "content/inlagg/2018/x.md"


def test_a_post():
    """Everything that a post says of itself."""
    source = read(
        "Titel: På  den anklagades bänk?\nDatum: 13 maj 2018 kl. 7.30\n"
        "Uppdaterad: 2018-06-01\nEtiketter: Tillit, Barn och unga\nStatus: publicerad\n"
        "Ingress: Kort *sagt*.\nFörfattare: Anna  Berg\nGuid: abc\nTitelspråk: EN\n\n"
        "Ett två [tre](https://exempel.se).\n"
    )

    assert source.findings == ()
    assert (source.path, source.is_page, source.state) == (
        "inlagg/2018/x.md",
        False,
        State.PUBLISHED,
    )
    assert source.title == "På den anklagades bänk?"
    assert source.slug == "pa-den-anklagades-bank"
    assert source.url == "2018/pa-den-anklagades-bank/"
    assert source.save_as == "2018/pa-den-anklagades-bank/index.html"
    assert source.date == dt.datetime(2018, 5, 13, 7, 30, tzinfo=STOCKHOLM)
    assert source.updated == dt.datetime(2018, 6, 1, tzinfo=STOCKHOLM)
    assert source.tags == ("Tillit", "Barn och unga")
    assert source.html == '<p>Ett två <a href="https://exempel.se">tre</a>.</p>'
    assert source.summary == "<p>Kort <em>sagt</em>.</p>"
    assert [link.href for link in source.links] == ["https://exempel.se"]
    assert source.words == 3
    assert source.lines["tags"] == 4
    assert source.extra == {
        "author": "Anna Berg", "guid": "abc", "lang": "sv", "title_lang": "en",
    }  # fmt: skip


def test_a_page():
    """A page needs no date, and lives at the root."""
    source = read("Titel: Om bloggen\nSlug: om\nMeny: huvudmeny\n\nText.\n", "sidor/om.md")

    assert source.findings == ()
    assert (source.is_page, source.date, source.state) == (True, None, State.PUBLISHED)
    assert (source.url, source.save_as) == ("om/", "om/index.html")
    assert source.extra["menu"] == "huvudmeny"


def test_not_found_has_a_file_of_its_own():
    """Servers look for 404.html."""
    source = read("Titel: Sidan finns inte\nSlug: 404\n\nText.", "sidor/404.md")

    assert (source.url, source.save_as) == ("404.html", "404.html")


# Each case: what it shows, the text.
QUIET = [
    ("title and date", post()),
    ("a byte order mark", "\ufeff" + post()),
    ("Windows' line ends", post().replace("\n", "\r\n")),
    ("no text at all", "Titel: A\nDatum: 2018-05-13"),
    ("YAML", "---\ntitle: A\ndate: 2018-05-13\ntags: [a, b]\n---\nText."),
    ("a draft without a date", "Titel: A\nStatus: utkast\n\nText."),
    ("when somebody looked at it", post(more="Granskad: 2018-05-12")),
    ("the title on top of the text", post(title="Mitt i allt", body="# Mitt i allt\n\nText.")),
    ("an empty line on top", post(more="Ingress:")),
    ("a comment", post(body="A <!-- hemligt --> B")),
    ("a script in code", post(body="`<script>`")),
    ("a slug between slashes", post(more="Slug: /mitt-i-allt/")),
    ("Swedish by name", post(more="Språk: svenska")),
    ("a language with its country", post(more="Språk: sv-SE")),
    ("no tags after all", post(more="Etiketter: ,")),
]  # fmt: skip


@pytest.mark.parametrize("text", [t for _, t in QUIET], ids=[name for name, _ in QUIET])
def test_quiet(text):
    """What is right, or easily fixed, is not talked about."""
    assert read(text).findings == ()


ERROR, WARNING = "fel", "anmärkning"
# Each case: what it shows, the text, line, message, rule and level of each finding.
FINDINGS = [
    (
        "an empty file",
        "",
        [
            (1, "Raden ”Titel:” saknas.", "metadata", ERROR),
            (1, "Raden ”Datum:” saknas.", "metadata", ERROR),
        ],
    ),
    ("no title", "Datum: 2018-05-13\n\nText.", [(1, "Raden ”Titel:” saknas.", "metadata", ERROR)]),
    (
        "an empty title",
        "Titel:\nDatum: 2018-05-13\n\nText.",
        [(1, "Raden ”Titel:” saknas.", "metadata", ERROR)],
    ),
    ("no date", "Titel: A\n\nText.", [(1, "Raden ”Datum:” saknas.", "metadata", ERROR)]),
    (
        "a hidden post has a date too",
        "Titel: A\nStatus: dold\n\nText.",
        [(1, "Raden ”Datum:” saknas.", "metadata", ERROR)],
    ),
    (
        "a draft without a title",
        "Status: utkast\n\nText.",
        [(1, "Raden ”Titel:” saknas.", "metadata", ERROR)],
    ),
    (
        "an impossible date",
        "Titel: A\nDatum: 2018-02-30\n\nText.",
        [(2, "Datumet ”2018-02-30” på raden Datum finns inte i kalendern.", "datum", ERROR)],
    ),
    (
        "month first",
        "Titel: A\nDatum: 03/04/2018\n\nText.",
        [(2, "Datumet ”03/04/2018” på raden Datum kan läsas på flera sätt.", "datum", ERROR)],
    ),
    (
        "an impossible date in a draft",
        "Titel: A\nStatus: utkast\nDatum: snart\n\nText.",
        [(3, "Datumet ”snart” på raden Datum går inte att tolka.", "datum", ERROR)],
    ),
    (
        "an impossible day of an edit",
        post(more="Uppdaterad: igår"),
        [(3, "Datumet ”igår” på raden Uppdaterad går inte att tolka.", "datum", ERROR)],
    ),
    (
        "an unknown status",
        post(more="Status: nästan klar"),
        [(3, "Statusen ”nästan klar” finns inte.", "status", ERROR)],
    ),
    (
        "an unknown language",
        post(more="Språk: klingonska"),
        [(3, "Språket ”klingonska” är ingen känd språkkod.", "språk", ERROR)],
    ),
    (
        "an unknown language of the title",
        post(more="Titelspråk: på svenska"),
        [(3, "Språket ”på svenska” är ingen känd språkkod.", "språk", ERROR)],
    ),
    (
        "a title of signs only",
        "Titel: ???\nDatum: 2018-05-13\n\nText.",
        [(1, "Av ”???” går det inte att göra en adress.", "adress", ERROR)],
    ),
    (
        "a slug of signs only",
        post(more="Slug: ???"),
        [(3, "Av ”???” går det inte att göra en adress.", "adress", ERROR)],
    ),
    (
        "a slug that leads out",
        post(more="Slug: ../../etc/passwd"),
        [(3, "Av ”../../etc/passwd” går det inte att göra en adress.", "adress", ERROR)],
    ),
    (
        "a slug with Windows' strokes",
        post(more="Slug: ..\\x"),
        [(3, "Av ”..\\x” går det inte att göra en adress.", "adress", ERROR)],
    ),
    (
        "a slug in two parts",
        post(more="Slug: 2018/a"),
        [(3, "Av ”2018/a” går det inte att göra en adress.", "adress", ERROR)],
    ),
    (
        "a place out of the site",
        post(more="save_as: ../hemma.html"),
        [(3, "”save_as: ../hemma.html” skulle hamna utanför webbplatsens mapp.", "adress", ERROR)],
    ),
    (
        "a place on another disk",
        post(more="Save-as: C:\\hemma.html"),
        [
            (
                3,
                "”Save-as: C:\\hemma.html” skulle hamna utanför webbplatsens mapp.",
                "adress",
                ERROR,
            )
        ],
    ),
    (
        "a place in the site",
        post(more="save_as: hemma.html"),
        [(3, "Raden ”save_as: hemma.html” används inte här.", "adress", WARNING)],
    ),
    (
        "an address of one's own that stays on the site",
        post(more="url: /hemma/"),
        [(3, "Raden ”url: /hemma/” används inte här.", "adress", WARNING)],
    ),
    ("a line for the check", post(more="Tillåt: epost – Anna vill bli nådd"), []),
    (
        "an unknown line",
        post(more="Hej: du"),
        [(3, "Raden ”Hej:” används inte här.", "metadata", WARNING)],
    ),
    (
        "the same line twice",
        post(more="Title: B"),
        [(3, "”Titel” står två gånger, på rad 1 och rad 3.", "metadata", ERROR)],
    ),
    (
        "the same line three times",
        post(more="Titel: B\nRubrik: C"),
        [
            (3, "”Titel” står två gånger, på rad 1 och rad 3.", "metadata", ERROR),
            (4, "”Titel” står två gånger, på rad 1 och rad 4.", "metadata", ERROR),
        ],
    ),
    (
        "a line that is none",
        "Titel: A\nDatum 2018-05-13\nEtiketter: B\n\nText.",
        [
            (
                2,
                "Raden ”Datum 2018-05-13” går inte att förstå bland uppgifterna överst.",
                "metadata",
                ERROR,
            )
        ],
    ),
    (
        "an unclosed fence",
        "---\nTitel: A\nText.",
        [(1, "Raden ”---” som avslutar uppgifterna överst saknas.", "metadata", ERROR)],
    ),
    (
        "a table for a title",
        "---\nTitel: {a: b}\nDatum: 2018-05-13\n---\nText.",
        [(2, "Värdet på ”Titel” går inte att läsa.", "metadata", ERROR)],
    ),
    (
        "a script",
        post(body="Text.\n\n<script>x()</script>"),
        [(6, "”<script>” kan inte användas i en text.", "html", ERROR)],
    ),
    (
        "a script twice is told once",
        post(body="<script>x</script>\n\n<script>x</script>"),
        [(4, "”<script>” kan inte användas i en text.", "html", ERROR)],
    ),
    (
        "a script in the ingress",
        post(more="Ingress: <script>x</script>"),
        [(3, "”<script>” kan inte användas i en text.", "html", ERROR)],
    ),
    (
        "a film from elsewhere",
        post(body="<iframe src='https://film.example'></iframe>"),
        [(4, "”<iframe>” kan inte användas i en text.", "html", ERROR)],
    ),
    (
        "Windows' own encoding",
        "Titel: A\nDatum: 2018-05-13\n\nSmörgås.".encode("cp1252"),
        [
            (
                4,
                "Filen är sparad i fel teckenkodning; det syns på raden ”Smörgås.”.",
                "teckenkodning",
                ERROR,
            )
        ],
    ),
    (
        "all at once",
        "Datum: 2018-02-30\nStatus: klar\nSlug: ..\n\n<form></form>",
        [
            (1, "Raden ”Titel:” saknas.", "metadata", ERROR),
            (2, "Statusen ”klar” finns inte.", "status", ERROR),
            (1, "Datumet ”2018-02-30” på raden Datum finns inte i kalendern.", "datum", ERROR),
            (3, "Av ”..” går det inte att göra en adress.", "adress", ERROR),
            (5, "”<form>” kan inte användas i en text.", "html", ERROR),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), **cases(FINDINGS))
def test_findings(text, expected):
    """Every error of a file is told, with its line, and nothing else is."""
    assert said(read(text).findings) == [
        (f"{PLACE}:{line}", message, rule, level) for line, message, rule, level in expected
    ]


# Each case: what it shows, the text, the first finding's hint.
HINTS = [
    ("the heading in the text is the title", "Datum: 2018-05-13\n\n# Vi börjar om\n\nText.",
     "Skriv överst i filen: Titel: Vi börjar om"),
    ("a misspelt line", post(more="Etiketer: B"), "Menade du Etiketter?"),
    ("an unknown line", post(more="Hej: du"), "Ta bort raden, eller flytta den ner i texten."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hint"), **cases(HINTS))
def test_hints(text, hint):
    """What to do, with the director's own words."""
    assert read(text).findings[0].hint == hint


def test_the_day_in_the_files_name():
    """A missing date is suggested as the file's name has it."""
    [finding] = read("Titel: A\n\nText.", "inlagg/2016/2016-11-24-tillit.md").findings

    assert finding.hint == "Skriv överst i filen: Datum: 2016-11-24"


def test_a_mark_that_markdown_loses():
    """Python-Markdown leaves one of its own marks in an address here; no program reads it."""
    source = read(post(body='A[^1]-!\n\n[^1]: [](""    ((– a<b>'))

    assert "\x02" not in source.html


def test_lines_that_cannot_be_read_hide_none():
    """One error is told, not what follows from it."""
    [finding] = read("---\nTitel: A\nDatum: 2018-05-13\nText.\n").findings

    assert finding.message == "Raden ”---” som avslutar uppgifterna överst saknas."


# Each case: what it shows, the lines, state, address.
STATES = [
    ("published", "Datum: 2018-05-13", State.PUBLISHED, "2018/a/"),
    ("at this very moment", "Datum: 2026-11-22 08:00", State.PUBLISHED, "2026/a/"),
    ("in a minute", "Datum: 2026-11-22 08:01", State.SCHEDULED, "2026/a/"),
    ("this minute in UTC", "Datum: 2026-11-22 07:00Z", State.PUBLISHED, "2026/a/"),
    ("next year", "Datum: 3 mars 2027", State.SCHEDULED, "2027/a/"),
    ("a draft", "Status: utkast", State.DRAFT, "utkast/a/"),
    ("a draft with a date", "Status: utkast\nDatum: 2018-05-13", State.DRAFT, "utkast/a/"),
    ("hidden", "Status: dold\nDatum: 2018-05-13", State.HIDDEN, "2018/a/"),
    ("New Year's Eve in UTC", "Datum: 2017-12-31 23:30Z", State.PUBLISHED, "2018/a/"),
]


@pytest.mark.parametrize(("lines", "state", "url"), **cases(STATES))
def test_states(lines, state, url):
    """Where a text stands at the moment it is read, and its address there."""
    source = read(f"Titel: A\n{lines}\n\nText.")

    assert source.findings == ()
    assert (source.state, source.url) == (state, url)


# Each case: what it shows, the line, the tags.
TAGS = [
    ("commas", "Etiketter: Tillit, Barn och unga,LSS", ("Tillit", "Barn och unga", "LSS")),
    ("semicolons", "Tags: Tillit; LSS", ("Tillit", "LSS")),
    ("one", "Etikett: Barn och unga", ("Barn och unga",)),
    ("twice", "Etiketter: Tillit, LSS, Tillit", ("Tillit", "LSS")),
    ("decomposed", "Etiketter: Va\u030ard, Vård", ("Vård",)),
    ("with hash signs", "Etiketter: #tillit, #hopp", ("tillit", "hopp")),
    ("in brackets and quotation marks", "Tags: [\"äldre\", 'vård']", ("äldre", "vård")),
    ("more space than needed", "Etiketter:  Barn   och\u00a0unga ,", ("Barn och unga",)),
    ("none", "Etiketter: ,;", ()),
    ("listed", "Etiketter:\n- Tillit\n- Vård, nära", ("Tillit", "Vård, nära")),
]


@pytest.mark.parametrize(("line", "tags"), **cases(TAGS))
def test_tags(line, tags):
    """Tags as written, each once."""
    assert read(post(more=line)).tags == tags


# Each case: what it shows, the line, the slug.
SLUGS = [
    ("written", "Slug: mitt-i-allt", "mitt-i-allt"),
    ("with slashes around it", "Slug: /mitt-i-allt/", "mitt-i-allt"),
    ("in words", "Slug: På bänken", "pa-banken"),
    ("under another name", "Adress: bank", "bank"),
    ("with a full stop", "Slug: v1.2", "v1-2"),
]


@pytest.mark.parametrize(("line", "slug"), **cases(SLUGS))
def test_slugs(line, slug):
    """A slug of the director's own, made safe."""
    assert read(post(more=line)).slug == slug


def test_the_path_of_a_title_is_no_path():
    """Slashes and dots in a title are signs like others."""
    assert read(post(title="Så här ... eller/och ../så")).slug == "sa-har-eller-och-sa"


def test_where_a_link_stands():
    """The first line that holds the words; the ingress when the text does not."""
    source = read(post(more="Ingress: Se [c](c.md).", body="A\n\n[b](b.md)\n\n[b](b.md)"))

    assert [source.line_of(words) for words in ("b.md", "A", "c.md")] == [7, 5, 3]


def test_body_and_ingress_are_both_searched_for_links():
    """Text first, then ingress."""
    source = read(post(more="Ingress: [a](a.md)", body="[b](b.md)"), files=["inlagg/2018/a.md"])

    assert [(link.written, link.kind) for link in source.links] == [
        ("b.md", "missing"), ("a.md", "text"),
    ]  # fmt: skip


# Each case: what it shows, the line, the newer text's path, kind of the link.
NEWER = [
    ("a text beside", "Nyare: ny.md", "inlagg/2018/ny.md", "text"),
    ("a text from content/", "Newer: /inlagg/2018/ny.md", "inlagg/2018/ny.md", "text"),
    ("a text that is not there", "Nyare: nej.md", "nej.md", "missing"),
    ("another site", "Nyare: https://exempel.se/", "", "missing"),
]


@pytest.mark.parametrize(("line", "path", "kind"), **cases(NEWER))
def test_a_newer_text(line, path, kind):
    """An old post can lead on to a newer one, which must be a text of ours."""
    source = read(post(more=line), files=["inlagg/2018/ny.md"])

    assert (source.successor, [link.kind for link in source.links]) == (path, [kind])
    assert not {"successor", "nyare"} & source.extra.keys()


@pytest.mark.parametrize(
    ("body", "typed"),
    [
        ("10 000 kr", False),
        ("10\u00a0000 kr", True),
        ("10&nbsp;000 kr", True),
        ("10&#160;0", True),
    ],
    ids=["only the typography's", "as a character", "by name", "by number"],
)
def test_no_break_spaces(body, typed):
    """What the typography made is not what the writer typed."""
    assert read(post(body=body)).has_no_break_spaces is typed


# What a careless or hostile text may hold.
HOSTILE = [
    ("a whole page", "<!DOCTYPE html>"),
    ("the frame of a page", "<html></html>"),
    ("a set of frames", "<html><frameset></frameset></html>"),
    ("control characters by number", "&#1; <a href='&#2;'>x</a> &#xFFFF;"),
    ("deep quotations", ">" * 2000 + "x"),
    ("deep lists", "\n".join("    " * level + "- x" for level in range(120))),
    ("deep HTML", "<div>\n" * 2000),
    ("many brackets", "[" * 500),
    ("many stars", "*a " * 1000),
    ("many backticks", "`" * 3000 + "a"),
    ("a note that is not there", "A[^1]"),
    ("a note that holds itself", "A[^1]\n\n[^1]: B[^1]"),
    ("an abbreviation of nothing", "*[]: x\n\na"),
    ("an address that is none", "[a](http://[x) <http://[x>"),
    ("a table without cells", "|\n|-\n|"),
    ("attributes that are none", "# x {: =x 1=2 a\"b=3}"),
    ("a comment that never ends", "<!-- a"),
]  # fmt: skip


@pytest.mark.parametrize("body", [b for _, b in HOSTILE], ids=[name for name, _ in HOSTILE])
def test_no_text_stops_the_reading(body):
    """Reading never raises for what is in a file."""
    assert read(post(body=body)).title == "A"


def test_what_stands_below_the_end_of_a_page_is_kept():
    """A page pasted whole, </body> and all, loses no word."""
    source = read(post(body="<p>Ett.</p>\n</body>\n</html>\n\nTvå.\n\nTre."))

    assert [word for word in ("Ett", "Två", "Tre") if word in source.html] == ["Ett", "Två", "Tre"]


@examples(80)
@given(st.binary(max_size=200))
def test_any_bytes(data):
    """Any file becomes a text or findings, and a text without errors has all it needs."""
    source = read(data)

    if all(finding.level is Level.WARNING for finding in source.findings):
        assert source.title
        assert source.slug
        assert source.date or source.state is State.DRAFT


PIECES = [
    "---\n", "Titel: ", "Datum: ", "2018-05-13", "2027-01-01", "\n", "\n\n", "Etiketter: ", "- ",
    "[", "]", "{", "}", ": ", "#", "    ", "&a", "*", "!", "|", ">", "'", '"', "\\U", "%", "å",
    "Slug: ", "Status: ", "utkast", "Språk: ", "Ingress: ", "url: ", "..", "/", "**", "<b>",
    "<script>", "</div>", "<!--", "-->", "&#1;", "[^1]", "```", "![a](x.svg)", "[b](b.md)", "\r",
    "\x00", "\ufeff", "• ", "1) ", "a | b\n--|--\n", "</body>",
]  # fmt: skip


@examples(80)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_like_a_post(text):
    """The same for what looks like a post; reading it twice gives the same."""
    source = read(text)

    assert read(text) == source
    assert ".." not in source.save_as
    assert all(finding.path == PLACE and finding.line >= 1 for finding in source.findings)


def test_now_is_given():
    """The tests' own moment, from which scheduled is counted."""
    assert NOW.isoformat() == "2026-11-22T08:00:00+01:00"


def test_plain_words_come_first():
    """What the line Lättläst says opens the text, folded, with its links and without its notes."""
    document = read(
        "Titel: A\nDatum: 2018-05-13\n"
        "Lättläst: Kort *sagt*. <!-- HEMLIGT --> Se [b](/om/).\n\nText."
    )

    assert document.content.startswith(
        "<details>\n<summary>Lättläst</summary>\n<p>Kort <em>sagt</em>."
    )
    assert document.content.endswith("</details>\n<p>Text.</p>")
    assert "HEMLIGT" not in document.content
    assert "/om/" in {link.href for link in document.links}
    assert "plain" not in document.extra


def test_plain_words_in_the_texts_language():
    """English text, English name; nothing without the line."""
    text = "Titel: A\nDatum: 2018-05-13\n{}Språk: en\n\nText."

    assert "<summary>In plain words</summary>" in read(text.format("Lättläst: Short.\n")).content
    assert "<details>" not in read(text.format("")).content

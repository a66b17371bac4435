"""Teasers from HTML: who chooses, where the automatic one ends, what it tells."""

import pytest

from plugins.teaser.extract import make_teaser
from plugins.teaser.model import Teaser, TeaserSource
from plugins.teaser.settings import TeaserSettings

NB = "\N{NO-BREAK SPACE}"
ON = f"{NB}[…]"


def number(first, last):
    """Give words with their numbers: ``o11 o12 o13``."""
    return " ".join(f"o{n}" for n in range(first, last + 1))


def sentence(first, last):
    """Give a sentence of numbered words."""
    return number(first, last).capitalize() + "."


# Each: the HTML, and the number of the last word shown (None for everything).
ENDS = [
    ("one short sentence", f"<p>{sentence(1, 5)}</p>", None),
    ("everything up to forty", f"<p>{sentence(1, 40)}</p>", None),
    (
        "nearest the aim, before it",
        f"<p>{sentence(1, 17)} {sentence(18, 30)} {sentence(31, 60)}</p>",
        17,
    ),
    (
        "nearest the aim, after it",
        f"<p>{sentence(1, 12)} {sentence(13, 23)} {sentence(24, 60)}</p>",
        23,
    ),
    (
        "of two as near, the shorter",
        f"<p>{sentence(1, 18)} {sentence(19, 22)} {sentence(23, 60)}</p>",
        18,
    ),
    (
        "too short to stand alone",
        f"<p>{sentence(1, 9)} {sentence(10, 40)} {sentence(41, 60)}</p>",
        40,
    ),
    (
        "over two paragraphs",
        f"<p>{sentence(1, 4)}</p><p>{sentence(5, 19)}</p><p>{sentence(20, 50)}</p>",
        19,
    ),
    ("a rest of seven is shown", f"<p>{sentence(1, 20)} {sentence(21, 27)}</p>", None),
    ("a rest of eight is not", f"<p>{sentence(1, 20)} {sentence(21, 28)}</p>", 20),
    ("a rest in the next paragraph", f"<p>{sentence(1, 20)}</p><p>{sentence(21, 27)}</p>", None),
    ("a heading is no rest", f"<p>{sentence(1, 20)}</p><h2>{number(21, 40)}</h2>", None),
    ("semicolon", f"<p>{number(1, 18)}; {number(19, 60)}.</p>", 18),
    ("dash", f"<p>{number(1, 18)} – {number(19, 60)}.</p>", 18),
    ("colon", f"<p>{number(1, 18)}: {number(19, 60)}.</p>", 18),
    ("comma before a conjunction", f"<p>{number(1, 17)}, men {number(19, 60)}.</p>", 17),
    (
        "rather a clause than a list's comma",
        f"<p>{number(1, 16)}, men {number(18, 20)}, {number(21, 60)}.</p>",
        16,
    ),
    ("no clause: the aim", f"<p>{number(1, 60)}.</p>", 20),
    ("not on a word that leans", f"<p>{number(1, 18)} och en {number(21, 60)}.</p>", 21),
    ("not between first and last name", f"<p>{number(1, 19)} Anna Ek {number(22, 60)}.</p>", 19),
    ("not in an amount", f"<p>{number(1, 19)} 10 000 kr {number(23, 60)}.</p>", 19),
    ("line's end rather than any word", f"<p>{number(1, 15)}<br>{number(16, 60)}.</p>", 15),
    (
        "a line that ends with a colon goes with its list",
        f"<p>{number(1, 19)}:</p><ul><li>{number(20, 27)}</li><li>{number(28, 60)}</li></ul>",
        27,
    ),
    (
        "a name goes with the quotation above it",
        f"<blockquote><p>{sentence(1, 20)}</p><cite>{number(21, 22)}</cite></blockquote>"
        f"<p>{sentence(23, 60)}</p>",
        22,
    ),
    (
        "a term goes with its explanation",
        f"<dl><dt>{number(1, 19)}</dt><dd>{number(20, 24)}</dd></dl><p>{sentence(25, 60)}</p>",
        24,
    ),
    (
        "not in a link",
        f'<p>{number(1, 15)} <a href="/">{number(16, 22)}</a> {number(23, 60)}.</p>',
        22,
    ),
    ("not in a bracket", f"<p>{number(1, 15)} ({number(16, 22)}) {number(23, 60)}.</p>", 22),
]


@pytest.mark.parametrize(
    ("html", "last"), [case[1:] for case in ENDS], ids=[case[0] for case in ENDS]
)
def test_where_the_automatic_one_ends(html, last):
    """The sentence nearest twenty words, else a clause, else a word."""
    text = make_teaser(html).text
    shown = text.removesuffix(ON)

    assert text.endswith(ON) is (last is not None)
    if last is not None:
        assert shown.rstrip(".)").rpartition(" ")[2].lower() == f"o{last}"


def test_a_number_may_end_a_clause():
    """The comma after a number is no decimal comma."""
    html = f"<p>{number(1, 18)} blev 14, men {number(22, 60)}.</p>"

    assert make_teaser(html).text.endswith(f"o18 blev 14{ON}")


def test_everything_is_told():
    """HTML, text, description, source and whether there is more."""
    html = (
        f"<p>Vi <em>måste</em> våga, sa hon när vi <a href='/x'>möttes i Malmö</a> i mars."
        f" {sentence(13, 60)}</p>"
    )

    assert make_teaser(html) == Teaser(
        html="<p>Vi <em>måste</em> våga, sa hon när vi "
        f'<a href="/x">möttes i Malmö</a> i mars.{ON}</p>',
        text=f"Vi måste våga, sa hon när vi möttes i Malmö i mars.{ON}",
        description="Vi måste våga, sa hon när vi möttes i Malmö i mars.",
        source=TeaserSource.AUTOMATIC,
        continues=True,
    )


@pytest.mark.parametrize(
    "html", ["", " \n", "<img src='a.jpg'>", "<h2>Rubrik</h2>", "<p>&nbsp;</p>"]
)
@pytest.mark.parametrize("style", ["sentence", "words"])
def test_no_text(html, style):
    """A post without running text has an empty teaser, and that is no error."""
    empty = Teaser("", "", "", TeaserSource.AUTOMATIC, continues=False)

    assert make_teaser(html, settings=TeaserSettings(style=style)) == empty


def test_written():
    """Hand-written: never cut, no suffix, safe to show among others."""
    written = (
        f'<p id="x">{number(1, 60)} <a href="{{filename}}a.md">länk</a>.<!-- more --> Mer.</p>'
    )
    teaser = make_teaser("<p>Text.</p>", written=written)

    assert (
        teaser.html == f'<p>{number(1, 60)} <a href="{{filename}}a.md">länk</a>.</p>\n<p>Mer.</p>'
    )
    assert teaser.source == "written"
    assert teaser.continues
    assert len(teaser.description) <= 155


@pytest.mark.parametrize("written", [None, "", "  ", "<p>&nbsp;</p>"])
def test_nothing_written(written):
    """An empty line of front matter is no teaser."""
    assert make_teaser("<p>Text.</p>", written=written).source == "automatic"


def test_written_for_a_post_without_text():
    """There is nothing more to read."""
    assert not make_teaser("<img src='a.jpg'>", written="<p>Bild.</p>").continues


MARKS = [
    ("between paragraphs", "<p>Ett.</p><!-- more --><p>Två.</p>", f"<p>Ett.{ON}</p>"),
    ("in a paragraph", "<p>Ett.<!--mer--> Två.</p>", f"<p>Ett.{ON}</p>"),
    ("in emphasis", "<p><b>Ett<!--more--> två</b>.</p>", f"<p><b>Ett</b>{ON}</p>"),
    ("in a list", "<ul><li>Ett<!--more--></li><li>Två</li></ul>", f"<ul><li>Ett{ON}</li></ul>"),
    ("last", "<p>Ett.</p><!-- more -->", "<p>Ett.</p>"),
    ("before a picture only", "<p>Ett.</p><!-- more --><img>", "<p>Ett.</p>"),
    ("the first of two", "<p>Ett.<!--more--> Två.<!--more--></p>", f"<p>Ett.{ON}</p>"),
    (
        "after a beginning",
        "<p>A.</p><!-- PELICAN_BEGIN_SUMMARY --><p>B.</p><!-- PELICAN_END_SUMMARY -->C",
        f"<p>B.{ON}</p>",
    ),
    ("of a finished page", '<p>Ett.<span id="more-7"></span></p><p>Två.</p>', f"<p>Ett.{ON}</p>"),
    ("in a quotation", "<p>”Ett<!--more--> två.”</p>", f"<p>”Ett”{ON}</p>"),
]


@pytest.mark.parametrize(
    ("html", "expected"), [case[1:] for case in MARKS], ids=[case[0] for case in MARKS]
)
def test_mark(html, expected):
    """The writer's mark decides, wherever it stands and however few or many the words."""
    teaser = make_teaser(html)

    assert (teaser.html, teaser.source) == (expected, "mark")


def test_a_mark_far_away():
    """A mark counts beyond the window too."""
    html = "<p>" + sentence(1, 100) + "</p><!-- more --><p>Slut.</p>"

    assert make_teaser(html).text == sentence(1, 100) + ON


def test_a_mark_before_any_text_is_none():
    """What would leave nothing to show is overlooked."""
    teaser = make_teaser("<img src='a.jpg'><!-- more --><p>Text.</p>")

    assert (teaser.text, teaser.source) == ("Text.", "automatic")


def test_a_heading_in_disguise_before_the_mark():
    """What she marked is what she wanted shown; without a mark it stays out."""
    heading, text = "<p><strong>Bakgrund</strong></p>", "<p>Text.</p>"

    assert make_teaser(f"{heading}<!-- more -->{text}").text == f"Bakgrund{ON}"
    assert make_teaser(f"<!-- more -->{heading}{text}").text == "Text."


def test_a_new_page_ends_the_text():
    """The second page of a WordPress post is not the rest of the first."""
    assert not make_teaser("<p>Ett.</p><!--nextpage--><p>Två.</p>").continues


STRAYS = [
    ("bold heading", "<p><strong>Bakgrund</strong></p>"),
    ("address of an embed", "<p>https://www.youtube.com/watch?v=x</p>"),
    ("credit", "<p>Foto: Anna Ek</p>"),
    ("byline", "<p><em>Av Anna Ek, socialchef</em></p>"),
    ("gallery", '[gallery ids="1,2"]'),
    ("caption", '[caption id="a" align="left"]<img src="a.jpg"> Bildtext[/caption]'),
    ("code of a theme", '<p>[FIGURE src=/a.png class="right" caption="På torget."]</p>'),
    ("code with Swedish quotation marks", "<p>[FIGURE src=/a.png caption=”På torget.”]</p>"),
    ("end of a page builder", "<p>[/et_pb_text]</p>"),
    ("Hugo's film", '<p>{{&lt; youtube id="abc" title="Dagen" &gt;}}</p>'),
    ("Hugo's box", "<p>{{% notice tip %}}</p>"),
    ("Jekyll's include", '<p>{% include figur.html src="a.png" %}</p>'),
    ("variable", "<p>{{ page.title }}</p>"),
    ("wiki picture", "<p>![[torget.png|300]]</p>"),
    ("box", "<p>:::note</p>"),
    ("box with its class", "<p>::: {.callout-note}</p>"),
    ("box in a quotation", "<blockquote><p>[!NOTE]</p></blockquote>"),
]


@pytest.mark.parametrize("html", [case[1] for case in STRAYS], ids=[case[0] for case in STRAYS])
def test_strays(html):
    """Headings, captions and embeds in disguise stay out, but not of style words."""
    words = TeaserSettings(style="words")

    assert make_teaser(f"{html}<p>Text.</p>").text == "Text."
    assert make_teaser(f"{html}<p>Text.</p>", settings=words).text != "Text."


@pytest.mark.parametrize(
    "code",
    ['[caption id="a"]Torget[/caption]', "{{&lt; a &gt;}}", "{% include a %}", "{{ b }}", "![[c]]",
     ":::note", "[!NOTE]", "[vc_row full=yes]"],
)  # fmt: skip
def test_a_paragraph_that_begins_with_a_code(code):
    """The teaser begins with the words after it."""
    assert make_teaser(f"<p>{code} Vi börjar om.</p>").text == "Vi börjar om."


def test_codes_that_are_shown_as_code_stay():
    """A text about another program says what it says; so do words in brackets."""
    html = "<p>Skriv <code>{% include a %}</code> eller <code>[gallery ids=1]</code> [sic].</p>"

    assert make_teaser(html).text == "Skriv {% include a %} eller [gallery ids=1] [sic]."


@pytest.mark.parametrize(
    "html", ["<p><strong>Nu är det klart.</strong></p>", "<p><strong>Bakgrund</strong></p>"]
)
def test_a_bold_text_is_a_text(html):
    """A bold sentence is no heading, nor is a bold line that is all there is."""
    assert make_teaser(html).html == html


def test_quotation_longer_than_the_window():
    """A quotation that must be cut is cut at a sentence and closed."""
    html = f"<p>”{sentence(1, 18)} {sentence(19, 60)}”, sa hon.</p>"

    assert make_teaser(html).text == f"”{sentence(1, 18)}”{ON}"


def test_a_mark_left_open_is_left_open():
    """What the post never closes is not closed for it."""
    html = f"<p>”{sentence(1, 18)} {sentence(19, 60)}</p>"

    assert make_teaser(html).text == f"”{sentence(1, 18)}{ON}"


def test_nothing_but_what_belongs_together():
    """A stretch longer than the window is shown to its end rather than parted."""
    digits = " ".join(["10"] * 50)

    assert make_teaser(f"<p>{digits} och {number(1, 60)}</p>").text.startswith(digits)


def test_the_lengths_are_settings():
    """Three lengths give three teasers."""
    html = "<p>" + " ".join(sentence(n, n + 3) for n in range(1, 200, 4)) + "</p>"
    counts = [
        len(
            make_teaser(
                html, settings=TeaserSettings.from_pelican({"TEASER_WORDS": words})
            ).text.split(" ")
        )
        for words in (12, 32, 60)
    ]

    assert counts == [12, 32, 60]

"""
Style ``words`` gives the teasers that WordPress gave.

The vectors were computed by WordPress 6.1.9 (wp_trim_words, get_the_excerpt).  Three of
them differ on purpose (10, 12, 17): block elements and line breaks are spaces to a reader,
and "<3" is not a tag.
"""

import pytest

from plugins.teaser.extract import make_teaser
from plugins.teaser.settings import TeaserSettings

NB = "\N{NO-BREAK SPACE}"
MANY = " ".join(f"ord{number}" for number in range(1, 22))
SENTENCE = (
    "Det var en gång en liten röd stuga vid havet, där bodde Åsa med sin katt Öster — och alla"
    " väntade på våren som aldrig kom."
)
# Each: WordPress's case, words, HTML, text; + stands for the suffix.
VECTORS = [
    ("1 exactly as many", 20, MANY.removesuffix(" ord21"), MANY.removesuffix(" ord21")),
    ("2 one too many", 20, MANY, MANY.removesuffix(" ord21") + "+"),
    ("3 space after", 20, MANY.removesuffix("ord21") + " \n\t ", MANY.removesuffix(" ord21")),
    ("4 white space", 3, "  ett\r\n\r\ntvå\t\ttre   fyra", "ett två tre+"),
    ("5 no-break space", 3, f"100{NB}kr ligger på bordet", f"100{NB}kr ligger på+"),
    ("6 no-break entity", 3, "100&nbsp;kr ligger på bordet", f"100{NB}kr ligger på+"),
    ("7 dash", 4, "Stockholm – en stad på vatten", "Stockholm – en stad+"),
    ("8 dash without space", 3, "Malmö–Lund och e-post samt 1990-talet", "Malmö–Lund och e-post+"),
    ("9 lone signs", 4, "Ja ! Nej ? Kanske …", "Ja ! Nej ?+"),
    ("10 paragraphs", 3, "<p>Första stycket.</p><p>Andra stycket.</p>", "Första stycket. Andra+"),
    (
        "11 parted paragraphs",
        3,
        "<p>Första stycket.</p>\n<p>Andra stycket.</p>",
        "Första stycket. Andra+",
    ),
    ("12 line breaks", 3, "rad ett<br>rad två<br />rad tre", "rad ett rad+"),
    (
        "13 script and style",
        2,
        "före <script type=\"x\">alert('a b c')</script> <style>p{}</style>efter slut",
        "före efter+",
    ),
    ("14 comment", 2, "ett <!-- dold text här --> två tre", "ett två+"),
    ("15 entities", 4, "Mat &amp; dryck &lt;3 &#8211; ja", "Mat & dryck <3+"),
    ("16 less than", 4, "5 < 6 och 7 > 3 ja", "5 < 6 och+"),
    ("17 heart", 10, "jag <3 dig så mycket", "jag <3 dig så mycket"),
    ("18 sign in attribute", 5, '<a title="a > b">länk</a> efter', "länk efter"),
    ("19 shortcode", 2, '[gallery ids="1,2"] text efter', '[gallery ids="1,2"]+'),
    (
        "20 long dash",
        20,
        SENTENCE,
        "Det var en gång en liten röd stuga vid havet, där bodde Åsa"
        " med sin katt Öster — och alla+",
    ),
    ("21 mark", 55, "Före mer.<!--more-->Efter mer.", "Före mer."),
    ("22 page", 55, "Sida ett.\n<!--nextpage-->\nSida två.", "Sida ett."),
]
# More of the rule: a word is a run between breaking spaces, an inline tag is nothing.
MORE = [
    ("thin and wide spaces", 2, "a\u2009b\u202fc\u3000d e f", "a\u2009b\u202fc\u3000d e+"),
    ("zero-width space", 2, "a\u200bb c d", "a\u200bb c+"),
    ("vertical tab and form feed", 2, "a\x0bb\x0cc d e", f"a{NB}b{NB}c d+"),
    ("inline tags", 2, "<b>a</b>b <i>c</i><u>d</u> e", "ab cd+"),
    ("comma before the suffix", 2, "ett, två, tre", "ett, två,+"),
    ("list", 3, "<p>a</p><ul><li>b</li><li>c</li><li>d</li></ul>", "a b c+"),
    ("null", 2, "a\x00b c d", "ab c+"),
]


@pytest.mark.parametrize(
    ("words", "html", "expected"),
    [case[1:] for case in VECTORS],
    ids=[case[0] for case in VECTORS],
)
def test_vectors(words, html, expected):
    """The same words, and the suffix only when some were left out."""
    settings = TeaserSettings(style="words", words=words)

    assert make_teaser(html, settings=settings).text == expected.replace("+", f"{NB}[…]")


def test_23_a_written_excerpt_is_never_cut():
    """Case 23: sixty-three words with emphasis stay as they are."""
    written = "<p>" + " ".join(["<em>ord</em>"] * 63) + "</p>"
    settings = TeaserSettings(style="words", words=55)

    assert make_teaser("<p>Text.</p>", written=written, settings=settings).html == written


@pytest.mark.parametrize(
    ("words", "html", "expected"), [case[1:] for case in MORE], ids=[case[0] for case in MORE]
)
def test_more_of_the_rule(words, html, expected):
    """The white space that parts words is the ordinary kind only."""
    settings = TeaserSettings(style="words", words=words)

    assert make_teaser(html, settings=settings).text == expected.replace("+", f"{NB}[…]")


def test_one_paragraph_with_its_emphasis():
    """What stood in blocks is one paragraph, as on the old front page, links and all."""
    html = '<p>Ett <em>två</em>.</p><ul><li><a href="/x">tre fyra</a> fem</li></ul>'
    settings = TeaserSettings(style="words", words=4)

    assert make_teaser(html, settings=settings).html == (
        f'<p>Ett <em>två</em>. <a href="/x">tre fyra</a>{NB}[…]</p>'
    )


def test_a_cut_link_loses_its_address():
    """The words are twenty whatever they are part of; half a link is none."""
    settings = TeaserSettings(style="words", words=1)

    assert make_teaser('<p><a href="/x">a b</a></p>', settings=settings).html == f"<p>a{NB}[…]</p>"


def test_the_old_front_page():
    """Two openings of the old blog, with its odd spaces, as its front page showed them."""
    settings = TeaserSettings(style="words")
    posts = [
        (
            "<p>Hur ska vi klara personalförsörjningen i framtiden ?&nbsp; Alla känner igen"
            " frågan, men får vi svar på frågan, nja&nbsp; visst har vi förslag.</p>",
            f"Hur ska vi klara personalförsörjningen i framtiden ?{NB} Alla känner igen frågan,"
            f" men får vi svar på frågan, nja{NB} visst{NB}[…]",
        ),
        (
            "<p>Skottlandsmodellen är verkligen i ropet. Lokalt, regionalt och nationellt. Därför"
            " kommer jag att besöka Skottland två gånger under våren, en gång med nämnden.</p>",
            "Skottlandsmodellen är verkligen i ropet. Lokalt, regionalt och nationellt. Därför"
            f" kommer jag att besöka Skottland två gånger under våren, en{NB}[…]",
        ),
    ]

    for html, expected in posts:
        assert make_teaser(html, settings=settings).text == expected

"""Where a line may end."""

import pytest

from blog.swedish.line_ends import JOINER, SOFT_HYPHEN, divisible, unbroken

STAYS = {
    "a compound of words": "individ- och familjeomsorg",
    "two words": "EU-val",
    "a range": "10-12 år",
    "one letter after": "x-y",
    "an address": "https://k.example/e-post",
    "a file": "brev.e-post",
    "an attribute": '<a href="#e-post" title="e-post">post</a>',
    "code": "<p><code>e-post</code></p><pre>\ne-post\n</pre>",
    "a minus": "-5 grader",
    "a year": "född 1965",
}


@pytest.mark.parametrize("html", STAYS.values(), ids=STAYS.keys())
def test_what_must_stay(html):
    """Most hyphens are good places for a line to end."""
    assert unbroken(html) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>e-post</p>", "<p>e-|post</p>"),
        ("A-kassan", "A-|kassan"),
        ("på 00-talet, 1990-talet", "på 00-|talet, 1990-|talet"),
        ("en 10-årig <em>x-axel</em>", "en 10-|årig <em>x-|axel</em>"),
        ("<code>a</code> e-post", "<code>a</code> e-|post"),
        ("(e-post)", "(e-|post)"),
        ("skriv till a.b-c@e-post.example.", "skriv till a.b-c@<wbr>e-post.example."),
        ('<a href="mailto:k@a.se">k@a.se</a>', '<a href="mailto:k@a.se">k@<wbr>a.se</a>'),
        ("<code>k@a.se</code> @k k@ k@k", "<code>k@a.se</code> @k k@ k@k"),
    ],
)
def test_what_is_short_keeps_its_word(html, expected):
    """No line ends after one letter or a number; in an e-mail address one may after its @."""
    assert unbroken(html) == expected.replace("|", JOINER)
    assert unbroken(unbroken(html)) == unbroken(html)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Vem gör jobbet?", "Vem gör jobbet?"),
        ("Ledningssystem", "Ledningssystem"),
        ("Tillgänglighetsredogörelse", "Tillgänglighets|redogörelse"),
        ("Kompetensförsörjningsplanering", "Kompetensförsörjnings|planering"),
        ("Myndighetsutövningens gränser i år", "Myndighets|utövningens gränser i år"),
        ("Arbetsmarknadsenheten", "Arbetsmarknads|enheten"),
        ("Socialtjänstlagstiftningen", "Socialtjänst|lagstiftningen"),
        ("Biståndshandläggarna", "Bistånds|handläggarna"),
        ("Funktionshinderomsorg", "Funktions|hinder|omsorg"),
        ("Myndighetsutövningsenheterna", "Myndighets|utövnings|enheterna"),
        ("Omsorgsnämndsordföranden", "Omsorgsnämndsordföranden"),
        ("Enhetschefsuppdraget", "Enhetschefsuppdraget"),
        ("Specialistsjuksköterskeutbildning", "Specialistsjuksköterskeutbildning"),
        ("Skriv till k@kommun.example", "Skriv till k@kommun.example"),
        ("Ett e-postmeddelande", "Ett e-^postmeddelande"),
    ],
)
def test_long_compounds_of_a_title(title, expected):
    """They may be divided where they are put together; shorter words fit a phone."""
    assert divisible(title) == expected.replace("|", SOFT_HYPHEN).replace("^", JOINER)

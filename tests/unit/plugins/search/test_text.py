"""From HTML to the words that are searched."""

import pytest

from plugins.search.text import fold, plain, words


@pytest.mark.parametrize(
    ("html", "body", "headings"),
    [
        ("", "", ""),
        ("<p>Ett</p><p>två</p>", "Ett två", ""),
        ("<p>väl<em>färd</em>en</p>", "välfärden", ""),
        ("<ul><li>Ett</li><li>två</li></ul>", "Ett två", ""),
        ("<ul><li>Ett<ul><li>två</li></ul></li></ul>", "Ett två", ""),
        ("<table><tr><td>Ett</td><td>två</td></tr></table>", "Ett två", ""),
        ("<p>Ett<br>två</p>", "Ett två", ""),
        ("<h2>Om <em>hopp</em></h2><p>Ett</p><h3>Mer</h3>", "Om hopp Ett Mer", "Om hopp Mer"),
        ('<p><abbr title="Samordnad plan">SIP</abbr></p>', "SIP", ""),
        ('<p><img src="bro.svg" alt="En bro"></p>', "", ""),
        ("<p>Ett</p><script>var a</script><style>p {}</style><!-- nej -->", "Ett", ""),
        ("<p>1 &lt; 2 &amp; så</p>", "1 < 2 & så", ""),
    ],
    ids=[
        "nothing",
        "paragraphs are apart",
        "emphasis inside a word",
        "list items are apart",
        "a list in a list",
        "cells are apart",
        "lines are apart",
        "headings alone",
        "what an abbreviation is short for",
        "alternative text",
        "what is never shown",
        "entities",
    ],
)
def test_plain_is_what_a_reader_sees(html, body, headings):
    """What a browser does not show cannot be found."""
    assert plain(html) == (body, headings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("– … ”!”", []),
        ("i å ö 7", []),
        ("Äldreomsorgen FÖRST", ["äldreomsorgen", "först"]),
        ("A\u0308ldre", ["äldre"]),
        ("äldre\u00adomsorg", ["äldreomsorg"]),
        ("IVO:s SIP:en e-post", ["ivo", "sip", "en", "post"]),
        ("prop. 2016/17:50", ["prop", "2016", "17", "50"]),
        ("33\u00a0250 personer", ["33", "250", "personer"]),
        ("snake_case idé", ["snake", "case", "idé"]),
    ],
    ids=[
        "nothing",
        "signs",
        "single letters",
        "capitals",
        "decomposed letters",
        "soft hyphen",
        "endings after a colon",
        "a bill's number",
        "no-break space",
        "underscore",
    ],
)
def test_words(text, expected):
    """Two letters or digits, or more, in lower case and composed."""
    assert words(text) == expected


def test_fold_takes_away_marks():
    """As on a keyboard without å, ä and ö."""
    assert fold("äldreomsorgslägenhet på idé øl") == "aldreomsorgslagenhet pa ide øl"

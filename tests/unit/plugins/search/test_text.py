"""From text to the words that are searched."""

import pytest

from plugins.search.text import fold, words


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

"""Descriptions for search results and link previews."""

import pytest

from plugins.teaser.describe import describe
from plugins.teaser.opening import read_opening

LONG = "Vi har länge talat om tillit i våra ledningsgrupper, på konferenser och i korridorer"
CASES = [
    ("nothing", "", ""),
    ("short post", "<p>Kort text</p>", "Kort text"),
    (
        "as many whole sentences as fit",
        f"<p>{LONG}. Nu gör vi det. {LONG}.</p>",
        f"{LONG}. Nu gör vi det.",
    ),
    (
        "a line that ends with a colon is no sentence",
        f"<p>{LONG}.</p><p>Tre mål:</p><ul><li>{LONG}</li></ul>",
        f"{LONG}.",
    ),
    (
        "a first sentence that does not fit",
        f"<p>{LONG}, men också hemma, på tåget, i kön till kaffet och i sömnen, och ändå händer"
        " så lite.</p>",
        f"{LONG}, men också hemma, på tåget, i kön till kaffet och i sömnen\N{NO-BREAK SPACE}…",
    ),
    (
        "an amount is not parted",
        f"<p>{LONG} medan det ena projektet efter det andra helt i onödan har slukat minst"
        f" 1 200 000 kr {LONG}.</p>",
        f"{LONG} medan det ena projektet efter det andra helt i onödan har slukat"
        "\N{NO-BREAK SPACE}…",
    ),
    (
        "a quotation that is cut is closed",
        f"<p>Hon sa: ”{LONG}. Nu gör vi det. {LONG}.”</p>",
        f"Hon sa: ”{LONG}. Nu gör vi det.”",
    ),
    ("one endless word", f"<p>{'å' * 200}</p>", "å" * 153 + "\N{NO-BREAK SPACE}…"),
    ("no markup", '<p>R&amp;D <em>är</em> <a href="/x">bra</a>.</p>', "R&D är bra."),
]


@pytest.mark.parametrize(
    ("html", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_describe(html, expected):
    """At most 155 characters, and a sentence's end if one fits."""
    description = describe(read_opening(html))

    assert description == expected
    assert len(description) <= 155

"""A colon before a quotation promises it: no teaser ends there."""

import pytest

from plugins.teaser.extract import make_teaser
from plugins.teaser.settings import TeaserSettings

SAID = (
    "Det är i mötet mellan människor som förändringen sker och inte i styrdokument, riktlinjer "
    "eller planer som ingen läser."
)
LED = "Vi minns vad socialministern sade när hon var här hos oss i våras:"
REST = "<p>Resten av texten fortsätter sedan med fler ord än vad som ryms här i listan.</p>"
LONG = "som ingen av oss någonsin har hört talas om eller sett i hela sitt yrkesliv " * 3

WAYS = [
    ("in the same paragraph", f"<p>{LED} ”{SAID}”</p>"),
    ("with straight marks", f'<p>{LED} "{SAID}"</p>'),
    ("with pointed marks", f"<p>{LED} »{SAID}«</p>"),
    ("a reply", f"<p>{LED}</p><p>– {SAID}</p>"),
    ("a quotation of its own", f"<p>{LED}</p><blockquote><p>{SAID}</p></blockquote>"),
]


@pytest.mark.parametrize("html", [way[1] for way in WAYS], ids=[way[0] for way in WAYS])
def test_a_quotation_is_part_of_the_teaser(html):
    """It is shown to its end when that is near enough."""
    assert SAID[:-1] in make_teaser(html + REST).text


@pytest.mark.parametrize("words", [8, 12, 13, 20])
def test_a_long_quotation_is_cut_and_not_left_out(words):
    """Wherever the aim lies, some of what was said is shown, or nothing of the announcement."""
    html = f"<p>{LED} ”Ett arbete {LONG}.”</p>{REST}"
    teaser = make_teaser(html, settings=TeaserSettings(words=words))

    assert not teaser.text.startswith(LED[:-1] + "\N{NO-BREAK SPACE}[…]")
    assert "våras […]" not in teaser.text.replace("\N{NO-BREAK SPACE}", " ")
    assert not teaser.description.rstrip(" …\N{NO-BREAK SPACE}").endswith("våras")


def test_a_colon_before_a_list_of_words():
    """It is as good an end as before."""
    html = f"<p>Vi har gjort det av tre skäl som alla känner till: pengar {LONG}.</p>{REST}"

    shown = "Vi har gjort det av tre skäl som alla känner till\N{NO-BREAK SPACE}[…]"

    assert make_teaser(html).text == shown

"""A link leads where it seems to lead."""

import pytest

from tests.unit.blog.rules.contents import NAME, TOP, index, rows, said, told

HONEST = [
    ("an ordinary link", "[IVO](https://www.ivo.se/)"),
    ("its own host", "[ivo.se](https://www.ivo.se/), [www.umea.se](https://umea.se/a)"),
    ("a host with our letters", "[Åre](https://www.åre.se/), [räka](https://xn--rka-qla.se/)"),
    ("another alphabet at home", "[Москва](https://xn--80adxhks.xn--p1ai/)"),
    ("a profile", "[Anna](https://mastodon.social/@anna), [x](https://medium.com/@x/y)"),
    ("a search", "[sök](https://www.google.com/search?q=lvu)"),
    ("mail", "[brev](mailto:info@umea.se), [info@umea.se](mailto:info@umea.se)"),
    ("a program's name", "[Node.js](https://nodejs.org/), [plan.docx](/bilder/plan.docx)"),
    ("a time of day", "[kl. 18.se efter](https://ond.example/)"),
    ("an address within the site", "[om](/om/), [ned](#slutet)\n\n## Slutet"),
    ("the site's own", "[blogg.example](https://blogg.example/om/)"),
    ("no address at all", "[x](https://[::)"),
]


@pytest.mark.parametrize("body", rows(HONEST))
def test_honest_links_are_left_alone(body):
    """Most are."""
    assert said("länkadress", f"{body}\n") == []


_SAFE = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ivo.se%2Fa&data=x"
_TWICE = "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Feur01.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fwww.ivo.se%252Fa%26data%3Dx"
DETOURS = [
    ("Outlook's", _SAFE),
    ("Outlook's twice", _TWICE),
    ("Proofpoint's newest", "https://urldefense.com/v3/__https://www.ivo.se/a__;!!abc!def$"),
    (
        "Proofpoint's older",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.ivo.se_a&d=x",
    ),
    ("Google's", "https://www.google.com/url?q=https%3A%2F%2Fwww.ivo.se%2Fa&sa=D"),
    ("Facebook's", "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.ivo.se%2Fa&h=x"),
]


@pytest.mark.parametrize("href", rows(DETOURS))
def test_detours_are_told_with_the_real_address(href):
    """She can paste it as it stands."""
    found = told(index({NAME: f"{TOP}\n[rapporten]({href})\n"}))
    [hint] = [finding.hint for finding in found if finding.rule == "länkadress"]

    assert hint == "Skriv den riktiga adressen: https://www.ivo.se/a"


DECEITS = [
    ("a Cyrillic letter", "[IVO](https://www.iv\u043e.se/)", "liknar"),
    ("the same as machines write it", "[IVO](https://xn--iv-gmc.se/)", "liknar"),
    ("a Greek letter", "[IVO](https://iv\u03bf.se/)", "liknar"),
    ("all of them Cyrillic", "[x](https://\u0441\u043e\u0440.com/)", "liknar"),
    ("a dotless letter", "[IVO](https://\u0131vo.se/)", "liknar"),
    ("a host before an @", "[Umeå](https://umea.se@ond.example/)", "före @"),
    ("a host and a word before an @", "[Umeå](https://umea.se:x@ond.example/)", "före @"),
    ("a mark in the words", "[rap\u202eport](https://www.ivo.se/)", "vänder"),
    ("a mark in the address", "[IVO](https://www.ivo.se/%E2%80%AEtxt.exe)", "vänder"),
    ("words of another host", "[umea.se](https://ond.example/)", "”umea.se”"),
    ("a whole address", "[https://www.ivo.se/a](https://ond.example/a)", "”www.ivo.se”"),
    ("among other words", "[Läs på ivo.se](https://ond.example/)", "”ivo.se”"),
    ("a host in a longer one", "[skatteverket.se](https://skatteverket.se.ond.example/)",
        "”skatteverket.se”"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words"), rows(DECEITS))
def test_links_that_mislead(body, words):
    """They are warnings, each once, and say in what way."""
    found = told(index({NAME: f"{TOP}\n{body}\n"}))
    [finding] = [finding for finding in found if finding.rule == "länkadress"]

    assert words in finding.message
    assert finding.level.name == "WARNING"


def test_marks_that_turn_a_title():
    """They cannot be seen, and turn the words around them in lists and feeds."""
    assert said("länkadress", "Text.\n", title="Ett \u202eprov") == [(-3, "WARNING")]
    assert said("länkadress", "Text.\n", title="Ett prov") == []

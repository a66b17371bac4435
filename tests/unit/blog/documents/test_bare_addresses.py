"""Addresses that stand as they are in running text."""

import lxml.html
import pytest

from blog.documents.bare_addresses import link_addresses, trimmed
from tests.unit.blog.documents.texts import cases

UNTOUCHED = [
    ("words", "<p>Vi bygger om.</p>"),
    ("a link", '<p><a href="https://a.se">https://a.se</a></p>'),
    ("words in a link", '<p><a href="https://a.se">se <b>www.a.se</b> här</a></p>'),
    ("code", "<p><code>https://a.se</code></p><pre><code>www.a.se</code></pre>"),
    ("keys", "<kbd>www.a.se</kbd>"),
    ("an attribute", '<p title="https://a.se">a</p>'),
    ("a drawing", "<svg><text>www.a.se</text></svg>"),
    ("a summary", "<details><summary>www.a.se</summary></details>"),
    ("a scheme alone", "<p>https:// och http://</p>"),
    ("a name without a top", "<p>https://kommunen</p>"),
    ("www alone", "<p>www. och www.kommunen</p>"),
    ("a name without www", "<p>kommunen.se</p>"),
    ("an account", "<p>@anna på torget, anna@ och @kommunen.se</p>"),
    ("a name in a name", "<p>xhttps://a.se</p>"),
    ("another scheme", "<p>ftp://a.se</p>"),
]

# Each case: what it shows, the words, the address, where it leads.
LINKED = [
    ("https", "Se https://www.ivo.se i dag", "https://www.ivo.se"),
    ("http", "Se http://ivo.se i dag", "http://ivo.se"),
    ("capitals", "Se HTTPS://IVO.SE i dag", "HTTPS://IVO.SE"),
    ("www", "Se www.ivo.se i dag", "www.ivo.se"),
    ("www in capitals", "Se WWW.IVO.SE i dag", "WWW.IVO.SE"),
    ("a path", "https://ivo.se/a/b-c_d.html", "https://ivo.se/a/b-c_d.html"),
    ("a question", "https://ivo.se/?a=1&amp;b=2", "https://ivo.se/?a=1&b=2"),
    ("a place", "https://ivo.se/a#b", "https://ivo.se/a#b"),
    ("a port", "https://ivo.se:8080/a", "https://ivo.se:8080/a"),
    ("å", "https://blå.se/på", "https://blå.se/på"),
    ("brackets that belong", "https://sv.wikipedia.org/wiki/Lag_(juridik)",
     "https://sv.wikipedia.org/wiki/Lag_(juridik)"),
    ("in brackets", "(https://ivo.se/a)", "https://ivo.se/a"),
    ("brackets in brackets", "(se https://a.se/b_(c))", "https://a.se/b_(c)"),
    ("a full stop after", "Se https://ivo.se/a.", "https://ivo.se/a"),
    ("a full stop after the host", "Se www.ivo.se.", "www.ivo.se"),
    ("a comma after", "https://ivo.se/a, och", "https://ivo.se/a"),
    ("a question mark after", "https://ivo.se/a?", "https://ivo.se/a"),
    ("quotation marks around", "”https://ivo.se/a”", "https://ivo.se/a"),
    ("a slash last", "https://ivo.se/", "https://ivo.se/"),
    ("a dash after", "https://ivo.se/a – b", "https://ivo.se/a"),
    ("a no-break space after", "https://ivo.se/a\u00a0b", "https://ivo.se/a"),
    ("low lines in it", "https://ivo.se/_a_", "https://ivo.se/_a_"),
    ("mail", "Skriv till namn@kommun.se.", "namn@kommun.se"),
    ("mail with dots", "a.b-c+d@social.kommun.se", "a.b-c+d@social.kommun.se"),
]  # fmt: skip


def linked(html):
    """Give the links that *html* gets: their words, and where they lead."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    words = root.text_content()
    link_addresses(root)
    assert root.text_content() == words
    return [(link.text, link.get("href")) for link in root.iter("a")]


@pytest.mark.parametrize("html", [h for _, h in UNTOUCHED], ids=[name for name, _ in UNTOUCHED])
def test_untouched(html):
    """What is a link, is code, or is no address stays as it is."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    before = lxml.html.tostring(root)
    link_addresses(root)

    assert lxml.html.tostring(root) == before


@pytest.mark.parametrize(("words", "address"), **cases(LINKED))
def test_linked(words, address):
    """The address is a link, and what stands around it is not; no word is lost."""
    assert linked(f"<p>{words}</p>") == [(address, address)]


def test_several():
    """Each in its place, in text and behind elements."""
    assert linked("www.a.se <b>och</b> www.b.se, www.c.se <i>www.d.se</i>") == [
        (f"www.{name}.se", f"www.{name}.se") for name in "abcd"
    ]


# Each case: what it shows, the address with what follows, the address.
TRIMMED = [
    ("nothing", "https://a.se/b", "https://a.se/b"),
    ("several marks", "https://a.se/b?!.", "https://a.se/b"),
    ("a bracket and a full stop", "https://a.se/b).", "https://a.se/b"),
    ("emphasis", "https://a.se/b**", "https://a.se/b"),
    ("emphasis by low lines", "https://a.se/b_c_", "https://a.se/b_c"),
    ("its own low lines", "https://a.se/_b_", "https://a.se/_b_"),
    ("emphasis and a full stop", "https://a.se/b*.", "https://a.se/b"),
]


@pytest.mark.parametrize(("words", "address"), **cases(TRIMMED))
def test_trimmed(words, address):
    """Punctuation after an address is none of it."""
    assert trimmed(words) == address

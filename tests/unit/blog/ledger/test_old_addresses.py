"""Addresses on an earlier blog."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.ledger.old_addresses import (
    OldAddressProblem,
    feed_of,
    is_old_address,
    read_old_address,
    split_old_addresses,
)
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases

# Each case: what it shows, what is written, the address as a server gets it.
READ = [
    ("a path", "/2016/03/tillit/", "2016/03/tillit/"),
    ("without the first slash", "2016/03/tillit/", "2016/03/tillit/"),
    ("without the last slash", "/2016/03/tillit", "2016/03/tillit"),
    ("a file", "/arkiv/tillit.aspx", "arkiv/tillit.aspx"),
    ("WordPress' number", "?p=8", "?p=8"),
    ("the same from the root", "/?p=8", "?p=8"),
    ("a script with a number", "/index.php?page_id=12&lang=sv", "index.php?page_id=12&lang=sv"),
    ("percent-encoded", "/2016/r%C3%A4kan/", "2016/räkan/"),
    ("composed", "/2016/ra\u0308kan/", "2016/räkan/"),
    ("a space", "/min%20text/", "min text/"),
    ("a comma", "/a,b/", "a,b/"),
    ("a place on the page", "/2016/a/#mer", "2016/a/"),
    ("slashes in a row", "//2016//a/"[1:], "2016/a/"),
    ("two dots in a word", "/a..b/", "a..b/"),
]


@pytest.mark.parametrize(("written", "address"), **cases(READ))
def test_read(written, address):
    """However it is written, it is what a server is asked for."""
    assert read_old_address(written) == address


def test_a_site_in_a_folder():
    """Old addresses begin at the site's root, with its folder or without."""
    assert read_old_address("/blogg/2016/a/", prefix="/blogg") == "2016/a/"
    assert read_old_address("/2016/a/", prefix="/blogg") == "2016/a/"
    assert read_old_address("/bloggen/a/", prefix="/blogg") == "bloggen/a/"


# Each case: what it shows, what is written, what it is, what to write instead.
REFUSED = [
    ("another site", "https://gammal.example/2016/a/?x=1", "hel webbadress", "/2016/a/?x=1"),
    ("another site's front page", "http://gammal.example/", "hel webbadress", ""),
    ("without a scheme", "//gammal.example/a/", "hel webbadress", "/a/"),
    ("a script", "javascript:alert(1)", "hel webbadress", ""),
    ("no address at all", "http://[", "hel webbadress", ""),
    ("out of the site", "/../a/", "kan inte vara en adress", ""),
    ("out of it, encoded", "/%2e%2e/a/", "kan inte vara en adress", ""),
    ("the front page", "/", "kan inte vara en adress", ""),
    ("an empty question", "/?", "kan inte vara en adress", ""),
    ("a backslash", "\\\\server\\a", "kan inte vara en adress", ""),
    ("any address at all", "/2016/*", "kan inte vara en adress", ""),
    ("a quotation mark", '/a"b/', "kan inte vara en adress", ""),
    ("a line end", "/a%0ab/", "kan inte vara en adress", ""),
    ("a nul", "/a%00b/", "kan inte vara en adress", ""),
    ("a space in a question", "/?p=8 9", "kan inte vara en adress", ""),
    ("Latin-1", "/r%E4kan/", "tecken som inte går att läsa", ""),
]


@pytest.mark.parametrize(("written", "reason", "instead"), **cases(REFUSED))
def test_refused(written, reason, instead):
    """What is no address of this site, or would mean something else in a server's table."""
    with pytest.raises(OldAddressProblem) as found:
        read_old_address(written)

    assert reason in found.value.reason
    assert found.value.instead == instead


@examples(200)
@given(st.text(max_size=20) | st.from_regex(r"[/.%a-z0-9?#:\\*]{0,12}", fullmatch=True))
def test_what_is_read_is_safe(written):
    """Whatever is written: an address below the site's root that reads as itself, or a reason."""
    try:
        address = read_old_address(written)
    except OldAddressProblem:
        return
    path = address.partition("?")[0]
    assert is_old_address(address)
    assert not path.startswith("/")
    assert ".." not in path.split("/")
    assert not {"\n", "\r", "\\", '"', "*", "\0"} & set(address)


# Each case: what it shows, the line, its addresses.
SPLIT = [
    ("one", "/a/", ["/a/"]),
    ("commas", "/a/, /b/,/c/", ["/a/", "/b/", "/c/"]),
    ("spaces", "/a/ /b/  ?p=8", ["/a/", "/b/", "?p=8"]),
    ("lines", "/a/\n/b/", ["/a/", "/b/"]),
    ("semicolons", "/a/; /b/", ["/a/", "/b/"]),
    ("a comma within", "/a,b/", ["/a,b/"]),
    ("whole addresses", "https://a.example/x https://a.example/y",
     ["https://a.example/x", "https://a.example/y"]),
    ("nothing", " , ", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "addresses"), **cases(SPLIT))
def test_split(line, addresses):
    """Several may stand on one line."""
    assert split_old_addresses(line) == addresses


@pytest.mark.parametrize(
    ("address", "feed"),
    [
        ("feed/", "feed.xml"),
        ("blogg/feed", "feed.xml"),
        ("feed/atom/", "atom.xml"),
        ("index.xml", "feed.xml"),
        ("?feed=rss2", "feed.xml"),
        ("?feed=atom", "atom.xml"),
        ("category/vard/feed/", "feed.xml"),
        ("2016/feedback/", ""),
        ("?p=8", ""),
        ("2016/a/", ""),
    ],
)
def test_feeds(address, feed):
    """A subscriber is led to a feed and never to a page."""
    assert feed_of(address) == feed

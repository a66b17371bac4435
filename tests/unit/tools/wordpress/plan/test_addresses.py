"""Old addresses, and which of them a text can keep."""

import pytest

from tools.wordpress.plan.addresses import OldBlog, frozen_address, same_place

BLOG = OldBlog.at("https://www.gamla.example/")
BELOW = OldBlog.at("http://kommun.example/blogg")


@pytest.mark.parametrize(
    "address",
    ["/2016/x/", "https://gamla.example/a", "http://www.gamla.example", "?p=8", "HTTPS://GAMLA.example"],
)  # fmt: skip
def test_what_is_its_own(address):
    """With www or without, secure or not, or with no host at all."""
    assert BLOG.is_own(address)


@pytest.mark.parametrize(
    "address", ["https://annan.example/", "mailto:a@gamla.example", "tel:1", "//annan.example/x",
                "https://notgamla.example", "javascript:x"]
)  # fmt: skip
def test_what_is_not(address):
    """Another site, mail, anything else."""
    assert not BLOG.is_own(address)


KEYS = {
    "https://gamla.example/2016/03/tillit/": "2016/03/tillit/",
    "https://gamla.example": "",
    "https://gamla.example/?p=8": "?p=8",
    "https://gamla.example/?utm_source=x": "",
    "https://gamla.example/index.php?page_id=2": "?page_id=2",
    "https://gamla.example/a//b/": "a/b/",
    "https://gamla.example/f%c3%b6rskola/": "förskola/",
    "https://gamla.example/fo%CC%88rskola/": "förskola/",
    "https://gamla.example/a/#comment-7": "a/",
}


@pytest.mark.parametrize(("address", "key"), KEYS.items(), ids=list(KEYS))
def test_keys(address, key):
    """An address as a server is asked for it, with what says which text."""
    assert BLOG.key(address) == key


def test_a_blog_in_a_folder():
    """Its whole path is kept, but for what the new site's own address has."""
    assert BELOW.key("http://kommun.example/blogg/2016/x/") == "blogg/2016/x/"
    assert BELOW.key("http://kommun.example/blogg/?p=8") == "?p=8"
    assert OldBlog.at("http://kommun.example/blogg", "/blogg").key("/blogg/2016/x/") == "2016/x/"


FROZEN = {
    "2016/03/tillit/": "2016/03/tillit/",
    "2016/03/tillit": "2016/03/tillit/",
    "tillit.html": "tillit.html",
    "index.php/2016/x/": "index.php/2016/x/",
    "förskola/🦐/": "förskola/🦐/",
    "v1.2": "v1.2/",
}


@pytest.mark.parametrize(("key", "address"), FROZEN.items(), ids=list(FROZEN))
def test_what_can_be_kept(key, address):
    """The whole path, as a folder or a file that every server shows."""
    assert frozen_address(key, is_page=False) == address


@pytest.mark.parametrize(
    "key",
    ["", "?p=8", "arkiv/", "2016/", "bilder/x/", "feed.xml", "a/../b/", "a\\b/", "x.php",
     "å" * 101 + "/", "a /", "a./", "index.html", "con:x/", "sida/2/"],
)  # fmt: skip
def test_what_cannot(key):
    """A query, a place of the site's own, what no disk has."""
    assert frozen_address(key, is_page=False) == ""


@pytest.mark.parametrize("key", ["om/2016/", "om/sok/"])
def test_what_only_pages_cannot(key):
    """A page is told from the site's own by its last part."""
    assert frozen_address(key, is_page=True) == ""
    assert frozen_address(key, is_page=False) == key


def test_what_servers_cannot_tell_apart():
    """Capitals and a slash at the end make no other address."""
    assert same_place("A/B/") == same_place("a/b") == same_place("a/b/index.html")

"""``_redirects`` and ``_headers``."""

import re

from hypothesis import given
from hypothesis import strategies as st

from blog.serving.hosts import HEADERS, MOST, REDIRECTS, host_files
from tests.profiles import examples
from tests.unit.blog.serving.examples import HOSTILE, SITE, paths, rule


def redirects(*rules):
    return host_files(rules, SITE)[REDIRECTS].decode().splitlines()


def test_moved():
    """With the slash and without it; what is gone, and queries, these hosts cannot be told."""
    rules = [rule("2016/räkan"), rule("borta", None), rule("", query="p=8")]

    assert redirects(*rules) == [
        "/2016/r%C3%A4kan/ /2026/ny/ 301", "/2016/r%C3%A4kan /2026/ny/ 301",
    ]  # fmt: skip


def test_as_many_as_are_read():
    """The address that was published comes first, should there be no room for both."""
    lines = redirects(*(rule(f"a{number:04}") for number in range(1500)))

    assert len(lines) == MOST
    assert lines[1499] == "/a1499/ /2026/ny/ 301"
    assert lines[1500] == "/a0000 /2026/ny/ 301"


@examples(100)
@given(st.lists(st.builds(rule, st.one_of(paths, st.sampled_from(HOSTILE))), max_size=20))
def test_every_line_is_one_row(rules):
    """No address has a splat, a placeholder, a comment or another row in it."""
    for line in redirects(*rules):
        assert re.fullmatch(r"/(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})+ /2026/ny/ 301", line)


def test_headers():
    """The same for every answer; the feeds of the tags by one row."""
    text = host_files([], SITE)[HEADERS].decode()

    assert text.startswith("/*\n  Content-Security-Policy: ")
    assert "  X-Content-Type-Options: nosniff\n" in text
    assert (
        "/etikett/:etikett/feed.xml\n  Content-Type: application/rss+xml; charset=utf-8\n" in text
    )
    assert "Cache-Control" not in text  # these hosts ask anew by themselves

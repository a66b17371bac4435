"""``.htaccess``: small where every request reads it, and one safe line for each row."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.serving.apache import FOLDER, HTACCESS, apache_files
from blog.serving.headers import ServedSite
from tests.profiles import examples
from tests.unit.blog.serving.examples import ADDRESS, HOSTILE, SITE, paths, rule

TABLE = f"{FOLDER}/{HTACCESS}"
FOLDER_SITE = ServedSite(address="https://www.example/blogg", digests={})


def table(*rules, site=SITE):
    """Give the lines of the table."""
    return apache_files(rules, site)[TABLE].decode("utf-8", "surrogateescape").splitlines()


def root(*rules, site=SITE):
    """Give the lines at the root."""
    return apache_files(rules, site)[HTACCESS].decode().splitlines()


ROWS = [
    ("moved", rule("2016/tillit"),
     'Redirect 301 "/_gamla-adresser/2016/tillit/;" "https://blogg.example/2026/ny/"'),
    ("gone", rule("2016/borta", None), 'Redirect 410 "/_gamla-adresser/2016/borta/;"'),
    ("in lower case", rule("OM/Å"),
     'Redirect 301 "/_gamla-adresser/om/Å/;" "https://blogg.example/2026/ny/"'),
    ("a space, an apostrophe", rule("a b's"),
     'Redirect 301 "/_gamla-adresser/a b\'s/;" "https://blogg.example/2026/ny/"'),
    ("a query of the front page", rule("", query="p=8"),
     'Redirect 301 "/_gamla-adresser/;p=8/;" "https://blogg.example/2026/ny/"'),
    ("a query of another", rule("index.php", None, query="p=8"),
     'Redirect 410 "/_gamla-adresser/index.php/;p=8/;"'),
]  # fmt: skip


@pytest.mark.parametrize(("row", "line"), [c[1:] for c in ROWS], ids=[c[0] for c in ROWS])
def test_a_row(row, line):
    """It is one line, which compares letters, with an end that must match too."""
    assert line in table(row)


STRANGE = [
    ("a variable", rule("${HOME}"), r"\x24\x7bhome\x7d/\x3b", "/2026/ny/"),
    ("a quotation mark", rule('a"'), r"a\x22/\x3b", "/2026/ny/"),
    ("a line end", rule("a\nb"), r"a\x0ab/\x3b", "/2026/ny/"),
    ("a backslash", rule("a\\"), r"a\x5c/\x3b", "/2026/ny/"),
    ("a per cent sign in the target", rule("$", "/%C3%A5/"), r"\x24/\x3b", r"/\%C3\%A5/"),
]


@pytest.mark.parametrize(
    ("row", "pattern", "new"), [c[1:] for c in STRANGE], ids=[c[0] for c in STRANGE]
)
def test_a_strange_row(row, pattern, new):
    """What a line of settings cannot hold is written by its bytes."""
    assert table(row) == [
        "RewriteEngine On", f'RewriteRule "^{pattern}$" "{ADDRESS}{new}" [R=301,L,NE]',
    ]  # fmt: skip


LINE = re.compile(
    r'Redirect (?:301 "/_gamla-adresser/[^"\\$]*/;" "https://blogg\.example/2026/ny/"'
    r'|410 "/_gamla-adresser/[^"\\$]*/;")'
    r'|RewriteEngine On|RewriteRule "\^(?:[^"$\\]|\\x[0-9a-f]{2})*\$" '
    r'(?:"https://blogg\.example/2026/ny/" \[R=301,L,NE\]|- \[G,L\])'
)


@examples(200)
@given(st.lists(st.builds(rule, st.one_of(paths, st.sampled_from(HOSTILE)),
                          st.sampled_from(["/2026/ny/", None]))))  # fmt: skip
def test_no_address_says_anything_else(rules):
    """Whatever an address holds, every line is one of ours."""
    for line in apache_files(rules, SITE).get(TABLE, b"").decode("utf-8", "replace").split("\n"):
        assert not line or LINE.fullmatch(line)


def test_the_root_does_not_grow():
    """Every request reads it, so the table is elsewhere."""
    few, many = ([rule(f"a{n}") for n in range(count)] for count in (1, 500))

    assert root(*few) == root(*many)
    assert len(table(*many)) == 500


def test_nothing_old():
    """Without a table there is no folder for it, and nothing is sent there."""
    assert list(apache_files([], SITE)) == [HTACCESS]
    assert not [line for line in root() if FOLDER in line]


def test_a_site_in_a_folder():
    """Its rules begin with the folder, and lead to the site's own address."""
    assert table(rule("a"), site=FOLDER_SITE) == [
        'Redirect 301 "/blogg/_gamla-adresser/a/;" "https://www.example/blogg/2026/ny/"'
    ]
    assert "ErrorDocument 410 /blogg/410.html" in root(site=FOLDER_SITE)
    assert "RewriteBase /blogg/" in root(site=FOLDER_SITE)


def test_only_what_a_web_hotel_allows():
    """AllowOverride FileInfo is enough: no Options, no index, no rights."""
    words = {
        line.split()[0].lstrip("<").rstrip(">") for line in root(rule("a"), rule("", query="p=8"))
    }

    assert words <= {
        "ErrorDocument", "AddType", "AddCharset", "ForceType", "AddEncoding", "RemoveLanguage",
        "FilesMatch", "/FilesMatch", "IfModule", "/IfModule", "Header",
        "RewriteEngine", "RewriteBase", "RewriteCond", "RewriteRule",
    }  # fmt: skip

"""What goes with a file: its type, how long it is kept, and what a browser may do."""

import hashlib

import pytest

from blog.serving.headers import ServedSite, media_type, security_headers
from tests.unit.blog.serving.examples import SITE

KINDS = [
    ("index.html", "text/html; charset=utf-8"),
    ("2017/tillit/index.html", "text/html; charset=utf-8"),
    ("feed.xml", "application/rss+xml; charset=utf-8"),
    ("etikett/lss/feed.xml", "application/rss+xml; charset=utf-8"),
    ("atom.xml", "application/atom+xml; charset=utf-8"),
    ("feed.json", "application/feed+json; charset=utf-8"),
    ("sitemap.xml", "application/xml; charset=utf-8"),
    ("sok/search.js", "text/javascript; charset=utf-8"),
    ("sok/index.json", "application/json; charset=utf-8"),
    ("site.webmanifest", "application/manifest+json; charset=utf-8"),
    ("bilder/TORG.JPG", "image/jpeg"),
    ("bilder/torg-500.avif", "image/avif"),
    ("tema/favicon.svg", "image/svg+xml; charset=utf-8"),
    ("robots.txt", "text/plain; charset=utf-8"),
    ("CNAME", None),
    ("okänd.xyz", None),
]


@pytest.mark.parametrize(("path", "kind"), KINDS)
def test_types(path, kind):
    """Texts have a charset, feeds their own types; what we do not know, the server decides."""
    assert media_type(path) == kind


def test_https_alone_only_when_asked():
    """It cannot be taken back."""
    name = "Strict-Transport-Security"

    assert name not in security_headers(SITE)
    asked = ServedSite(address="https://blogg.example", digests={}, hsts=31536000)
    assert security_headers(asked)[name] == "max-age=31536000"


def test_the_policy_takes_nothing_from_the_pages():
    """A browser obeys the header and the page: the header must not name what pages load."""
    policy = security_headers(SITE)["Content-Security-Policy"]
    names = {part.split()[0] for part in policy.split(";")}

    assert names == {"base-uri", "form-action", "frame-ancestors"}


def digest(data):
    return hashlib.sha256(data).hexdigest()


def named(data, stem="stil", suffix=".css"):
    """Give a name that says what is in the file."""
    return f"{stem}.{digest(data)[:12]}{suffix}"


TRUSTED = [
    ("no such names", {"index.html": digest(b"a")}, False),
    ("a name that is true", {"index.html": digest(b"a"), named(b"b"): digest(b"b")}, True),
    ("a picture of a telephone", {named(b"b"): digest(b"b"), "IMG-5f0c12ab.jpg": digest(b"c")},
     False),
    ("a name that was true once", {named(b"b"): digest(b"c")}, False),
    ("a year is no digest", {"arkiv-2026.html": digest(b"a")}, False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("digests", "told"), [c[1:] for c in TRUSTED], ids=[c[0] for c in TRUSTED]
)
def test_names_are_trusted_only_when_true(digests, told):
    """A file is kept for good only if another content must have another name."""
    assert ServedSite(address="https://blogg.example", digests=digests).names_tell is told

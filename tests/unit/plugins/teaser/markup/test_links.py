"""Links in teasers."""

import pytest

from plugins.teaser.markup.links import SITE, at_site, teaser_href

BASE = f"{SITE}/2017/tillit/"
CASES = [
    ("absolute", "https://www.ivo.se/", "https://www.ivo.se/"),
    ("from the root", "/bilder/hus.svg", "/bilder/hus.svg"),
    ("to another host", "//www.ivo.se/", "//www.ivo.se/"),
    ("mail", "mailto:a@b.se", "mailto:a@b.se"),
    ("placeholder of Pelican", "{filename}../2016/a.md#x", "{filename}../2016/a.md#x"),
    ("old placeholder", "|static|bilder/a.svg", "|static|bilder/a.svg"),
    ("beside the post", "b.html", f"{SITE}/2017/tillit/b.html"),
    ("above the post", "../andra/?a=1", f"{SITE}/2017/andra/?a=1"),
    ("far above the site", "../../../../x", f"{SITE}/x"),
    ("in the post", "#metod", f"{SITE}/2017/tillit/#metod"),
    ("space around", " b.html ", f"{SITE}/2017/tillit/b.html"),
    ("script", "javascript:alert(1)", None),
    ("script in disguise", " JavaScript:alert(1)", None),
    ("data", "data:text/html,x", None),
    ("broken", "b[x", f"{SITE}/2017/tillit/b[x"),
]


@pytest.mark.parametrize(
    ("href", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_teaser_href(href, expected):
    """What holds everywhere stays; what holds only beside the post is joined with its address."""
    assert teaser_href(href, BASE) == expected


def test_without_an_address():
    """When nobody knows where the post lies its relative links are left as written."""
    assert teaser_href("b.html", "") == "b.html"


@pytest.mark.parametrize("siteurl", ["https://example.se", "", "../.."])
def test_at_site(siteurl):
    """The site's place is filled in before Pelican resolves its own placeholders."""

    def resolve(html, siteurl):
        return html.replace("{filename}a.md", f"{siteurl}/a/")

    html = f'<a href="{SITE}/2017/#x">{{}}</a> <a href="{{filename}}a.md">'

    assert at_site(html, resolve, siteurl) == (
        f'<a href="{siteurl}/2017/#x">{{}}</a> <a href="{siteurl}/a/">'
    )

"""
The finished pages, byte for byte.

When a change is meant: ``inv golden``, read ``git diff tests/golden`` and say in the commit
message why the pages changed.
"""

import re

import pytest

from tests.sites import ROOT

EXPECTED = ROOT / "tests/golden/expected"
PAGES = [
    "index.html",
    "2026/allt-pa-en-gang-b-lite-b-till/index.html",
    "2026/a-short-english-post/index.html",
    "2026/utan-text/index.html",
    "2026/index.html",
    "etikett/lss/index.html",
    "etiketter/index.html",
    "arkiv/index.html",
    "om/index.html",
    "feed.xml",
    "atom.xml",
    "feed.json",
    "sitemap.xml",
    "robots.txt",
]


def without_style(text):
    """Leave out the style sheet and its hash: what it does is seen in a browser, not here."""
    text = re.sub(r"<style>.*?</style>", "<style></style>", text, flags=re.DOTALL)
    return re.sub(r"'sha256-[^']*'", "'sha256-'", text)


@pytest.mark.parametrize("page", PAGES)
def test_page(everything_site, page, request):
    """The page has not changed by accident."""
    actual = without_style((everything_site / page).read_text("utf-8"))
    golden = EXPECTED / page
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(actual, "utf-8", newline="\n")

    assert actual == golden.read_text("utf-8")

"""Style "words": a blog moved from WordPress shows the very same front page."""

import pytest
from bs4 import BeautifulSoup

from tests.sites import build, write

# Each case: what it shows, the text, and its first twenty words as WordPress counts them.
CASES = [
    (
        "a dash is a word, and typography makes no word fewer",
        "Det var en gång – i en stad – kl. 9 den 3 maj som jag såg 10 000 kr i en pärm.",
        "Det var en gång – i en stad – kl. 9 den 3 maj som jag såg 10 000 kr […]",
    ),
    (
        "a no-break space that was typed parts nothing",
        "Det\u00a0var en två 3 4 fem sex sju åtta nio tio elva 12 13 14 15 16 17 18 19 20 21.",
        "Det var en två 3 4 fem sex sju åtta nio tio elva 12 13 14 15 16 17 18 19 […]",
    ),
    (
        "twenty words are the whole",
        "Ett två tre fyra fem sex sju åtta nio tio elva tolv 13 14 15 16 17 18 19 20.",
        "Ett två tre fyra fem sex sju åtta nio tio elva tolv 13 14 15 16 17 18 19 20.",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in CASES], ids=[case[0] for case in CASES]
)
def test_front_page(tmp_path, text, expected):
    """Twenty words, counted in what the writer typed; the page keeps its fine spaces."""
    post = f"Titel: A\nDatum: 2018-05-01\n\n{text}\n"
    content = write(tmp_path / "content", {"inlagg/a.md": post})
    output = build(content, tmp_path / "output", TEASER_STYLE="words")
    front = BeautifulSoup((output / "index.html").read_text("utf-8"), "html.parser")

    assert front.select_one(".teaser").get_text().strip().replace("\u00a0", " ") == expected

"""
What a search weighs: ``python -m bench.search``.

The aim: the first search takes at most 20 kB with 24 posts and 80 kB with 1,000, everything
counted, compressed by brotli, and the texts of the hits that are seen 30 kB more.  Real posts in
the first case; in the second as many words as 1,000 such posts have, of a vocabulary that grows
with them.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import tempfile
import time
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

import brotli

from blog.cache import Cache
from plugins.search.disk import read_scripts
from plugins.search.memory import SearchMemory, files_of
from plugins.search.model import SearchPost
from plugins.search.passages import passages
from plugins.search.render import text_name
from plugins.search.script import join
from plugins.search.settings import DEFAULT_ONE_FILE
from plugins.search.text import words
from tests.sites import ROOT, build

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

POSTS, WORDS = 1_000, 570
# Words to choose from, and how uneven the choice is (Zipf, Mandelbrot): so that the posts have
# 40,000 different words, and 270 each, as 600,000 words of Swedish prose had.
VOCABULARY, STEEP, LEVEL = 200_000, 1.25, 3
SHOWN = 20  # hits at once, in search.js
SEEN = 12  # of them, whose texts a window of 900 pixels fetches


def main() -> None:
    """Print a line for each size of blog."""
    script = _weight(join(read_scripts(str(ROOT / "theme"))))
    real = _real_posts()
    for posts in (real, _many_posts(real)):
        start = time.process_time()
        nothing = Cache(None, version="")
        files = files_of(posts, SearchMemory(nothing), lang="sv", one_file=DEFAULT_ONE_FILE)
        made = {file.name: file.make() for file in files}
        seconds = time.process_time() - start
        different = len(SearchMemory(nothing).index_of(posts).hits)
        weights = {name: _weight(data) for name, data in made.items()}
        print(
            f"{len(posts)} posts, {different} words: {len(made)} files in "
            f"{seconds:.2f} s; first search {script + _usual(weights)} bytes, "
            f"at most {script + _most(weights)}, of which the script {script}; "
            f"the texts of {SEEN} hits {sum(_named('text/', weights)[-SEEN:])}"
        )


def _usual(weights: Mapping[str, int]) -> int:
    """Weigh the index, a middling piece of it, and the list of every hit that is shown."""
    pieces = _named("ord", weights)
    return weights["index.json"] + sum(pieces[len(pieces) // 2 :][:1]) + _shown(weights)


def _most(weights: Mapping[str, int]) -> int:
    """Weigh the index, its largest piece, the usual words, and the list."""
    pieces = _named("ord", weights)[-1:] + _named("vanliga", weights)
    return weights["index.json"] + sum(pieces) + _shown(weights)


def _shown(weights: Mapping[str, int]) -> int:
    return sum(_named("inlagg", weights)[-SHOWN:])


def _named(kind: str, weights: Mapping[str, int]) -> list[int]:
    return sorted(weight for name, weight in weights.items() if name.startswith(kind))


def _weight(data: bytes) -> int:
    return len(brotli.compress(data, quality=11))


def _real_posts() -> list[SearchPost]:
    """Give the real posts, as the index of a built site shows them and its pages hold them."""
    with tempfile.TemporaryDirectory() as folder:
        site = build(ROOT / "content", Path(folder) / "output")
        shown = json.loads((site / "sok/index.json").read_bytes())["posts"]
        return [_real_post(site, *entry) for entry in shown]


def _real_post(site: Path, title: str, url: str, date: str, tags: str = "", *_: str) -> SearchPost:
    html = (site / url / "index.html").read_text("utf-8").partition("</h1>")[2]
    return SearchPost(
        title=title,
        url=url,
        date=dt.date.fromisoformat(date),
        tags=tuple(tags.split(", ")),
        teaser=json.loads((site / "sok" / text_name(url)).read_bytes())[0],
        html=html.partition("<footer")[0],
    )


def _many_posts(real: Sequence[SearchPost]) -> list[SearchPost]:
    """Make posts that are no two alike, of real words and of compounds of them."""
    chance = random.Random(1)  # the same posts at every run
    said = (passage.text for post in real for passage in passages(post.html))
    known = list(dict.fromkeys(word for text in said for word in words(text)))
    long = [word for word in known if len(word) > 4]
    made = (chance.choice(long) + chance.choice(long) for _ in range(VOCABULARY))
    terms = [*known, *made][:VOCABULARY]
    share = list(accumulate((place + LEVEL) ** -STEEP for place in range(len(terms))))
    texts = (chance.choices(terms, cum_weights=share, k=WORDS) for _ in range(POSTS))
    first = dt.date(2016, 1, 1)
    return [_made_post(text, first + dt.timedelta(days=4 * day)) for day, text in enumerate(texts)]


def _made_post(text: Sequence[str], date: dt.date) -> SearchPost:
    title, teaser = " ".join(text[:5]).capitalize(), " ".join(text[:20])
    return SearchPost(
        title=title,
        url=f"{date.year}/{'-'.join(text[:5])}/",
        date=date,
        tags=(text[5].capitalize(), text[6].capitalize()),
        teaser=teaser,
        html=f"<p>{' '.join(text)}</p>",
    )


if __name__ == "__main__":
    main()

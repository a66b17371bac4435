"""
How long teasers take: ``python -m bench.teaser``.

The aim: 1,000 posts of 500 words in under one second of one core, in both styles, and
hardly more for posts ten times as long, whose ends nobody reads.
"""

from __future__ import annotations

import random
import time

from plugins.teaser.extract import make_teaser
from plugins.teaser.settings import TeaserSettings

POSTS = 1_000
LENGTHS = (500, 5_000)

WORDS = (
    "vi", "och", "att", "socialtjänsten", "Malmö", "boendestöd", "t.ex.", "enl.",
    "26 kap. 1 § OSL", "EU:s", "–", "3,5 procent", "e-post", "tillit", "ska", "hon",
    "förvaltningen", "medarbetarna", "i", "en", "på", "för", "kl. 9.30", "prop. 2016/17:50",
    "m.m.", "lyssna", "vardagen", "äldreomsorgen", "ledarskap", "men", "när", "som", "”vi måste”",
    "(nästan)", "alla",
)  # fmt: skip
FRAMES = (
    "<p>{}</p>",
    "<p>{}</p>",
    '<p><a href="/2016/tillit/">{}</a></p>',
    "<p>Då <em>sa hon</em>: {}</p>",
    '<h2 id="x">{}</h2>',
    "<ul><li>{}</li><li>Till sist.</li></ul>",
    "<blockquote><p>{}</p></blockquote>",
)


def make_post(chance: random.Random, words: int) -> str:
    """Make the HTML of a post with about this many words, in blocks of every kind."""
    parts = []
    while words > 0:
        sentences = []
        for _ in range(chance.randint(1, 5)):
            count = chance.randint(4, 24)
            words -= count
            sentences.append(" ".join(chance.choices(WORDS, k=count)).capitalize() + ".")
        parts.append(chance.choice(FRAMES).format(" ".join(sentences)))
    return "\n".join(parts)


def main() -> None:
    """Print a line for each length and style."""
    for length in LENGTHS:
        chance = random.Random(length)  # the same posts at every run
        posts = [make_post(chance, length) for _ in range(POSTS)]
        for settings in (TeaserSettings(), TeaserSettings(style="words")):
            start = time.process_time()
            for post in posts:
                make_teaser(post, settings=settings)
            seconds = time.process_time() - start
            print(f"{POSTS} posts of {length} words, {settings.style}: {seconds:.2f} s")


if __name__ == "__main__":
    main()

"""
A blog of any size, of Swedish prose, in the words of three programs.

Every post has the shape of one of the real posts, with sentences drawn from all of them, so that
no two are alike, and has some 530 words.  One word in fourteen is a compound that few other texts
have: without them a thousand posts would share the vocabulary of twenty-four, and 600,000 words of
Swedish prose have some 40,000 different ones.  The same number of posts is always the same texts.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FIRST = dt.datetime(2006, 1, 2, 6, 50, tzinfo=dt.UTC)
DAYS = 7_200  # nearly twenty years
TAGS = tuple(
    name
    for line in (
        "Arbetsmiljö Barn Barnrätt Bemanning Beroende Biblioteket Boende Brukare Budget",
        "Dagverksamhet Delaktighet Demens Dialog Digitalisering Egenvård Ekonomi Enhetschefer",
        "Etik Evidens Familj Forskning Framtiden Funktionshinder Föräldrar Försörjningsstöd",
        "Hemtjänst Hjälpmedel Hälsa Individ Integration Jämställdhet Kvalitet Lagar Ledarskap",
        "Löner Missbruk Mod Nämnden Omsorg Placeringar Politik Psykiatri Rekrytering Sabo",
        "Samverkan Sekretess Skola Språk Statistik Sysselsättning Teknik Tillit Tillsyn",
        "Trygghet Ungdomar Uppföljning Utbildning Våld Vardag Värdegrund",
    )
    for name in line.split()
)
"""Sixty that no program takes for one another."""

_NEW = 0.22  # of the words that can be exchanged for a compound
_LONGER = 0.65  # of the sentences are followed by one more: a third of the real posts are notes
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÅÄÖ])")
# Marks of Markdown or half of a pair; a term with its explanation on the next line; an
# abbreviation, which wants to be explained.
_BOUND = re.compile(r'["*_`\[\]{}()<>#|”\n]|[A-ZÅÄÖ]{2}')
_MOST = 30  # words in a sentence
_LEFT_OUT = re.compile(r"\{|!\[|\[\^|\*\[|\]\(#")  # names a file, a note or a heading elsewhere
_PROSE = re.compile(r"[A-ZÅÄÖ”]")
_PART = re.compile(r"\b[a-zåäö]{4,8}\b")


@dataclass(frozen=True, slots=True)
class Picture:
    """
    A picture of a post.

    Attributes:
        path: Below the folder of texts.
        alt: What it shows.
    """

    path: str
    alt: str


@dataclass(frozen=True, slots=True)
class Post:
    """
    A post before any program's words for it.

    Attributes:
        path: Below the folder of texts.
        title: No other post has it.
        date: In the order of the posts, oldest first.
        tags: Three.
        body: Markdown that every program reads alike.
        links_to: The post that it mentions, for every fifth.
        picture: Its picture, if it has one.
        attachment: The path of a document that it offers, if any.
    """

    path: str
    title: str
    date: dt.datetime
    tags: tuple[str, ...]
    body: str
    links_to: Post | None = None
    picture: Picture | None = None
    attachment: str = ""


def make_posts(
    source: Path, count: int, *, pictures: int = 0, attachments: int = 0
) -> tuple[Post, ...]:
    """
    Make posts, oldest first.

    Args:
        source: The folder of the real posts, such as ``content/inlagg``.
        count: How many.
        pictures: How many of them show a picture each.
        attachments: How many of them offer a document each.
    """
    words = _Words.read(source)
    posts: list[Post] = []
    for number in range(count):
        date = FIRST + dt.timedelta(minutes=number * DAYS * 1440 // count)
        shows, offers = (_is_among(number, some, count) for some in (pictures, attachments))
        posts.append(
            Post(
                path=f"inlagg/{date.year}/{date:%Y-%m-%d}-text-{number}.md",
                title=f"{words.titles[number * 5 % len(words.titles)]} {number + 1}",
                date=date,
                tags=_tags(number),
                body=_mixed(words, number),
                links_to=posts[number // 2] if number % 5 == 4 else None,
                picture=_picture(words, number) if shows else None,
                attachment=f"dokument/bilaga-{number}.pdf" if offers else "",
            )
        )
    return tuple(posts)


def ours(post: Post) -> str:
    """Give the text of a post as our director writes it."""
    link = f"/{post.links_to.path}" if post.links_to else ""
    top = (
        f"Titel: {post.title}\nDatum: {post.date:%Y-%m-%d %H:%M}\n"
        f"Etiketter: {', '.join(post.tags)}\nStatus: publicerad\n"
        f"Guid: tag:bench.example,{post.path}"
    )
    if post.picture:
        top += f"\nGranskad: Anna Holm {post.date:%Y-%m-%d}"
    return f"{top}\n\n{_whole(post, f'{{filename}}{link}', '/')}"


def stock(post: Post) -> str:
    """Give the text of a post as Pelican without plugins reads it."""
    link = f"/{post.links_to.path}" if post.links_to else ""
    top = f"Title: {post.title}\nDate: {post.date:%Y-%m-%d %H:%M}\nTags: {', '.join(post.tags)}"
    return f"{top}\n\n{_whole(post, f'{{filename}}{link}', '{static}/')}"


def hugo(post: Post) -> str:
    """Give the text of a post as Hugo reads it."""
    tags = ", ".join(f'"{tag}"' for tag in post.tags)
    top = f'---\ntitle: "{post.title}"\ndate: {post.date.isoformat()}\ntags: [{tags}]\n---'
    link = f'{{{{< relref "/{post.links_to.path}" >}}}}' if post.links_to else ""
    return f"{top}\n\n{_whole(post, link, '/')}"


@dataclass(frozen=True, slots=True)
class _Words:
    """What posts are made of: titles, the blocks of each real post, sentences, short words."""

    titles: Sequence[str]
    shapes: Sequence[Sequence[str]]
    sentences: Sequence[str]
    parts: Sequence[str]

    @classmethod
    def read(cls, source: Path) -> Self:
        texts = [path.read_text("utf-8") for path in sorted(source.rglob("*.md"))]
        titles = [text.partition("Titel: ")[2].partition("\n")[0] for text in texts]
        shapes = [_blocks(text.partition("\n\n")[2]) for text in texts]
        sentences = sorted({each for shape in shapes for block in shape for each in _prose(block)})
        return cls(titles, shapes, sentences, sorted(set(_PART.findall(" ".join(sentences)))))


def _blocks(body: str) -> list[str]:
    blocks = re.split(r"\n\n+", body.strip())
    return [block for block in blocks if not _LEFT_OUT.search(block)]


def _prose(block: str) -> list[str]:
    """Give the sentences of a paragraph that can stand anywhere; none of a list or a quotation."""
    if not _PROSE.match(block):
        return []
    sentences = _SENTENCE.split(block)
    return [each for each in sentences if len(each.split()) <= _MOST and not _BOUND.search(each)]


def _mixed(words: _Words, number: int) -> str:
    """Put other sentences in the place of those of a real post."""
    chance = Random(f"body {number}")

    def other(block: str) -> str:
        wanted = [1 + (chance.random() < _LONGER) for _ in _SENTENCE.split(block)]
        drawn = [_drawn(words.sentences, chance) for _ in range(sum(wanted))]
        return " ".join(_with_new_words(each, words.parts, chance) for each in drawn)

    shape = words.shapes[number % len(words.shapes)]
    return "\n\n".join(other(block) if _PROSE.match(block) else block for block in shape)


def _drawn(choices: Sequence[str], chance: Random) -> str:
    # Not Random.choice: only random() is promised to be the same in every Python.
    return choices[int(chance.random() * len(choices))]


def _with_new_words(sentence: str, parts: Sequence[str], chance: Random) -> str:
    words = sentence.split(" ")
    for place, word in enumerate(words[1:], 1):
        if word.isalpha() and word.islower() and len(word) > 3 and chance.random() < _NEW:
            words[place] = f"{_drawn(parts, chance)}s{_drawn(parts, chance)}"
    return " ".join(words)


def _tags(number: int) -> tuple[str, ...]:
    chance = Random(f"tags {number}")
    first, *others = (int(chance.random() * (len(TAGS) - more)) for more in range(3))
    left = [*TAGS[:first], *TAGS[first + 1 :]]
    return (TAGS[first], *(left.pop(place) for place in others))


def _whole(post: Post, link: str, files: str) -> str:
    """Give the body with what only some posts have."""
    parts = [post.body]
    if post.links_to:
        parts.append(f"Läs också [{post.links_to.title}]({link}), som handlar om samma sak.")
    if post.picture:
        parts.insert(0, f"![{post.picture.alt}]({files}{post.picture.path})")
    if post.attachment:
        parts.append(f"Läs [underlaget till inlägget]({files}{post.attachment}) (pdf).")
    return "\n\n".join(parts) + "\n"


def _picture(words: _Words, number: int) -> Picture:
    alt = words.sentences[number * 7 % len(words.sentences)]
    return Picture(f"bilder/bild-{number}.jpg", alt)


def _is_among(number: int, some: int, count: int) -> bool:
    """Choose *some* of *count*, evenly spread."""
    return number * some // count != (number + 1) * some // count

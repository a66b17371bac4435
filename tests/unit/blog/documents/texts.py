"""What the tests of plugins.posts share: the director's settings, and texts to read."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pelicanconf
from blog.documents.collection import assemble
from blog.documents.known_files import Files
from blog.documents.markdown.renderer import Renderer
from blog.documents.read_context import ReadContext
from blog.documents.read_document import read_document
from blog.documents.settings import PostsSettings
from blog.documents.world import World

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = dt.datetime(2026, 11, 22, 8, 0, tzinfo=STOCKHOLM)
SETTINGS = {name: value for name, value in vars(pelicanconf).items() if name.isupper()}
RENDER = Renderer(SETTINGS["MARKDOWN"])


def settings(**override):
    """Give the settings of plugins.posts as pelicanconf.py has them."""
    return PostsSettings.from_pelican({**SETTINGS, **override})


def reading(*files):
    """Give what the reading of every text shares; *files* lie in content/."""
    return ReadContext(
        zone=STOCKHOLM,
        lang="sv",
        world=World.of(Files.of(files), now=NOW),
        addresses=settings().addresses,
        shown="content",
        render=RENDER,
    )


def read(text, path="inlagg/2018/x.md", files=()):
    """Read one text, given as text or as bytes."""
    data = text if isinstance(text, bytes) else text.encode()
    return read_document(
        path, data, is_page=path.startswith("sidor/"), reading=reading(path, *files)
    )


def collection(texts, *, preview=False, files=(), root_files=(), ledger=None):
    """Read *texts*, path by path, and put them together, under what has been promised."""
    shared = reading(*texts, *files)
    sources = [
        read_document(path, text.encode(), is_page=path.startswith("sidor/"), reading=shared)
        for path, text in texts.items()
    ]
    return assemble(
        sources, preview=preview, content="content", own_files=root_files, ledger=ledger
    )


def post(title="A", date="2018-05-13", more="", body="Text."):
    """Write a post; *more* are further lines on top."""
    return "\n".join(
        [f"Titel: {title}", f"Datum: {date}", *([more] if more else []), "", body, ""]
    )


def said(findings):
    """Give what the director reads first of each finding: place, message, rule and level."""
    return [(f"{f.path}:{f.line}", f.message, f.rule, f.level.value) for f in findings]


def cases(rows):
    """Make parametrize's arguments of rows that begin with their name."""
    return {"argvalues": [row[1:] for row in rows], "ids": [row[0] for row in rows]}

"""Put texts on a index without a disk, with the settings of the real site."""

import datetime as dt
import runpy
from functools import cache

import pytest

from blog.documents.collection import assemble, is_visible
from blog.documents.document import read_document
from blog.documents.front_matter.fields import ReadContext
from blog.documents.links import Files
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from blog.privacy.plain_text import plain
from blog.rules.check import findings_of_rules, without_suppressed
from blog.rules.index.addresses import site_addresses
from blog.rules.index.content_index import ContentFile, ContentIndex
from blog.rules.index.load import _users
from blog.rules.index.text import read_checked_text
from tests.sites import ROOT
from tools.check.language import SWEDISH

TODAY = dt.date(2026, 11, 22)
NAME = "inlagg/2020/2020-01-01-prov.md"
TOP = "Titel: Ett prov\nDatum: 2020-01-01\nEtiketter: Prov\n"
FIRST = 5  # the line on which the body of a text with TOP begins


@cache
def site():
    settings = runpy.run_path(str(ROOT / "publishconf.py"))
    return settings, PostsSettings.from_pelican(settings), Renderer(settings["MARKDOWN"])


def index(texts, *, files=(), speller=None, language=SWEDISH):
    """Give a index with *texts*, a path and a text each, and *files* that are none."""
    settings, posts, render = site()
    now = dt.datetime.combine(TODAY, dt.time(8), posts.zone)
    reading = ReadContext(
        zone=posts.zone,
        now=now,
        lang="sv",
        files=Files.of([*texts, *(file.path for file in files)]),
        addresses=posts.addresses,
        shown="content",
        render=render,
    )
    sources = [
        read_document(path, text.encode(), is_page=path.startswith("sidor/"), reading=reading)
        for path, text in texts.items()
    ]
    collection = assemble(sources, preview=False, content="content")
    read = tuple(
        read_checked_text(
            collection.documents[path],
            text.encode(),
            place=f"content/{path}",
            is_visible=is_visible(collection.documents[path], False),
            language=language,
        )
        for path, text in texts.items()
    )
    return ContentIndex(
        texts=read,
        files=tuple(files),
        users=_users(read),
        addresses=site_addresses(collection, settings),
        site="https://blogg.example",
        today=TODAY,
        speller=speller,
        language=language,
    )


def file(path, **facts):
    facts["words"] = plain(facts.get("words", ""))
    return ContentFile(path=path, place=f"content/{path}", **{"size": 1000, **facts})


def said(rule, body, *, top="", files=(), speller=None, texts=None, title=None):
    """Give what one rule says: the line counted from the body's first, and the level."""
    head = TOP if title is None else TOP.replace("Ett prov", title)
    all_texts = {NAME: f"{head}{top}\n{body}", **(texts or {})}
    found = told(index(all_texts, files=files, speller=speller))
    first = FIRST + top.count("\n")
    return [(f.line - first + 1, f.level.name) for f in found if f.rule == rule]


def told(a_desk):
    """Give every finding of our own rules that is not allowed, sorted."""
    found = without_suppressed(findings_of_rules(a_desk), a_desk)
    return sorted(found, key=lambda finding: finding.sort_key)


def rows(cases):
    """Give a table's rows under the names in their first column."""
    return [pytest.param(*values, id=name) for name, *values in cases]

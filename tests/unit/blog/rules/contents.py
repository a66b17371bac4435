"""Put texts in an index without a disk, with the settings of the real site."""

import datetime as dt
import runpy
from functools import cache

import pytest

from blog.cache import Cache
from blog.documents.collection import assemble
from blog.documents.known_files import Files
from blog.documents.markdown.renderer import Renderer
from blog.documents.read_context import ReadContext
from blog.documents.remembered import DocumentReader, SourceFile
from blog.documents.settings import PostsSettings
from blog.documents.world import World
from blog.ledger.promises.moved import moved_documents
from blog.privacy.plain_text import plain
from blog.rules.asking import ask_rules
from blog.rules.check import SECRECY
from blog.rules.every import RULES
from blog.rules.index.addresses import site_addresses
from blog.rules.index.content_index import ContentFile, ContentIndex, FileScan
from blog.rules.index.load import _users
from blog.rules.index.text import CheckedText
from blog.rules.judgement import UNSURE, judged
from tests.sites import ROOT
from tools.check.language import SWEDISH

ADDRESS = "https://blogg.example"
TODAY = dt.date(2026, 11, 22)
NAME = "inlagg/2020/2020-01-01-prov.md"
TOP = "Titel: Ett prov\nDatum: 2020-01-01\nEtiketter: Prov\n"
FIRST = 5  # the line on which the body of a text with TOP begins


@cache
def site():
    settings = runpy.run_path(str(ROOT / "publishconf.py"))
    return settings, PostsSettings.from_pelican(settings), Renderer(settings["MARKDOWN"])


def as_bytes(text):
    return text if isinstance(text, bytes) else text.encode()


def index(
    texts,
    *,
    files=(),
    speller=None,
    language=SWEDISH,
    today=TODAY,
    address=ADDRESS,
    ledger=None,
):
    """Give an index with *texts*, a path and a text each, and *files* that are none."""
    settings, posts, render = site()
    now = dt.datetime.combine(today, dt.time(8), posts.zone)
    reading = ReadContext(
        zone=posts.zone,
        lang="sv",
        world=World.of(Files.of([*texts, *(file.path for file in files)]), now=now),
        addresses=posts.addresses,
        shown="content",
        render=render,
    )
    sources = [
        SourceFile(path, as_bytes(text), path.startswith("sidor/")) for path, text in texts.items()
    ]
    documents = DocumentReader(reading, Cache(None, version="")).read_all(sources, map)
    collection = assemble(
        documents, preview=False, content="content", scheduled=True, ledger=ledger
    )
    read = tuple(
        CheckedText(
            source=collection.documents[path],
            place=f"content/{path}",
            is_visible=collection.shows(collection.documents[path]),
            language=language,
        )
        for path in texts
    )
    return ContentIndex(
        texts=read,
        files=tuple(files),
        users=_users(read),
        addresses=site_addresses(collection, settings),
        site=address,
        today=today,
        moved={address: text.path for address, text in moved_documents(collection).items()},
        speller=speller,
        language=language,
    )


def file(path, **facts):
    size, digest = facts.pop("size", 1000), facts.pop("digest", "")
    scan = FileScan(**{**facts, "words": plain(facts.get("words", ""))})
    return ContentFile(
        path=path, place=f"content/{path}", size=size, digest=digest, look=lambda: scan
    )


def said(rule, body, *, top="", files=(), speller=None, texts=None, title=None):
    """Give what one rule says: the line counted from the body's first, and the level."""
    head = TOP if title is None else TOP.replace("Ett prov", title)
    all_texts = {NAME: f"{head}{top}\n{body}", **(texts or {})}
    found = told(index(all_texts, files=files, speller=speller))
    first = FIRST + top.count("\n")
    return [(f.line - first + 1, f.level.name) for f in found if f.rule == rule]


def told(an_index):
    """Give every finding of our own rules as the check tells it, sorted."""
    found = set(ask_rules(an_index, RULES).findings)
    return judged(found, an_index, rules=RULES, kept=UNSURE | SECRECY).findings


def rows(cases):
    """Give a table's rows under the names in their first column."""
    return [pytest.param(*values, id=name) for name, *values in cases]

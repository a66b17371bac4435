"""
A site that has been built, in memory: single pages of it are made again from texts.

What is relied on, beside Pelican's own reading and writing of a page:

- ``context["generated_content"]`` has the one article or page of each text, and every list holds
  that very object.  It is renewed in place, so that whatever page shows it has the new one.
- What plugins worked out for it from all texts together (``_OF_ALL_TEXTS``) is as before, since
  :mod:`tools.desk.build.saved_documents` lets no text through that would change it.
- What a plugin works out from the text's own words it sets again at the signal ``document_saved``
  (sender: the generator; ``content``: the article or page).

The whole site is built right after, and compared with what was shown.
"""

from __future__ import annotations

import copy
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blinker import signal
from pelican import signals
from pelican.contents import Article, Content, Page
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.writers import Writer

from blog.build import current
from blog.cache import Cache
from blog.memory import Memory, Shelves
from tools.desk.build.hindrances import NEW_DAY
from tools.desk.build.outcome import SavedPage
from tools.desk.build.saved_documents import NotShownError, SavedDocuments

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from pelican.generators import Generator

    from blog.documents.document import Document

DOCUMENT_SAVED = signal("document_saved")
"""Sent by a generator for an article or page that was read again: set anew what its words give."""

_OF_ALL_TEXTS = ("age_note", "newer", "older", "preview", "related", "series", "successor")
_LISTS = (
    *("articles", "hidden_articles", "drafts", "drafts_translations"),
    *("pages", "hidden_pages", "draft_pages", "draft_translations"),
    *("translations", "hidden_translations"),
)


class FinishedSite:
    """What Pelican held when a site was finished."""

    def __init__(self, settings: dict[str, Any], generators: Sequence[Generator]) -> None:
        """
        Keep a site that has just been built and delivered.

        Args:
            settings: Pelican's, of that build.
            generators: All of them.
        """
        self._settings, self._build = settings, current(settings)
        self._of_posts, self._of_pages = (
            next(each for each in generators if isinstance(each, kind))
            for kind in (ArticlesGenerator, PagesGenerator)
        )
        self._texts = SavedDocuments.of(settings, self._build.now)

    def show(
        self, paths: Iterable[str], moment: dt.datetime | None = None
    ) -> tuple[SavedPage, ...] | None:
        """
        Make the pages of the texts that were saved.

        Args:
            paths: All that has changed on the disk since the site's build began, absolute.
            moment: When they were saved, aware; None for a site that has a moment of its own.

        Returns:
            The pages; none when all is as it was.  None, not a tuple, when only the whole build
            can tell what the texts change.
        """
        moment = moment or self._build.now
        if moment.date() != self._build.now.date():  # a day makes posts old, and drafts younger
            return None
        documents = self._texts.read(paths, self._build.collection, moment)
        if not documents:
            return None if documents is None else ()
        with self._undo(documents) as undo:
            self._take(documents, moment)
            pages = tuple(map(self._page, documents))
            undo.pop_all()
        return pages

    def page_of(self, path: str) -> str:
        """Give the page of a text, below the site's folder; "" when it has none."""
        document = self._build.collection.documents.get(path)
        return document.save_as if document else ""

    def try_out(self, path: str, data: bytes, moment: dt.datetime | None = None) -> SavedPage:
        """
        Make the page that a text would have if it were saved; the site is as it was afterwards.

        Args:
            path: The text, below content/.
            data: What its file would hold.
            moment: As in :meth:`show`.

        Raises:
            NotShownError: Only the whole build of the saved text can tell.
        """
        moment = moment or self._build.now
        if moment.date() != self._build.now.date():
            raise NotShownError(NEW_DAY)
        document = self._texts.read_unsaved(path, data, self._build.collection, moment)
        with self._undo((document,)):
            self._build.memory = Memory(Shelves(Cache(None, version=""), ""))  # for this once
            self._take((document,), moment)
            return self._page(document)

    def _undo(self, documents: tuple[Document, ...]) -> ExitStack:
        """Give what puts back, when it is closed, the site as it is now."""
        build, undo = self._build, ExitStack()
        for name in ("collection", "now", "memory"):
            undo.callback(setattr, build, name, getattr(build, name))
        for content in map(self._content, documents):
            undo.callback(_exchange, content, dict(vars(content)))
        return undo

    def _take(self, documents: tuple[Document, ...], moment: dt.datetime) -> None:
        """Let the site be made of *documents* from now on."""
        build = self._build
        merged = {**build.collection.documents, **{each.path: each for each in documents}}
        build.collection, build.now = replace(build.collection, documents=merged), moment
        for document in documents:
            self._renew(self._content(document), document)

    def _renew(self, content: Content, document: Document) -> None:
        """Read one text as Pelican does, and let its article or page be that from now on."""
        generator = self._generator(document)
        kept = {name: vars(content)[name] for name in _OF_ALL_TEXTS if name in vars(content)}
        kind = "page" if document.is_page else "article"
        read = generator.readers.read_file(
            base_path=generator.path,
            path=document.path,
            content_class=Page if document.is_page else Article,
            context=generator.context,
            preread_signal=getattr(signals, f"{kind}_generator_preread"),
            preread_sender=generator,
            context_signal=getattr(signals, f"{kind}_generator_context"),
            context_sender=generator,
        )
        _exchange(content, vars(read) | kept)
        DOCUMENT_SAVED.send(generator, content=content)

    def _page(self, document: Document) -> SavedPage:
        """Write one page as the whole build does, but to a folder of its own."""
        content = self._content(document)
        generator = copy.copy(self._generator(document))
        for name in _LISTS:
            setattr(generator, name, [])
        setattr(generator, "pages" if document.is_page else "articles", [content])
        with tempfile.TemporaryDirectory() as folder:
            writer = Writer(folder, self._settings)
            if document.is_page:
                with signals.page_writer_finalized.muted():  # the sitemap is of all pages
                    generator.generate_output(writer)
            else:
                relative = self._settings["RELATIVE_URLS"]
                generator.generate_articles(partial(writer.write_file, relative_urls=relative))
            html = Path(folder, content.save_as).read_bytes()
        return SavedPage(document.path, content.save_as, html)

    def _generator(self, document: Document) -> Generator:
        return self._of_pages if document.is_page else self._of_posts

    def _content(self, document: Document) -> Content:
        return self._of_posts.context["generated_content"][document.path]


def _exchange(content: Content, attributes: dict[str, Any]) -> None:
    vars(content).clear()
    vars(content).update(attributes)
    forget_contents()


def forget_contents() -> None:
    """
    Let go of every text that Pelican has resolved the links of.

    It remembers them by their objects, for as long as the program runs.
    """
    Content.get_content.cache.clear()

"""What other commands ask of the check: the findings of one text, which need not be saved."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from blog.cache import DEFAULT_FOLDER, Cache, build_cache, cache_folder
from blog.documents.settings import PostsSettings
from blog.rules.check import check_files, check_text
from blog.rules.index.load import read_content, read_word_lists
from blog.swedish.spelling import dictionaries
from blog.swedish.spelling.store import load_checker
from blog.swedish.spelling.word_lists import read_list
from tools.check.language import SWEDISH

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from blog.findings import Finding
    from blog.swedish.spelling.speller import Dictionary, SpellChecker

_MANY = 20_000  # words judged here, of texts that may never be saved, before they are forgotten


def word_cache(memory: object) -> Cache:
    """Open the cache of words that have been judged, in the folder of the cache *memory*."""
    return Cache(cache_folder("POSTS_CACHE", memory), version=dictionaries.edition())


def speller_of(
    root: Path,
    words: Cache,
    load: Callable[[], tuple[Dictionary, Dictionary]] | None = None,
    *,
    keeps: bool = True,
) -> SpellChecker:
    """
    Give what judges the words of a content folder.

    Args:
        root: The folder; its list of words counts.
        words: What has been judged before.
        load: Gives the dictionaries, when they are first needed.
        keeps: As in blog.swedish.spelling.store.load_checker.
    """
    listed = frozenset[str]().union(*map(read_list, read_word_lists(root)))
    return load_checker(words, load=load or dictionaries.load, listed=listed, keeps=keeps)


class TextCheck:
    """Checks single texts again and again; what is not saved is kept nowhere on the disk."""

    def __init__(self) -> None:
        """Know no words yet."""
        self._load = cache(dictionaries.load)
        self._speller: SpellChecker | None = None
        self._known = 0  # words that the speller had judged when it was made

    def findings(
        self,
        root: Path,
        settings: dict[str, Any],
        path: str,
        text: bytes,
        *,
        now: dt.datetime,
        with_files: bool = False,
    ) -> tuple[Finding, ...]:
        """
        Give what the check would say of a text if it were saved, with all others as they are.

        Args:
            root: The folder content/, absolute.
            settings: Pelican's, with which it would be published.
            path: The text, below the folder; it need not be there yet.
            text: What its file would hold.
            now: The moment of the check, aware.
            with_files: Give what it says of the files that the text shows, too.

        Raises:
            BuildStopped: The folder has gone.
        """
        memory = settings.get("POSTS_CACHE", DEFAULT_FOLDER)
        content = read_content(
            root,
            settings=settings,
            now=PostsSettings.from_pelican(settings).now or now,
            speller=self._speller_for(root, memory),
            language=SWEDISH,
            cache=build_cache(memory),
            unsaved={path: text},
        )
        found = check_text(content, path)
        return (*found, *check_files(content, path)) if with_files else found

    def _speller_for(self, root: Path, memory: object) -> SpellChecker:
        """Give a speller with the list of words as it is now, that knows what was judged here."""
        former, new = self._speller, speller_of(root, word_cache(memory), self._load, keeps=False)
        if former and len(former.swedish) < self._known + _MANY:
            new.swedish |= former.swedish
            new.english |= former.english
            new.close |= former.close
        else:
            self._known = len(new.swedish)
        self._speller = new
        return new

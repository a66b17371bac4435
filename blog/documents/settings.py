"""The settings of plugins.posts, checked once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from blog.cache import DEFAULT_FOLDER
from blog.documents.addresses import Addresses, local_prefix
from blog.errors import SettingError
from blog.settings import Setting
from blog.site_file import NAME as SITE_FILE
from blog.site_file import portrait_of
from blog.statement import DEFAULT_FILE
from blog.swedish.spelling.word_lists import OWN_WORDS
from blog.tag_texts import NAME as TAG_TEXTS
from blog.urls import site_address

if TYPE_CHECKING:
    from collections.abc import Mapping


_HIDDEN = ".*"
_NEVER = (
    *(".DS_Store", "._*", ".AppleDouble", ".Spotlight*", ".Trash*", ".fseventsd", ".directory"),
    *(".localized", ".nfs*", ".fuse_hidden*", ".git*", ".svn", ".hg", ".idea", ".vscode"),
    *(".obsidian", ".vs", ".cache", ".*.sw?", ".*.un~", ".#*", ".~*", ".*.tmp", ".*.bak"),
    *(".sync*", ".stfolder", ".stversions", ".dropbox*", ".env*", ".htpasswd*", ".netrc"),
    *(".ssh", ".npmrc", ".pypirc", ".aws", ".gnupg", ".*history"),
)

SETTINGS = (
    Setting("POSTS_PREVIEW", bool, False, "Show drafts and scheduled posts, marked as such."),
    Setting("POSTS_NOW", (str, type(None)), None, "The moment to build for; None: now."),
    Setting("POSTS_ALLOW_REMOVALS", bool, False, "Publish even if many posts would be gone."),
    Setting("POSTS_CACHE", (str, Path), DEFAULT_FOLDER, "Where what a build made is kept."),
    Setting("POSTS_UNSAVED", dict, {}, "Bytes that count instead of some files', by their paths."),
    Setting("POSTS_CLEAN", bool, False, "Make everything anew, whatever is remembered."),
    Setting("PLUGINS_REQUIRED", (list, tuple), (), "Plugins without which nothing is built."),
    Setting("POSTS_SENDER", str, "", "One line about the one who writes."),
    Setting("POSTS_PORTRAIT", str, "", "A picture of them, below content/; else a monogram."),
    Setting("POSTS_REPLY", str, "", "The mail address that readers answer a post to."),
    Setting("NEWSLETTER_URL", str, "", "The address of the municipality's own newsletter."),
    Setting("PUBLISHER", str, "", "The authority that answers for the site."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsSettings:
    """
    What pelicanconf.py says about texts.

    Attributes:
        preview: ``POSTS_PREVIEW``: show drafts and scheduled texts.
        now: ``POSTS_NOW``: the moment to build for; None for the time of the build.
        zone: ``TIMEZONE``.
        lang: ``DEFAULT_LANG``.
        pages: ``PAGE_PATHS``: the folders of pages.
        excluded: ``ARTICLE_EXCLUDES``: folders without posts.
        ignored: ``IGNORE_FILES``: patterns of names that are nobody's texts.
        data: The names of files in content/ that hold facts and no text.
        portrait: ``POSTS_PORTRAIT``: the sender's picture, below content/; "" without one.
        addresses: Where texts live: ``ARTICLE_URL``, ``ARTICLE_SAVE_AS`` and so on.
        prefix: What stands before every local address, from ``SITEURL``.
    """

    preview: bool
    now: dt.datetime | None
    zone: ZoneInfo
    lang: str
    pages: tuple[str, ...]
    excluded: tuple[str, ...]
    ignored: tuple[str, ...]
    data: frozenset[str]
    addresses: Addresses
    prefix: str = ""
    portrait: str = ""

    @classmethod
    def from_pelican(cls, settings: Mapping[str, object]) -> Self:
        """
        Read and check the settings.

        Raises:
            SettingError: One of them cannot be used.
        """
        zone = _zone(settings.get("TIMEZONE", "Europe/Stockholm"))
        return cls(
            preview=_switch("POSTS_PREVIEW", settings.get("POSTS_PREVIEW", False)),
            now=_moment(settings.get("POSTS_NOW"), zone),
            zone=zone,
            lang=str(settings.get("DEFAULT_LANG", "sv")),
            pages=_texts(settings.get("PAGE_PATHS")),
            excluded=_texts(settings.get("ARTICLE_EXCLUDES")),
            ignored=_texts(settings.get("IGNORE_FILES")),
            data=frozenset(
                {
                    OWN_WORDS,
                    TAG_TEXTS,
                    SITE_FILE,
                    str(settings.get("STATEMENT_FILE", DEFAULT_FILE)),
                }
            ),
            addresses=Addresses(
                article=_pattern("ARTICLE", settings),
                page=_pattern("PAGE", settings),
                draft=_pattern("DRAFT", settings),
            ),
            prefix=local_prefix(site_address(settings)) if settings.get("SITEURL") else "",
            portrait=portrait_of(settings),
        )

    def kind_of(self, path: str) -> str:
        """Say what a text at *path* would be: "page", "post" or "other" (none)."""
        if _is_below(path, self.pages):
            return "page"
        return "other" if _is_below(path, self.excluded) else "post"

    @property
    def ignored_at_root(self) -> tuple[str, ...]:
        """
        The patterns for what lies in rot/, where a web server looks for hidden files.

        ``.well-known/`` and ``.htaccess`` are delivered; what systems, editors and version
        control leave behind, and what holds secrets, is not.
        """
        if _HIDDEN not in self.ignored:
            return self.ignored
        return (*(pattern for pattern in self.ignored if pattern != _HIDDEN), *_NEVER)


def _is_below(path: str, folders: tuple[str, ...]) -> bool:
    return any(path.startswith(f"{folder.rstrip('/')}/") for folder in folders if folder)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()


def _switch(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise SettingError(name=name, value=value, hint="Skriv True eller False.")
    return value


def _zone(value: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingError(
            name="TIMEZONE", value=value, hint="Skriv till exempel Europe/Stockholm."
        ) from None


def _moment(value: object, zone: ZoneInfo) -> dt.datetime | None:
    if value is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(str(value))
    except ValueError:
        raise SettingError(
            name="POSTS_NOW", value=value, hint="Skriv till exempel 2026-11-22 07:30, eller None."
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _pattern(kind: str, settings: Mapping[str, object]) -> tuple[str, str]:
    return str(settings[f"{kind}_URL"]), str(settings[f"{kind}_SAVE_AS"])

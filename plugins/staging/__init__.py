"""
Staging: a site is built beside its place and put there only when all of it is right.

Whatever stops a build, the former site stays as it was.  See
docs/decisions/0003-staging.md.
"""

from __future__ import annotations

import atexit
import shutil
from typing import TYPE_CHECKING

from pelican import signals
from pelican.log import console

from blog import progress
from blog.build import current, require
from blog.delivery import Delivery, FormerSite
from blog.delivery.former import FOLDER_MODE, PRIVATE_MODE
from blog.disk import stops
from blog.documents.summary import summary
from blog.files import shown
from blog.findings import unheard
from blog.guids.publications import delivery, publications
from blog.laws import broken_laws
from blog.laws.memory import pack, unpack
from blog.laws.read import read_site
from blog.ledger.disk import load_delivered, save_delivered
from blog.locks import hold
from blog.rules.gate import stop_at_errors
from blog.statement.read import find_statement
from blog.urls import site_address

from .copies import stop_at_failed_copies
from .exchange import put_in_place, recover, write_down
from .report import left_pages, remade_pages, report
from .settings import StagingSettings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pelican import Pelican

    from blog.build import Build
    from blog.findings import Finding


NEEDS = ("plugins.posts",)
_LAWS = "laws"  # in the cache: what is remembered of the finished files
_BUSY = "Ett annat bygge pågår. Vänta tills det är klart."


def check_settings(pelican: Pelican) -> None:
    """Stop if the site's place or a plugin is not right, and later at a file not copied."""
    require(__name__, NEEDS, pelican.settings)
    StagingSettings.from_pelican(pelican.settings)
    stop_at_failed_copies()


def begin(pelican: Pelican) -> None:
    """Turn Pelican's writing to an empty folder beside the site's place."""
    build = current(pelican.settings)
    folders = StagingSettings(build.output)
    with stops("Inget har byggts", shown(build.output)):
        folders.final.parent.mkdir(parents=True, exist_ok=True)
        build.lock = hold(folders.lock, busy=_BUSY, reentrant=True)
        recover(folders.final)
        is_preview = pelican.settings.get("POSTS_PREVIEW", False)
        build.delivery = fresh_delivery(folders, clean=build.clean, has_drafts=is_preview)
    atexit.register(discard, folders.staged)
    pelican.output_path = pelican.settings["OUTPUT_PATH"] = str(folders.staged)


def fresh_delivery(folders: StagingSettings, *, clean: bool, has_drafts: bool = False) -> Delivery:
    """Look at the site that lies there, and let what is new come to an empty folder beside it."""
    mode = PRIVATE_MODE if has_drafts else FOLDER_MODE
    discard(folders.staged)
    folders.staged.mkdir(mode)
    return Delivery(folders.staged, FormerSite.read(folders.final, trusted=not clean), mode)


def discard(staged: Path) -> None:
    """Clear away a site that was never finished."""
    shutil.rmtree(staged, ignore_errors=True)


def hold_to_laws(pelican: Pelican) -> None:
    """Read the finished site; a broken law stops it here, but only tells in a preview."""
    build, settings = current(pelican.settings), pelican.settings
    progress.begin("Läser igenom den färdiga sajten")
    build.delivery.take_strays()
    former = unpack(build.cache.get(_LAWS, str(build.output)))
    site = read_site(
        {path: each.digest for path, each in build.delivery.files.items()},
        build.delivery.read,
        address=site_address(settings),
        collection=build.collection,
        shown=build.shown,
        output=shown(build.output),
        today=build.now.date(),
        tag_url=settings["TAG_URL"],
        statement=find_statement(build.content, settings),
        allowed=build.allowed,
        memory=former,
    )
    broken = broken_laws(site)
    if site.memory != former:
        build.cache.put(_LAWS, str(build.output), pack(site.memory))
    found = broken if build.collection.preview else stop_at_errors(broken)
    build.findings.extend(unheard(found, build.findings))


def put(delivery: Delivery) -> tuple[str, ...]:
    """
    Let the finished site take the former's place; what the disk will not do stops it.

    Returns:
        The pages of ours that stay though nothing gives them any longer.
    """
    progress.begin("Lägger sajten på plats")
    failed = "Sajten är byggd men inte på plats, och den tidigare är orörd"
    final = delivery.former.final
    with stops(failed, shown(final)):
        left = put_in_place(delivery)
    failed = "Sajten är på plats, men vilka filer den har är inte antecknat"
    with stops(failed, shown(final.parent)):
        write_down(delivery)
    return left


def put_and_remember(build: Build, site: str) -> tuple[str, ...]:
    """Put the site in its place, and write beside it which posts it has; see :func:`put`."""
    former = load_delivered(build.output)
    left = put(build.delivery)
    if not build.collection.preview:  # which publishes nothing
        posts = publications(build.collection, site=site, shown=build.shown)
        failed = "Sajten är på plats, men vilka inlägg den har är inte antecknat"
        with stops(failed, shown(build.output.parent)):
            save_delivered(build.output, delivery(posts, former))
    return left


def deliver(pelican: Pelican) -> None:
    """Put the finished site in its place, and say what it holds."""
    build = current(pelican.settings)
    folders = StagingSettings(build.output)
    hold_to_laws(pelican)
    left = left_pages(put_and_remember(build, site_address(pelican.settings)), shown(build.output))
    atexit.unregister(discard)
    pelican.output_path = pelican.settings["OUTPUT_PATH"] = str(folders.final)
    if build.lock:
        build.lock.release(force=True)
    tell(build, left)


def tell(build: Build, left: Iterable[Finding]) -> None:
    """Print what :func:`said` says of a site that is in its place."""
    failed = "Sajten är på plats, men det gick inte att skriva ut vad den innehåller"
    with stops(failed, shown(build.output)):
        console.print(said(build, left), markup=False, highlight=False, soft_wrap=True)


def said(build: Build, left: Iterable[Finding]) -> str:
    """Say what the site holds and what was done, after each warning."""
    counted = summary(build.collection, build.findings)
    remade = remade_pages(build.pages_made, build.pages_total)
    return report([*build.findings, *left], counted, remade)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.get_generators.connect(begin)
    signals.finalized.connect(deliver)

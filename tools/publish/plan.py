"""What a release changes: compared with the one before, without asking the server per file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tools.publish.errors import Reason, Stopped
from tools.publish.record import Record

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from blog.manifest import DeliveredFile
    from tools.publish.release import Release

# A page that was loaded before the change asks for these afterwards.  Never a page.
_ASSET = re.compile(
    r".*\.(?:avif|css|gif|ico|jpe?g|js|mjs|otf|png|svg|ttf|webp|woff2?)(?:\.(?:br|gz))?",
    re.IGNORECASE,
)
_PAGE = re.compile(r".*\.html?", re.IGNORECASE)
# As when a build removes posts: a few may go, and a tenth of many.
_FEW, _PART = 5, 10
_NAMED = 3
"""Files that are named in a message."""


class Changes(NamedTuple):
    """Paths of files, each sorted."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def changes(before: Mapping[str, DeliveredFile], after: Mapping[str, DeliveredFile]) -> Changes:
    """Compare two sites by the digests of their files."""
    return Changes(
        tuple(sorted(after.keys() - before.keys())),
        tuple(sorted(p for p in after.keys() & before.keys() if after[p] != before[p])),
        tuple(sorted(before.keys() - after.keys())),
    )


class Forbidden(NamedTuple):
    """
    What must not be shown again: removed on purpose, or a secret.

    Attributes:
        paths: Below the site's root.
        digests: SHA-256 of files, wherever they lie.
    """

    paths: frozenset[str] = frozenset()
    digests: frozenset[str] = frozenset()

    def among(self, files: Mapping[str, DeliveredFile]) -> list[str]:
        """Give the paths of those *files* that are forbidden, sorted."""
        return sorted(
            path
            for path, file in files.items()
            if path in self.paths or file.digest in self.digests
        )


NOTHING_FORBIDDEN = Forbidden()


@dataclass(frozen=True, slots=True)
class Plan:
    """
    What is to be done for one release.

    Attributes:
        release: What is to be published.
        former: What is published now; None if nothing is.
        record: What will be written down of the release, with what is carried along.
        overwrite: Paths at which somebody else's files may be replaced.
        keep: How many releases are kept, this one included.
    """

    release: Release
    former: Record | None
    record: Record
    overwrite: frozenset[str]
    keep: int

    @property
    def changes(self) -> Changes:
        """What the release changes of the one before."""
        return changes(self.former.files if self.former else {}, self.record.files)


def make_plan(
    release: Release,
    former: Record | None,
    *,
    carry: Collection[str],
    forbidden: Forbidden,
    overwrite: Collection[str],
    keep: int,
) -> Plan:
    """
    Compare *release* with what is published, and choose what is carried along.

    An asset is carried for one release only, and never one that is forbidden.

    Args:
        release: What is to be published.
        former: What is published now.
        carry: Paths of the former release that may be carried.
        forbidden: What must not be shown again.
        overwrite: Paths at which somebody else's files may be replaced.
        keep: How many releases are kept, this one included.
    """
    manifest = release.manifest()
    old = former.files if former else {}
    carried = {
        path: old[path]
        for path in old.keys() - manifest.keys()
        if path in carry and _ASSET.fullmatch(path)
    }
    for path in forbidden.among(carried):
        del carried[path]
    record = Record(
        release.id,
        manifest,
        carried,
        former.id if former else None,
        release.note,
        release.sources,
        release.texts,
        release.beside,
    )
    return Plan(release, former, record, frozenset(overwrite), keep)


def refuse_vanishing(plan: Plan) -> None:
    """
    Stop when many pages would be gone: it is more often a mistake than meant.

    Raises:
        Stopped: More than five of the published pages, and more than a tenth of them.
    """
    published = [path for path in (plan.former.files if plan.former else ()) if _is_page(path)]
    gone = [path for path in published if path not in plan.record.files]
    if len(gone) > _FEW and len(gone) * _PART > len(published):
        raise Stopped(
            Reason.VANISHING,
            f"Inget har publicerats: {len(gone)} av {len(published)} sidor skulle försvinna från "
            f"sajten, bland dem {', '.join(gone[:3])}. Se efter att alla texter ligger kvar i "
            "content/. Är det meningen, så publicera igen och tillåt det.",
        )


def foreign(paths: Sequence[str]) -> Stopped:
    """Say which files of somebody else's are in the way, and how they may be replaced."""
    few = sorted(paths)[:_NAMED]
    more = f" och {len(paths) - _NAMED} filer till," if len(paths) > _NAMED else ""
    options = " ".join(
        f'--replace "{path}"' if " " in path else f"--replace {path}" for path in few
    )
    return Stopped(
        Reason.FOREIGN,
        f"Inget har publicerats: på sajtens plats ligger redan {', '.join(few)}{more} som någon "
        f"annan har lagt dit eller ändrat. Flytta undan det, eller kör inv publish {options}, så "
        "ersätts det. Det gamla sparas.",
    )


def _is_page(path: str) -> bool:
    return _PAGE.fullmatch(path) is not None

"""Posts and the identities that feed readers know them by."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from blog.findings import Finding, Level
from blog.ledger.lost_guids import lost_guids

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from blog.guids.publications import Publication
    from blog.ledger.model import Entry


# A blog that has just moved here should not drown what else there is to say.
_TOLD_ONE_BY_ONE = 10


def check_identities(
    posts: Sequence[Publication], former: Iterable[Entry], *, site: str, is_preview: bool = False
) -> tuple[Finding, ...]:
    """
    Find everything that would show a subscriber the wrong post, or the same one again.

    Args:
        posts: The published ones.
        former: The posts that have been published before.
        site: The site's absolute address, without a slash at the end.
        is_preview: Readers have the site at another address.

    Returns:
        Errors that must stop the build and warnings, sorted by place.
    """
    lost = lost_guids(former, posts, site=site, is_preview=is_preview)
    findings = (*_shared(posts), *lost, *_missing(posts))
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))


def _shared(posts: Sequence[Publication]) -> Iterable[Finding]:
    owners: defaultdict[str, list[Publication]] = defaultdict(list)
    for post in posts:
        if post.guid:  # two posts with one address are told as such
            owners[post.guid].append(post)
    for identity, sharing in owners.items():
        for post in sharing:
            others = ", ".join(sorted(other.source for other in sharing if other is not post))
            if others:
                yield Finding(
                    path=post.source,
                    line=1,
                    rule="guiddubblett",
                    message=f"Raden ”Guid: {identity}” finns också i {others}.",
                    hint="Ta bort raden i det nyare av inläggen och kör inv guid, "
                    "så får det en egen.",
                )


def _missing(posts: Sequence[Publication]) -> Iterable[Finding]:
    lacking = sorted((post for post in posts if not post.guid), key=lambda post: post.source)
    many = len(lacking) > _TOLD_ONE_BY_ONE
    for post in lacking[:1] if many else lacking:
        others = f" här och i {len(lacking) - 1} andra inlägg" if many else ""
        yield Finding(
            path=post.source,
            line=1,
            rule="guid",
            message=f"Raden ”Guid:” saknas{others}. "
            "Om inläggets adress ändras får de som prenumererar det en gång till.",
            hint="Kör inv guid, som skriver dit raden.",
            level=Level.WARNING,
        )

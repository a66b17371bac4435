"""What the gate will say of what was moved: a list to work through, by kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from blog.cache import DEFAULT_FOLDER, build_cache
from blog.findings import Level
from blog.rules import document_metadata, image_metadata
from blog.rules.check import check
from blog.rules.index.load import read_content
from tools.wordpress.sections import Section

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from blog.findings import Finding

MOST = 1_000
"""Texts up to which a move asks the gate itself: more of them take a minute."""

_FIXED = {image_metadata.NAME: "inv check --fix", document_metadata.NAME: "inv check --fix"}


def to_do(content: Path, settings: Mapping[str, Any], now: dt.datetime) -> Section:
    """Give the errors that keep what is in a content folder from being published."""
    read = read_content(
        content,
        settings=settings,
        now=now,
        speller=None,
        language=None,
        cache=build_cache(settings.get("POSTS_CACHE", DEFAULT_FOLDER)),
    )
    by_rule: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in check(read).findings:
        if finding.level is Level.ERROR:
            by_rule[finding.rule].append(finding)
    lines = []
    for rule, found in sorted(by_rule.items(), key=lambda row: (-len(row[1]), row[0])):
        files = len({finding.path for finding in found})
        fix = f" Rättas på en gång: {_FIXED[rule]}." if rule in _FIXED else ""
        lines.append(f"{rule}: {len(found)} i {files} filer.{fix} {found[0].hint}")
    return Section("Att rätta innan bloggen kan publiceras (inv check visar var)", lines)

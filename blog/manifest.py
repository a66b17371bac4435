"""
The manifest: which files a build delivered, with the digest of each.

It lies beside the folder of the finished site and never in it: ``.output.manifest`` beside
``output``.  What it names is the build's own; whatever else lies in the folder is somebody
else's, and is neither changed nor removed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.files import write_atomic

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_HEAD = "# sha256, bytes, path: the files that the build delivered.  Written by the program.\n"
_LINE = re.compile(r"([0-9a-f]{64})\t(\d+)\t([^\x00]+)")


@dataclass(frozen=True, slots=True)
class DeliveredFile:
    """
    One delivered file.

    Attributes:
        digest: SHA-256 of its bytes, 64 lower-case hexadecimal digits.
        size: In bytes.
    """

    digest: str
    size: int


def manifest_path(output: Path) -> Path:
    """Give the place of the manifest of the site in the folder *output*."""
    return output.with_name(f".{output.name}.manifest")


def format_manifest(files: Mapping[str, DeliveredFile]) -> bytes:
    """Write one line for each path below the site's folder, sorted; the same files, the same."""
    lines = [f"{file.digest}\t{file.size}\t{path}\n" for path, file in sorted(files.items())]
    return "".join([_HEAD, *lines]).encode("utf-8", "surrogateescape")


def parse_manifest(data: bytes) -> dict[str, DeliveredFile]:
    """Read what :func:`format_manifest` wrote; a line that is none of its own is passed over."""
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    found = filter(None, map(_LINE.fullmatch, lines))
    return {match[3]: DeliveredFile(match[1], int(match[2])) for match in found}


def read_manifest(output: Path) -> dict[str, DeliveredFile]:
    """Give the files that the last build delivered to *output*; none if nobody knows."""
    try:
        return parse_manifest(manifest_path(output).read_bytes())
    except OSError:
        return {}


def write_manifest(output: Path, files: Mapping[str, DeliveredFile]) -> None:
    """
    Write down what has been delivered to *output*.

    Raises:
        OSError: The disk would not; what was written earlier stays.
    """
    write_atomic(manifest_path(output), format_manifest(files))

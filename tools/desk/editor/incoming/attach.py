"""Give a file its name among those in content/, put it there, and write it in Markdown."""

from __future__ import annotations

import os
import re
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from blog.disk import sentence
from blog.documents.slug import slugify
from blog.files import write_new
from blog.manuscript.escape import address, escape, one_line
from blog.swedish.numbers import number
from tools.desk.editor.incoming.uploads import UploadProblem

if TYPE_CHECKING:
    from tools.desk.editor.incoming.uploads import Upload

_LONGEST = 60  # characters of a name
# What a camera, a telephone or a program calls a file: it says nothing of what it shows.
_NAMELESS = re.compile(
    r"(?:img|image|dsc|dscn|dscf|pxl|mvimg|p|photo|foto|bild|picture|skarmbild|skarmavbild"
    r"|screenshot|whatsapp|signal|namnlos|untitled|unnamed|scan|dokument|document|fil|file)?"
    r"[-\d]*(?:-(?:kl|at|pm|am|image|wa))*[-\d]*(?:-wa\d+)?"
)
_TELLING = re.compile(r"\d{6}")  # a date of birth, or the number of somebody's matter


def put(content: Path, upload: Upload, *, name: str, title: str, year: str) -> str:
    """
    Put a file among those in content/; one that is there already is used again.

    Args:
        content: The folder.
        upload: The file.
        name: What it was called.
        title: Of the text that shows it: its name, where the file's own says nothing.
        year: Of the text; "" for none.

    Returns:
        Its path below content/.

    Raises:
        UploadProblem: It cannot be put there.
    """
    kind = "bilder" if upload.is_image else "filer"
    folder = f"{kind}/{year}" if re.fullmatch(r"\d{4}", year) else kind
    if not _is_within(content, content / folder):
        raise UploadProblem(f"Mappen {folder} leder till en plats utanför mappen med texter.")
    stem = sensible_name(name, title, upload)
    for step in count(1):
        path = f"{folder}/{stem}{f'-{step}' if step > 1 else ''}{upload.suffix}"
        alike = list((content / folder).glob(f"{Path(path).stem}.*"))
        if not alike:
            break
        if any(each.name == Path(path).name and _holds(each, upload.data) for each in alike):
            return path
    try:
        write_new(content, {path: upload.data})
    except OSError as error:
        raise UploadProblem(f"Filen är inte sparad: {sentence(error, path)}") from error
    return path


def sensible_name(name: str, title: str, upload: Upload) -> str:
    """Give a file's name without its ending: what it was called, if that says anything."""
    own = slugify(Path(name.replace("\\", "/")).stem)[:_LONGEST].strip("-")
    if own and not _NAMELESS.fullmatch(own) and not _TELLING.search(own.replace("-", "")):
        return own
    return slugify(title)[:_LONGEST].strip("-") or ("bild" if upload.is_image else "fil")


def picture(path: str, alt: str, caption: str) -> str:
    """
    Write a picture in Markdown.

    Args:
        path: Below content/.
        alt: What it shows, in her own words.
        caption: What stands below it, or "".
    """
    words = escape(one_line(alt).strip())
    below = escape(one_line(caption).strip().replace('"', "”"))
    title = f' "{below}"' if below else ""
    return f"![{words}](/{address(path)}{title})"


def attachment(path: str, words: str, size: int) -> str:
    """Write a link to a document in Markdown, with its kind and size for those who wait for it."""
    kind = Path(path).suffix.removeprefix(".")
    said = escape(one_line(words).strip())
    return f"[{said} ({kind}, {shown_size(size)})](/{address(path)})"


def shown_size(size: int) -> str:
    """Give a number of bytes as one says it: ``1,2 MB``."""
    if size >= 1_000_000:
        return f"{size / 1_000_000:.1f} MB".replace(".", ",").replace(",0 ", " ")
    return f"{number(max(1, round(size / 1000)))} kB"


def _holds(file: Path, data: bytes) -> bool:
    try:
        return file.stat().st_size == len(data) and file.read_bytes() == data
    except OSError:
        return False


def _is_within(content: Path, folder: Path) -> bool:
    """Say whether *folder* is where it says, and no link that leads elsewhere."""
    root = os.path.realpath(content)
    return os.path.realpath(folder) == str(Path(root, folder.relative_to(content)))

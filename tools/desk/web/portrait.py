"""A portrait of who writes, as it is sent from the form of settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.known_files import Files
from blog.images.formats import is_image
from blog.site_file import portrait_of
from tools.cli import Refused
from tools.desk.editor.incoming.attach import put
from tools.desk.editor.incoming.uploads import UploadProblem, read_upload

if TYPE_CHECKING:
    from pathlib import Path

    from tools.desk.web.forms import Upload

FIELD = "portrattfil"
"""The form's field for a new picture."""

_NO_PICTURE = "I fältet Porträtt står ”{}”, och det är ingen bild bland bilderna. {}"
_NEW = "Lägg in en ny vid Lägg in ett nytt porträtt."


def raise_unless_picture(content: Path, written: str) -> None:
    """
    Look for a portrait that is chosen by its path: without it no site is built.

    Raises:
        Refused: There is no such picture.
    """
    path, prefix = portrait_of({"POSTS_PORTRAIT": written}), len(content.parts)
    files = Files.of("/".join(each.parts[prefix:]) for each in content.rglob("*"))
    if (found := files.find(path)) and is_image(found):
        return
    near = files.nearest(path)
    meant = f"Menade du {near}?" if is_image(near) else _NEW
    raise Refused(_NO_PICTURE.format(written, meant))


def put_portrait(content: Path, sent: Upload) -> str:
    """
    Put a picture that was sent among those in content/: upright, and without metadata.

    Returns:
        Its path below content/.

    Raises:
        Refused: It is no picture, or none that can be published.
    """
    try:
        upload = read_upload(sent.name, sent.data)
        if upload.is_image:
            return put(content, upload, name=sent.name, title="porträtt", year="")
    except UploadProblem as problem:
        raise Refused(str(problem)) from problem
    raise Refused("Porträttet ska vara en bild, till exempel en JPEG.")

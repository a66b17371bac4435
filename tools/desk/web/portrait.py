"""A portrait of who writes, as it is sent from the form of settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.cli import Refused
from tools.desk.editor.incoming.attach import put
from tools.desk.editor.incoming.uploads import UploadProblem, read_upload

if TYPE_CHECKING:
    from pathlib import Path

    from tools.desk.web.forms import Upload

FIELD = "portrattfil"
"""The form's field for a new picture."""


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

"""
Pictures that move.

WCAG 2.2.2: what starts to move by itself and goes on for more than five seconds must have
a way to stop it, and an ``<img>`` has none.  A picture here therefore plays as many times as
five seconds hold, and rests.  Readers who have asked for less motion get a still one.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from PIL import ImageSequence

from blog.images.encode import encode
from blog.images.kinds import GIF, PNG, WEBP
from blog.images.messages import moves_too_long, moves_wrongly
from blog.images.model import ImageVariant, Rendered
from blog.images.raster import bare, damage_reported, full_width

if TYPE_CHECKING:
    from PIL import Image

    from blog.images.kinds import ImageFormat

LONGEST = 5000  # milliseconds
_SHORTEST_FRAME, _USUAL_FRAME = 20, 100  # browsers show a faster frame for a tenth of a second


def render_moving(image: Image.Image, *, own: ImageFormat, width: int) -> Rendered:
    """
    Write a moving picture anew, bare, and a still one beside it.

    Args:
        image: With several frames.
        own: The kind that its name promises; GIF, PNG and WebP can move.
        width: The most there may be.

    Raises:
        BadPicture: It plays for more than five seconds, its kind cannot move, or a frame
            is damaged.
    """
    if own not in (GIF, PNG, WEBP):
        raise moves_wrongly(own.suffix)
    frames, times = _frames(image, min(width, full_width(image)))
    whole = sum(times)
    if whole > LONGEST:
        raise moves_too_long(whole / 1000)
    first = frames[0]
    moving = _written(frames, times, own, plays=_plays(image, whole))
    files = {
        ImageVariant("fallback", own, first.width): moving,
        ImageVariant("still", PNG, first.width): encode(first, PNG, drawn=True),
    }
    return Rendered(first.width, first.height, files)


def _frames(image: Image.Image, width: int) -> tuple[list[Image.Image], list[int]]:
    frames, times = [], []
    with damage_reported():
        for frame in ImageSequence.Iterator(image):
            shown = frame.convert("RGBA")
            time = int(frame.info.get("duration", 0))
            times.append(time if time >= _SHORTEST_FRAME else _USUAL_FRAME)
            frames.append(bare(shown, width))
    return frames, times


def _plays(image: Image.Image, whole: int) -> int:
    """Say how many times to play: as often as the file says, within five seconds."""
    most = max(1, LONGEST // whole)
    asked = image.info.get("loop")
    if asked is None:
        return 1
    wanted = int(asked) + (image.format == "GIF")  # a GIF counts how many times more
    return min(most, wanted) if int(asked) else most


def _written(
    frames: list[Image.Image], times: list[int], kind: ImageFormat, *, plays: int
) -> bytes:
    options: dict[str, Any] = {"duration": times, "save_all": True, "append_images": frames[1:]}
    if kind is not GIF:
        options["loop"] = plays
    elif plays > 1:
        options["loop"] = plays - 1
    if kind is GIF:
        options["disposal"] = 2  # each frame whole: a former one does not show through
    if kind is WEBP:
        options |= {"quality": 75, "method": 4}
    written = io.BytesIO()
    frames[0].save(written, kind.name, **options)
    return written.getvalue()

"""
Render one animated image.

WCAG 2.2.2: what starts to move by itself and goes on for more than five seconds must have
a way to stop it, and an ``<img>`` has none.  An animation here therefore plays as many times as
five seconds hold, and rests.  Readers who have asked for less motion get a still image.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from PIL import ImageSequence

from blog.images.encode import encode
from blog.images.formats import GIF, PNG, WEBP
from blog.images.messages import moves_too_long, moves_wrongly
from blog.images.model import ImageVariant, RenderedImage
from blog.images.opening import translate_pillow_errors
from blog.images.raster import full_width, normalize

if TYPE_CHECKING:
    from PIL import Image

    from blog.images.formats import ImageFormat

MAX_DURATION = 5000  # milliseconds
_SHORTEST_FRAME, _USUAL_FRAME = 20, 100  # browsers show a faster frame for a tenth of a second


def render_animation(
    image: Image.Image, *, named_format: ImageFormat, width: int
) -> RenderedImage:
    """
    Write an animation anew, with nothing but its frames, and a still image beside it.

    Args:
        image: With several frames.
        named_format: What the file's name promises; GIF, PNG and WebP can be animated.
        width: The most there may be, in pixels.

    Raises:
        ImageError: It plays for more than five seconds, its format cannot be animated, or a
            frame is damaged.
    """
    if named_format not in (GIF, PNG, WEBP):
        raise moves_wrongly(named_format.suffix)
    frames, times = _frames(image, min(width, full_width(image)))
    duration = sum(times)
    if duration > MAX_DURATION:
        raise moves_too_long(duration / 1000)
    first = frames[0]
    animated = _encode_frames(frames, times, named_format, plays=_plays(image, duration))
    variants = {
        ImageVariant("fallback", named_format, first.width): animated,
        ImageVariant("still", PNG, first.width): encode(first, PNG, line_art=True),
    }
    return RenderedImage(first.width, first.height, variants)


def _frames(image: Image.Image, width: int) -> tuple[list[Image.Image], list[int]]:
    """Give the frames, and for how many milliseconds each is shown."""
    frames, times = [], []
    with translate_pillow_errors():
        for frame in ImageSequence.Iterator(image):
            shown = frame.convert("RGBA")
            time = int(frame.info.get("duration", 0))
            times.append(time if time >= _SHORTEST_FRAME else _USUAL_FRAME)
            frames.append(normalize(shown, width))
    return frames, times


def _plays(image: Image.Image, duration: int) -> int:
    """Say how many times to play: as often as the file says, within five seconds."""
    most = max(1, MAX_DURATION // duration)
    asked = image.info.get("loop")
    if asked is None:
        return 1
    wanted = int(asked) + (image.format == "GIF")  # a GIF counts how many times more
    return min(most, wanted) if int(asked) else most


def _encode_frames(
    frames: list[Image.Image], times: list[int], image_format: ImageFormat, *, plays: int
) -> bytes:
    options: dict[str, Any] = {"duration": times, "save_all": True, "append_images": frames[1:]}
    if image_format is not GIF:
        options["loop"] = plays
    elif plays > 1:
        options["loop"] = plays - 1
    if image_format is GIF:
        options["disposal"] = 2  # each frame whole: a former one does not show through
    if image_format is WEBP:
        options |= {"quality": 75, "method": 4}
    written = io.BytesIO()
    frames[0].save(written, image_format.name, **options)
    return written.getvalue()

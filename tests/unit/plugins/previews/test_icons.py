"""The site's icons."""

import io

from PIL import Image

from plugins.previews.icons import favicon, touch_icon


def opened(data):
    return Image.open(io.BytesIO(data))


def test_touch_icon():
    """180 pixels on the ground's colour, with the mark inside it, and nothing transparent."""
    icon = opened(touch_icon("#771144", "#ffffff"))

    assert (icon.format, icon.size, icon.mode) == ("PNG", (180, 180), "RGB")
    assert icon.getpixel((0, 0)) == icon.getpixel((179, 179)) == (0x77, 0x11, 0x44)
    assert any(colour == (255, 255, 255) for _, colour in icon.getcolors(9999))


def test_favicon():
    """Three sizes, the mark on nothing."""
    icon = opened(favicon("#771144"))

    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    assert icon.convert("RGBA").getpixel((0, 0))[3] == 0


def test_the_same_bytes():
    """A build that changes nothing changes no file."""
    assert touch_icon("#714", "#fff") == touch_icon("#714", "#fff")
    assert favicon("#714") == favicon("#714")

"""Pictures that move: five seconds, then rest."""

import pytest
from PIL import Image

from blog.images.formats import AVIF, GIF, JPEG, PNG, WEBP
from blog.images.messages import ImageError
from blog.images.model import ImageVariant
from blog.images.render import render
from tests.unit.blog.images import photos

KINDS = {"GIF": GIF, "PNG": PNG, "WEBP": WEBP}


def plays(data):
    """Say how many times a finished picture plays."""
    image = photos.opened(data)
    loop = image.info.get("loop")
    if image.format == "GIF":
        return 1 if loop is None else loop + 1
    return loop


@pytest.mark.parametrize("name", KINDS)
def test_it_still_moves(name):
    """All frames, in their order and pace; and a still one beside it."""
    rendered = render(photos.moving(name), named_format=KINDS[name], widths=(480,))
    fallback, still = rendered.variants
    image = photos.opened(rendered.variants[fallback])
    frames = []
    for number in range(image.n_frames):
        image.seek(number)
        frames.append(image.convert("RGB").getpixel((30, 20)))

    assert (fallback, still) == (
        ImageVariant("fallback", KINDS[name], 60),
        ImageVariant("still", PNG, 60),
    )
    assert [max(range(3), key=frame.__getitem__) for frame in frames] == [0, 1, 2]
    assert image.info["duration"] == 200
    assert not getattr(photos.opened(rendered.variants[still]), "is_animated", False)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize(
    ("seconds", "loop", "times"),
    [
        pytest.param(0.6, 0, 8, id="without end: as often as five seconds hold"),
        pytest.param(0.6, 2, 2, id="twice: twice"),
        pytest.param(3, 0, 1, id="once fits"),
        pytest.param(4.8, 9, 1, id="nearly too long"),
    ],
)
def test_it_comes_to_rest(name, seconds, loop, times):
    """Nothing moves for more than five seconds (WCAG 2.2.2)."""
    written = loop - 1 if name == "GIF" and loop else loop
    data = photos.moving(name, seconds=seconds, loop=written)
    rendered = render(data, named_format=KINDS[name], widths=(480,))

    assert plays(next(iter(rendered.variants.values()))) == times


def test_a_gif_that_plays_once_does_so():
    """Without a count a GIF plays once."""
    rendered = render(photos.moving(loop=None), named_format=GIF, widths=(480,))

    assert plays(next(iter(rendered.variants.values()))) == 1


def test_one_frame_does_not_show_through_the_next():
    """What can be seen through in a frame shows the page, not the frame before."""
    frames = [Image.new("RGBA", (20, 10), (0, 0, 0, 0)) for _ in range(2)]
    for number, frame in enumerate(frames):
        frame.paste((255, 0, 0, 255), (10 * number, 0, 10 * number + 10, 10))
    data = photos.saved(frames[0], "GIF", save_all=True, append_images=frames[1:], disposal=2)
    image = photos.opened(
        next(iter(render(data, named_format=GIF, widths=(480,)).variants.values()))
    )
    image.seek(1)

    assert [image.convert("RGBA").getpixel((x, 5))[3] for x in (2, 15)] == [0, 255]


def test_wide_ones_are_made_smaller():
    """Never wider than the widest there is."""
    rendered = render(photos.moving(size=(300, 200)), named_format=GIF, widths=(60, 120))

    assert (rendered.width, rendered.height) == (120, 80)
    assert photos.opened(next(iter(rendered.variants.values()))).size == (120, 80)


@pytest.mark.parametrize(
    ("data", "named_format", "message"),
    [
        pytest.param(photos.moving(seconds=6), GIF, "Bilden rör sig i 6,0 sekunder", id="long"),
        pytest.param(photos.moving(frames=51, seconds=0.051), GIF,
                     "Bilden rör sig i 5,1 sekunder", id="as browsers slow it down"),
        pytest.param(photos.moving(), JPEG, "Bilden rör sig, men ändelsen .jpg", id="JPEG"),
        pytest.param(photos.moving(), AVIF, "Bilden rör sig, men ändelsen .avif", id="AVIF"),
        pytest.param(photos.claiming(photos.moving(), 6000), GIF, "Bilden är för stor",
                     id="too many pixels in all"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown(data, named_format, message):
    """What moves too long, or under a name that cannot move, is told."""
    with pytest.raises(ImageError) as caught:
        render(data, named_format=named_format, widths=(480,))

    assert caught.value.message.startswith(message)

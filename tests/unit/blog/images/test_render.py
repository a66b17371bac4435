"""From a photo or drawing to its forms, and nothing in them but pixels."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from blog.images import raster
from blog.images.formats import AVIF, GIF, JPEG, PNG, WEBP
from blog.images.messages import ImageError
from blog.images.model import ImageVariant
from blog.images.opening import refuse_decompression_bombs
from blog.images.render import render, render_full_size
from tests.profiles import examples
from tests.unit.blog.images import photos

WIDTHS = (80, 160)
RED, BLUE = (254, 0, 0), (0, 0, 254)


def forms(rendered):
    """Give the role, kind and width of each form, in order."""
    return [(file.role, file.format.name, file.width) for file in rendered.variants]


def small(image):
    return image.resize((120, 80))


def near(one, other, by=24):
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("data", "named_format", "expected"),
    [
        pytest.param(photos.jpeg(small(photos.photo())), JPEG, [
            ("source", "AVIF", 80), ("source", "AVIF", 120),
            ("source", "WEBP", 80), ("source", "WEBP", 120),
            ("fallback", "JPEG", 80), ("fallback", "JPEG", 120)], id="photo"),
        pytest.param(photos.png(small(photos.drawing())), PNG, [
            ("source", "WEBP", 80), ("source", "WEBP", 120),
            ("fallback", "PNG", 80), ("fallback", "PNG", 120)], id="drawing"),
        pytest.param(photos.png(small(photos.drawing(mode="RGBA"))), PNG, [
            ("source", "WEBP", 80), ("source", "WEBP", 120),
            ("fallback", "PNG", 80), ("fallback", "PNG", 120)], id="drawing one sees through"),
        pytest.param(photos.gif(small(photos.drawing())), GIF, [
            ("source", "WEBP", 80), ("source", "WEBP", 120),
            ("fallback", "PNG", 80), ("fallback", "PNG", 120), ("original", "GIF", 120)],
            id="GIF"),
        pytest.param(photos.webp(photos.photo(160, 100)), WEBP, [
            ("source", "AVIF", 80), ("source", "AVIF", 160),
            ("source", "WEBP", 80), ("source", "WEBP", 160),
            ("fallback", "JPEG", 80), ("fallback", "JPEG", 160), ("original", "WEBP", 160)],
            id="WebP"),
        pytest.param(photos.avif(small(photos.photo())), AVIF, [
            ("source", "AVIF", 80), ("source", "AVIF", 120),
            ("source", "WEBP", 80), ("source", "WEBP", 120),
            ("fallback", "JPEG", 80), ("fallback", "JPEG", 120), ("original", "AVIF", 120)],
            id="AVIF"),
        pytest.param(photos.jpeg(photos.photo(40, 30)), JPEG, [
            ("source", "AVIF", 40), ("source", "WEBP", 40), ("fallback", "JPEG", 40)],
            id="too small to be made smaller"),
        pytest.param(photos.png(small(photos.drawing())), JPEG, [
            ("source", "WEBP", 80), ("source", "WEBP", 120),
            ("fallback", "PNG", 80), ("fallback", "PNG", 120), ("original", "JPEG", 120)],
            id="PNG that calls itself JPEG"),
    ],
)  # fmt: skip
def test_forms(data, named_format, expected):
    """Best kinds first, narrow before wide, and the own address in the kind its name says."""
    rendered = render(data, named_format=named_format, widths=WIDTHS)

    assert forms(rendered) == expected
    for file, written in rendered.variants.items():
        image = photos.opened(written)
        assert (image.format, image.width) == (file.format.name, file.width)
        assert round(rendered.height * file.width / rendered.width) == image.height


def test_a_photo_one_sees_through():
    """Many colours and transparency: AVIF and WebP keep both, and the fallback is PNG."""
    image = small(photos.photo()).resize((400, 300))
    image.putalpha(Image.linear_gradient("L").resize((400, 300)))
    rendered = render(photos.saved(image, "PNG"), named_format=PNG, widths=(400,))

    assert forms(rendered) == [
        ("source", "AVIF", 400), ("source", "WEBP", 400), ("fallback", "PNG", 400)
    ]  # fmt: skip
    assert all(photos.opened(data).mode == "RGBA" for data in rendered.variants.values())


@pytest.mark.parametrize(
    ("data", "named_format"),
    [
        pytest.param(photos.jpeg(small(photos.photo())), JPEG, id="JPEG"),
        pytest.param(photos.png(small(photos.drawing())), PNG, id="PNG"),
        pytest.param(photos.webp(small(photos.photo())), WEBP, id="WebP"),
        pytest.param(photos.avif(small(photos.photo())), AVIF, id="AVIF"),
        pytest.param(photos.gif(small(photos.drawing())), GIF, id="GIF"),
        pytest.param(photos.phone(small(photos.photo())), JPEG, id="two in one"),
        pytest.param(photos.moving("GIF"), GIF, id="moving GIF"),
        pytest.param(photos.moving("PNG"), PNG, id="moving PNG"),
        pytest.param(photos.moving("WEBP"), WEBP, id="moving WebP"),
    ],
)
def test_nothing_but_pixels(data, named_format):
    """No place, person, camera, comment, profile or thumbnail is in any published file."""
    published = [
        *render(data, named_format=named_format, widths=WIDTHS).variants.values(),
        *render_full_size(data, named_format=named_format).variants.values(),
    ]

    for written in published:
        assert photos.metadata_in(written) == []
        image = photos.opened(written)
        assert dict(image.getexif()) == {}
        assert {*image.info} <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "loop",
                                 "background", "version", "duration", "transparency",
                                 "extension", "progressive", "progression", "timestamp",
                                 "default_image", "bbox", "disposal", "blend"}  # fmt: skip


def test_the_photos_of_these_tests_are_full_of_it():
    """Without this the test above could find nothing because there was nothing."""
    assert len(photos.metadata_in(photos.jpeg())) >= 5
    assert len(photos.metadata_in(photos.png())) >= 5
    assert all(photos.metadata_in(data) for data in (photos.webp(), photos.avif(), photos.gif()))


# Where the red corner of the stored picture shows when it is turned as the camera says.
CORNERS = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}


@pytest.mark.parametrize("make", [photos.jpeg, photos.png, photos.webp, photos.avif],
                         ids=["JPEG", "PNG", "WebP", "AVIF"])  # fmt: skip
@pytest.mark.parametrize("orientation", CORNERS)
def test_upright(make, orientation):
    """A picture stands as it was held, in every form."""
    stored = Image.new("RGB", (120, 80), "blue")
    stored.paste("red", (0, 0, 40, 30))
    rendered = render_full_size(make(stored, orientation=orientation), named_format=PNG)
    [image] = [photos.opened(data) for data in rendered.variants.values()]
    right, down = CORNERS[orientation]

    assert image.size == ((80, 120) if orientation > 4 else (120, 80))
    assert near(image.getpixel((right * (image.width - 1), down * (image.height - 1))), RED)
    assert near(image.getpixel((image.width // 2, image.height // 2)), BLUE)


def test_sideways_photo_is_measured_upright():
    """The width is that of the picture as it is seen, also when detail is skipped."""
    data = photos.jpeg(photos.photo(900, 600), orientation=6)
    rendered = render(data, named_format=JPEG, widths=(300,))

    assert (rendered.width, rendered.height) == (300, 450)


def pixel(data, place=(2, 2)):
    [written] = render_full_size(data, named_format=PNG).variants.values()
    return photos.opened(written).convert("RGB").getpixel(place)


@pytest.mark.parametrize(
    ("data", "colour"),
    [
        pytest.param(photos.saved(Image.new("RGB", (8, 8), "red"), "PNG"), RED, id="sRGB"),
        pytest.param(photos.saved(Image.new("RGB", (8, 8), "red"), "PNG",
                                  icc_profile=photos.swapped_profile()), (0, 254, 0),
                     id="another profile"),
        pytest.param(photos.saved(Image.new("RGB", (8, 8), "red"), "PNG", icc_profile=b"x" * 200),
                     RED, id="broken profile"),
        pytest.param(photos.saved(Image.new("RGB", (8, 8), "red").convert("CMYK"), "JPEG"), RED,
                     id="CMYK"),
        pytest.param(photos.saved(Image.new("L", (8, 8), 128), "PNG"), (128, 128, 128),
                     id="grey"),
        pytest.param(photos.saved(Image.new("1", (8, 8), 1), "PNG"), (255, 255, 255),
                     id="black and white"),
        pytest.param(photos.saved(Image.new("I;16", (8, 8), 32768), "PNG"), (128, 128, 128),
                     id="grey of sixteen bits"),
        pytest.param(photos.saved(Image.new("P", (8, 8)).convert("P"), "PNG"), (0, 0, 0),
                     id="palette"),
    ],
)  # fmt: skip
def test_colours_as_meant(data, colour):
    """Whatever colours a file is written in, it looks the same without its profile."""
    assert near(pixel(data), colour)


def test_see_through_palette():
    """A palette's transparent colour stays transparent."""
    image = Image.new("P", (8, 8), 0)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.putpixel((1, 1), 1)
    [written] = render_full_size(
        photos.saved(image, "PNG", transparency=0), named_format=PNG
    ).variants.values()

    assert photos.opened(written).convert("RGBA").getpixel((0, 0))[3] == 0
    assert photos.opened(written).convert("RGBA").getpixel((1, 1)) == (0, 0, 255, 255)


def test_what_one_sees_through_is_white_in_a_jpeg():
    """A JPEG has no transparency, and white is what the paper would be."""
    data = photos.saved(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "PNG")
    [written] = render_full_size(data, named_format=JPEG).variants.values()

    assert near(photos.opened(written).getpixel((4, 4)), (255, 255, 255))


def test_two_in_one_is_its_first():
    """A phone's second picture, such as a map of depth, stays at home."""
    [written] = render_full_size(
        photos.phone(Image.new("RGB", (8, 8), "red")), named_format=JPEG
    ).variants.values()

    assert near(photos.opened(written).getpixel((4, 4)), RED)
    assert not getattr(photos.opened(written), "is_animated", False)


def test_very_tall():
    """A picture higher than WebP can be is made smaller, not refused."""
    data = photos.saved(Image.new("RGB", (40, 30_000), "red"), "PNG")
    rendered = render(data, named_format=PNG, widths=WIDTHS)

    assert rendered.width == 21
    assert rendered.height <= raster.MAX_SIDE


@pytest.mark.parametrize("named_format", [JPEG, PNG, WEBP, AVIF, GIF], ids=lambda kind: kind.name)
def test_same_bytes(named_format):
    """The same file gives the same forms, byte for byte."""
    data = photos.jpeg(photos.photo(300, 200))

    assert render(data, named_format=named_format, widths=WIDTHS) == render(
        data, named_format=named_format, widths=WIDTHS
    )


def error(data, named_format=JPEG, widths=WIDTHS):
    with refuse_decompression_bombs(), pytest.raises(ImageError) as caught:
        render(data, named_format=named_format, widths=widths)
    return caught.value.message


WHOLE = {
    "JPEG": photos.jpeg(small(photos.photo()))[:-20], "PNG": photos.png(small(photos.photo())),
    "WebP": photos.webp(small(photos.photo())), "AVIF": photos.avif(small(photos.photo())),
    "GIF": photos.gif(small(photos.drawing())), "moving": photos.moving(),
}  # fmt: skip


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("part", [0, 0.1, 0.5, 0.8])
def test_cut_off(kind, part):
    """A file that was not copied to its end is told, whatever its kind."""
    data = WHOLE[kind]

    cut = data[: int(len(data) * part)]
    assert error(cut, named_format=GIF).startswith("Bilden går inte att läsa")


@pytest.mark.parametrize(
    "data",
    [b"hej", b"\x00" * 5000, b"%PDF-1.7 ...", b"<svg xmlns='http://www.w3.org/2000/svg'/>",
     b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(500),
     b"II*\x00\x08\x00\x00\x00" + bytes(100), b"BM" + bytes(100)],
    ids=["text", "zeros", "PDF", "SVG", "HEIC", "TIFF", "BMP"],
)  # fmt: skip
def test_no_picture(data):
    """A file that is something else than its name says is told."""
    assert error(data).startswith("Bilden går inte att läsa")


HEIC = b"\x00\x00\x00\x18ftyp%s\x00\x00\x00\x00mif1%s" + bytes(500)


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"hevc"])
def test_a_telephones_picture_under_another_name(brand):
    """What it is and how to avoid the next is said; AVIF, which is akin to it, is read."""
    with pytest.raises(ImageError) as caught, refuse_decompression_bombs():
        render(HEIC % (brand, brand), named_format=JPEG, widths=(120,))

    assert "HEIC" in caught.value.message
    assert "Inställningar › Kamera › Format › Mest kompatibla" in caught.value.hint


def test_bomb():
    """A small file with a billion pixels is refused before it takes the memory."""
    assert error(photos.bomb()).startswith("Bilden är för stor")
    assert error(photos.bomb(9_450, 9_450)).startswith("Bilden är för stor: 89")
    assert error(photos.bomb(9_600, 9_600)).startswith("Bilden är för stor")


CHANGES = st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=6)


@given(st.sampled_from(sorted(WHOLE)), CHANGES)
@examples(80)
def test_damage_is_told_in_our_words(kind, changes):
    """However a file is damaged, the director gets a sentence and never a traceback."""
    data = bytearray(WHOLE[kind])
    for place, value in changes:
        data[int(place * len(data))] = value

    with refuse_decompression_bombs(), suppress(ImageError):
        assert render(bytes(data), named_format=GIF, widths=(40,)).variants


def test_broken_exif_does_not_spoil_a_picture():
    """What a camera wrote wrongly beside the picture is thrown away anyway."""
    data = photos.saved(small(photos.photo()), "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\x7f")

    with refuse_decompression_bombs():
        assert (
            ImageVariant("fallback", JPEG, 120)
            in render(data, named_format=JPEG, widths=(120,)).variants
        )

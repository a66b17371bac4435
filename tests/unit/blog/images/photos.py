"""Pictures for the tests, made with Pillow, and full of what must never be published."""

import io
import struct
from functools import cache

from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

CANARY = b"KANARIE"  # in every kind of metadata below
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">KANARIE</x:xmpmeta>'
# How each kind of file marks what is no picture.
MARKS = (
    *(b"Exif", b"EXIF", b"exif", b"eXIf", b"ns.adobe.com", b"XMP", b"xmp", b"Photoshop", b"8BIM"),
    *(b"ICC_PROFILE", b"ICCP", b"iCCP", b"acsp", b"tEXt", b"zTXt", b"iTXt", b"tIME"),
)


@cache
def photo(width=900, height=600):
    """Give a picture with soft colours, red in its upper left corner."""
    parts = [Image.linear_gradient("L").rotate(90 * turn).resize((width, height))
             for turn in range(3)]  # fmt: skip
    image = Image.merge("RGB", parts)
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 4), "red")
    return image


@cache
def drawing(width=900, height=600, mode="RGB"):
    """Give a picture of three flat areas."""
    image = Image.new(mode, (width, height), (255, 255, 255, 0)[: len(mode)])
    pen = ImageDraw.Draw(image)
    pen.rectangle((width // 3, 0, width // 2, height), "navy")
    pen.ellipse((0, 0, width // 4, height // 4), "orange")
    return image


def saved(image, kind, **options):
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def opened(data):
    """Read a finished picture, pixels and all."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def exif(orientation=1):
    """Give EXIF with a place on earth, a name, a camera and an orientation."""
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010F] = "KANARIE kamera"
    tags[0x013B] = "KANARIE fotograf"
    tags[0x9286] = "KANARIE kommentar"
    place = tags.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (59.0, 19.0, 45.0), "E", (18.0, 4.0, 7.0)
    place[29] = "KANARIE"
    return tags


def swapped_profile():
    """Give a colour profile in which red and green have changed places."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return data.replace(b"rXYZ", b"tmpX").replace(b"gXYZ", b"rXYZ").replace(b"tmpX", b"gXYZ")


def jpeg(image=None, orientation=1):
    """Give a JPEG with every kind of metadata that Pillow and Photoshop write."""
    data = saved(
        image or photo(), "JPEG", quality=85, exif=exif(orientation), xmp=XMP,
        comment=b"KANARIE", dpi=(300, 300),
    )  # fmt: skip
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x07KANARIE\x00"
    segment = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
    return data[:2] + segment + data[2:] + b"KANARIE efter slutet"


def png(image=None, orientation=1):
    """Give a PNG with texts, EXIF, XMP, a profile and something after its end."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "KANARIE")
    texts.add_text("Comment", "KANARIE " * 50, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(
        image or drawing(), "PNG", pnginfo=texts, exif=exif(orientation), icc_profile=profile
    )
    return data + b"KANARIE efter slutet"


def webp(image=None, orientation=1):
    return saved(image or photo(), "WEBP", exif=exif(orientation), xmp=XMP)


def avif(image=None, orientation=1):
    return saved(image or photo(), "AVIF", exif=exif(orientation), xmp=XMP, speed=10)


def gif(image=None):
    return saved(image or drawing(), "GIF", comment=b"KANARIE")


def phone(image=None):
    """Give a phone's JPEG: a second picture behind the first (MPO)."""
    first = image or photo()
    second = Image.new("RGB", first.size, "lime")
    return saved(first, "MPO", save_all=True, append_images=[second], exif=exif())


def moving(kind="GIF", seconds=0.6, frames=3, loop=0, size=(60, 40)):
    """Give a picture that moves: red, then green, then blue, and so on."""
    colours = ("red", "lime", "blue")
    images = [Image.new("RGB", size, colours[n % 3]) for n in range(frames)]
    for number, image in enumerate(images):  # or Pillow joins frames that look the same
        image.putpixel((number % size[0], 0), (1, 2, 3))
    options = {"loop": loop} if loop is not None else {}
    return saved(
        images[0], kind, save_all=True, append_images=images[1:],
        duration=round(1000 * seconds / frames), **options,
    )  # fmt: skip


def claiming(gif, side):
    """Let a GIF say that it is a square of *side* pixels, which would take long to make."""
    return gif[:6] + struct.pack("<HH", side, side) + gif[10:]


def bomb(width=30_000, height=30_000):
    """Give the head of a PNG with more pixels than any memory holds."""
    import zlib

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(
            ">I", zlib.crc32(name + data))  # fmt: skip

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b""))  # fmt: skip


def metadata_in(data):
    """Give the marks of metadata, and the canary, that a finished file holds."""
    return [mark for mark in (CANARY, *MARKS) if mark in data]

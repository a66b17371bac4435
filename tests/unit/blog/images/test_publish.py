"""All pictures of a site: made and written, or every error told."""

import subprocess
import sys

import pytest

from blog.delivery import Delivery
from blog.errors import BuildStopped
from blog.findings import Level
from blog.images.model import ResponsiveImage
from blog.images.publish import publish
from blog.images.settings import PicturesSettings
from tests.sites import ROOT, files_of, snapshot, write
from tests.unit.blog.images import photos

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">{}</svg>'
SMALL = photos.photo().resize((60, 40))


def published(tmp_path, files, widths=(480,)):
    """Publish *files*, each at its own path."""
    content = write(tmp_path / "content", files)
    settings = PicturesSettings(tmp_path / "cache", widths, "90vw")
    return publish(
        {path: path for path in files}, content=content,
        output=Delivery.into(tmp_path / "output"),
        shown="content", settings=settings,
    )  # fmt: skip


def test_files_that_are_no_pictures_are_left_alone(tmp_path):
    """Documents are copied by Pelican."""
    result = published(tmp_path, {"bilder/a.pdf": b"%PDF", "rot/favicon.ico": b"x", "b.docx": b""})

    assert result.images == {}
    assert not (tmp_path / "output").exists()


def test_pictures_are_written(tmp_path):
    """Each at its address, and what pages need to know of it."""
    result = published(tmp_path, {"bilder/a.jpg": photos.jpeg(SMALL), "bilder/b.svg": SVG})

    assert result.images == {
        "bilder/a.jpg": ResponsiveImage(
            "bilder/a.jpg", 60, 40,
            sources=(("image/avif", (("bilder/a-60.avif", 60),)),
                     ("image/webp", (("bilder/a-60.webp", 60),))),
        ),
        "bilder/b.svg": ResponsiveImage("bilder/b.svg", 480, 360, is_for_white=True),
    }  # fmt: skip
    assert sorted(snapshot(tmp_path / "output")) == [
        "bilder/a-60.avif", "bilder/a-60.webp", "bilder/a.jpg", "bilder/b.svg",
    ]  # fmt: skip


def test_what_lands_at_the_root_keeps_its_size(tmp_path):
    """An icon is wanted in exactly its own size and kind, once; but without metadata."""
    icon = photos.png(photos.drawing(900, 900))
    result = published(tmp_path, {"rot/apple-touch-icon.png": icon, "rot/favicon.svg": SVG})
    made = snapshot(tmp_path / "output")

    assert sorted(made) == ["rot/apple-touch-icon.png", "rot/favicon.svg"]
    assert photos.opened(made["rot/apple-touch-icon.png"]).size == (900, 900)
    assert photos.metadata_in(made["rot/apple-touch-icon.png"]) == []
    assert result.images["rot/apple-touch-icon.png"].width == 900


def test_a_photo_inside_a_drawing_is_bare(tmp_path):
    """It holds as much about the photographer as one beside it."""
    import base64

    photo = base64.b64encode(photos.jpeg(SMALL)).decode()
    published(tmp_path, {"a.svg": SVG.format(f'<image href="data:image/jpeg;base64,{photo}"/>')})
    written = (tmp_path / "output/a.svg").read_text()
    inside = base64.b64decode(written.partition("base64,")[2].partition('"')[0])

    assert photos.metadata_in(inside) == []
    assert photos.opened(inside).size == (60, 40)


def test_what_was_removed_is_told(tmp_path):
    """The director is told when a drawing may look another way."""
    result = published(tmp_path, {"b/a.svg": SVG.format('<script/><use href="//x.se"/>')})
    [warning] = result.warnings

    assert (warning.path, warning.rule, warning.level) == (
        "content/b/a.svg",
        "bild",
        Level.WARNING,
    )
    assert warning.message == "Ur teckningen togs bort: script, use."


def test_all_errors_are_told_at_once(tmp_path):
    """Every picture with an error, by file, in order; and those that are right do not hide it."""
    files = {
        "bilder/tom.jpg": b"", "bilder/hel.jpg": photos.jpeg(SMALL),
        "bilder/skada.png": b"\x89PNG", "bilder/mobil.HEIC": b"x",
        "bilder/bomb.png": photos.bomb(), "bilder/trasig.svg": "<svg",
        "bilder/karta.jpg": photos.jpeg(SMALL), "bilder/karta.png": photos.png(SMALL),
        "rot/logga.png": b"x", "bilder/lång.gif": photos.moving(seconds=12.34),
    }  # fmt: skip
    with pytest.raises(BuildStopped) as caught:
        published(tmp_path, files)

    assert {finding.rule for finding in caught.value.findings} == {"bild"}
    assert [(f.path, f.message) for f in caught.value.findings] == [
        ("content/bilder/bomb.png", "Bilden är för stor."),
        ("content/bilder/karta.png", "”karta.png” och ”karta.jpg” har så lika namn "
         "att de i någon storlek skulle få samma adress."),
        ("content/bilder/lång.gif",
         "Bilden rör sig i 12,3 sekunder, och läsaren kan inte stoppa den."),
        ("content/bilder/mobil.HEIC", "Bilder med ändelsen .heic går inte att visa på webben."),
        ("content/bilder/skada.png",
         "Bilden går inte att läsa: filen är skadad, eller så är den ingen bild."),
        ("content/bilder/tom.jpg",
         "Bilden går inte att läsa: filen är skadad, eller så är den ingen bild."),
        ("content/bilder/trasig.svg",
         "Teckningen går inte att läsa: filen är skadad, eller så är den ingen SVG."),
        ("content/rot/logga.png",
         "Bilden går inte att läsa: filen är skadad, eller så är den ingen bild."),
    ]  # fmt: skip
    assert caught.value.message == "Inget har byggts. Bilder med fel: 8."


def test_names_that_are_only_nearly_alike(tmp_path):
    """Numbered pictures live side by side, unless the number is a width."""
    files = {"x.jpg": photos.jpeg(SMALL), "x-2.jpg": photos.jpeg(SMALL), "x.svg": SVG}
    assert len(published(tmp_path, files).images) == 3

    wide = photos.jpeg(photos.photo(900, 600))
    with pytest.raises(BuildStopped) as caught:
        published(tmp_path, {"x.jpg": wide, "x-480.jpg": photos.jpeg(SMALL)}, (480, 900))

    assert [finding.path for finding in caught.value.findings] == ["content/x.jpg"]


def test_a_second_time_nothing_is_made(tmp_path):
    """The same bytes come from the cache, also under another name."""
    files = {"a.jpg": photos.jpeg(SMALL)}
    first = published(tmp_path, files).images["a.jpg"]
    kept, made = files_of(tmp_path / "cache"), snapshot(tmp_path / "output")
    again = published(tmp_path, files | {"b/c.jpg": files["a.jpg"]}).images

    assert again["a.jpg"] == first
    assert again["b/c.jpg"].src == "b/c.jpg"
    assert snapshot(tmp_path / "output").items() > made.items()
    assert files_of(tmp_path / "cache") == kept
    assert len(kept) == 2  # the image and its description


PROGRAM = """
import sys
from pathlib import Path
from blog.delivery import Delivery
from blog.images.publish import publish
from blog.images.settings import PicturesSettings

folder = Path(sys.argv[1])
settings = PicturesSettings(folder / "cache", (480,), "90vw")
paths = {"a.jpg": "a.jpg", "b.svg": "b.svg"}
output = Delivery.into(folder / "o")
publish(paths, content=folder / "content", output=output, shown="", settings=settings)
assert len(list((folder / "o").iterdir())) == 4
print("PIL.Image" in sys.modules)
"""


def test_pillow_is_imported_only_where_an_image_is_made(tmp_path):
    """A build that finds all of them in the cache does not wait for it to load."""
    files = {"a.jpg": photos.jpeg(SMALL), "b.svg": SVG.format("")}
    write(tmp_path / "content", files)
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    told = [subprocess.check_output(command, cwd=ROOT, text=True) for _ in range(2)]

    assert told == ["True\n", "False\n"]

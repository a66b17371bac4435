"""What is said of images before they are made."""

import io

import pytest
from PIL import Image

from blog.images.settings import PicturesSettings
from blog.images.trial import image_findings


def animation():
    """Give a GIF that moves for eight seconds."""
    frames = [Image.new("RGB", (4, 4), colour) for colour in ("red", "lime", "blue", "white")]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=2000)
    return file.getvalue()


@pytest.mark.parametrize(("path", "count"), [("bilder/a.gif", 1), ("rot/a.gif", 0)])
def test_an_animation(tmp_path, path, count):
    """The check says what the build says: in rot/ a file is published as it is."""
    (tmp_path / path).parent.mkdir()
    (tmp_path / path).write_bytes(animation())
    settings = PicturesSettings.from_pelican({"POSTS_CACHE": str(tmp_path / "cache")})

    found = image_findings({path: "a.gif"}, content=tmp_path, shown="content", settings=settings)

    assert len(list(found)) == count

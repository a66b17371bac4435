"""
What pictures and link previews cost a build: ``python -m bench.pictures [--photos 20]``.

Makes photos of 24 million pixels and some 6 MB, publishes them twice, and does the same with
the blog's own drawings and with a preview for each of its posts.
"""

from __future__ import annotations

import argparse
import io
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter

from blog.delivery import Delivery
from blog.images.publish import publish
from blog.images.settings import PicturesSettings
from plugins.previews.disk import publish as publish_previews
from plugins.previews.model import Card
from plugins.previews.settings import PreviewsSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parent.parent
SIZE = (6000, 4000)


def main(argv: Sequence[str] | None = None) -> int:
    """Make the photos, publish them, and print the times and weights."""
    parser = argparse.ArgumentParser(prog="bench.pictures", description="Vad kostar bilderna?")
    parser.add_argument("--photos", type=int, default=20)
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        weight = _make_photos(place / "foton", arguments.photos)
        print(f"Foton: {arguments.photos}, {weight / arguments.photos / 1e6:.1f} MB var.")
        _twice("Foton", lambda: _publish(place, place / "foton", "*.jpg"))
        _print_weights(place / "output")
        _twice("Teckningar", lambda: _publish(place, ROOT / "content", "bilder/*/*.svg"))
        _twice("Delningsbilder", lambda: _preview(place))
    return 0


def _make_photos(folder: Path, count: int) -> int:
    """Write photos with soft areas, edges and some grain; give their weight in bytes."""
    folder.mkdir()
    layers = [
        Image.effect_noise((SIZE[0] // step, SIZE[1] // step), 90).resize(SIZE)
        for step in (400, 100, 25)
    ]
    soft = Image.merge("RGB", layers).filter(ImageFilter.UnsharpMask(5, 200))
    grain = Image.effect_noise(SIZE, 13)
    photo = ImageChops.add(soft, Image.merge("RGB", [grain] * 3), offset=-128)
    total = 0
    for number in range(count):
        written = io.BytesIO()
        ImageChops.offset(photo, 211 * number, 97 * number).save(written, "JPEG", quality=82)
        total += (folder / f"foto-{number}.jpg").write_bytes(written.getvalue())
    return total


def _publish(place: Path, content: Path, pattern: str) -> int:
    files = {
        path.relative_to(content).as_posix(): path.relative_to(content).as_posix()
        for path in content.glob(pattern)
    }
    settings = PicturesSettings.from_pelican({"POSTS_CACHE": str(place / "pictures")})
    publish(
        files,
        content=content,
        output=Delivery.into(place / "output"),
        shown="content",
        settings=settings,
    )
    return len(files)


def _preview(place: Path) -> int:
    paths = sorted((ROOT / "content/inlagg").rglob("*.md"))
    cards = {
        f"bilder/delning/{path.stem}.png": Card(path.stem[11:].replace("-", " "), "Bloggen")
        for path in paths
    }
    own = {"POSTS_CACHE": str(place / "previews"), "SITENAME": "Bloggen"}
    publish_previews(cards, Delivery.into(place / "output"), PreviewsSettings.from_pelican(own))
    return len(cards)


def _twice(name: str, run: Callable[[], int]) -> None:
    for turn in ("första gången", "andra gången"):
        start, cpu = time.perf_counter(), time.process_time()
        count = run()
        wall, cpu = time.perf_counter() - start, time.process_time() - cpu
        each = 1000 * wall / count
        print(
            f"{name:15} {count:4} st  {turn:14} {wall:7.2f} s ({cpu:.2f} s cpu), {each:.1f} ms var"
        )


def _print_weights(output: Path) -> None:
    for path in sorted(output.glob("foto-0*")):
        print(f"    {path.name:20} {path.stat().st_size / 1000:7.1f} kB")


if __name__ == "__main__":
    raise SystemExit(main())

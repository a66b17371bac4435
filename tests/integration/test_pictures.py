"""Pictures and link previews, from content/ to the finished site."""

import re

import pytest
from bs4 import BeautifulSoup

import pelicanconf
from blog.errors import BuildStopped, SettingError
from blog.findings import Level
from tests.sites import ROOT, build, files_of, snapshot, write
from tests.unit.blog.images import photos

PLUGINS = list(dict.fromkeys([*pelicanconf.PLUGINS, "plugins.pictures", "plugins.previews"]))
POST = "Titel: {title}\nDatum: 2018-05-13\nGuid: {title}\n{more}\n{body}\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270"><rect onload="x()"/></svg>'
TEXT = """\
Text före.

![Ett torg](/bilder/2018/På torget.JPG "Torget i maj. Foto: Anna Ek")

![En karta](/bilder/2018/karta.png) och ![bron](/bilder/2018/bro.svg) i texten.

![En som vinkar](/bilder/2018/vink.gif)

[Torget för sig](/bilder/2018/På torget.JPG) och [ett papper](/bilder/2018/papper.pdf)
"""
# The pictures carry what cameras write, to see that none of it comes along.
ALLOWED = "Granskad: Anna Ek 2018-05-13\nTillåt: bilduppgift – proven behöver dem\n"
CONTENT = {
    "inlagg/a.md": POST.format(title="Torget", more=ALLOWED, body=TEXT),
    "inlagg/b.md": POST.format(title="Utkastet", more="Status: utkast\n",
                               body="![x](/bilder/2018/utkast.jpg)"),
    "sidor/om.md": f"Titel: Om\n{ALLOWED}\n![Jag](/bilder/2018/jag.webp)\n",
    "bilder/2018/På torget.JPG": photos.jpeg(photos.photo(1500, 1000), orientation=6),
    "bilder/2018/karta.png": photos.png(photos.drawing(800, 400)),
    "bilder/2018/bro.svg": SVG,
    "bilder/2018/vink.gif": photos.moving(),
    "bilder/2018/jag.webp": photos.webp(photos.photo(600, 400)),
    "bilder/2018/utkast.jpg": photos.jpeg(photos.photo(60, 40)),
    "bilder/2018/glomd.jpg": photos.jpeg(photos.photo(60, 40)),
    "bilder/2018/papper.pdf": b"%PDF-1.7 papper",
    "rot/apple-touch-icon.png": photos.saved(photos.drawing(180, 180), "PNG"),
}  # fmt: skip


def make(folder, output="output", content=None, **override):
    """Build *content* in *folder* with both plugins and a cache of its own."""
    own = {"POSTS_CACHE": str(folder / "cache")}
    files = CONTENT if content is None else content
    return build(
        write(folder / "content", files), folder / output,
        PLUGINS=PLUGINS, PLUGINS_REQUIRED=PLUGINS, **own, **override,
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bilder")
    make(folder)
    return folder


@pytest.fixture(scope="module")
def made(folder):
    return snapshot(folder / "output")


def html(made, page="2018/torget/index.html"):
    return BeautifulSoup(made[page].decode(), "html.parser")


def candidates(srcset):
    return [tuple(part.split(" ")) for part in srcset.split(", ")]


def test_the_files(made):
    """Each shown picture in its kinds and widths; nothing of a draft, nothing unused."""
    pictures = [path for path in made if path.startswith("bilder/")]

    assert pictures == [
        "bilder/2018/bro.svg",
        "bilder/2018/jag-480.avif", "bilder/2018/jag-480.jpg", "bilder/2018/jag-480.webp",
        "bilder/2018/jag-600.avif", "bilder/2018/jag-600.jpg", "bilder/2018/jag-600.webp",
        "bilder/2018/jag.webp",
        "bilder/2018/karta-480.png", "bilder/2018/karta-480.webp",
        "bilder/2018/karta-800.webp", "bilder/2018/karta.png",
        "bilder/2018/pa-torget-1000.avif", "bilder/2018/pa-torget-1000.webp",
        "bilder/2018/pa-torget-480.avif", "bilder/2018/pa-torget-480.jpg",
        "bilder/2018/pa-torget-480.webp", "bilder/2018/pa-torget-720.avif",
        "bilder/2018/pa-torget-720.jpg", "bilder/2018/pa-torget-720.webp",
        "bilder/2018/pa-torget.jpg",
        "bilder/2018/papper.pdf",
        "bilder/2018/vink-stilla.png", "bilder/2018/vink.gif",
        "bilder/delning/2018-torget.png", "bilder/delning/start.png",
    ]  # fmt: skip


def test_nothing_but_dots_is_published(made):
    """In no file of the whole site is there a trace of the photographer."""
    assert [path for path, data in made.items() if photos.CANARY in data] == []
    pictures = [
        data
        for path, data in made.items()
        if path.startswith(("bilder/", "apple")) and not path.endswith((".pdf", ".svg"))
    ]
    assert len(pictures) > 20  # fmt: skip
    assert [mark for data in pictures for mark in photos.metadata_in(data)] == []


def test_the_original_is_gone(made):
    """At the picture's own address lies a new one, upright, and no copy of the file."""
    assert photos.opened(made["bilder/2018/pa-torget.jpg"]).size == (1000, 1500)
    assert not {*CONTENT.values()} & ({*made.values()} - {b"%PDF-1.7 papper"})
    assert made["bilder/2018/papper.pdf"] == b"%PDF-1.7 papper"
    assert b"onload" not in made["bilder/2018/bro.svg"]


def test_what_the_page_says(made):
    """Sources best first, sizes, and which picture to fetch first."""
    photo, drawing = html(made).find_all("picture")[:2]
    avif, webp = photo.find_all("source")

    assert (avif["type"], webp["type"]) == ("image/avif", "image/webp")
    assert candidates(avif["srcset"]) == [
        (f"/bilder/2018/pa-torget-{width}.avif", f"{width}w") for width in (480, 720, 1000)
    ]
    assert photo.img.attrs == {
        "src": "/bilder/2018/pa-torget.jpg", "alt": "Ett torg", "width": "1000", "height": "1500",
        "srcset": "/bilder/2018/pa-torget-480.jpg 480w, /bilder/2018/pa-torget-720.jpg 720w, "
                  "/bilder/2018/pa-torget.jpg 1000w",
        "sizes": "(min-width: 39rem) 36rem, 92vw", "fetchpriority": "high",
    }  # fmt: skip
    assert avif["sizes"] == webp["sizes"] == photo.img["sizes"]
    assert photo.find_parent("figure").figcaption.string == "Torget i maj. Foto: Anna Ek"
    assert [source["type"] for source in drawing.find_all("source")] == ["image/webp"]


def test_every_picture_has_its_size_and_its_turn(made):
    """The page never jumps, and only the first picture is urgent."""
    images = html(made).select(".prose img")

    assert [(i["width"], i["height"]) for i in images] == [
        ("1000", "1500"), ("800", "400"), ("1440", "810"), ("60", "40"),
    ]  # fmt: skip
    assert [i.get("fetchpriority") for i in images] == ["high", None, None, None]
    assert [i.get("loading") for i in images] == [None, "lazy", "lazy", "lazy"]
    assert [i.get("decoding") for i in images] == [None, "async", "async", "async"]


def test_what_moves_stands_still_for_those_who_ask(made):
    """And of itself after five seconds."""
    source = html(made).select_one("source[media]")

    assert source["media"] == "(prefers-reduced-motion: reduce)"
    assert source["srcset"] == "/bilder/2018/vink-stilla.png"
    assert photos.opened(made["bilder/2018/vink.gif"]).info["loop"] == 7


def test_pages_have_pictures_too(made):
    """A WebP is shown with a JPEG behind it, for those who know no WebP."""
    image = html(made, "om/index.html").select_one(".prose img")

    assert image["src"] == "/bilder/2018/jag-600.jpg"
    assert image["fetchpriority"] == "high"


def every_address(made, page):
    """Give every address on this site that a page names for a picture."""
    for element in html(made, page).select("img, source"):
        yield from (element[name] for name in ("src",) if element.get(name))
        yield from (address for address, *_ in candidates(element.get("srcset", ""))
                    if address)  # fmt: skip


@pytest.mark.parametrize("page", ["2018/torget/index.html", "om/index.html"])
def test_every_address_has_a_file(made, page):
    """No source, width or fallback is missing."""
    addresses = [*every_address(made, page)]

    assert len(addresses) > 5
    assert [address for address in addresses if address.removeprefix("/") not in made] == []


def test_no_placeholder_is_left(made):
    """Every address was filled in, in pages and feeds."""
    texts = {path: data for path, data in made.items()
             if path.endswith((".html", ".xml", ".json"))}  # fmt: skip

    assert [path for path, data in texts.items() if b"bild.invalid" in data] == []
    assert [path for path, data in texts.items() if b"{static}" in data] == []


def test_links_to_a_picture_lead_to_it(made):
    """The address of the picture itself is the one without a width."""
    links = [a["href"] for a in html(made).select(".prose a")]

    assert links == ["/bilder/2018/pa-torget.jpg", "/bilder/2018/papper.pdf"]


def test_feeds_have_absolute_addresses(made):
    """A reader far away finds the picture, at an address that never changes by itself."""
    addresses = re.findall(r"(?:src|srcset)=\\?&?(?:quot;)?\"?([^ \"&]+)",
                           made["feed.xml"].decode())  # fmt: skip

    assert "https://blogg.example/bilder/2018/pa-torget.jpg" in addresses
    assert [a for a in addresses if not a.startswith("https://blogg.example/bilder/")] == []


def test_relative_addresses(folder, tmp_path):
    """A copy of the site that is opened from a disk shows its pictures too."""
    output = make(folder, "relativ", RELATIVE_URLS=True)
    relative = snapshot(output)
    addresses = [*every_address(relative, "2018/torget/index.html")]

    assert {address[:6] for address in addresses} == {"../../"}
    assert [a for a in addresses if a.removeprefix("../../") not in relative] == []


def test_a_site_below_a_folder(folder):
    """The folder stands before every address."""
    output = make(folder, "mapp", SITEURL="https://blogg.example/blogg")
    addresses = [*every_address(snapshot(output), "2018/torget/index.html")]

    assert {address[:14] for address in addresses} == {"/blogg/bilder/"}


def kept_pictures(cache):
    """Give the entries of the cache that hold pictures, and when each was written."""
    signs = (b"JFIF", b"ftypavif", b"WEBPVP8", b"IHDR", b"GIF89a", b"<svg")
    return {
        path: file
        for path, file in files_of(cache).items()
        if any(sign in (cache / path).read_bytes() for sign in signs)
    }


def test_the_second_build_makes_nothing(folder, made):
    """Pictures come from the cache: none there changes, and the site is the same."""
    kept = kept_pictures(folder / "cache")
    again = snapshot(make(folder, "igen"))

    assert len(kept) >= 6
    assert kept_pictures(folder / "cache") == kept
    assert again == made


def test_what_the_site_has_is_not_even_read(folder, made):
    """With the same pictures in its folder, a build needs neither their files nor the cache's."""
    make(folder, "kvar")
    for path in kept_pictures(folder / "cache"):
        if b"<svg" not in (folder / "cache" / path).read_bytes():
            (folder / "cache" / path).unlink()

    assert snapshot(make(folder, "kvar")) == made
    assert all(b"<svg" in (folder / "cache" / path).read_bytes()
               for path in kept_pictures(folder / "cache"))  # fmt: skip


def test_a_picture_that_is_gone_from_the_site_is_made_again(folder, made):
    """One of its files, and all that are made of the same; whatever the cache has lost."""
    make(folder, "borta")
    (folder / "borta/bilder/2018/pa-torget-720.avif").unlink()

    assert snapshot(make(folder, "borta")) == made


def test_made_anew_it_is_the_same(folder, made, tmp_path):
    """Another cache, another process: the same bytes."""
    own = {"POSTS_CACHE": str(tmp_path / "q")}
    output = build(folder / "content", tmp_path / "o", PLUGINS=PLUGINS, PLUGINS_REQUIRED=PLUGINS,
                   **own)  # fmt: skip

    assert snapshot(output) == made


def test_a_error_changes_nothing(tmp_path):
    """All errors are told, and the former site stays as it was."""
    body = "![a](/bilder/a.jpg) ![b](/bilder/b.heic) ![c](/bilder/c.svg)"
    good = {"inlagg/a.md": POST.format(title="Bra", more="", body="Text.")}
    bad = good | {
        "inlagg/b.md": POST.format(title="Fel", more="", body=body),
        "bilder/a.jpg": b"trasig",
        "bilder/b.heic": b"x",
        "bilder/c.svg": "<svg",
    }
    before = snapshot(make(tmp_path, content=good))  # fmt: skip
    with pytest.raises(BuildStopped) as caught:
        make(tmp_path, content=bad)

    errors = [finding for finding in caught.value.findings if finding.level is Level.ERROR]
    assert [finding.path.rpartition("/")[2] for finding in errors] == [
        "a.jpg", "b.heic", "c.svg", "b.md",
    ]  # fmt: skip
    assert "Fel: 4." in str(caught.value)
    assert snapshot(tmp_path / "output") == before


def test_the_directors_photo_is_untouched(folder):
    """Nothing is ever written in content/."""
    assert snapshot(folder / "content") == {
        path: text if isinstance(text, bytes) else text.encode()
        for path, text in sorted(CONTENT.items())
    }


@pytest.mark.parametrize("name", ["PICTURES_WIDTHS", "PREVIEWS_COLOURS"])
def test_a_wrong_setting_stops_the_build(tmp_path, name):
    """Before anything is read."""
    with pytest.raises(SettingError) as caught:
        make(tmp_path, content={"inlagg/a.md": "skräp"}, **{name: "fel"})

    assert caught.value.name == name


def test_the_real_blog(tmp_path):
    """Every post of the blog has a preview, and so has the site; every drawing has its size."""
    own = {"POSTS_CACHE": str(ROOT / ".cache")}
    made = snapshot(
        build(ROOT / "content", tmp_path / "o", PLUGINS=PLUGINS, PLUGINS_REQUIRED=PLUGINS, **own)
    )
    images = [image for page in made if page.endswith(".html")
              for image in html(made, page).select(".prose img")]  # fmt: skip
    previews = [path for path in made if path.startswith("bilder/delning/")]

    assert len(images) >= 4
    assert all(int(image["width"]) and int(image["height"]) for image in images)
    assert len(previews) == 24 + 1
    assert max(len(made[path]) for path in previews) < 30_000


NAMED = """\
[Torget](/bilder/2018/torg.jpg) och en film:

<video controls src="/bilder/2018/film.mp4" poster="/bilder/2018/duk.jpg"></video>

<video controls poster="/bilder/2018/duk.jpg" src="/bilder/2018/film.mp4"></video>
"""


def test_files_that_no_picture_shows(tmp_path):
    """A photo that is linked to, a film and its poster: all of it is there, and found."""
    names = ("torg.jpg", "duk.jpg", "film.mp4")
    photo = photos.saved(photos.photo(600, 400), "JPEG")
    content = {f"bilder/2018/{name}": photo for name in names}
    post = POST.format(title="A", more="", body=NAMED)
    site = snapshot(make(tmp_path, content={"inlagg/a.md": post, **content}))
    page = site["2018/a/index.html"].decode()

    assert {f"bilder/2018/{name}" for name in names} <= site.keys()
    assert page.count('src="/bilder/2018/film.mp4"') == 2
    assert page.count('poster="/bilder/2018/duk.jpg"') == 2
    assert "media-src 'self'" in page


PORTRAIT = {
    "inlagg/a.md": POST.format(title="A", more="", body="Text."),
    "bilder/jag.jpg": photos.saved(photos.photo(400, 600), "JPEG"),
}


def test_the_senders_portrait(tmp_path):
    """It stands on the front page and below posts in small widths, though no text shows it."""
    site = snapshot(make(tmp_path, content=PORTRAIT, POSTS_PORTRAIT="bilder/jag.jpg"))
    for path in ("index.html", "2018/a/index.html"):
        portrait = BeautifulSoup(site[path], "lxml").select_one(".sender img")

        assert portrait["alt"] == "Porträtt av Socialchefen"
        assert (portrait["width"], portrait["height"]) == ("64", "96")
        assert portrait["srcset"].split(", ")[0] == "/bilder/jag-96.jpg 96w"
        assert portrait["src"][1:] in site
    assert BeautifulSoup(site["index.html"], "lxml").select(".monogram") == []


@pytest.mark.parametrize("written", ["bilder/du.jpg", "inlagg/a.md", "../bilder/jag.jpg"])
def test_a_portrait_that_is_not_there(tmp_path, written):
    """It stops the build, and what may be meant is told, or an example."""
    with pytest.raises(BuildStopped) as stopped:
        make(tmp_path, content=PORTRAIT, POSTS_PORTRAIT=written)

    assert f"Porträttet ”{written}” är ingen bild" in str(stopped.value)
    assert "porträtt: bilder/jag.jpg" in str(stopped.value)

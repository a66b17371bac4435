"""From ``<img>`` to ``<picture>``."""

import re

import pytest

from blog.images.html import (
    PLACEHOLDER,
    add_responsive_images,
    first_figure,
    resolve_addresses,
)
from blog.images.model import Figure, ResponsiveImage

SMALL = ResponsiveImage("bilder/liten.jpg", 300, 200)
FOR_WHITE = ResponsiveImage("bilder/svart.svg", 480, 270, is_for_white=True)
DRAWING = ResponsiveImage("bilder/bro.svg", 480, 270)
PHOTO = ResponsiveImage(
    "bilder/x.jpg", 900, 600,
    srcset=(("bilder/x-480.jpg", 480), ("bilder/x.jpg", 900)),
    sources=(("image/avif", (("bilder/x-480.avif", 480), ("bilder/x-900.avif", 900))),),
)  # fmt: skip
GIF = ResponsiveImage("bilder/r.gif", 60, 40, still="bilder/r-stilla.png")
PICTURES = {
    "bilder/liten.jpg": SMALL, "bilder/bro.svg": DRAWING, "bilder/X å.jpg": PHOTO,
    "bilder/r.gif": GIF, "bilder/a&b.png": SMALL, "bilder/svart.svg": FOR_WHITE,
}  # fmt: skip
FIRST = 'fetchpriority="high"'
LATER = 'loading="lazy" decoding="async"'


def dressed(html):
    return add_responsive_images(html, PICTURES, sizes="90vw").replace(PLACEHOLDER, "")


@pytest.mark.parametrize(
    "html",
    [
        "", "<p>Text.</p>", '<img src="https://x.se/a.jpg" alt="">',
        '<p>&lt;img src="{static}/bilder/bro.svg"&gt;</p>',
        '<img src="{static}/bilder/okänd.jpg" alt="">', '<img src="" alt="">', "<img>",
        '<a href="{static}/bilder/bro.svg">Bron</a>', '<imgx src="{static}/bilder/bro.svg">',
    ],
    ids=["nothing", "words", "elsewhere", "code", "no picture of ours", "no address",
         "nothing at all", "link", "another element"],
)  # fmt: skip
def test_what_is_no_picture_of_ours_stays(html):
    """Only pictures that were made are dressed; the rest is Pelican's."""
    assert dressed(html) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            '<img src="{static}/bilder/bro.svg" alt="En bro">',
            f'<img src="/bilder/bro.svg" alt="En bro" width="480" height="270" {FIRST}>',
            id="a drawing needs but its size",
        ),
        pytest.param(
            '<img src="{static}/bilder/svart.svg" alt="" class="b">',
            '<img src="/bilder/svart.svg" alt="" class="b plate" width="480" height="270" '
            f"{FIRST}>",
            id="a drawing for white paper gets a plate",
        ),
        pytest.param(
            '<figure>\n<img src="{static}/bilder/X å.jpg" alt="Ett ”x” &amp; y">\n</figure>',
            '<figure>\n<picture><source type="image/avif" srcset="/bilder/x-480.avif 480w, '
            '/bilder/x-900.avif 900w" sizes="90vw"><img src="/bilder/x.jpg" alt="Ett ”x” &amp; y" '
            'srcset="/bilder/x-480.jpg 480w, /bilder/x.jpg 900w" sizes="90vw" '
            f'width="900" height="600" {FIRST}></picture>\n</figure>',
            id="a photo has sources, widths and a fallback",
        ),
        pytest.param(
            '<img src="{static}/bilder/r.gif" alt="">',
            '<picture><source media="(prefers-reduced-motion: reduce)" '
            'srcset="/bilder/r-stilla.png"><img src="/bilder/r.gif" alt="" width="60" '
            f'height="40" {FIRST}></picture>',
            id="what moves stands still for those who ask",
        ),
        pytest.param(
            '<img src="{static}/bilder/liten.jpg" alt="" width="150">',
            f'<img src="/bilder/liten.jpg" alt="" width="150" height="100" {FIRST}>',
            id="the director's width",
        ),
        pytest.param(
            '<img alt="" width="50%" height="9" src="{static}/bilder/liten.jpg" loading="eager">',
            f'<img alt="" src="/bilder/liten.jpg" width="300" height="200" {FIRST}>',
            id="sizes that are none, and an order that is ours",
        ),
        pytest.param(
            '<img class="x" id="y" lang="en" src="{static}/bilder/liten.jpg" alt="" title="t">',
            '<img class="x" id="y" lang="en" src="/bilder/liten.jpg" alt="" title="t" '
            f'width="300" height="200" {FIRST}>',
            id="other attributes stay",
        ),
        pytest.param(
            '<img src="{static}/bilder/a&amp;b.png#x" alt="">',
            f'<img src="/bilder/liten.jpg" alt="" width="300" height="200" {FIRST}>',
            id="names with signs, and a fragment",
        ),
        pytest.param(
            '<picture><source media="print"><img src="{static}/bilder/bro.svg" alt=""></picture>',
            f'<img src="/bilder/bro.svg" alt="" width="480" height="270" {FIRST}>',
            id="a picture element of her own",
        ),
    ],
)
def test_pictures(html, expected):
    """Address, alternatives, size, and in which order they load."""
    assert dressed(html) == expected


def test_only_the_first_is_urgent():
    """The others are fetched when the reader comes near."""
    image = '<img src="{static}/bilder/bro.svg" alt="">'
    html = dressed(f'<img src="{{static}}/bilder/okänd.jpg" alt="">{image}<p>{image}{image}</p>')

    assert html.count(FIRST) == 1
    assert html.count(LATER) == 2
    assert html.index(FIRST) < html.index(LATER)


def test_a_narrow_photo_says_so():
    """A width of the director's own chooses smaller files too."""
    html = dressed('<img src="{static}/bilder/X å.jpg" alt="" width="200">')

    assert html.count('sizes="200px"') == 2
    assert 'width="200" height="133"' in html


def one_of_each(html, site):
    """Fill in one address of each element, as Pelican does."""
    return re.sub(r'(<[^>]+=")\{static\}', rf"\1{site}", html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Så: ={static}/a</p>", "<p>Så: ={static}/a</p>"),
        ('<code>a="{okänd}/b"</code>', '<code>a="{okänd}/b"</code>'),
        ('<video src="{static}/a.mp4" poster="{static}/b.jpg"></video>',
         '<video src="/x/a.mp4" poster="/x/b.jpg"></video>'),
        ('<image href="{static}/a.png" xlink:href="{static}/a.png" cite="{static}/c"/>',
         '<image href="/x/a.png" xlink:href="/x/a.png" cite="/x/c"/>'),
    ],
    ids=["words", "what leads nowhere", "a film and its poster", "three in one"],
)  # fmt: skip
def test_every_address_of_an_element_is_filled_in(html, expected):
    """However many attributes of it name files."""
    assert resolve_addresses(one_of_each, html, "/x") == expected


@pytest.mark.parametrize(
    ("siteurl", "address"),
    [("", "/bilder/bro.svg"), ("https://x.se", "https://x.se/bilder/bro.svg"),
     ("https://x.se/blogg/", "https://x.se/blogg/bilder/bro.svg"),
     ("../..", "../../bilder/bro.svg"), (".", "./bilder/bro.svg")],
)  # fmt: skip
def test_addresses_hold_wherever_the_page_lies(siteurl, address):
    """In pages, in feeds, and with relative addresses."""
    html = add_responsive_images(
        '<img src="{static}/bilder/bro.svg" alt="">', PICTURES, sizes="90vw"
    )

    assert f'src="{address}"' in resolve_addresses(lambda text, site: text, html, siteurl)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", None),
        ('<p><img src="{static}/bilder/bro.svg" alt="i raden"></p>', None),
        ('<figure><img src="https://x.se/a.jpg" alt=""></figure>', None),
        ("<figure><table></table></figure>", None),
        ('<p>&lt;figure&gt;<img src="{static}/bilder/bro.svg">&lt;/figure&gt;</p>', None),
        ('<figure>Ord</figure><figure><img src="{static}/bilder/bro.svg" alt="”A” &amp; b">'
         '</figure><figure><img src="{static}/bilder/X å.jpg"></figure>',
         Figure(DRAWING, "”A” & b", 480, 270)),
        ('<figure class="b"><img src="{static}/bilder/bro.svg" width="240"></figure>',
         Figure(DRAWING, "", 240, 135)),
    ],
    ids=["nothing", "in the text", "elsewhere", "a table", "shown code", "the first of several",
         "with a width of its own"],
)  # fmt: skip
def test_first_figure(html, expected):
    """What another page may show of a post: a picture of ours that stands by itself."""
    assert first_figure(html, PICTURES) == expected

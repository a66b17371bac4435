"""A whole Swedish blog as WordPress would export it: something of every kind."""

from __future__ import annotations

import io

from PIL import Image

from tests.unit.tools.wordpress.exports import HOME, Item, category, export, picture

BARN = ("category", "barn", "Barn &amp; unga")
NONE = ("category", "okategoriserad", "Okategoriserad")
TILLIT = ("post_tag", "tillit", "Tillit")

BLOCKS = f"""<!-- wp:paragraph -->
<p>Det började med <strong>en fråga</strong>, <a href="{HOME}/2017/03/en-vanlig-mandag/">den
här</a>.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Vad är tillit?</h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li>att räkna med andra</li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li>att bli räknad med</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:image {{"id":501,"sizeSlug":"large"}} -->
<figure class="wp-block-image size-large"><img
 src="{HOME}/wp-content/uploads/2017/03/bro-1024x768.png" alt="" class="wp-image-501"/>
<figcaption class="wp-element-caption">Bron i maj.</figcaption></figure>
<!-- /wp:image -->
"""

ITEMS = (
    Item(
        number=8,
        content="Klockan var halv åtta.\n\nJag gick <em>hem</em>.\nSen kom regnet.",
        terms=(BARN, TILLIT),
        meta=(("_wp_old_slug", "mandag"), ("_edit_last", "1")),
        modified="2017-03-05 09:00:00",
        modified_gmt="2017-03-05 08:00:00",
        comments=("Så sant som det är sagt, skriver jag hemifrån.",),
        sticky=1,
    ),
    Item(
        number=9,
        title="Tillit &amp; <em>styrning</em>",
        slug="tillit",
        day="2017-04-02",
        gmt="2017-04-02 05:30:15",
        content=BLOCKS,
        excerpt="En fråga om tillit.",
        terms=(BARN, NONE),
    ),
    Item(
        number=10,
        title="Bakom lösenord",
        slug="bakom-losenord",
        content="Det hemliga innehållet.",
        password="sesam",
    ),
    Item(
        number=11, title="Privat dagbok", slug="privat", status="private", content="Mycket privat."
    ),
    Item(number=12, title="Utkast", slug="", status="draft", gmt="0000-00-00 00:00:00"),
    Item(number=13, title="Väntar", slug="vantar", status="pending"),
    Item(
        number=14,
        title="Framtiden",
        slug="framtiden",
        status="future",
        day="2027-01-02",
        gmt="2027-01-02 06:30:15",
    ),
    Item(number=15, title="Slängd", slug="slangd__trashed", status="trash"),
    Item(
        number=20,
        kind="page",
        title="Kontakt",
        slug="kontakt",
        link=f"{HOME}/om/kontakt/",
        content="Ring mig.",
    ),
    picture("2017/03/bro.png", number=501, alt="En stenbro över vatten", parent=9),
    Item(number=600, kind="nav_menu_item", title="Hem", slug="hem", link=f"{HOME}/?p=600"),
)


def swedish_blog():
    """Give the export's bytes."""
    more = category("barn", "Barn &amp; unga") + category("okategoriserad", "Okategoriserad")
    return export(*ITEMS, more=more)


def bridge():
    """Give a picture with the place it was taken at."""
    data = io.BytesIO()
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (59.0, 20.0, 0.0), 3: "E", 4: (18.0, 3.0, 0.0)}
    Image.new("RGB", (64, 48), "teal").save(data, "PNG", exif=exif)
    return data.getvalue()

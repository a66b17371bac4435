"""The plugin inside Pelican: a small site, two templates, nothing else of the house."""

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from pelican import Pelican
from pelican.settings import DEFAULT_CONFIG, configure_settings

import plugins.teaser
from plugins.errors import BuildStopped, SettingError

POSTS = {
    "a/forsta.md": (
        "Title: Första\nDate: 2016-11-24\nTags: tillit\n\n"
        "Läs [nästa]({filename}../b/andra.md#sist), [bilagan](bilaga.html), [noten](#sist)"
        " och [bilden]({static}../bilder/hus.svg).\n"
    ),
    "b/andra.md": (
        "Title: Andra\nDate: 2016-12-01\nTags: tillit\n"
        "Summary: Egen *ingress* med [länk]({filename}../a/forsta.md).\n\nText.\n"
    ),
    "b/utkast.md": "Title: Utkast\nDate: 2017-01-01\nStatus: draft\n\nEtt utkast.\n",
    "b/dold.md": "Title: Dold\nDate: 2017-01-02\nStatus: hidden\n\nEn dold text.\n",
    "b/english.md": "Title: Andra\nDate: 2016-12-01\nLang: en\nSlug: andra\n\nEnglish text.\n",
    "b/tom.md": "Title: Tom\nDate: 2016-12-02\n\n![]({static}../bilder/hus.svg)\n",
}
LIST = (
    "{% for a in articles %}<section id='{{ a.slug }}'>"
    "<div class='teaser'>{{ a.teaser.html }}</div>"
    "<div class='summary'>{{ a.summary }}</div></section>{% endfor %}"
)
ONE = (
    "<section id='{{ article.slug }}'><div class='teaser'>{{ article.teaser.html }}</div>"
    "<div class='summary'>{{ article.summary }}</div></section>{{ article.content }}"
)


def build(folder, **settings):
    """Build the small site and give its output folder."""
    files = {f"content/{name}": text for name, text in POSTS.items()}
    files |= {"content/bilder/hus.svg": "<svg/>"}
    files |= {f"theme/templates/{name}.html": LIST for name in ("index", "tag", "category")}
    files |= {"theme/templates/article.html": ONE}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    site = configure_settings(
        DEFAULT_CONFIG
        | {
            "PATH": str(folder / "content"),
            "OUTPUT_PATH": str(folder / "output"),
            "THEME": str(folder / "theme"),
            "THEME_STATIC_PATHS": [],
            "SITEURL": "https://example.se/blogg",
            "TIMEZONE": "Europe/Stockholm",
            "DEFAULT_LANG": "sv",
            "ARTICLE_URL": "{date:%Y}/{slug}/",
            "ARTICLE_SAVE_AS": "{date:%Y}/{slug}/index.html",
            "DIRECT_TEMPLATES": ["index"],
            "TAG_SAVE_AS": "etikett/{slug}/index.html",
            "AUTHOR_SAVE_AS": "",
            "FEED_ALL_ATOM": None,
            "CATEGORY_FEED_ATOM": None,
            "TRANSLATION_FEED_ATOM": None,
            "PLUGIN_PATHS": ["."],
            "PLUGINS": ["plugins.teaser"],
        }
        | settings
    )
    Pelican(site).run()
    return folder / "output"


@pytest.fixture(scope="module", params=[False, True], ids=["absolute", "relative"])
def site(request, tmp_path_factory):
    """Build once for each kind of address."""
    return build(
        tmp_path_factory.mktemp("site"),
        RELATIVE_URLS=request.param,
        SITEURL="" if request.param else "https://example.se/blogg",
    )


def links(output, page, part):
    """Give the links of the shown teasers as files of the site, with their fragments."""
    address = f"https://example.se/blogg/{page}"
    found = [
        urlsplit(urljoin(address, href))
        for href in html.fromstring((output / page).read_text("utf-8")).xpath(
            f"//section[@id='forsta']/div[@class='{part}']//a/@href"
        )
    ]
    return [(unquote(url.path).removeprefix("/blogg/"), url.fragment) for url in found]


@pytest.mark.parametrize("part", ["teaser", "summary"])
@pytest.mark.parametrize(
    "page", ["index.html", "etikett/tillit/index.html", "2016/forsta/index.html"]
)
def test_links_lead_right_from_every_page(site, page, part):
    """At each depth a link means the same file, in the teaser and in Pelican's summary."""
    assert links(site, page, part) == [
        ("2016/andra/", "sist"),
        ("2016/forsta/bilaga.html", ""),
        ("2016/forsta/", "sist"),
        ("bilder/hus.svg", ""),
    ]
    assert (site / "2016/andra/index.html").exists()
    assert (site / "bilder/hus.svg").exists()

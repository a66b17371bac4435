"""The plugin inside Pelican: a small site, two templates, nothing else of the house."""

from types import SimpleNamespace
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from blinker import ANY
from lxml import html
from pelican import Pelican
from pelican.plugins import signals
from pelican.settings import DEFAULT_CONFIG, configure_settings

from plugins.teaser import register, require_teaser
from plugins.teaser.errors import MissingTeaserError, SettingError
from tests.signals import alone

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
    "<div class='summary'>{{ article.summary }}</div>"
    "<div class='metadata'>{{ article.metadata.summary }}</div></section>{{ article.content }}"
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
    with alone():
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


def shown(output, page, slug, part):
    """Give the inside of one shown teaser as HTML."""
    [box] = html.fromstring((output / page).read_text("utf-8")).xpath(
        f"//section[@id='{slug}']/div[@class='{part}']"
    )
    return (box.text or "") + "".join(html.tostring(child, encoding="unicode") for child in box)


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


def test_the_body_is_untouched(site):
    """Making teasers early does not freeze the links of the body itself."""
    body = html.fromstring((site / "2016/forsta/index.html").read_text("utf-8"))

    assert not [link for link in body.xpath("//@href") if "{" in link]


ALL = [
    ("listed", "index.html", "tom", ""),
    ("hand-written", "2016/andra/index.html", "andra", "Egen <em>ingress</em> med"),
    ("hidden", "2017/dold/index.html", "dold", "En dold text."),
    ("draft", "drafts/utkast.html", "utkast", "Ett utkast."),
    ("translation", "andra-en.html", "andra", "English text."),
]


@pytest.mark.parametrize("part", ["teaser", "summary"])
@pytest.mark.parametrize(
    ("page", "slug", "text"), [case[1:] for case in ALL], ids=[case[0] for case in ALL]
)
def test_every_article_has_one(site, page, slug, text, part):
    """Published, hidden, draft and translated, in our name and in Pelican's."""
    inside = shown(site, page, slug, part)

    assert text in inside
    assert bool(text) == bool(inside)


def test_plugins_that_look_in_the_metadata_find_it(site):
    """Pelican's own place for a summary holds the same."""
    page = "2016/andra/index.html"

    assert "Egen <em>ingress</em>" in shown(site, page, "andra", "metadata")
    assert shown(site, "2017/dold/index.html", "dold", "metadata") == "<p>En dold text.</p>"


def test_style_words_reaches_the_pages(tmp_path):
    """The settings of the site are used."""
    output = build(tmp_path, TEASER_STYLE="words", TEASER_WORDS=1)

    assert shown(output, "drafts/utkast.html", "utkast", "teaser") == (
        "<p>Ett\N{NO-BREAK SPACE}[…]</p>"
    )


def test_a_wrong_setting_stops_the_build(tmp_path):
    """Before anything is read."""
    with pytest.raises(SettingError, match="TEASER_WORDS = 0"):
        build(tmp_path, TEASER_WORDS=0)


@pytest.mark.parametrize("teaser", [None, "<p>Text.</p>"], ids=["none", "another plugin's"])
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "Inlägget b/andra.md har ingen ingress."),
        ("en", "The article b/andra.md has no teaser: it was added after"),
    ],
    ids=["Swedish", "English"],
)
def test_an_article_without_teaser_stops_the_build(lang, said, teaser):
    """No page is published without the teaser that lists and feeds count on."""
    article = SimpleNamespace(relative_source_path="b/andra.md", teaser=teaser)
    generator = SimpleNamespace(settings={"DEFAULT_LANG": lang})

    with pytest.raises(MissingTeaserError) as stopped:
        require_teaser(generator, article)
    assert str(stopped.value).startswith(said)
    assert "plugins.teaser" in str(stopped.value)


def test_every_article_is_checked():
    """The check runs before each article is written."""
    with alone():
        register()

        assert list(signals.article_generator_write_article.receivers_for(ANY)) == [require_teaser]

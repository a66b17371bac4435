"""
The teaser in somebody else's site: a copy of its folder, and nothing else of ours.

Stock Pelican builds in a process that cannot import the project, with Pelican's own themes
and feeds; what is looked at are the finished files.
"""

import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import feedparser
import pelican
import pytest
from lxml import html
from pelican import Pelican
from pelican.settings import DEFAULT_CONFIG, configure_settings

import pelicanconf
from tests.signals import alone
from tests.sites import ROOT, write

SITEURL = "https://example.com/blog"
PICTURE = "images/house.svg"
NB = "\N{NO-BREAK SPACE}"
LONG = "It goes on for a while after that, with more words than anybody would put in a list."

CONTENT = {
    "newest.md": "Title: Newest\nDate: 2017-03-01\nTags: tried\n\nThe theme shows all of it.",
    "links.md": (
        "Title: Links\nDate: 2017-02-01\nTags: tried\n\n"
        "Read [the other one]({filename}written.rst#end), [the notes](#notes), [a file](a.pdf) "
        f"and [the picture]({{static}}images/house.svg).\n\n{LONG}\n\n## Notes\n\n{LONG}"
    ),
    "plain.md": (
        "Title: Plain\nDate: 2017-01-05\nTags: tried\n\n"
        f"# A heading\n\nWe met at 9.30 and read *R&D* at length, i.e. all of it. {LONG} {LONG}"
    ),
    "plain-sv.md": (
        "Title: Enkel\nDate: 2017-01-05\nSlug: plain\nLang: sv\n\n"
        f"Vi ses kl. 9.30 och talar om t.ex. hemtjänst för äldre. {LONG} {LONG}"
    ),
    "written.rst": (
        "Written\n#######\n\n:date: 2017-01-04\n:tags: tried\n"
        ":summary: In my *own* words, with `a link <https://example.org/>`_.\n\n"
        f"{LONG}\n\n.. _end:\n\nEnd\n===\n\n{LONG}\n"
    ),
    "marked.rst": (
        "Marked\n######\n\n:date: 2017-01-03\n\n.. contents::\n\nFirst part\n==========\n\n"
        "This *stands* before [1]_ the mark, with ``code`` and `a link <links.html>`_.\n\n"
        f".. more\n\n{LONG}\n\n.. [1] A note.\n"
    ),
    "listed.rst": (
        "Listed\n######\n\n:date: 2017-01-02\n\nWe want:\n\n- to listen,\n- to answer.\n\n"
        f"{LONG}\n\n.. note:: Not this.\n"
    ),
    "picture.md": "Title: Picture\nDate: 2017-01-01\n\n![A house]({static}images/house.svg)",
    "draft.md": "Title: Draft\nDate: 2017-01-01\nStatus: draft\n\nNobody lists this.",
    "hidden.md": "Title: Hidden\nDate: 2017-01-01\nStatus: hidden\n\nNobody finds this.",
    "pages/about.md": f"Title: About\n\nWe are a few people. {LONG} {LONG}",
    "pages/draft.rst": "Later\n#####\n\n:status: draft\n\nNot yet a page.\n",
    PICTURE: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "a.pdf": "%PDF-1.4",
}
# What templates get, shown below what Pelican's own template shows.
TEMPLATE = """{% extends "!theme/NAME.html" %}
{% block content %}{{ super() }}
<section id="teaser" data-source="{{ NAME.teaser.source }}"
data-continues="{{ NAME.teaser.continues }}" data-text="{{ NAME.teaser.text | e }}"
data-description="{{ NAME.teaser.description | e }}">{{ NAME.teaser.html }}</section>
{% endblock %}"""
SETTINGS = """
from importlib.util import find_spec

assert not any(map(find_spec, ("blog", "plugins", "tools"))), "the project is in reach"
SITENAME = "A site"
SITEURL = "https://example.com/blog"
AUTHOR = "Me"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "content"
STATIC_PATHS = ["images", "a.pdf"]
ARTICLE_URL = ARTICLE_SAVE_AS = "{date:%Y}/{slug}.html"
ARTICLE_LANG_URL = ARTICLE_LANG_SAVE_AS = "{date:%Y}/{slug}-{lang}.html"
STATIC_URL = STATIC_SAVE_AS = "{path}"
FEED_ALL_RSS = "feeds/all.rss.xml"
PLUGIN_PATHS = ["addons"]
THEME_TEMPLATES_OVERRIDES = ["templates"]
"""
SITES = {
    "absolute": {"RELATIVE_URLS": False, "THEME": "simple", "PLUGINS": ["teaser"]},
    "relative": {"RELATIVE_URLS": True, "THEME": "notmyidea", "PLUGINS": ["borrowed.openings"]},
}


def make(folder, **settings):
    """Write a site that has the teaser's folder under the name it is switched on by."""
    lines = [f"{name} = {value!r}" for name, value in settings.items()]
    files = {f"content/{name}": text for name, text in CONTENT.items()}
    files |= {
        f"templates/{name}.html": TEMPLATE.replace("NAME", name) for name in ("article", "page")
    }
    write(folder, {**files, "pelicanconf.py": SETTINGS + "\n".join(lines)})
    place = folder / "addons" / settings["PLUGINS"][0].replace(".", "/")
    shutil.copytree(ROOT / "plugins/teaser", place)
    for package in place.parents[: settings["PLUGINS"][0].count(".")]:
        (package / "__init__.py").touch()
    return folder


def run_pelican(folder, *more):
    """Run Pelican's own command, isolated: neither this folder nor PYTHONPATH is in reach."""
    command = [sys.executable, "-I", "-m", "pelican", "--fatal", "errors", "-o", "output", *more]
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "COLUMNS": "1000"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module", params=SITES)
def built(request, tmp_path_factory):
    """Build each kind of site once; give its name and the finished folder."""
    folder = make(tmp_path_factory.mktemp(request.param), **SITES[request.param])
    run = run_pelican(folder)
    assert run.returncode == 0, run.stdout
    return request.param, folder / "output"


def page(output, name):
    return html.fromstring((output / name).read_bytes())


def teaser(output, name):
    """Give what the template was given on one page."""
    [section] = page(output, name).xpath("//section[@id='teaser']")
    return section


def inside(element):
    """Give the HTML within an element, without where its links lead."""
    for link in element.iter("a"):
        link.set("href", "#")
    text = "".join(html.tostring(child, encoding="unicode") for child in element)
    return text.strip()


MORE = f"{NB}[…]"
TEASERS = [
    ("Markdown", "2017/plain.html", "automatic", "True",
     f"<p>We met at 9.30 and read <em>R&amp;D</em> at length, i.e. all of it.{MORE}</p>"),
    ("another language", "2017/plain-sv.html", "automatic", "True",
     f"<p>Vi ses kl. 9.30 och talar om t.ex. hemtjänst för äldre.{MORE}</p>"),
    ("written", "2017/written.html", "written", "True",
     '<p>In my <em>own</em> words, with <a href="#">a link</a>.</p>'),
    ("marked", "2017/marked.html", "mark", "True",
     '<p>This <em>stands</em> before the mark, with <code>code</code> and <a href="#">a link</a>.'
     f"{MORE}</p>"),
    ("a list", "2017/listed.html", "automatic", "False",
     "<p>We want:</p>\n<ul><li>to listen,</li><li>to answer.</li></ul>\n"
     f"<p>{LONG}</p>"),
    ("only a picture", "2017/picture.html", "automatic", "False", ""),
    ("a draft", "drafts/draft.html", "automatic", "False", "<p>Nobody lists this.</p>"),
    ("hidden", "2017/hidden.html", "automatic", "False", "<p>Nobody finds this.</p>"),
    ("a page", "pages/about.html", "automatic", "True",
     f"<p>We are a few people. {LONG}{MORE}</p>"),
    ("a draft of a page", "drafts/pages/later.html", "automatic", "False",
     "<p>Not yet a page.</p>"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "source", "continues", "expected"),
    [case[1:] for case in TEASERS],
    ids=[case[0] for case in TEASERS],
)
def test_every_text_has_a_teaser(built, name, source, continues, expected):
    """Articles and pages, published or not, in Markdown and reStructuredText: whole sentences."""
    found = teaser(built[1], name)

    assert inside(found) == expected
    assert (found.get("data-source"), found.get("data-continues")) == (source, continues)
    assert "".join(found.get("data-text").split()) == "".join(found.text_content().split())


def test_a_page_is_described_in_whole_sentences(built):
    """What search engines show is longer than a teaser, and as whole."""
    description = teaser(built[1], "2017/plain.html").get("data-description")

    assert description == f"We met at 9.30 and read R&D at length, i.e. all of it. {LONG}"


LISTED = ["index.html", "tag/tried.html", "author/me.html", "category/misc.html"]


@pytest.mark.parametrize("name", [*LISTED, "2017/links.html"])
def test_links_lead_right_from_every_page(built, name):
    """A link in a teaser means the same file at every depth, and the file is there."""
    kind, output = built
    hrefs = page(output, name).xpath("(//p[contains(., 'the other one')])[last()]/a/@href")
    found = [urlsplit(urljoin(f"{SITEURL}/{name}", href)) for href in hrefs]
    paths = [unquote(url.path).removeprefix("/blog/") for url in found]

    assert [*zip(paths, [url.fragment for url in found], strict=True)] == [
        ("2017/written.html", "end"),
        ("2017/links.html", "notes"),
        ("2017/a.pdf", ""),
        (PICTURE, ""),
    ]
    assert all((output / path).exists() for path in paths if path != "2017/a.pdf")
    assert {href.startswith(SITEURL) for href in hrefs} == {kind == "absolute"}


@pytest.mark.parametrize("name", LISTED)
def test_pelicans_own_lists_show_it(built, name):
    """A theme that knows of no teasers shows them as the summary it asks for."""
    text = " ".join(page(built[1], name).text_content().split())

    assert "We met at 9.30 and read R&D at length, i.e. all of it. […]" in text
    assert "In my own words, with a link." in text
    assert "A heading" not in text


def test_the_text_itself_is_untouched(built):
    """Making teasers early leaves the links of the text itself to Pelican."""
    hrefs = page(built[1], "2017/links.html").xpath("//@href | //@src")

    assert hrefs
    assert not [href for href in hrefs if "{" in href or "site.invalid" in href]


@pytest.mark.parametrize("feed", ["feeds/all.atom.xml", "feeds/all.rss.xml"])
def test_feeds_have_it_as_their_summary(built, feed):
    """Pelican's own feeds carry the teaser, with links that a reader can follow."""
    entries = {
        entry.title: entry.summary
        for entry in feedparser.parse((built[1] / feed).read_bytes()).entries
    }

    assert entries["Plain"].startswith("<p>We met at 9.30 and read <em>R&amp;D</em> at length")
    assert entries["Plain"].endswith(f"all of it.{MORE}</p>")
    hrefs = html.fromstring(entries["Links"]).xpath("//a/@href")
    assert hrefs == [
        f"{SITEURL}/{place}"
        for place in ("2017/written.html#end", "2017/links.html#notes", "2017/a.pdf", PICTURE)
    ]


@pytest.fixture(scope="module")
def stopped(tmp_path_factory):
    """Give a site that is not built: settings are tried on it."""
    return make(tmp_path_factory.mktemp("stopped"), **SITES["absolute"])


WRONG = [
    ("in English", ["TEASER_WROD=20"],
     "TEASER_WROD = 20 cannot be used: there is no such setting. Did you mean TEASER_WORDS?"),
    ("in Swedish", ['DEFAULT_LANG="sv"', 'TEASER_WORDS="många"'],
     "TEASER_WORDS = 'många' går inte att använda. "
     "Skriv ett heltal större än noll, till exempel 20."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "said"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_a_wrong_setting_stops_the_build(stopped, settings, said):
    """One line in the site's language, exit code 1, no traceback, and nothing written."""
    run = run_pelican(stopped, "-e", *settings)

    assert (run.returncode, run.stderr.strip()) == (1, f"pelicanconf.py: {said}")
    assert "Traceback" not in run.stdout
    assert not (stopped / "output").exists()


# The other plugins are for this site: in somebody else's they say what they need.

OTHERS = sorted({*pelicanconf.PLUGINS} - {"plugins.teaser"})
NEEDS = {name: importlib.import_module(name).NEEDS for name in OTHERS}


def run_alone(folder, plugin):
    """Build a stock site of one text with one plugin; give the text that it stopped with."""
    write(folder / "content", {"a.md": "Title: A\nDate: 2017-01-01\n\nText.\n"})
    stock = {
        "PATH": str(folder / "content"),
        "OUTPUT_PATH": str(folder / "output"),
        "THEME": str(Path(pelican.__file__).parent / "themes/simple"),
        "SITEURL": SITEURL,
        "TIMEZONE": "UTC",
        "PLUGIN_PATHS": [str(ROOT)],
        "PLUGINS": [plugin],
    }
    with alone():
        try:
            Pelican(configure_settings(DEFAULT_CONFIG | stock)).run()
        except SystemExit as stopped:
            return str(stopped)
    return ""


@pytest.mark.parametrize("plugin", [name for name in OTHERS if NEEDS[name]])
def test_a_plugin_alone_says_what_it_needs(plugin, tmp_path):
    """One sentence in the site's language, before anything is written."""
    assert run_alone(tmp_path, plugin) == (
        f"Nothing was built: {plugin} needs {', '.join(NEEDS[plugin])}. "
        "Add what is missing to PLUGINS."
    )
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("plugin", [name for name in OTHERS if not NEEDS[name]])
def test_a_plugin_that_needs_none_does_not_crash(plugin, tmp_path):
    """It builds, or stops with what is wrong in its own words; it raises nothing else."""
    stopped = run_alone(tmp_path, plugin)

    assert stopped or (tmp_path / "output/a.html").exists()

"""A site of fakes: every kind of page, rendered without Pelican."""

import datetime as dt
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from blog.documents.languages import direction, words_in
from blog.statement.foreign import foreign_posts
from blog.statement.model import Contact, Exempted, Shortcoming, Statement, Supervision
from blog.stylesheet import csp_hash, read_stylesheet
from blog.swedish.dates import iso_date, long_date
from blog.swedish.line_ends import divisible, unbroken
from blog.swedish.numbers import number
from plugins.posts.listing import by_month, by_year
from plugins.posts.sender import Sender
from tests.sites import ROOT

THEME = ROOT / "theme"
TEMPLATES = THEME / "templates"
ADDRESS = "https://blogg.example"
CSS = read_stylesheet(THEME / "static" / "css")


def environment():
    """Give Jinja the settings of pelicanconf.py and the filters of our plugins."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(
        by_month=by_month,
        by_year=by_year,
        csp_hash=csp_hash,
        direction=direction,
        divisible=divisible,
        iso_date=iso_date,
        long_date=long_date,
        number=number,
        unbroken=unbroken,
    )
    return env


ENVIRONMENT = environment()


def macro(name, macro_name):
    """Give a macro as a function."""
    return getattr(ENVIRONMENT.get_template(f"macros/{name}.html").module, macro_name)


def feed(title="Alla inlägg (RSS-flöde)", url="feed.xml"):
    """Give a feed's link."""
    return SimpleNamespace(title=title, url=url, type="application/rss+xml")


def tag(name="Tillit", slug="tillit", **changes):
    """Give a tag with one post and a feed."""
    own = feed(f"Inlägg med etiketten ”{name}” (RSS-flöde)", f"etikett/{slug}/feed.xml")
    values = {
        "name": name,
        "slug": slug,
        "url": f"etikett/{slug}/",
        "count": 1,
        "feed": own,
        "about": "",
        "is_listed": True,
    }
    return SimpleNamespace(**{**values, **changes})


def teaser(html="<p>Ingressen.</p>", source="automatic"):
    """Give a teaser as plugins.teaser makes it."""
    text = BeautifulSoup(html, "html.parser").get_text()
    return SimpleNamespace(html=html, text=text, description=text, source=source, continues=True)


def article(**changes):
    """Give a published post of 30 March 2017."""
    values = {
        "title": "Vem gör jobbet?",
        "title_note": "",
        "title_lang": "",
        "lang": "sv",
        "date": dt.datetime(2017, 3, 30, 7, 30, tzinfo=ZoneInfo("Europe/Stockholm")),
        "updated": None,
        "url": "2017/vem-gor-jobbet/",
        "tags": [tag()],
        "author": "Socialchefen",
        "age_note": "",
        "preview": SimpleNamespace(
            url="bilder/delning/x.png", width=1200, height=630, alt="Vem gör jobbet?"
        ),
        "contents": (),
        "is_long": False,
        "related": (),
        "series": None,
        "successor": None,
        "content": "<p>Texten.</p>",
        "state": "published",
        "notice": "",
        "reading_time": "Lästid 3\N{NO-BREAK SPACE}min",
        "interface": words_in("sv"),
        "teaser": teaser(),
        "figure": None,
        "linked_data": {"@type": "BlogPosting", "headline": "Vem gör jobbet?"},
        "newer": None,
        "older": None,
    }
    return SimpleNamespace(**{**values, **changes})


def page(**changes):
    """Give a published page."""
    values = {
        "title": "Om bloggen",
        "title_note": "",
        "title_lang": "",
        "lang": "sv",
        "updated": None,
        "content": "<p>Sidans text.</p>",
        "interface": words_in("sv"),
        "teaser": teaser("<p>Sidans text.</p>"),
        "figure": None,
        "state": "published",
        "notice": "",
    }
    return SimpleNamespace(**{**values, **changes})


def statement(**changes):
    """Give an accessibility statement with one shortcoming and no exceptions."""
    values = {
        "actor": "Exempelkommun",
        "service": "Socialchefens blogg",
        "conformance": "delvis förenlig",
        "shortcomings": (Shortcoming("Bilden", "Den saknar text.", "WCAG 1.1.1", "Byts i maj."),),
        "assessed": dt.date(2026, 11, 2),
        "updated": dt.date(2026, 11, 9),
        "method": "Självskattning.",
        "report": Contact("https://k.example/s", "lämna en synpunkt", "k@k.example", "0123-45"),
        "supervision": Supervision("Myndigheten", "https://m.example/anmal"),
        "burdens": (),
        "exempt": (),
    }
    return Statement(**{**values, **changes})


def exempted():
    """Give something that a statement excepts."""
    return Exempted("Kartan", "Den är inte till för att hitta med.")


class Pages(SimpleNamespace):
    """One page of a paginated list, as Pelican gives it."""

    def has_previous(self):
        """Say whether there are newer posts."""
        return self.number > 1

    def has_next(self):
        """Say whether there are older posts."""
        return self.number < self.of

    def has_other_pages(self):
        """Say whether this is not the only page."""
        return self.of > 1


def listed(articles, number=1, of=1, base=""):
    """Give the context of page *number* of *of* in a list of *articles*."""
    beside = {n: SimpleNamespace(url=f"{base}sida/{n}/" if n > 1 else base) for n in range(of + 2)}
    return {
        "articles": articles,
        "articles_page": Pages(number=number, of=of, object_list=articles),
        "articles_paginator": SimpleNamespace(num_pages=of),
        "articles_previous_page": beside[number - 1] if number > 1 else None,
        "articles_next_page": beside[number + 1] if number < of else None,
    }


def context(**changes):
    """Give what every page can read."""
    item = SimpleNamespace
    values = {
        "ARCHIVES_URL": "arkiv/",
        "AUTHOR": "Socialchefen",
        "DEFAULT_LANG": "sv",
        "PUBLISHER": "Exempelkommun, socialförvaltningen",
        "SITENAME": "Socialchefens blogg",
        "SITESUBTITLE": "Tankar om tillit",
        "featured": (),
        "feeds": (feed(),),
        "footer_menu": (item(title="Personuppgifter", url="personuppgifter/"),),
        "NEWSLETTER_URL": "",
        "POSTS_REPLY": "svar@kommun.example",
        "SEARCH_URL": "sok/",
        "localsiteurl": "",
        "menu": (item(title="Start", url=""), item(title="Arkiv", url="arkiv/")),
        "output_file": "index.html",
        "sender": Sender("Socialchefen", "Socialchef i Exempelkommun.", "S"),
        "site_address": ADDRESS,
        "site_data": {"@type": "WebSite"},
        "site_preview": SimpleNamespace(
            url="bilder/delning/start.png", width=1200, height=630, alt="Socialchefens blogg"
        ),
        "stylesheet": Markup(CSS),
        "typeface": "",
        "picture_sizes": "36rem",
        "tag_list": (tag(),),
    }
    return {**values, **changes}


def render(template, **changes):
    """Render a page, as text."""
    return ENVIRONMENT.get_template(template).render(context(**changes))


def soup(html):
    """Parse HTML."""
    return BeautifulSoup(html, "html.parser")


def kinds(post=None):
    """Give every kind of page: its name, its template and what is in its context."""
    post = post or article(older=article(), newer=article())
    posts = [post]
    year = {"articles": posts, "period": (2017,)}
    return {
        "front page": ("index.html", listed(posts)),
        "front page, 2 of 3": ("index.html", listed(posts, 2, 3)),
        "front page, empty": ("index.html", listed([])),
        "post": ("article.html", {"article": post}),
        "tag": ("tag.html", {**listed(posts), "tag": tag()}),
        "tag, 2 of 3": ("tag.html", {**listed(posts, 2, 3, "etikett/tillit/"), "tag": tag()}),
        "tags": ("tags.html", {}),
        "archive": ("archives.html", {"articles": posts}),
        "year": ("period_archives.html", year),
        "page": ("page.html", {"page": page()}),
        "subscribe": ("subscribe.html", {"page": page()}),
        "statement": (
            "statement.html",
            {"page": page(), "statement": statement(), "foreign_posts": foreign_posts([])},
        ),
        "not found": ("not_found.html", {"page": page(), "output_file": "404.html"}),
    }


def names(folder: Path, pattern: str):
    """List files below *folder* by their paths in it."""
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob(pattern))

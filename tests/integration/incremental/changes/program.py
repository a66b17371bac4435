"""What a developer changes: settings, theme and program; and the time, which nobody does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tests.integration.incremental.project import Project

_SETTINGS: dict[str, tuple[str, ...]] = {
    "SITENAME": ('"Socialchefens blogg"', '"En annan blogg"'),
    "SITESUBTITLE": ('"Tankar"', '"Andra tankar"'),
    "AUTHOR": ('"Socialchefen"', '"Anna Ek"'),
    "PUBLISHER": ('"Exempelkommun"', '"Provkommun"'),
    "TIMEZONE": ('"Europe/Stockholm"', '"Europe/Helsinki"'),
    "DEFAULT_PAGINATION": ("10", "3", "4"),
    "FEEDS_ITEMS": ("20", "3"),
    "FEEDS_TAG_POSTS": ("2", "1", "4"),
    "TEASER_WORDS": ("20", "12", "15"),
    "TEASER_SUFFIX": ('" […]"', '" …"'),
    "SEARCH_ONE_FILE": ("40000", "500"),
    "PICTURES_WIDTHS": ("[480, 720]", "[200, 400]"),
    "PICTURES_SIZES": ('"92vw"', '"50vw"'),
    "PREVIEWS_COLOURS": ('["#771144", "#ffffff", "#eebbcc"]', '["#114477", "#ffffff", "#bbccee"]'),
    "ARTICLE_URL": ('"{date:%Y}/{slug}/"', '"{date:%Y}/{date:%m}/{slug}/"'),
    "THEME_STATIC_DIR": ('"tema"', '"utseende"'),
}
_EXTENSIONS = (
    *("markdown.extensions.abbr", "markdown.extensions.tables", "markdown.extensions.footnotes"),
    *("blog.swedish.typography.extension", "nothing"),
)
_MOMENTS = (
    *("2026-11-22 08:00", "2026-11-22 08:05", "2026-12-01 07:29", "2026-12-01 07:30"),
    *("2026-12-24 15:00", "2027-03-01 00:00"),
)

# What the program itself decides: a file, a pattern, and what takes its place.
EDITS: tuple[tuple[str, str, str], ...] = (
    ("blog/documents/languages.py", r'instead="Läs hellre[ \d]*"', 'instead="Läs hellre {}"'),
    ("blog/documents/languages.py", r'updated="Uppdaterad[ \d]*"', 'updated="Uppdaterad {}"'),
    ("blog/documents/languages.py", r'corrected="Rättelse[ \d]*"', 'corrected="Rättelse {}"'),
    ("blog/documents/languages.py", r'notes="Noter[ \d]*"', 'notes="Noter {}"'),
    ("blog/swedish/dates.py", r'"maj[ \d]*"', '"maj {}"'),
    ("blog/swedish/dates.py", r'"november[ \d]*"', '"november {}"'),
    ("blog/images/encode.py", r'AVIF: {"quality": \d+', 'AVIF: {{"quality": 4{}'),
    ("blog/images/encode.py", r'WEBP: {"quality": \d+', 'WEBP: {{"quality": 6{}'),
    ("plugins/teaser/settings.py", r"DEFAULT_MIN_WORDS = \d+", "DEFAULT_MIN_WORDS = 1{}"),
    ("plugins/previews/layout.py", r"SIZES = \(\(\d+, 2\)", "SIZES = ((12{}, 2)"),
    ("plugins/search/settings.py", r"DEFAULT_ONE_FILE = [\d_]+", "DEFAULT_ONE_FILE = 1{}00"),
    ("plugins/search/passages.py", r'label="Bild[ \d]*"', 'label="Bild {}"'),
    ("plugins/staging/report.py", r"Anmärkningar[ \d]*:", "Anmärkningar {}:"),
)


def setting(project: Project, rng: Random) -> str:
    """Give a setting another value."""
    path, name = "pelicanconf.py", rng.choice(sorted(_SETTINGS))
    lines = project.text(path).splitlines()
    others = [value for value in _SETTINGS[name] if f"{name} = {value}" not in lines]
    value = rng.choice(others)
    project.setting(path, name, value)
    return f"{name} = {value}"


def address(project: Project, rng: Random) -> str:
    """Let the site have another address, or lie in a folder of it."""
    value = rng.choice(["https://blogg.example", "https://www.example/blogg", "http://x.example"])
    project.setting("publishconf.py", "SITEURL", repr(value))
    return value


def markdown(project: Project, rng: Random) -> str:
    """Do without one of the extensions of Markdown, or take the others back."""
    name = rng.choice(_EXTENSIONS)
    kept = f'[each for each in MARKDOWN["extensions"] if each != "{name}"]'
    project.setting("pelicanconf.py", "MARKDOWN", f'{{**MARKDOWN, "extensions": {kept}}}')
    return f"without {name}"


def clock(project: Project, rng: Random) -> str:
    """Let time go, or turn back."""
    moment = rng.choice(_MOMENTS)
    project.setting("pelicanconf.py", "POSTS_NOW", repr(moment))
    return moment


def template(project: Project, rng: Random) -> str:
    """Give an element of a template one more class."""
    path = rng.choice(project.below("theme/templates", ".html"))
    places = [match.end() for match in re.finditer('class="', project.text(path))]
    if not places:
        return ""
    place, text = rng.choice(places), project.text(path)
    project.write(path, f"{text[:place]}n{rng.randrange(99)} {text[place:]}")
    return path


def template_text(project: Project, rng: Random) -> str:
    """Add words to every page, to every post, or to lists."""
    name, words = rng.choice(
        [
            ("partials/footer.html", "</footer>"),
            ("partials/header.html", "</header>"),
            ("article.html", "</article>"),
            ("macros/article.html", "</article>"),
        ]
    )
    path = f"theme/templates/{name}"
    found = project.replace(path, words, f"<p>Nr {rng.randrange(99)}</p>\n{words}")
    return path if found else ""


def broken_template(project: Project, rng: Random) -> str:
    """Forget the end of an expression."""
    path = rng.choice(["theme/templates/article.html", "theme/templates/partials/footer.html"])
    project.append(path, "{{ SITENAME ")
    return path


def style(project: Project, rng: Random) -> str:
    """Change the CSS of the pages or of the feeds."""
    path = rng.choice(project.below("theme/static", ".css"))
    project.append(path, f"\n.card {{ margin-inline: {rng.randrange(99)}px }}\n")
    return path


def script(project: Project, rng: Random) -> str:
    """Change the script of the search."""
    path = rng.choice(project.below("theme/static", ".js"))
    project.append(path, f"\nglobalThis.n = {rng.randrange(99)};\n")
    return path


def code(project: Project, rng: Random) -> str:
    """Change a line of the program that shows on some page."""
    path, pattern, new = rng.choice(EDITS)
    text, found = re.subn(pattern, new.format(rng.randrange(1, 9)), project.text(path))
    project.write(path, text)
    return path if found else ""


def code_comment(project: Project, rng: Random) -> str:
    """Change a line of the program that shows nowhere."""
    path = rng.choice(project.below("plugins", ".py") + project.below("blog", ".py"))
    project.append(path, f"# {rng.randrange(99)}\n")
    return path


PROGRAM = (
    *(setting, setting, setting, setting, setting, address, markdown, markdown, clock, clock),
    *(template, template, template_text, broken_template, style, script),
    *(code, code, code, code_comment),
)

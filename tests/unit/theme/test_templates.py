"""Templates, classes and the map in theme/README.md agree."""

import re
import xml.etree.ElementTree as etree

import pytest

from tests.unit.theme import site

TEMPLATES = {
    name: (site.TEMPLATES / name).read_text("utf-8")
    for name in site.names(site.TEMPLATES, "*.html")
}
MARKUP = {
    name: re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL) for name, text in TEMPLATES.items()
}
README = (site.THEME / "README.md").read_text("utf-8")
CSS = "".join(
    (site.THEME / "static/css" / name).read_text("utf-8")
    for name in site.names(site.THEME / "static/css", "*.css")
)


def test_safe_stands_in_three_places():
    """HTML is trusted where our own plugins made it, and nowhere else."""
    counts = {name: len(re.findall(r"\|\s*safe\b", text)) for name, text in MARKUP.items()}

    assert {name: count for name, count in counts.items() if count} == {
        "article.html": 1,
        "macros/article.html": 1,
        "page.html": 1,
    }


def test_nothing_else_goes_around_the_escaping():
    """Autoescape is never switched off."""
    assert not [n for n, text in MARKUP.items() if re.search(r"autoescape|Markup", text)]


def test_every_class_has_a_rule_and_every_rule_a_class():
    """A class is found by a search for it in both places, or it is not there at all."""
    rules = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    styled = set(re.findall(r"\.([a-z][\w-]*)", rules))
    used = {
        c for t in MARKUP.values() for v in re.findall(r'class="([^"]*)"', t) for c in v.split()
    }
    from_texts = set(
        re.findall(r"`\.([\w-]+)`", README.split("puts in a text:")[1].split("\n")[0])
    )

    assert styled == used | from_texts
    assert used & from_texts == set()


@pytest.mark.parametrize(
    ("file", "pattern"),
    [
        ("theme/static/search/search.js", r'className: "([^"]*)"'),
        ("tools/desk/web/templates/frame.html", r'class="([^"]*)"'),
        ("tools/desk/web/templates/overview.html", r'class="([^"]*)"'),
    ],
    ids=["the search", "the desk's frame", "the desk"],
)
def test_what_is_drawn_elsewhere_has_rules_too(file, pattern):
    """The search's hits and the desk are dressed by the theme's stylesheet, the desk by more."""
    css = CSS + (site.ROOT / "tools/desk/web/static/desk.css").read_text("utf-8")
    written = " ".join(re.findall(pattern, (site.ROOT / file).read_text("utf-8"))).split()

    assert written
    assert [name for name in written if not re.search(rf"\.{name}\b(?!-)", css)] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_begins_with_what_it_is_for(name):
    """The first lines say so, in a comment."""
    assert TEMPLATES[name].startswith("{#")


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_map_shows_every_template(name):
    """theme/README.md leads from a page to its partials and macros."""
    folder, _, file = name.rpartition("/")
    shown = file.removesuffix(".html") if folder == "partials" else file

    assert f"`{shown}`" in README


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name.startswith("macros/")])
def test_macros_see_only_their_arguments(name):
    """A macro that reads the context works on one page and fails on another."""
    assert not re.search(r"localsiteurl|site_address|DEFAULT_LANG|SITE|\bpage\b\.", MARKUP[name])
    assert not [n for n, t in MARKUP.items() if re.search(r"import .* with context", t)]


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_do_not_compute(name):
    """No sums, no sorting, no look-ups by index: a plugin has set what is shown."""
    code = " ".join(
        re.findall(r"\{[{%](.*?)[%}]\}", re.sub(r'"[^"]*"', "", MARKUP[name]), re.DOTALL)
    )

    assert not re.search(r"\[\d|\|\s*(?:sort|groupby|sum)\b|[\w)] [*/+-] [\w(]", code)


def test_the_mark_is_the_favicons_drawing():
    """The wordmark shows the same two people, in the colour of the words beside it."""
    favicon = etree.parse(site.TEMPLATES / "partials/favicon.svg").getroot()
    mark = site.soup(site.render("partials/mark.html")).svg

    assert mark.path["d"] == favicon.find("{http://www.w3.org/2000/svg}path").get("d")
    assert [child.name for child in mark.find_all(True)] == ["path"]
    assert mark["fill"] == "currentColor"


def test_the_mark_has_the_colours_of_the_tokens():
    """A favicon cannot read the stylesheet, so it repeats it."""
    favicon = (site.TEMPLATES / "partials/favicon.svg").read_text("utf-8")

    assert re.findall(r"#\w+", favicon) == re.findall(r"--accent: (#\w+);", CSS)

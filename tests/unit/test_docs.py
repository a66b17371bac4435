"""What the documents say is what the code does."""

import re
from pathlib import Path

import pytest
from pelican.settings import DEFAULT_CONFIG

import pelicanconf
from blog.documents.front_matter.keys import NAMES, canonical
from blog.laws import LAWS
from blog.rules.every import RULES
from blog.swedish.sorting import swedish_key
from blog.swedish.spelling.speller import SpellChecker
from tests.dictionaries import load
from tests.sites import ROOT
from tests.unit.blog.rules.contents import TOP, file, index, told

# Names that Pelican reads but gives no default (measured), and our own.
PELICANS = {
    "ARCHIVES_SAVE_AS", "ARCHIVES_URL", "AUTHOR", "AUTHORS_SAVE_AS", "CATEGORIES_SAVE_AS",
    "INDEX_URL", "SITESUBTITLE", "TAGS_SAVE_AS", "TAGS_URL", "TIMEZONE",
}  # fmt: skip
OURS = (
    "POSTS_",
    "TEASER_",
    "FEEDS_",
    "SEARCH_",
    "STYLESHEET_",
    "STATEMENT_",
    "PUBLISHER",
    "NEWSLETTER_URL",
    "PLUGINS_REQUIRED",
)


def rules():
    """Give the names of every rule that any finding can carry."""
    folders = (ROOT / "blog", ROOT / "plugins")
    code = "\n".join(p.read_text("utf-8") for folder in folders for p in folder.rglob("*.py"))
    quoted = re.findall(r"Finding\(\s*[^,()]+(?:\([^()]*\))?,\s*[^,]+,\s*\"([a-zåäö]+)\"", code)
    named = re.findall(r"^_?RULE = \"([a-zåäö]+)\"|rule=\"([a-zåäö]+)\"", code, re.MULTILINE)
    checked = (rule.name for rule in RULES)
    laws = (
        name for law in LAWS for name in (vars(law).get("NAME"), vars(law).get("LINK")) if name
    )
    return sorted({*quoted, *(one or other for one, other in named), *checked, *laws})


def sections():
    """Give the text under each heading of docs/regler.md."""
    text = (ROOT / "docs/regler.md").read_text("utf-8")
    parts = re.split(r"^## (\S+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def examples(section, kind):
    """Give what stands in code marks on the line that begins with *kind*."""
    [line] = re.findall(rf"^{kind}: (.*)$", section, re.MULTILINE)
    return re.findall(r"`+ ?(.+?) ?`+(?!`)", line)


def headings(path):
    return re.findall(r"^## (\S+)$", (ROOT / path).read_text("utf-8"), re.MULTILINE)


def test_rules_are_found_in_the_code():
    """The search above sees the rules: without this, the next test could be empty."""
    assert {"adress", "datum", "länk", "metadata", "redogörelse"} <= set(rules())


def test_every_rule_is_explained():
    """Each name that a message ends with is a heading in docs/regler.md, and no other is."""
    assert headings("docs/regler.md") == sorted(rules(), key=swedish_key)


@pytest.mark.parametrize("rule", sections())
def test_every_rule_has_a_wrong_and_a_right_example(rule):
    """One line each, not the same."""
    lines = re.findall(r"^(Fel|Rätt): (.+)$", sections()[rule], re.MULTILINE)

    assert [kind for kind, _ in lines] == ["Fel", "Rätt"]
    assert lines[0][1] != lines[1][1]


# The rules whose examples are words of a text or lines on top of one, and can be tried.
TRIED = [
    "alttext", "citattecken", "epost", "fetrubrik", "förkortning", "gatuadress", "granskning",
    "http", "igenkänning", "länkadress", "länktext", "mellanslag", "punktlista", "rubriknivå",
    "tabellrubrik", "tankstreck", "tecken", "textspråk", "tidpunkt", "tillåtelse", "titel",
    "upprepning", "versaler",
]  # fmt: skip


@pytest.mark.parametrize("rule", TRIED)
@pytest.mark.parametrize("kind", ["Fel", "Rätt"])
def test_the_examples_are_right(rule, kind):
    """Each wrong example gives the warning it stands under, and no right one does."""
    shown = examples(sections()[rule], kind)

    assert shown
    for example in shown:
        tried = index({"inlagg/prov.md": post_with(example)}, files=[PICTURE], speller=SPELLER)
        found = {finding.rule for finding in told(tried)}
        assert (rule in found) == (kind == "Fel"), (example, found)


SPELLER = SpellChecker(load)
PICTURE = file("bilder/bro.jpg")
PHOTO = ["![En bro](/bilder/bro.jpg)"]


def post_with(example):
    """Give a post that has *example* on top, if it is such a line, or else in its text."""
    if key := re.match(r"(\S+): ", example):
        top = [line for line in TOP.splitlines() if not line.startswith(key[0])]
        return "\n".join(
            [*top, example, "", "Text.", "", *(PHOTO if key[1] == "Granskad" else [])]
        )
    table = "|---|---|\n| Kommunen | bostäder |\n" if example.startswith("|") else ""
    return f"{TOP}\n{example}\n{table}\nEtt stycke till.\n"


@pytest.mark.parametrize("name", [n for n in NAMES if n in {"title", "date", "status", "tags",
    "summary", "updated", "slug", "lang", "title_lang", "author", "old_addresses",
    "replaced_by"}])  # fmt: skip
def test_lines_are_described_for_the_director(name):
    """Every line a post can have stands in docs/skriva.md, under a name that works."""
    described = re.findall(r"`([^\W\d_][^`:]*):`", (ROOT / "docs/skriva.md").read_text("utf-8"))

    assert name in {canonical(line) for line in described}


@pytest.mark.parametrize(
    "path",
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("[!.]*/README.md")],
    ids=str,
)
def test_links_between_documents_lead_somewhere(path):
    """A relative link in a document names a file that is there."""
    text = re.sub(r"`[^`]*`|^ {4}.*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [link for link in links if link and "://" not in link and "{" not in link]

    assert [link for link in local if not (path.parent / link).exists()] == []


def test_every_task_and_file_in_the_readme_exists():
    """README names nothing that is not there."""
    text = (ROOT / "README.md").read_text("utf-8")
    tasks = set(re.findall(r"(?:tasks\.py|inv) (\w+)", text))
    defined = set(
        re.findall(r"^def (\w+)\(\s*c: Context", Path("tasks.py").read_text(), re.MULTILINE)
    )

    assert tasks <= defined | {"lists"}
    assert {"build", "test"} <= tasks


def test_no_setting_is_misspelt():
    """Pelican ignores names it does not know."""
    named = {name for name in vars(pelicanconf) if name.isupper()}

    assert {n for n in named - DEFAULT_CONFIG.keys() - PELICANS if not n.startswith(OURS)} == set()


def test_every_plugin_is_in_the_contract():
    """plugins/README.md has a row for each plugin, and pelicanconf.py switches each on."""
    table = (ROOT / "plugins/README.md").read_text("utf-8")
    rows = re.findall(r"^\| `(plugins\.\w+)`", table, re.MULTILINE)
    folders = {f"plugins.{p.parent.name}" for p in (ROOT / "plugins").glob("*/__init__.py")}

    assert sorted(rows) == sorted(pelicanconf.PLUGINS)
    assert folders == set(pelicanconf.PLUGINS)

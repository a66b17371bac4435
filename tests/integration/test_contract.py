"""plugins/README.md promises names to templates; a build keeps the promise."""

import importlib
import re
from types import SimpleNamespace

import pytest
from pelican import Pelican, signals

import pelicanconf
from blog.errors import BuildStopped
from blog.settings import check_types
from tests.sites import ROOT, settings


def rows():
    """Give the table's cells of names: plugin → (on articles, on pages, in the context)."""
    table = (ROOT / "plugins/README.md").read_text("utf-8")
    lines = re.findall(r"^\| `plugins\.\w+` .*$", table, re.MULTILINE)
    return {line.split("`")[1]: line.strip("|").split("|") for line in lines}


def names(cell):
    """Give the names in a cell; "filters" begins another list."""
    plain, _, filters = cell.partition("filter")
    return re.findall(r"`(\w+)`", plain), re.findall(r"`(\w+)`", filters)


def declared(plugin):
    return getattr(importlib.import_module(plugin), "SETTINGS", ())


NEEDED = {name: importlib.import_module(name).NEEDS for name in rows()}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Give a post, a page, the context and the filters of a build of the real content."""
    seen = {}

    def note(generator, writer):
        del writer
        seen.update(article=generator.context["articles"][0], page=generator.pages[0],
                    context=generator.context, filters=generator.env.filters)  # fmt: skip

    with signals.page_writer_finalized.connected_to(note):
        output = tmp_path_factory.mktemp("contract") / "output"
        Pelican(settings(ROOT / "content", output)).run()
    return seen


@pytest.mark.parametrize("plugin", rows())
def test_needs_are_those_of_the_code(plugin):
    """The second column is what the plugin's NEEDS says, and all of it is switched on."""
    needs = re.findall(r"\w+", rows()[plugin][1])

    assert tuple(f"plugins.{name}" for name in needs) == importlib.import_module(plugin).NEEDS
    assert {f"plugins.{name}" for name in needs} <= set(pelicanconf.PLUGINS)


@pytest.mark.parametrize("plugin", [name for name in rows() if NEEDED[name]])
def test_alone_it_says_what_it_needs(plugin, tmp_path):
    """A plugin without those that it needs stops with one sentence, before anything is read."""
    alone = settings(ROOT / "content", tmp_path / "output", PLUGINS=[plugin])
    with pytest.raises(BuildStopped) as caught:
        importlib.import_module(plugin).check_settings(SimpleNamespace(settings=alone))

    assert caught.value.message == (
        f"Inget har byggts: {plugin} behöver {', '.join(NEEDED[plugin])}. "
        "Lägg till det som saknas i PLUGINS."
    )


@pytest.mark.parametrize(
    "setting", [each for name in rows() for each in declared(name)], ids=lambda each: each.name
)
def test_every_setting_is_held_to_its_type(setting, tmp_path):
    """A value of a type that was not declared stops the build and names the setting."""
    with pytest.raises(SystemExit, match=setting.name):
        Pelican(settings(ROOT / "content", tmp_path / "output", **{setting.name: 1.5}))


@pytest.mark.parametrize("plugin", rows())
def test_every_setting_is_declared_as_the_plugins_own(plugin):
    """Names begin with the plugin's, defaults have the declared type, and meanings are lines."""
    for setting in declared(plugin):
        check_types({setting.name: setting.default}, [setting])
        own = setting.name.startswith(f"{plugin.partition('.')[2].upper()}_")
        assert own or setting.name in ("PUBLISHER", "NEWSLETTER_URL", "PLUGINS_REQUIRED")
        assert setting.meaning.endswith(".")
        assert "\n" not in setting.meaning


@pytest.mark.parametrize("plugin", rows())
def test_promised_names_are_there(built, plugin):
    """Every name in the plugin's row is on the articles, on the pages, or in the context."""
    _, _, on_articles, on_pages, to_templates, *_ = rows()[plugin]
    context, filters = names(to_templates)

    assert [n for n in names(on_articles)[0] if not hasattr(built["article"], n)] == []
    assert [n for n in names(on_pages)[0] if not hasattr(built["page"], n)] == []
    assert [n for n in filters if n not in built["filters"]] == []
    assert [n for n in context if n not in built["context"] and n != "feed"] == []


def test_tags_carry_what_is_promised(built):
    """Tags in the list have their count, and their feed, or None when it would hold one post."""
    tags = {tag.slug: tag for tag in built["context"]["tag_list"]}

    assert tags["tillit"].count == 4
    assert tags["tillit"].feed.url == "etikett/tillit/feed.xml"
    assert [tag for tag in tags.values() if (tag.feed is None) != (tag.count < 2)] == []

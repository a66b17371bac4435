"""plugins/README.md promises names to templates; a build keeps the promise."""

import re

import pytest
from pelican import Pelican, signals

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
def test_promised_names_are_there(built, plugin):
    """Every name in the plugin's row is on the articles, on the pages, or in the context."""
    _, on_articles, on_pages, to_templates, *_ = rows()[plugin]
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

"""What templates can read."""

import pytest
from jinja2 import DictLoader, Environment

from blog.cache import Cache
from plugins.pages.templates import CompiledTemplates, Templates, mentions

SOURCES = {
    "base.html": "{% include 'foot.html' %}{{ SITENAME }}{% block main %}{% endblock %}",
    "foot.html": "{{ PUBLISHER }}",
    "post.html": "{% extends 'base.html' %}{% from 'macros.html' import row %}"
                 "{% block main %}{{ row(article.newer) }}{% endblock %}",
    "macros.html": "{% macro row(post) %}{{ post.title }}{{ post['lang'] }}{% endmacro %}",
    "tags.html": "{{ tag_list | map(attribute='feed.url') | list }}",
    "any.html": "{% include which %}",
    "some.html": "{% include ['foot.html', 'nowhere.html'] %}",
    "lacks.html": "{% include 'nowhere.html' ignore missing %}{{ a }}",
    "round.html": "{% import 'round.html' as me %}{{ b }}",
}  # fmt: skip


def templates(cache=None, **changes):
    env = Environment(loader=DictLoader({**SOURCES, **changes}), autoescape=True)
    return Templates(env, cache or Cache(None, version=""), "options")


# The template, the variables that it can read, some attributes.
NEEDS = [
    ("foot.html", {"PUBLISHER"}, set()),
    ("base.html", {"PUBLISHER", "SITENAME"}, set()),
    # A macro is a variable too, in a block; no context has one by its name.
    ("post.html", {"PUBLISHER", "SITENAME", "article", "row"}, {"newer", "title", "lang"}),
    ("tags.html", {"tag_list"}, {"feed", "url"}),
    ("lacks.html", {"a"}, set()),
    ("round.html", {"b"}, set()),
]


@pytest.mark.parametrize(("name", "names", "attributes"), NEEDS, ids=[row[0] for row in NEEDS])
def test_needs(name, names, attributes):
    """What it mentions, and what it takes in does, through all of its parents and macros."""
    needs = templates().needs(name)

    assert needs.names == names
    assert attributes <= set(needs.attributes)
    assert list(needs.attributes) == sorted(needs.attributes)


@pytest.mark.parametrize("name", ["any.html", "some.html"])
def test_a_template_that_a_value_names(name):
    """It can be any, so that the page can read what any of them does."""
    assert {"SITENAME", "article", "tag_list"} <= templates().needs(name).names


# What it shows, the template that changes, whether the page of a post does.
CHANGES = [
    ("itself", "post.html", True),
    ("its parent", "base.html", True),
    ("what its parent includes", "foot.html", True),
    ("a macro", "macros.html", True),
    ("another page's", "tags.html", False),
]


@pytest.mark.parametrize(
    ("name", "matters"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES]
)
def test_the_digest_is_of_all_that_is_taken_in(name, matters):
    """A word in any of them makes another page, and in no other."""
    changed = templates(**{name: f"{SOURCES[name]} "}).needs("post.html").digest

    assert (changed != templates().needs("post.html").digest) == matters


def test_the_digest_is_of_how_they_are_read():
    """Without autoescape the same source is another template."""
    env = templates().env

    assert (
        Templates(env, Cache(None, version=""), "a").needs("foot.html").digest
        != Templates(env, Cache(None, version=""), "b").needs("foot.html").digest
    )


def test_what_they_mention_is_remembered(tmp_path, monkeypatch):
    """The second time no template is parsed."""
    cache = Cache(tmp_path, version="1")
    first = templates(cache).needs("post.html")
    second = templates(cache)
    monkeypatch.setattr(second.env, "parse", None)

    assert second.needs("post.html") == first


def test_strings_may_be_names():
    """Every word of a string that could be an attribute counts as one."""
    found = mentions(Environment(), "{{ x | map(attribute='a.b') }}{{ y['c'] }}{{ 'två ord' }}")

    assert found == {"names": {"x", "y"}, "attributes": {"a", "b", "c"}, "templates": set()}


def test_compiled_templates_are_kept(tmp_path):
    """Another environment with the same options compiles nothing."""
    cache = Cache(tmp_path, version="1")

    def environment(source="{{ a }}"):
        env = Environment(loader=DictLoader({"a.html": source}))
        env.bytecode_cache = CompiledTemplates(cache, "options")
        return env

    environment().get_template("a.html")
    again, changed = environment(), environment("{{ a }}!")
    again.compile = None

    assert again.get_template("a.html").render(a=1) == "1"
    assert changed.get_template("a.html").render(a=1) == "1!"

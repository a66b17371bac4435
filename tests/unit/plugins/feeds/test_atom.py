"""Atom 1.0."""

import dataclasses
import datetime as dt

import feedparser
import pytest

from plugins.feeds.atom import render_atom
from plugins.feeds.model import Category
from tests.unit.plugins.feeds.examples import SITE, entry, feed
from tests.unit.plugins.feeds.test_rss import ENTRIES
from tests.unit.plugins.feeds.validator import atom_complaints

EXPECTED = """\
<?xml version='1.0' encoding='UTF-8'?>
<?xml-stylesheet href="/feed.css" type="text/css"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
  <id>https://blogg.example/</id>
  <title>Socialchefens blogg</title>
  <updated>2017-05-06T14:00:00+02:00</updated>
  <author>
    <name>Socialchefen</name>
  </author>
  <link href="https://blogg.example/atom.xml" rel="self" type="application/atom+xml"/>
  <link href="https://blogg.example/" rel="alternate" type="text/html"/>
  <subtitle>Tankar om tillit</subtitle>
  <entry xml:lang="en">
    <id>tag:blogg.example,2017-01-02:abc2</id>
    <title>Peer learning &lt;3</title>
    <updated>2017-05-06T14:00:00+02:00</updated>
    <author>
      <name>Anna Ek</name>
    </author>
    <author>
      <name>Bo Al</name>
    </author>
    <content type="html">&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;</content>
    <link href="https://blogg.example/2017/2/"/>
    <summary>1 &lt; 2</summary>
    <category term="vard-omsorg" label="Vård &amp; omsorg"/>
    <published>2017-01-02T07:30:00+01:00</published>
  </entry>
</feed>
"""


def test_the_whole_feed():
    """Every field: edited at another time than published, and in another language."""
    said = entry(
        number=2,
        title="Peer learning <3",
        summary="1 < 2",
        html="<p>1 &lt; 2</p>",
        tags=(Category("vard-omsorg", "Vård & omsorg"),),
        authors=("Anna Ek", "Bo Al"),
        language="en",
        updated=dt.datetime(2017, 5, 6, 14, 0, 0, 99, dt.timezone(dt.timedelta(hours=2))),
    )
    whole = feed(said, url="https://blogg.example/atom.xml")

    assert render_atom(whole, stylesheet="/feed.css").decode() == EXPECTED


@pytest.mark.parametrize("fields", [c[1] for c in ENTRIES], ids=[c[0] for c in ENTRIES])
def test_the_validator_is_silent(fields):
    """No errors, and no warnings of the kinds that can be helped."""
    assert atom_complaints(render_atom(feed(entry(**fields)), stylesheet="/feed.css")) == []


@pytest.mark.parametrize("fields", [c[1] for c in ENTRIES], ids=[c[0] for c in ENTRIES])
def test_a_reader_reads_what_was_said(fields):
    """Title, teaser, text and identity arrive as they were."""
    said = entry(**fields)

    parsed = feedparser.parse(render_atom(feed(said), stylesheet="/feed.css"), sanitize_html=False)

    assert not parsed.bozo
    [read] = parsed.entries
    assert (read.id, read.link) == (said.post.uri, said.post.url)
    assert read.title == (said.post.title or said.summary)
    assert read.summary == said.summary
    assert [c.value for c in read.get("content", [])] == [said.body.html] * bool(said.body.html)
    assert [tag.label for tag in read.get("tags", [])] == [tag.name for tag in said.post.tags]
    assert [author.name for author in read.authors] == list(said.post.authors)


def test_a_new_blog():
    """A feed without posts is valid, and its time is not the clock's."""
    atom = render_atom(feed(), stylesheet="/feed.css")

    assert atom_complaints(atom) == []
    assert b"<updated>2000-01-01T00:00:00+00:00</updated>" in atom


def test_icon():
    """A reader shows the site's icon beside its posts, if it has one."""
    site = dataclasses.replace(SITE, icon="https://blogg.example/i.png")

    assert b"<icon>https://blogg.example/i.png</icon>" in render_atom(
        feed(site=site), stylesheet="/x"
    )
    assert b"<icon>" not in render_atom(feed(), stylesheet="/x")

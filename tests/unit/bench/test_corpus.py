"""The blog that the benchmarks build: always the same texts, and right for every program."""

import datetime as dt
import re
import runpy
import subprocess
import sys
from pathlib import Path
from statistics import mean

import pytest
import yaml
from pelican.readers import MarkdownReader
from pelican.settings import read_settings

from bench.attachments import pdf, photo
from bench.corpus import TAGS, hugo, make_posts, ours, stock
from blog.documents.slug import slugify
from blog.findings import Level
from blog.privacy.identity_numbers import find_identities
from blog.privacy.plain_text import plain
from tests.sites import ROOT, write
from tools.check.__main__ import look

SOURCE = ROOT / "content/inlagg"
COUNT = 120


@pytest.fixture(scope="module")
def posts():
    return make_posts(SOURCE, COUNT, pictures=20, attachments=5)


def test_the_same_posts_each_time(posts):
    """In another process, too, with another hash seed: figures of two days can be compared."""
    program = (
        "from pathlib import Path; from bench.corpus import *; from hashlib import sha256;"
        f"posts = make_posts(Path({str(SOURCE)!r}), {COUNT}, pictures=20, attachments=5);"
        "print(sha256(repr(posts).encode()).hexdigest() + str(hash('a') and ''))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT, env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip

    assert len(said) == 1
    assert make_posts(SOURCE, COUNT, pictures=20, attachments=5) == posts


def test_no_two_posts_are_alike(posts):
    """Neither in body, title nor address, however a program makes it."""
    for values in (
        {post.body for post in posts},
        {slugify(post.title) for post in posts},
        {post.path for post in posts},
    ):
        assert len(values) == COUNT


def test_no_file_is_named_like_a_person(posts):
    """A date and four figures are a personal number, and stop a build."""
    names = [Path(post.path).stem for post in make_posts(SOURCE, 1_400)[1_000:]]
    today = dt.date(2026, 11, 30)

    assert [n for n in names if [*find_identities(plain(n), today=today, is_name=True)]] == []


def test_as_long_as_the_real_ones(posts):
    """Some 528 words, as many as the posts that design figures were measured with."""
    assert 500 <= mean(len(post.body.split()) for post in posts) <= 560


def test_words_that_no_other_post_has(posts):
    """Prose never runs out of new words, and search has to hold them all."""
    words = re.findall(r"\w+", " ".join(post.body for post in posts).lower())
    of_the_first = re.findall(r"\w+", " ".join(post.body for post in posts[:60]).lower())

    assert len(set(words)) > 1.3 * len(set(of_the_first))


def test_tags():
    """Sixty that differ in what an address keeps of them; three different ones for each post."""
    posts = make_posts(SOURCE, 600)

    assert len({slugify(tag) for tag in TAGS}) == len(TAGS) == 60
    assert all(len({slugify(tag) for tag in post.tags}) == 3 for post in posts)
    assert {tag for post in posts for tag in post.tags} == set(TAGS)


def test_dates(posts):
    """Oldest first, spread over years, each in the past."""
    dates = [post.date for post in posts]

    assert dates == sorted(set(dates))
    assert len({date.year for date in dates}) >= 15
    assert dates[-1].year < 2026


def test_every_fifth_post_links_to_an_older_one(posts):
    """By its file, which each program turns into an address."""
    linking = [number for number, post in enumerate(posts) if post.links_to]

    assert linking == list(range(4, COUNT, 5))
    assert all(posts[n].links_to.date < posts[n].date for n in linking)
    for text_of, sign in (
        (ours, "]({filename}/"),
        (stock, "]({filename}/"),
        (hugo, '{{< relref "'),
    ):
        assert [sign in text_of(post) for post in posts] == [bool(post.links_to) for post in posts]


def test_pictures_and_documents(posts):
    """As many as were asked for, each of its own, and each in the text."""
    pictures = [post for post in posts if post.picture]
    documents = [post for post in posts if post.attachment]

    assert (len(pictures), len(documents)) == (20, 5)
    assert len({post.picture.path for post in pictures}) == 20
    assert all(f"](/{post.picture.path})" in ours(post) for post in pictures)
    assert all(f"]({{static}}/{post.attachment})" in stock(post) for post in documents)


def test_there_is_no_error_in_them(tmp_path):
    """Every one is published, and there is less to say of them than of drafts."""
    posts = make_posts(SOURCE, COUNT, pictures=3, attachments=2)
    content, settings = tmp_path / "content", runpy.run_path(str(ROOT / "publishconf.py"))
    write(content, {post.path: ours(post) for post in posts})
    write(content, {post.picture.path: photo(1) for post in posts if post.picture})
    write(content, {post.attachment: pdf(1) for post in posts if post.attachment})
    memory = tmp_path / "cache"
    findings = look(content, settings, memory=memory, spelling=False)[1].findings

    assert [finding for finding in findings if finding.level is Level.ERROR] == []
    assert len(findings) < COUNT / 2


def test_stock_pelican_can_read_them(tmp_path, posts):
    """Its own reader finds title, date and tags, and the body after them."""
    reader = MarkdownReader(read_settings(override={"PATH": str(tmp_path)}))
    for post in posts[:30]:
        write(tmp_path, {"a.md": stock(post)})
        html, metadata = reader.read(str(tmp_path / "a.md"))
        assert metadata["title"] == post.title
        assert metadata["date"].date() == post.date.date()
        assert [str(tag) for tag in metadata["tags"]] == list(post.tags)
        assert html.count("<p>") > 1


def test_hugo_can_read_them(posts):
    """Its front matter is YAML that says what the post is."""
    for post in posts:
        _, top, _ = hugo(post).split("---\n", 2)
        assert yaml.safe_load(top) == {
            "title": post.title, "date": post.date, "tags": list(post.tags),
        }  # fmt: skip

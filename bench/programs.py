"""
Three programs that build the same blog, each in a folder of its own: ours, stock Pelican, Hugo.

Ours is a copy of this project's program, so that a measurement can change it and keeps its cache
to itself.  Stock Pelican is that of the same environment with its default theme, set up as
``pelican-quickstart`` does.  Hugo, which has no theme of its own, gets four short templates.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bench import corpus
from bench.attachments import pdf, photo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.corpus import Post

ROOT = Path(__file__).resolve().parent.parent
_PROGRAM = ("blog", "plugins", "tools", "theme", "bench")
_FILES = ("pelicanconf.py", "publishconf.py", "requirements.txt")
_OWN_FILES = ("tillganglighet.yaml", "ordlista.txt")


class Program(Protocol):
    """What the rows of the table ask of each of the three."""

    name: str
    folder: Path
    output: Path

    @property
    def command(self) -> Sequence[str]:
        """Build the site, in :attr:`folder`."""

    def edit(self, number: int, words: str) -> None:
        """Let one post begin with other words."""

    def begin_anew(self) -> None:
        """Forget the finished site, and what was remembered, but for pictures."""


class _Texts:
    """The posts of one program, as files."""

    def __init__(
        self, content: Path, posts: Sequence[Post], write: Callable[[Post], str], files: Path
    ) -> None:
        self._content, self._posts, self._write = content, posts, write
        shutil.rmtree(content, ignore_errors=True)  # of a run with other posts
        for post in posts:
            path = content / post.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(write(post), "utf-8")
        _write_files(files, posts)

    def edit(self, number: int, words: str) -> None:
        """Put words before those of one post; those of the edit before go."""
        post = self._posts[number]
        top, gap, body = self._write(post).partition("\n\n")
        (self._content / post.path).write_text(f"{top}{gap}{words} {body}", "utf-8")


class Ours:
    """The program of this project."""

    name = "ours"

    def __init__(self, folder: Path, posts: Sequence[Post]) -> None:
        """Copy the program, and write the texts."""
        self.folder, self.content = folder, folder / "content"
        self.output = folder / "delivered" / "output"  # and whatever is kept beside it
        self._turn = 0
        for name in _PROGRAM:
            shutil.rmtree(folder / name, ignore_errors=True)
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        for name in _FILES:
            shutil.copyfile(ROOT / name, folder / name)
        self.edit = _Texts(self.content, posts, corpus.ours, self.content).edit
        shutil.copytree(ROOT / "content/sidor", self.content / "sidor", dirs_exist_ok=True)
        for name in _OWN_FILES:
            shutil.copyfile(ROOT / "content" / name, self.content / name)

    @property
    def command(self) -> Sequence[str]:
        """Build for publishing."""
        return self.run("tools.build", str(self.content), "-o", str(self.output))

    def run(self, module: str, *words: str) -> Sequence[str]:
        """Give a command of the program's, to be run in its folder."""
        return (sys.executable, "-m", module, *words)

    def begin_anew(self) -> None:
        """
        Remove the site, and do to the program what an update does.

        Another line in one of its modules is another version, which finds nothing of what an
        earlier one remembered, but for pictures and link previews: those have versions of their
        own, and are what "kept" means in the table.
        """
        self._turn += 1
        shutil.rmtree(self.output.parent, ignore_errors=True)
        module = self.folder / "blog/__init__.py"
        text = (ROOT / "blog/__init__.py").read_text("utf-8")
        module.write_text(f"{text}# {self._turn} {self.folder.stat().st_mtime_ns}\n", "utf-8")


class Stock:
    """Pelican without plugins, as ``pelican-quickstart`` sets it up for publishing."""

    name = "stock Pelican"

    def __init__(self, folder: Path, posts: Sequence[Post]) -> None:
        """Write settings and texts."""
        self.folder, self.output = folder, folder / "output"
        content = folder / "content"
        self.edit = _Texts(content, posts, corpus.stock, content).edit
        (folder / "publishconf.py").write_text(_STOCK, "utf-8")

    @property
    def command(self) -> Sequence[str]:
        """Build for publishing."""
        return (sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "--quiet")

    def begin_anew(self) -> None:
        """Remove the site; Pelican remembers nothing."""
        shutil.rmtree(self.output, ignore_errors=True)


class Hugo:
    """Hugo, with lists, tags and feeds as ours has them, and as little as that takes."""

    name = "Hugo"

    def __init__(self, folder: Path, posts: Sequence[Post]) -> None:
        """Write settings, templates and texts."""
        self.folder, self.output = folder, folder / "public"
        self.edit = _Texts(folder / "content", posts, corpus.hugo, folder / "static").edit
        (folder / "config.toml").write_text(_HUGO, "utf-8")
        for name, text in _TEMPLATES.items():
            path = folder / "layouts/_default" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    @property
    def command(self) -> Sequence[str]:
        """Build for publishing."""
        return ("hugo", "--quiet")

    def begin_anew(self) -> None:
        """Remove the site; Hugo keeps nothing that it would use."""
        shutil.rmtree(self.output, ignore_errors=True)


def has_hugo() -> bool:
    """Say whether Hugo can be run here."""
    return shutil.which("hugo") is not None


def _write_files(folder: Path, posts: Sequence[Post]) -> None:
    for number, post in enumerate(posts):
        if post.picture:
            path = folder / post.picture.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(photo(number))
        if post.attachment:
            path = folder / post.attachment
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(pdf(number))


_STOCK = """\
AUTHOR = "Socialchefen"
SITENAME = "Socialchefens blogg"
SITEURL = "https://bench.example"
PATH = "content"
ARTICLE_PATHS = ["inlagg"]
STATIC_PATHS = ["bilder", "dokument"]
TIMEZONE = "Europe/Stockholm"
DEFAULT_LANG = "sv"
DEFAULT_PAGINATION = 10
RELATIVE_URLS = False
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = True
"""
_HUGO = """\
baseURL = "https://bench.example/"
languageCode = "sv"
title = "Socialchefens blogg"
paginate = 10
[taxonomies]
tag = "tags"
[permalinks]
inlagg = "/:year/:slug/"
"""
_TEMPLATES = {
    "baseof.html": """\
<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="{{ .MediaType }}"
href="{{ .Permalink }}">{{ end }}
</head>
<body>
<header><nav><a href="/">{{ site.Title }}</a> <a href="/tags/">Etiketter</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
""",
    "single.html": """\
{{ define "main" }}<article>
<h1>{{ .Title }}</h1>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
<p>{{ .ReadingTime }} min</p>
{{ .Content }}
<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</article>{{ end }}
""",
    "list.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1>
{{ range .Paginator.Pages }}<article>
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p>{{ .Summary }}</p>
</article>{{ end }}
{{ template "_internal/pagination.html" . }}{{ end }}
""",
    "terms.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>
{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a>
({{ .Count }})</li>{{ end }}</ul>{{ end }}
""",
}

"""A finished site of a few files, for the tests of the laws."""

import datetime as dt

from blog.files import digest
from blog.laws.read import read_site
from blog.statement.model import Contact, Statement, Supervision
from tests.sites import snapshot, write
from tests.unit.blog.documents.texts import collection, post

TODAY = dt.date(2026, 11, 22)
SITE = "https://blogg.example"
HEAD = '<!DOCTYPE html><html lang="sv"><head><title>{}</title></head><body>'
END = "</body></html>"
FEED = (
    '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0"><channel>'
    "<title>Bloggen</title><item><guid>tag:x</guid><title>A</title>"
    "<link>https://blogg.example/2018/a/</link>"
    "<content:encoded>{}</content:encoded></item></channel></rss>"
)
STATEMENT = Statement(
    actor="Exempelkommun",
    service="Bloggen",
    conformance="helt förenlig",
    shortcomings=(),
    assessed=TODAY,
    updated=TODAY,
    method="Vi har granskat den själva.",
    report=Contact("https://kommun.example/fel", "rapportera", "info@kommun.example", "växeln"),
    supervision=Supervision("Digg", "https://digg.example/"),
    burdens=(),
    exempt=(),
)


def page(title="A", body="", head=""):
    """Give a page with its heading, a link to the front page, and *body*."""
    top = HEAD.format(title).replace("</head>", f"{head}</head>")
    return f'{top}<h1>{title}</h1><p><a href="/">Start</a></p>{body}{END}'


def front(*links):
    """Give a front page that leads to *links*."""
    return page("Start", "".join(f'<p><a href="{href}">{href}</a></p>' for href in links))


def site(
    folder,
    files=None,
    *,
    texts=None,
    address=SITE,
    root_files=(),
    ledger=None,
    noted=None,
    **facts,
):
    """
    Read a site in *folder*: a front page that leads to the post A, with *files* besides.

    Args:
        folder: Empty.
        files: Path → text, or None; takes the place of the usual ones.
        texts: The documents it was made of, path → text; the post A if None.
        address: The site's own.
        root_files: What lies in content/rot/.
        ledger: What has been promised.
        noted: A list that gets the path of every file that is read.
        facts: What else the laws may know.
    """
    usual = {"index.html": front("/2018/a/"), "2018/a/index.html": page()}
    kept = {path: text for path, text in {**usual, **(files or {})}.items() if text is not None}
    write(folder, kept)
    documents = {"inlagg/a.md": post(), **(texts or {})}
    files = snapshot(folder)
    noted = [] if noted is None else noted
    return read_site(
        {path: digest(data) for path, data in files.items()},
        lambda path: noted.append(path) or files[path],
        address=address,
        collection=collection(documents, root_files=root_files, ledger=ledger),
        shown="content",
        output="output",
        today=TODAY,
        **facts,
    )

"""The whole site, built by Pelican with the director's settings."""

import errno
import json
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest
from bs4 import BeautifulSoup

import plugins.posts
from blog.errors import BuildStopped
from tests.program import fresh, run
from tests.sites import ADDRESS, NOW, ROOT, build, die_at, snapshot, write

POST = "Titel: {title}\nDatum: {date}\n{more}\n{body}\n"
# The promise of docs/decisions/0002-adresser.md, by example.
PROMISED = [
    "index.html", "sida/2/index.html", "sida/3/index.html",
    "2017/skottland-igen-och-igen/index.html", "2016/tiger-ger-resultat/index.html",
    "2017/pa-den-anklagades-bank/index.html", "2016/tillit/index.html",
    "etikett/barn-och-unga/index.html", "etikett/lss/index.html", "etiketter/index.html",
    "arkiv/index.html", "2016/index.html", "2017/index.html", "2025/index.html",
    "om/index.html", "prenumerera/index.html", "personuppgifter/index.html",
    "tillganglighetsredogorelse/index.html", "404.html", "sitemap.xml", "robots.txt",
    "feed.xml", "bilder/2017/shanarri.svg",
]  # fmt: skip


def post(title, date="2018-05-13", more="", body="Text."):
    return POST.format(title=title, date=date, more=f"{more}\n" if more else "", body=body)


def pelican(content, output, *options):
    """Run Pelican's own command with the settings of publishconf.py; give what came of it."""
    site = [str(content), "-s", str(ROOT / "publishconf.py"), "-o", str(output)]
    return fresh(run, "pelican", *site, *options)


def pelican_on_a_full_disk(name, *arguments):
    """Run Pelican's own command where there is room for half of the file *name*, and no more."""
    copy = shutil.copyfile

    def copy_half(source, target, **how):
        if Path(source).name != name:
            return copy(source, target, **how)
        Path(target).write_bytes(Path(source).read_bytes()[:9])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    shutil.copyfile = copy_half
    run("pelican", *arguments)


def pages(site):
    return sorted(site.rglob("*.html"))


def soup(path):
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


@pytest.fixture(scope="module")
def parsed(site):
    """Parse every page of the real site, once."""
    return {page: soup(page) for page in pages(site)}


def local_targets(html, page, site, base=""):
    """Give the files that a page's links and pictures on this site lead to."""
    here = f"{ADDRESS}/{page.relative_to(site).as_posix()}"
    for element in html.find_all(True):
        for attribute in ("href", "src"):
            value = element.get(attribute)
            if value and element.get("rel") != ["canonical"]:
                parts = urlsplit(urljoin(here, value))
                if f"{parts.scheme}://{parts.netloc}" == ADDRESS:
                    path = unquote(parts.path).removeprefix(base).lstrip("/")
                    yield value, site / (f"{path}index.html" if path.endswith("/") or not path
                                         else path), parts.fragment  # fmt: skip


@pytest.mark.parametrize("path", PROMISED)
def test_addresses_are_kept(site, path):
    """An address that others link to does not change."""
    assert (site / path).is_file()


def test_every_post_is_published(site):
    """The blog's 24 posts each have their page."""
    made = {p.parent.name for p in site.glob("20??/*/index.html")}

    assert len(made) == len(list((ROOT / "content/inlagg").rglob("*.md"))) == 24


def test_links_lead_somewhere(site, parsed):
    """Every link and picture on the site that leads to the site leads to a file, and a place."""
    broken = []
    for page, html in parsed.items():
        for value, target, fragment in local_targets(html, page, site):
            there = target.is_file() and (
                not fragment or target.suffix != ".html"
                or parsed[target].find(id=unquote(fragment))
            )  # fmt: skip
            if not there:
                broken.append((page.relative_to(site).as_posix(), value))

    assert broken == []


def loaded(html):
    """Give every address that a page fetches by itself."""
    for element in html.find_all(["img", "script", "source", "iframe", "video", "audio", "embed"]):
        yield from (element[name] for name in ("src", "srcset", "poster") if element.get(name))
    for element in html.find_all("link"):
        if {"stylesheet", "icon", "preload", "modulepreload"} & set(element.get("rel", [])):
            yield element["href"]


def test_nothing_is_loaded_from_elsewhere(parsed):
    """No page shows or runs anything from another origin; links may lead there."""
    addresses = {address for html in parsed.values() for address in loaded(html)}

    assert "/bilder/2017/shanarri.svg" in addresses
    assert {address for address in addresses if "//" in address} == set()


def test_pages_are_well_formed(site):
    """A strict HTML5 parser has nothing to say about any page."""
    parser = html5lib.HTMLParser(strict=True)
    for page in pages(site):
        parser.parse(page.read_text("utf-8"))


def test_every_page_is_itself(parsed):
    """One h1, one main, one title of its own, Swedish, and a canonical address, on each page."""
    titles = {}
    for page, html in parsed.items():
        assert len(html.find_all("h1")) == len(html.find_all("main")) == 1, page
        assert html.html["lang"] == "sv"
        titles.setdefault(html.title.get_text(strip=True), []).append(page)

    assert [same for same in titles.values() if len(same) > 1] == []
    assert len(titles) == len(parsed)


def test_english_title_is_marked(site):
    """A screen reader says "Peer learning visit" in English, wherever the title stands."""
    for page in ("2016/peer-learning-visit/index.html", "2016/index.html"):
        [*found] = [e for e in soup(site / page).find_all(string="Peer learning visit")
                    if e.parent.name not in ("title", "script")]  # fmt: skip
        assert found
        assert all(e.find_parent(attrs={"lang": True})["lang"] == "en" for e in found), page


def test_a_build_has_nothing_to_complain_about(tmp_path, caplog):
    """The real content builds without a warning."""
    with caplog.at_level(logging.WARNING):
        build(ROOT / "content", tmp_path / "output")

    assert [record.getMessage() for record in caplog.records] == []


def test_same_content_same_bytes(site, tmp_path):
    """Clock, locale, time zone, hash seed, umask, folder and file times do not matter."""
    here = write(tmp_path / "a", {"x": ""})
    content = shutil.copytree(
        ROOT / "content", tmp_path / "content", copy_function=shutil.copyfile
    )
    world = {"LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pelican", content, "-s", ROOT / "publishconf.py", "-o", "site",
         "-e", f"SITEURL={json.dumps(ADDRESS)}", f"POSTS_NOW={json.dumps(NOW)}"],
        cwd=here, env={**os.environ, **world}, umask=0o077, capture_output=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, b"")
    assert snapshot(here / "site") == snapshot(site)


@pytest.mark.parametrize("link", ["content", "projekt"])
def test_a_folder_of_texts_that_is_a_link(tmp_path, link):
    """To a synchronised folder, for instance, itself or with all that is around it."""
    texts = {"inlagg/a.md": post("Ett", body="[Bilagan](/rot/a.pdf)"), "rot/a.pdf": "%PDF-1.4\n"}
    real = write(tmp_path / "moln/content", texts)
    (tmp_path / link).symlink_to(real if link == "content" else real.parent)
    linked = tmp_path / ("content" if link == "content" else "projekt/content")

    site = build(linked, tmp_path / "output")

    assert snapshot(site) == snapshot(build(real, tmp_path / "again/output"))
    assert "2018/ett/index.html" in snapshot(site)


UNPUBLISHED = {
    "inlagg/utkast.md": post("Kanariefågeln", more="Status: utkast\nEtiketter: Papegoja, Tillit",
                             body="Kanariefågel. ![Fågeln](/bilder/kanariefagel.svg)"),
    "inlagg/sedan.md": post("Papegojan", "2027-03-03 07:30", "Etiketter: Papegoja",
                            "Papegoja. ![Fågeln](/bilder/papegoja.svg)"),
    "inlagg/nu.md": post("Nu", more="Etiketter: Tillit"),
    "inlagg/dold.md": post("Undulaten", more="Status: dold", body="Undulat."),
    "bilder/kanariefagel.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "bilder/papegoja.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}  # fmt: skip


def test_drafts_leave_no_trace(tmp_path):
    """No page, feed, tag, count, sitemap or picture of a draft or scheduled post is published."""
    made = snapshot(build(write(tmp_path / "content", UNPUBLISHED), tmp_path / "output"))
    canaries = [b"anarief", b"apegoj", "Kanariefågel".encode()]

    assert "2018/nu/index.html" in made
    assert [path for path in made if any(c in path.encode() for c in canaries)] == []
    assert [path for path, data in made.items() if any(c in data for c in canaries)] == []


def test_a_preview_before_leaves_no_trace(tmp_path):
    """A folder that held a preview holds no draft after publishing into it."""
    content = write(tmp_path / "content", UNPUBLISHED)
    build(content, tmp_path / "output", preview=True)
    made = snapshot(build(content, tmp_path / "output"))

    assert not [p for p, data in made.items() if b"Kanarief" in data or "anarief" in p]


def test_hidden_post_has_a_page_and_no_more(tmp_path):
    """A hidden post can be read by those who know its address; no list or feed names it."""
    made = snapshot(build(write(tmp_path / "content", UNPUBLISHED), tmp_path / "output"))

    assert [path for path, data in made.items() if b"Undulat" in data] == [
        "2018/undulaten/index.html"
    ]


def test_tag_of_hidden_posts_alone_is_no_link(tmp_path):
    """It has no page, so nothing leads to one, and the build goes through."""
    more = "Status: dold\nEtiketter: Tillit, Jubileum"
    texts = {**UNPUBLISHED, "inlagg/dold.md": post("Undulaten", more=more)}
    page = build(write(tmp_path / "content", texts), tmp_path / "output")
    tags = soup(page / "2018/undulaten/index.html").select(".tags li")

    assert [(tag.text, bool(tag.a)) for tag in tags] == [("Tillit", True), ("Jubileum", False)]


@pytest.mark.parametrize(
    ("path", "notice"),
    [
        ("utkast/kanariefageln/index.html", "Utkast – inte publicerat"),
        ("2027/papegojan/index.html", "Publiceras 3\u00a0mars 2027"),
    ],
)
def test_preview_shows_and_marks(tmp_path, path, notice):
    """In a preview drafts and scheduled posts are there, each with what it is."""
    output = build(write(tmp_path / "content", UNPUBLISHED), tmp_path / "output", preview=True)

    assert notice in soup(output / path).main.get_text()
    assert notice in soup(output / "index.html").main.get_text()
    assert soup(output / path).find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_every_error_is_told_at_once(tmp_path):
    """A folder of errors: exit code 1, exactly these complaints, the former site untouched."""
    output = build(write(tmp_path / "content", {"inlagg/a.md": post("Ett")}), tmp_path / "output")
    before = snapshot(output)
    run = pelican("tests/data/errors", output)

    assert run.code == 1
    assert run.stderr == (ROOT / "tests/data/errors-expected.txt").read_text("utf-8")
    assert "Traceback" not in run.stdout
    assert snapshot(output) == before


def test_no_wrong_file_is_passed_over():
    """The complaints name every file of the folder."""
    said = (ROOT / "tests/data/errors-expected.txt").read_text("utf-8")
    files = {p.name for p in (ROOT / "tests/data/errors").rglob("*") if p.is_file()}

    assert {f for f in files if f not in said} == set()


def test_a_broken_template_leaves_the_former_site(tmp_path):
    """What goes wrong while pages are written is not seen by any reader."""
    content = write(tmp_path / "content", {"inlagg/a.md": post("Ett")})
    before = snapshot(build(content, tmp_path / "output"))
    theme = write(tmp_path / "theme", {"templates/article.html": "{{ nothing.here }}"})
    run = pelican(content, tmp_path / "output", "--theme-path", str(theme))

    assert run.code == 1
    assert snapshot(tmp_path / "output") == before


@pytest.fixture(scope="module")
def renewal(tmp_path_factory):
    """Give the texts of a site's next version, the folder of the former, and both versions."""
    folder = tmp_path_factory.mktemp("renewal")
    old = write(folder / "old", {"inlagg/a.md": post("Ett"), "inlagg/b.md": post("Två")})
    new = write(folder / "new", {"inlagg/a.md": post("Ett"), "inlagg/c.md": post("Tre")})
    former = build(old, folder / "former")
    output = shutil.copytree(former, folder / "output")
    return new, former, [snapshot(former), snapshot(build(new, output))]


@pytest.fixture(scope="module")
def changes(renewal, tmp_path_factory):
    """Count the changes to the disk that a build makes."""
    new, former, _ = renewal
    output = shutil.copytree(former, tmp_path_factory.mktemp("changes") / "output")
    return fresh(die_at, 0, new, output).value


# From the first change to one of the last, for what lies in the cache decides how many there are;
# the folders change places at about two thirds.
@pytest.mark.parametrize("moment", [0, 0.2, 0.4, 0.6, 0.65, 0.7, 0.8, 0.95])
def test_a_killed_build_leaves_a_whole_site(renewal, changes, tmp_path, moment):
    """At whatever moment a build is killed, the folder is the old site or the new one."""
    new, former, versions = renewal
    output = shutil.copytree(former, tmp_path / "output")
    killed = fresh(die_at, 1 + round(moment * (changes - 1)), new, output)

    assert killed.code < 0
    assert snapshot(output) in versions
    assert snapshot(build(new, output)) == versions[-1]


@pytest.mark.long
def test_every_moment_of_a_build(renewal, changes, tmp_path):
    """The same, at each of its changes to the disk."""
    new, former, versions = renewal
    for step in range(1, changes + 1):
        output = shutil.copytree(former, tmp_path / str(step) / "output")
        killed = fresh(die_at, step, new, output).code < 0
        assert killed or step > 0.95 * changes
        assert snapshot(output) in versions


@pytest.mark.parametrize("name", ["underlag.csv", "robots.txt", "favicon.svg"])
def test_half_a_copy_is_no_site(tmp_path, name):
    """Pelican only warns of a file that it could not copy; the former site stays for that too."""
    files = {"inlagg/a.md": post("Ett", body="[Underlag](/filer/underlag.csv)")}
    files |= {"filer/underlag.csv": "Del;Andel\nBarn;11\n", "rot/robots.txt": "User-agent: *\n"}
    content, output = write(tmp_path / "content", files), tmp_path / "output"
    site = [str(content), "-s", str(ROOT / "publishconf.py"), "-o", str(output)]
    ended = fresh(pelican_on_a_full_disk, name, *site)

    assert (ended.code, output.exists()) == (1, False)
    assert fresh(pelican_on_a_full_disk, "", *site).code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_site_that_nobody_can_be_told_of(tmp_path):
    """It is in its place, and that is what is said where there is still room to say it."""
    content = write(tmp_path / "content", {"inlagg/a.md": post("Ett")})
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tools.build", content, "-o", tmp_path / "output"],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip

    assert done.returncode == 1
    assert done.stderr.decode().startswith("Sajten är på plats, men det gick inte att skriva ut")
    assert (tmp_path / "output/2018/ett/index.html").is_file()


def test_what_goes_away_is_gone(tmp_path):
    """A post that is taken back has no page left; a file of somebody else's stays."""
    content = write(tmp_path / "content", {"inlagg/a.md": post("Ett"), "inlagg/b.md": post("Två")})
    write(build(content, tmp_path / "output"), {"CNAME": "blogg.example"})
    (content / "inlagg/b.md").unlink()
    made = snapshot(build(content, tmp_path / "output"))

    assert "2018/ett/index.html" in made
    assert "2018/tva/index.html" not in made
    assert made["CNAME"] == b"blogg.example"


def test_unchanged_files_keep_their_time(tmp_path):
    """One edited post changes its page, what the search shows of it, and its lists: no other."""
    content = write(tmp_path / "content", {
        f"inlagg/{n}.md": post(f"Inlägg {n}", f"2018-0{n}-01") for n in range(1, 8)
    })  # fmt: skip
    output = build(content, tmp_path / "output")
    for path in output.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    write(content, {"inlagg/4.md": post("Inlägg 4", "2018-04-01", body="Annan text.")})
    build(content, output)
    new = {p.relative_to(output).as_posix() for p in output.rglob("*")
           if p.is_file() and p.stat().st_mtime > 1_000_000_000}  # fmt: skip

    own = {"2018/inlagg-4/index.html", "sok/text/2018/inlagg-4.json"}
    assert {p for p in new if "/inlagg-" in p} == own


def test_a_plugin_that_cannot_load_stops_the_build(tmp_path):
    """Pelican would build on without it and report success."""
    content = write(tmp_path / "content", {"inlagg/a.md": post("Ett")})

    with pytest.raises(BuildStopped, match=r"plugins\.saknas"):
        build(content, tmp_path / "output", PLUGINS_REQUIRED=["plugins.posts", "plugins.saknas"])


def test_a_blog_without_posts(tmp_path):
    """The first day: everything is there but the posts."""
    content = write(tmp_path / "content", {"sidor/om.md": "Titel: Om\n\nText.\n"})
    output = build(content, tmp_path / "output")

    assert "Här finns inga inlägg än" in soup(output / "index.html").main.get_text()


@pytest.mark.parametrize(("address", "prefix"), [(ADDRESS, ""), (f"{ADDRESS}/blogg/", "/blogg")])
def test_site_in_a_folder(tmp_path, address, prefix):
    """A site that lives in a folder of its server links within that folder."""
    content = write(tmp_path / "content", {
        "inlagg/a.md": post("Ett", body="[Två]({filename}b.md)"), "inlagg/b.md": post("Två"),
    })  # fmt: skip
    output = build(content, tmp_path / "output", SITEURL=address)
    page = output / "2018/ett/index.html"

    assert soup(page).article.find("a", string="Två")["href"] == f"{prefix}/2018/tva/"
    missing = [
        v
        for v, target, _ in local_targets(soup(page), page, output, prefix)
        if not target.is_file()
    ]
    assert missing == []


def test_relative_links(tmp_path):
    """With RELATIVE_URLS a copy of the site can be read from a disk."""
    content = write(tmp_path / "content", {
        "inlagg/a.md": post("Ett", body="[Två]({filename}b.md)"), "inlagg/b.md": post("Två"),
    })  # fmt: skip
    output = build(content, tmp_path / "output", RELATIVE_URLS=True)
    page = output / "2018/ett/index.html"

    assert soup(page).article.find("a", string="Två")["href"] == "../../2018/tva/"
    assert [
        v for v, target, _ in local_targets(soup(page), page, output) if not target.is_file()
    ] == []


def test_a_text_that_comes_during_the_build_waits_for_the_next(tmp_path, monkeypatch, caplog):
    """A synchronised folder may change at any moment; nothing stops, and nothing is half there."""
    content = write(
        tmp_path / "content", {"inlagg/a.md": POST_A, "sidor/om.md": "Titel: Om\n\nX.\n"}
    )
    read = plugins.posts.read_collection

    def slowly(root, **rest):
        collection = read(root, **rest)
        write(content, {"inlagg/b.md": POST_A.replace("A\n", "B\n", 1).replace(":a\n", ":b\n")})
        return collection

    monkeypatch.setattr(plugins.posts, "read_collection", slowly)
    first = snapshot(build(content, tmp_path / "output"))
    monkeypatch.undo()
    second = snapshot(build(content, tmp_path / "output"))

    assert [record.getMessage() for record in caplog.records] == []
    assert "2020/a/index.html" in first
    assert "2020/b/index.html" not in first
    assert "2020/b/index.html" in second


POST_A = "Titel: A\nDatum: 2020-01-01\nGuid: tag:blogg.example,2020-01-01:a\n\nText.\n"


def test_the_statement_names_posts_with_words_in_english(parsed):
    """Those that hold some, newest first, and no others."""
    [statement] = [html for path, html in parsed.items() if "tillganglighetsr" in str(path)]
    [heading] = [each for each in statement.main.find_all("h3") if "Engelska" in each.text]

    assert [link["href"] for link in heading.find_next("ul").find_all("a")] == [
        "/2017/skottland-igen-och-igen/", "/2016/tillit-till-professionen/",
        "/2016/peer-learning-visit/", "/2016/ett-spannande-mote/",
    ]  # fmt: skip

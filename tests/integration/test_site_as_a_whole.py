"""The site as a whole: its address, the folder it goes to, and its settings."""

import json
import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from blog.errors import BuildStopped
from tests.program import fresh, run
from tests.sites import ROOT, build, snapshot, write

TOP = "Titel: {}\nDatum: 2020-01-0{}\nEtiketter: Prov\nGuid: tag:blogg.example,2020-01-01:{}\n\n"
PHOTO = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9'/></svg>"


def post(title, day, body):
    """Give a post with all that it should have on top."""
    return TOP.format(title, day, title.lower()) + f"{body}\n"


CONTENT = {
    "inlagg/a.md": post("Ett", 1, "Läs [om](/om/) och [arkivet](/arkiv/?a=1#top), se [igen](/)."),
    "inlagg/b.md": post("Två", 2, "![En bro](/bilder/bro.svg) Se [ett](a.md)."),
    "sidor/om.md": "Titel: Om\n\nLäs [ett](/2020/ett/), eller [etiketten](/etikett/prov/).\n",
    "sidor/404.md": "Titel: Sidan finns inte\nSlug: 404\n\nSök i [arkivet](/arkiv/) eller "
    "[hemma](/).\n",
    "bilder/bro.svg": PHOTO,
}


def links(html):
    """Give every address that a page's text leads to, by its words."""
    page = BeautifulSoup(html, "html.parser")
    return {each.get_text(): each["href"] for each in page.select("main a[href]")}


@pytest.fixture(scope="module")
def below(tmp_path_factory):
    """Build a site that lies in a folder of a municipality's."""
    folder = tmp_path_factory.mktemp("below")
    content = write(folder / "content", CONTENT)
    return build(content, folder / "output", SITEURL="https://kommun.se/blogg")


BELOW = [
    ("a post", "2020/ett/index.html",
     {"om": "/blogg/om/", "arkivet": "/blogg/arkiv/?a=1#top", "igen": "/blogg/"}),
    ("a page", "om/index.html",
     {"ett": "/blogg/2020/ett/", "etiketten": "/blogg/etikett/prov/"}),
    ("the page for what is not found", "404.html",
     {"arkivet": "/blogg/arkiv/", "hemma": "/blogg/"}),
    ("a link to a file of hers", "2020/tva/index.html", {"ett": "/blogg/2020/ett/"}),
    ("the teaser in a list", "index.html", {"om": "/blogg/om/"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "expected"), [case[1:] for case in BELOW], ids=[case[0] for case in BELOW]
)
def test_links_on_a_site_below_another(below, path, expected):
    """What she writes from the site's root leads there, wherever the root lies."""
    found = links((below / path).read_text("utf-8"))

    assert {words: found[words] for words in expected} == expected


@pytest.mark.parametrize("feed", ["feed.xml", "atom.xml", "feed.json"])
def test_feeds_of_a_site_below_another(below, feed):
    """The same with the whole address."""
    text = (below / feed).read_text("utf-8").replace("&quot;", '"').replace('\\"', '"')

    assert '"https://kommun.se/blogg/om/"' in text
    assert "https://kommun.se/om/" not in text
    assert "https://kommun.se/bilder" not in text


def test_no_address_leads_out_of_a_site_below_another(below):
    """Styles, icons, pictures and menus too."""
    pages = [BeautifulSoup(p.read_text("utf-8"), "html.parser") for p in below.rglob("*.html")]
    addresses = {
        each[name]
        for page in pages
        for name in ("href", "src")
        for each in page.find_all(attrs={name: True})
    }

    assert {each for each in addresses if each.startswith("/")} != set()
    assert {each for each in addresses if f"{each}/"[:7] != "/blogg/" and each[0] == "/"} == set()


SAME = [
    ("another site", "[x](https://exempel.se/om/)", "https://exempel.se/om/"),
    ("another site, without its scheme", "[x](//exempel.se/om/)", "//exempel.se/om/"),
    ("with the site's path already", "[x](/blogg/om/)", "/blogg/om/"),
    ("the front page with its path", "[x](/blogg)", "/blogg"),
    ("the whole address", "[x](https://kommun.se/blogg/om/)", "https://kommun.se/blogg/om/"),
    ("a place in the text", "## Mål {#mal}\n\n[x](#mal)", "#mal"),
    ("mail", "[x](mailto:kansliet@kommun.se)", "mailto:kansliet@kommun.se"),
]  # fmt: skip


def test_links_that_are_right_already(tmp_path):
    """They stay as they are."""
    posts = {
        f"inlagg/{number}.md": post(f"Prov {number}", 1, body)
        for number, (_, body, _) in enumerate(SAME)
    }
    output = build(write(tmp_path / "content", {**CONTENT, **posts}), tmp_path / "output",
                   SITEURL="https://kommun.se/blogg/")  # fmt: skip
    found = {
        name: links((output / f"2020/prov-{number}/index.html").read_text("utf-8"))["x"]
        for number, (name, _, _) in enumerate(SAME)
    }

    assert found == {name: href for name, _, href in SAME}


def test_a_place_that_is_not_there_is_told_once(tmp_path):
    """Of the text, and not of the lists and feeds that carry its first words."""
    body = "Läs [om](/arkiv/#finns-inte) och [mer](/arkiv/#finns-inte)."
    content = write(tmp_path / "content", {"inlagg/a.md": post("Ett", 1, body)})
    with pytest.raises(BuildStopped) as caught:
        build(content, tmp_path / "output", SITEURL="https://kommun.se/blogg")

    assert [(Path(each.path).name, each.line) for each in caught.value.findings] == [
        ("a.md", 6),
        ("a.md", 6),
    ]


def test_a_link_to_nowhere_on_a_site_below_another(tmp_path):
    """It is told as on any other site, with what she wrote."""
    content = write(tmp_path / "content", {"inlagg/a.md": post("Ett", 1, "[x](/finns-inte/)")})
    with pytest.raises(BuildStopped, match=r"leder till /finns-inte/, som inte finns"):
        build(content, tmp_path / "output", SITEURL="https://kommun.se/blogg")


SPELLINGS = [
    ("with ö", "https://blögg.kommun.se"),
    ("with ö in two signs", "https://blo\u0308gg.kommun.se"),
    ("in capitals", "HTTPS://BLÖGG.Kommun.SE/"),
    ("as machines spell it", "https://xn--blgg-6qa.kommun.se"),
]


@pytest.mark.parametrize("written", [s[1] for s in SPELLINGS], ids=[s[0] for s in SPELLINGS])
def test_one_spelling_of_the_sites_name(tmp_path, written):
    """Wherever a machine reads it: pages, feeds, sitemap, robots, data for search engines."""
    content = write(tmp_path / "content", CONTENT)
    files = snapshot(build(content, tmp_path / "output", SITEURL=written))
    told = b"".join(files.values()).decode("utf-8", "replace").lower()

    assert "blögg" not in told
    assert "%c3%b6gg.kommun" not in told
    assert "blo\u0308gg" not in told
    page = BeautifulSoup(files["2020/ett/index.html"], "html.parser")
    address = "https://xn--blgg-6qa.kommun.se/2020/ett/"
    assert page.find("link", rel="canonical")["href"] == address
    assert page.find("meta", property="og:url")["content"] == address
    data = json.loads(page.find("script", type="application/ld+json").string)
    assert address in json.dumps(data)
    for path in ("feed.xml", "atom.xml", "feed.json", "sitemap.xml"):
        assert address in files[path].decode()
    assert b"https://xn--blgg-6qa.kommun.se/sitemap.xml" in files["robots.txt"]


NAMES = [
    ("letters that changed places", "TEASER_WROD = 5", "Menade du TEASER_WORDS?"),
    ("a setting of the posts", "POSTS_PREVEIW = True", "Menade du POSTS_PREVIEW?"),
]


@pytest.mark.parametrize(("line", "said"), [n[1:] for n in NAMES], ids=[n[0] for n in NAMES])
def test_a_setting_that_nobody_knows(tmp_path, line, said):
    """The build stops and names the nearest one."""
    done = run_build(tmp_path, "output", line)

    assert done.code == 1
    assert said in done.stderr
    assert not (tmp_path / "output").exists()


def prepare(folder, *lines):
    """Write a small site's texts, and settings that differ from the director's by *lines*."""
    own = [f"THEME = {str(ROOT / 'theme')!r}", f"PLUGIN_PATHS = [{str(ROOT)!r}]", *lines]
    write(folder, {"sajt.py": "\n".join(["from publishconf import *", *own, ""])})
    write(folder / "content", CONTENT)


def run_build(folder, output, *lines):
    """Build a small site with the command, in a program of its own."""
    prepare(folder, *lines)
    with chdir(folder):
        return fresh(run, "tools.build", "content", "-s", "sajt.py", "-o", str(output))


def test_a_file_where_the_site_should_be(tmp_path):
    """It is named, and left as it is."""
    write(tmp_path, {"output": "min fil"})
    done = run_build(tmp_path, "output")

    assert (done.code, done.stderr) == (
        1,
        "Inget har byggts: output är en fil, men sajten behöver en mapp med det namnet. "
        "Byt namn på filen eller ta bort den, och bygg igen.\n",
    )
    assert (tmp_path / "output").read_text("utf-8") == "min fil"


# Each: what it shows, the disk's options, what is done to it, how the answer goes on.
DISKS = [
    ("a full disk", "size=400k", "dd if=/dev/zero of={}/full bs=1k 2>/dev/null",
     "disken är full. Ta bort något annat från den och försök igen."),
    ("a disk that is read only", "size=9m", "mount -o remount,ro {} || exit 77",
     "output ligger på en disk som går att läsa men inte ändra."),
]  # fmt: skip


def on_a_disk(folder, options, then):
    """Mount a disk as output/, do what is asked, and build; skip where nobody may mount."""
    output = folder / "output"
    output.mkdir()
    script = "\n".join([
        f"mount -t tmpfs -o {options} tmpfs {output} || exit 77",
        f"echo egen > {output}/CNAME",
        then.format(output),
        f"ls -A {output} > {folder}/before",
        f"cd {folder} && {sys.executable} -m tools.build content -s sajt.py -o output",
        "code=$?",
        f"ls -A {output} > {folder}/after",
        "exit $code",
    ])  # fmt: skip
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            ["unshare", "-rm", "sh", "-c", script], env=variables, capture_output=True,
            text=True, encoding="utf-8", check=False,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("there is no unshare here")
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("the system lets nobody mount a disk here")
    return done


@pytest.fixture
def project(tmp_path):
    """Give a folder with settings and texts."""
    prepare(tmp_path)
    return tmp_path


def test_a_disk_mounted_as_the_sites_folder(project):
    """It works, build after build, and what lay there stays."""
    done = on_a_disk(project, "size=9m", "true")

    assert (done.returncode, done.stderr) == (0, "")
    after = Path(project / "after").read_text("utf-8").split()
    assert {"CNAME", "index.html", "feed.xml"} <= set(after)
    assert ".incoming" not in after


@pytest.mark.parametrize(
    ("options", "then", "said"), [d[1:] for d in DISKS], ids=[d[0] for d in DISKS]
)
def test_a_disk_that_takes_nothing(project, options, then, said):
    """What is wrong and what to do; the program is not blamed, and nothing is changed."""
    done = on_a_disk(project, options, then)

    assert done.returncode == 1
    assert said in done.stderr
    assert "programmet" not in done.stderr.replace("andra program", "")
    assert (project / "after").read_text("utf-8") == (project / "before").read_text("utf-8")

"""No text is lost, misread or published against its word, whatever it was written for."""

import json

import pytest
from bs4 import BeautifulSoup

from blog.errors import BuildStopped
from blog.manifest import manifest_path
from tests.sites import ROOT, build, snapshot, write
from tools.build.__main__ import main as build_command
from tools.check.__main__ import main as check_command

TOP = "Titel: {}\nDatum: {}\nGuid: tag:blogg.example,2020-01-01:{}\n\n{}\n"


def post(title, date="2020-01-01", body="Text."):
    return TOP.format(title, date, title.lower(), body)


def posts(count):
    return {f"inlagg/{n}.md": post(f"Nr {n}") for n in range(1, count + 1)}


def stopped(content, output, **override):
    """Build what must not be built; give what is said, each error and warning apart."""
    with pytest.raises(BuildStopped) as caught:
        build(content, output, **override)
    return [str(finding) for finding in caught.value.findings]


def pages_with(output, word):
    return [path for path, data in snapshot(output).items() if word.encode() in data]


# What other systems would not publish, each with words that must be nowhere.
WITHHELD = {
    "jekyll.md": "---\ntitle: Kanarie ett\ndate: 2020-02-01\nlayout: a\npublished: false\n---\n",
    "hugo.md": "---\ntitle: Kanarie två\ndate: 2020-02-02\ndraft: true\n---\n",
    "wordpress.md": "---\ntitle: Kanarie tre\ndate: 2020-02-03\nstatus: pending\n---\n",
    "ghost.md": "---\ntitle: Kanarie fyra\ndate: 2020-02-04\nvisibility: members\n---\n",
    "eleventy.md": "---\ntitle: Kanarie fem\ndate: 2020-02-05\npermalink: false\n---\n",
    "obsidian.md": "---\ntitle: Kanarie sex\ndate: 2020-02-06\npublish: false\n---\n",
    "astro.md": "---\ntitle: Kanarie sju\ndate: 2020-02-07\npubDate: 2030-01-01\n---\n",
    "hugo-over.md": "---\ntitle: Kanarie åtta\ndate: 2020-02-08\nexpiryDate: 2021-01-01\n---\n",
    "pelican.md": "Title: Kanarie nio\nDate: 2020-02-09\nStatus: draft\n\n",
    "egen.md": "Titel: Kanarie tio\nDatum: 2020-02-10\nUtkast: ja\n\n",
    "losen.md": "---\ntitle: Kanarie elva\ndate: 2020-02-11\npassword: sesam\n---\n",
    "halva.md": "title: Kanarie tolv\ndate: 2020-02-12\nprivate: yes\ntags:\n  - fågel\n...\n",
}


def test_what_other_systems_withhold_is_nowhere(tmp_path):
    """Not in a page, a feed, the search, the sitemap or a file's name; the rest is published."""
    texts = {f"inlagg/{name}": f"{top}Kanariefågeln.\n" for name, top in WITHHELD.items()}
    content = write(tmp_path / "content", {**texts, "inlagg/a.md": post("Ett")})
    output = build(content, tmp_path / "output")

    assert (output / "2020/ett/index.html").is_file()
    assert pages_with(output, "anarie") == []
    assert [path for path in snapshot(output) if "anarie" in path or "fagel" in path] == []
    assert pages_with(output, "sesam") == []


@pytest.mark.parametrize(
    "line", ["draft: kanske", "published: snart", "visibility: kollegor", "status: nästan klar",
             "noindex: true", "build: {render: never}", "publishDate: så småningom"]
)  # fmt: skip
def test_what_may_be_withheld_stops(tmp_path, line):
    """Nothing is published until the director has said what she means."""
    text = f"---\ntitle: A\ndate: 2020-01-01\n{line}\n---\nText.\n"
    [said] = stopped(write(tmp_path / "content", {"inlagg/a.md": text}), tmp_path / "output")

    assert said.startswith(f"{tmp_path}/content/inlagg/a.md:4: ")
    assert said.endswith("(status)")
    assert not (tmp_path / "output").exists()


NESTED = """---
title: En dag på fältet
date: 2020-03-03
tags:
  - vinter
  - fältarbete
platser:
  - namn: "Östra enheten"
    rum: 12
---
Vi var ute hela dagen.
"""
FOLDED = """---
title: "Så arbetar vi med tillit, ledning och styrning i hemtjänsten när pengarna ska
  räcka längre"
date: 2020-03-04
bildtext: 'Från vänster: en enhetschef, en samordnare och en undersköterska,
  och längst bak en praktikant.'
tags:
- tillit
- hemtjänst
---
Så här gör vi.
"""


def test_valid_yaml_is_read_as_it_stands(tmp_path, capsys):
    """Lists, folded and nested values: one warning for the key that is not used, no more."""
    content = write(tmp_path / "content", {"inlagg/a.md": NESTED, "inlagg/b.md": FOLDED})
    output = build(content, tmp_path / "output")
    said = capsys.readouterr().out

    assert said.count("används inte här") == 2
    assert "”platser:” används inte här" in said
    assert "”bildtext:” används inte här" in said
    for tag in ("vinter", "faltarbete", "tillit", "hemtjanst"):
        assert (output / f"etikett/{tag}/index.html").is_file()
    [page] = output.glob("2020/sa-arbetar-vi*/index.html")
    title = BeautifulSoup(page.read_text("utf-8"), "html.parser").h1.get_text()
    assert title.replace("\xa0", " ").endswith("i hemtjänsten när pengarna ska räcka längre")


ENDED = """author: anna
published: "2020-03-07"
category:
    - nyheter
...
Rubriken står i texten
======================

Så här inleds en text.
"""


def test_hints_are_the_files_own_words(tmp_path):
    """What to write can be copied from the message, because the file says so."""
    said = "\n".join(
        stopped(write(tmp_path / "content", {"inlagg/a.md": ENDED}), tmp_path / "output")
    )

    assert "Skriv överst i filen: Datum: 2020-03-07 (metadata)" in said
    assert "Skriv överst i filen: Titel: Rubriken står i texten (metadata)" in said
    assert "Menade du Etiketter? Skriv Etiketter: nyheter (metadata, anmärkning)" in said


def test_two_posts_with_one_address(tmp_path):
    """They are told as that, and nothing else is made of it."""
    text = "---\ntitle: Gemensamt möte\ndate: 2020-0{}-06\n---\nVi möts.\n"
    files = {"inlagg/a.md": text.format(3), "inlagg/b.md": text.format(9)}
    said = stopped(write(tmp_path / "content", files), tmp_path / "output")

    assert [line for line in said if "anmärkning)" not in line] == [
        f"{tmp_path}/content/inlagg/b.md:1: Adressen /2020/gemensamt-mote/ används också av "
        f"{tmp_path}/content/inlagg/a.md.\n    → Ge det ena inlägget en annan titel eller en egen "
        "rad Slug, eller ta bort kopian. (adress)"
    ]
    assert "guiddubblett" not in "".join(said)


CODES = """[FIGURE src=/img/torget.png class="right" caption="Vi på torget."]

{{< youtube id="abc123" title="Dagen" >}}

{% include figur.html src="a.png" text="Vi i maj" %}

[caption id="a" width="300"]Vi på torget[/caption]

Här börjar texten om vår dag med teamet.
"""


def test_codes_of_other_programs_are_told(tmp_path, capsys):
    """Once a kind, with the line; and no list, feed or description begins with one."""
    content = write(tmp_path / "content", {"inlagg/a.md": post("Ett", body=CODES)})
    output = build(content, tmp_path / "output")
    said = capsys.readouterr().out
    front = BeautifulSoup((output / "index.html").read_text("utf-8"), "html.parser")
    page = BeautifulSoup((output / "2020/ett/index.html").read_text("utf-8"), "html.parser")
    [entry] = json.loads((output / "feed.json").read_text("utf-8"))["items"]

    assert said.count("(kortkod, anmärkning)") == 3
    for line in (5, 7, 9):
        assert f"inlagg/a.md:{line}: " in said
    begins = "Här börjar texten om vår dag"
    assert begins in front.main.get_text()
    assert "FIGURE" not in front.main.get_text()
    assert page.find("meta", attrs={"name": "description"})["content"].startswith(begins)
    assert entry["summary"].startswith(begins)


STRAY = ["tappad.rst", "inlagg/brev.docx", "inlagg/brev.odt", "inlagg/brev.txt", "sidor/om.html",
         "bilder/brev.md", "bilder/plan.pdf", "anteckning"]  # fmt: skip


def test_every_file_is_published_counted_or_named(tmp_path, capsys):
    """A file that is no text never stops what is public, and never falls away in silence."""
    root = {f"rot/{name}": name for name in (".well-known/security.txt", ".htaccess", "CNAME")}
    left = {f"rot/{name}": "x" for name in (".DS_Store", ".git/HEAD", "._CNAME", ".x.swp")}
    spare = {"bilder/spare.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"}
    content = write(tmp_path / "content", {
        **dict.fromkeys(STRAY, "x"), **root, **left, **spare, "inlagg/a.md": post("Ett"),
    })  # fmt: skip
    made = snapshot(build(content, tmp_path / "output"))
    said = capsys.readouterr().out

    assert [name for name in STRAY if f"{content}/{name}:" not in said] == []
    assert "filer som inte publiceras: 1" in said
    assert {path: made[path.removeprefix("rot/")].decode() for path in root} == root
    assert [path for path in made if path.endswith((".DS_Store", "HEAD", "._CNAME", ".swp"))] == []


def test_what_is_not_public_stops_nothing(tmp_path, capsys):
    """A draft with a bad date, an unknown template or half an address, beside a stray text."""
    draft = (
        "Titel: B\nDatum: snart\nStatus: utkast\nMall: x\nSpråk: klingonska\nSlug: ../x\n\nText.\n"
    )
    files = {"inlagg/a.md": post("Ett"), "inlagg/b.md": draft, "inlagg/c.txt": "x"}
    output = build(write(tmp_path / "content", files), tmp_path / "output")

    assert (output / "2020/ett/index.html").is_file()
    assert "fel: 0. " in capsys.readouterr().out


@pytest.fixture
def site(tmp_path):
    """Build a site of eight posts and a page; give its texts and its folder."""
    content = write(tmp_path / "content", {**posts(8), "sidor/om.md": "Titel: Om\n\nText.\n"})
    return content, build(content, tmp_path / "output")


def lose(content, *numbers):
    for number in numbers:
        (content / f"inlagg/{number}.md").unlink()


def test_a_few_posts_less(site):
    """One post or five are taken back without a question."""
    content, output = site
    lose(content, 1, 2, 3, 4, 5)
    build(content, output)

    assert [path for path in snapshot(output) if path.startswith("2020/nr-")] == [
        f"2020/nr-{number}/index.html" for number in (6, 7, 8)
    ]


def test_many_posts_less(site):
    """Six of eight stop the build with all of them named; asked for, they go."""
    content, output = site
    before = snapshot(output)
    lose(content, 1, 2, 3, 4, 5, 6)
    [said] = stopped(content, output)

    assert all(f"{content}/inlagg/{number}.md" in said for number in range(1, 7))
    assert "6 av 8 inlägg på webbplatsen skulle försvinna" in said
    assert snapshot(output) == before
    assert "2020/nr-7/index.html" in snapshot(build(content, output, POSTS_ALLOW_REMOVALS=True))
    assert "2020/nr-1/index.html" not in snapshot(output)
    build(content, output)  # what is gone is not missed again


def test_drafts_again(site):
    """Posts that all became drafts are as gone as deleted ones."""
    content, output = site
    for number in range(1, 8):
        path = content / f"inlagg/{number}.md"
        path.write_text(f"Status: utkast\n{path.read_text('utf-8')}", "utf-8")

    assert "7 av 8 inlägg" in stopped(content, output)[0]


@pytest.mark.parametrize("files", [{}, {"inlagg/a.md": "Titel: A\nStatus: utkast\n\nText.\n"}],
                         ids=["an empty folder", "a draft only"])  # fmt: skip
def test_nothing_to_publish(site, tmp_path, files):
    """An empty folder never takes the place of a site; before the first one, neither."""
    _, output = site
    before = snapshot(output)
    empty = write(tmp_path / "tom", files)
    empty.mkdir(exist_ok=True)

    assert "finns inget att publicera" in stopped(empty, output)[0]
    assert "finns inget att publicera" in stopped(empty, tmp_path / "ny")[0]
    assert snapshot(output) == before
    assert "index.html" in snapshot(build(empty, tmp_path / "ny", POSTS_ALLOW_REMOVALS=True))
    assert (build(empty, tmp_path / "visas", preview=True) / "index.html").is_file()


def test_the_command_asks_too(tmp_path, monkeypatch, capsys):
    """``inv build --allow-removals`` is how the director says that she means it."""
    monkeypatch.chdir(ROOT)
    content, output = tmp_path / "content", tmp_path / "output"
    content.mkdir()

    assert build_command([str(content), "-o", str(output)]) == 1
    assert "kör inv build --allow-removals" in capsys.readouterr().err
    assert not output.exists()
    assert build_command([str(content), "-o", str(output), "--allow-removals"]) == 0
    assert (output / "index.html").is_file()


STATEMENT = (ROOT / "content/tillganglighet.yaml").read_text("utf-8")
PAGE = "Titel: Redogörelse\nMeny: sidfot\n{}\nText.\n"
# Each case: what it shows, the page, a part of the only error.
UNSHOWN = [
    ("a letter too many", {"sidor/t.md": PAGE.format("Mall: redogörelsen\n")},
     "Skriv Mall: redogörelse, eller ta bort raden. (metadata)"),
    ("a draft", {"sidor/t.md": PAGE.format("Mall: redogörelse\nStatus: utkast\n")},
     "Publicera sidan"),
    ("no page", {}, "Ingen publicerad sida visar tillgänglighetsredogörelsen"),
    ("a page that shows nothing", {"sidor/t.md": PAGE.format("")},
     "Skriv Mall: redogörelse överst på den sida som ska visa den. (redogörelse)"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "part"), [case[1:] for case in UNSHOWN], ids=[case[0] for case in UNSHOWN]
)
def test_the_statement_cannot_vanish(tmp_path, page, part):
    """The site that has it stays until a page shows it."""
    files = {"tillganglighet.yaml": STATEMENT, "inlagg/a.md": post("Ett")}
    whole = {**files, "sidor/t.md": PAGE.format("Mall: redogörelse\n")}
    output = build(write(tmp_path / "hel", whole), tmp_path / "output")
    before = snapshot(output)
    [said] = stopped(write(tmp_path / "content", {**files, **page}), output)

    assert part in said
    assert snapshot(output) == before


def test_a_hidden_page_may_show_the_statement(tmp_path):
    """It is built like any other; that no menu leads to it is for the site's laws to tell."""
    hidden = PAGE.format("Mall: redogörelse\nStatus: dold\n")
    files = {"tillganglighet.yaml": STATEMENT, "inlagg/a.md": post("Ett"), "sidor/t.md": hidden}
    content = write(tmp_path / "content", files)
    output = build(content, tmp_path / "visas", preview=True)

    assert "Tillsyn" in (output / "redogorelse/index.html").read_text("utf-8")


@pytest.mark.parametrize("listed", [None, b"\xff\xfe\x00"], ids=["missing", "damaged"])
def test_a_page_that_no_list_names(site, capsys, listed):
    """It stays, because it could be somebody else's, and the director is told."""
    content, output = site
    manifest_path(output).unlink()
    if listed is not None:
        manifest_path(output).write_bytes(listed)
    lose(content, 1)
    capsys.readouterr()
    build(content, output)
    said = capsys.readouterr().out

    assert f"{output}/2020/nr-1/index.html: Sidan ligger kvar" in said
    assert "Sidan ligger kvar" not in said.replace("2020/nr-1/index.html: Sidan", "")
    assert (output / "2020/nr-1/index.html").is_file()


def test_equal_warnings_are_told_once(tmp_path, monkeypatch, capsys):
    """With their number and the first three files; a program gets all of them."""
    monkeypatch.chdir(ROOT)
    texts = {f"inlagg/{n:02}.md": f"Layout: post\n{post(f'Nr {n}')}" for n in range(1, 15)}
    content = write(tmp_path / "content", texts)
    build(content, tmp_path / "output")
    built = capsys.readouterr().out
    check_command([str(content), "--no-spelling"])
    checked = capsys.readouterr().out
    check_command([str(content), "--no-spelling", "--json"])
    rows = json.loads(capsys.readouterr().out)

    named = ", ".join(f"{content}/inlagg/{n:02}.md:1" for n in (1, 2))
    told = f"I 14 filer: Raden ”Layout:” används inte här. De första är {named} och "
    assert built.count("”Layout:”") == 1
    assert told in built
    assert told in checked
    assert sum("”Layout:”" in row["message"] for row in rows) == 14


HOSTILE = [
    ("a title of 100 kB", f"Titel: {'Ord ' * 25_000}"),
    ("a tag of 100 kB", f"Titel: A\nEtiketter: {'x' * 100_000}"),
    ("markup in the title", "Titel: <script>alert(1)</script> & ”så” </title>"),
    ("control characters", '---\ntitle: "A\\0\\x1b\\u202e"\nguid: "tag:a.se,2020:\\x07b"'),
    ("a billion laughs", "---\na: &a [x, x]\n" + "\n".join(
        f"{k}: &{k} [{','.join([f'*{j}'] * 9)}]" for j, k in zip("abcdefg", "bcdefgh", strict=True)
     ) + "\ntitle: A"),
    ("five thousand brackets", f"---\ntitle: A\nx: {'[' * 5000}"),
    ("tabs", "---\ntitle:\tA\ntags:\n\t- a\n\t- b"),
]  # fmt: skip


@pytest.mark.parametrize("top", [top for _, top in HOSTILE], ids=[name for name, _ in HOSTILE])
def test_hostile_front_matter(tmp_path, top):
    """It is built as the words that it is, and no markup or control character of it gets out."""
    end = "\n---" if top.startswith("---") else "\n"
    text = f"{top}\ndate: 2020-01-01{end}\nText.\n"
    made = snapshot(build(write(tmp_path / "content", {"inlagg/a.md": text}), tmp_path / "output"))
    texts = [data for path, data in made.items() if path.endswith((".html", ".xml"))]

    assert [path for path in made if path.startswith("2020/") and path.count("/") == 2]
    assert not any(b"<script>alert" in data or b"\x1b" in data for data in texts)


def test_a_value_of_100_kb_that_is_refused(tmp_path):
    """What is told of it fits on the screen."""
    text = (
        f"Titel: A\nDatum: {'1' * 100_000}\nSlug: {'/' * 100_000}\nStatus: {'å ' * 50_000}\n\nX.\n"
    )
    said = stopped(write(tmp_path / "content", {"inlagg/a.md": text}), tmp_path / "output")

    assert len(said) == 3
    assert all(len(line) < 400 for line in said)

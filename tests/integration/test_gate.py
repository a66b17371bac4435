"""Between the texts and the public: what the check forbids, no road publishes."""

import pytest
from pelican import Pelican

from blog.build import current
from blog.errors import BuildStopped
from blog.findings import Level
from tests.program import fresh, run
from tests.sites import ROOT, build, settings, snapshot, write
from tests.unit.blog.images.metadata.files import exif, saved

TOP = "Titel: {}\nDatum: {}\nEtiketter: Prov\nGuid: tag:blogg.example,2020-01-01:{}\n"


def post(title, body, *, date="2020-01-01", more=""):
    """Give a post with all that it should have on top."""
    return f"{TOP.format(title, date, title.lower())}{more}\n{body}\n"


GOOD = {"inlagg/a.md": post("Ett", "Vi börjar om.")}
PHOTO = saved("JPEG", exif=exif())
DRAWING = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>19811218-9876</text></svg>"
)
SHOWN = "![En bro](/bilder/bro.jpg)"
REVIEWED = "Granskad: Anna Ek 2020-01-01\n"

# Each case: what it shows, the files, the rule that stops the build.
SECRETS = [
    ("a personal number", {"inlagg/b.md": post("Två", "Hon är 19811218-9876.")}, "personnummer"),
    ("in a comment", {"inlagg/b.md": post("Två", "Hej. <!-- 19811218-9876 -->")}, "personnummer"),
    ("in a title", {"inlagg/b.md": post("Om 811218-9876", "Hej.")}, "personnummer"),
    ("in a file\'s name", {"inlagg/19811218-9876.md": post("Två", "Hej.")}, "personnummer"),
    ("on a page", {"sidor/om.md": "Titel: Om\n\nHon är 19811218-9876.\n"}, "personnummer"),
    ("a private address", {"inlagg/b.md": post("Två", "mammas.hemlis@gmail.com")}, "epost"),
    ("a mobile number", {"inlagg/b.md": post("Två", "Ring 070-123 45 67.")}, "telefon"),
    ("a case number", {"inlagg/b.md": post("Två", "Se ärendenummer 2019-004711.")},
     "ärendenummer"),
    ("a picture that tells where", {"inlagg/b.md": post("Två", SHOWN, more=REVIEWED),
                                    "bilder/bro.jpg": PHOTO}, "bilduppgift"),
    ("a document with a number", {"inlagg/b.md": post("Två", "[Lista](/bilder/lista.csv)"),
                                  "bilder/lista.csv": "namn;nr\nAnna;19811218-9876\n"},
     "personnummer"),
    ("a drawing with a number", {"inlagg/b.md": post("Två", "![Karta](/bilder/k.svg)"),
                                 "bilder/k.svg": DRAWING}, "personnummer"),
    ("a file of rot/", {"rot/fil.txt": "19811218-9876"}, "personnummer"),
    ("a photo nobody answers for", {"inlagg/b.md": post("Två", SHOWN),
                                    "bilder/bro.jpg": saved("JPEG")}, "granskning"),
    ("a picture without words", {"inlagg/b.md": post("Två", "![](/bilder/k.png)"),
                                 "bilder/k.png": saved("PNG")}, "alttext"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "rule"), [case[1:] for case in SECRETS], ids=[case[0] for case in SECRETS]
)
def test_an_error_stops_the_build(tmp_path, files, rule):
    """Whole, with the former site untouched; what is right beside it waits."""
    output = build(write(tmp_path / "content", GOOD), tmp_path / "output")
    before = snapshot(output)
    with pytest.raises(BuildStopped) as caught:
        build(write(tmp_path / "content", files), output)

    assert rule in {finding.rule for finding in caught.value.findings if finding.level is ERROR}
    assert snapshot(output) == before


ERROR = Level.ERROR


# What is no text of hers, and stands on pages all the same: the file, its number's line.
WORDS = [
    ("etiketter.yaml", "# Om etiketter.\nProv: Ring 19811218-9876 om prov.\n", 2),
    ("webbplats.yaml", "undertitel: Ring\npresentation: Chef, 19811218-9876.\n", 2),
    ("tillganglighet.yaml", "# 19811218-9876\n", 1),
]


@pytest.mark.parametrize(("name", "words", "line"), WORDS, ids=[name for name, *_ in WORDS])
def test_a_secret_in_the_words_of_pages_is_told_at_its_own_line(tmp_path, name, words, line):
    """Not on the page where it would be seen, which she cannot open."""
    real = (ROOT / "content" / name).read_text("utf-8") if name.startswith("till") else ""
    content = write(tmp_path / "content", {**GOOD, name: words + real})

    with pytest.raises(BuildStopped) as caught:
        build(content, tmp_path / "output")
    assert [(e.path.rpartition("/")[2], e.line, e.rule) for e in caught.value.findings
            if e.rule == "personnummer"] == [(name, line, "personnummer")]  # fmt: skip


def test_all_errors_at_once(tmp_path):
    """Those of texts, files and pictures, and the warnings that may explain them."""
    files = {
        **GOOD,
        "inlagg/b.md": post("Två", "Hon är 19811218-9876. ![Bro](/bilder/b.png) [x](x.md)"),
        "inlagg/c.md": post("Tre", "Hej.", date="2020-02-31"),
        "bilder/b.png": b"no picture",
    }
    with pytest.raises(BuildStopped) as caught:
        build(write(tmp_path / "content", files), tmp_path / "output")
    rules = {finding.rule for finding in caught.value.findings if finding.level is ERROR}

    assert rules == {"personnummer", "länk", "datum", "bild"}
    assert not (tmp_path / "output").exists()


# What is not public never stops what is.
PRIVATE = [
    ("a draft with a bad date", {"inlagg/b.md": post("Två", "Hej.", date="igår",
                                                     more="Status: utkast\n")}),
    ("a draft with an iframe", {"inlagg/b.md": post("Två", "<iframe></iframe>",
                                                    more="Status: utkast\n")}),
    ("a draft with a personal number", {"inlagg/b.md": post("Två", "19811218-9876",
                                                            more="Status: utkast\n")}),
    ("a scheduled post with a secret", {"inlagg/b.md": post("Två", "19811218-9876",
                                                            date="2031-01-01")}),
    ("a stray file", {"inlagg/anteckning.txt": "19811218-9876"}),
    ("an unused picture", {"bilder/bro.jpg": PHOTO}),
    ("a warning", {"inlagg/b.md": post("Två", "Hon sade ”det ordnar sig och gick.")}),
]  # fmt: skip


@pytest.mark.parametrize("files", [case[1] for case in PRIVATE], ids=[case[0] for case in PRIVATE])
def test_what_is_not_public_never_stops_what_is(tmp_path, files):
    """The urgent correction goes out, and nothing of the rest."""
    output = build(write(tmp_path / "content", {**GOOD, **files}), tmp_path / "output")

    assert (output / "2020/ett/index.html").is_file()
    assert b"19811218-9876" not in b"".join(snapshot(output).values())


def test_a_scheduled_post_is_held_to_the_rules_when_its_day_comes(tmp_path):
    """It waits with its secret, and stops the build from that moment on."""
    files = {**GOOD, "inlagg/b.md": post("Två", "19811218-9876", date="2027-01-01")}
    content = write(tmp_path / "content", files)
    build(content, tmp_path / "output", POSTS_NOW="2026-12-31 23:59")
    with pytest.raises(BuildStopped):
        build(content, tmp_path / "output", POSTS_NOW="2027-01-01 00:00")


def test_a_status_that_nobody_knows_stops(tmp_path):
    """It may be meant for everyone: no draft was asked for."""
    files = {**GOOD, "inlagg/b.md": post("Två", "Hej.", more="Status: publicerde\n")}
    with pytest.raises(BuildStopped, match="publicerde"):
        build(write(tmp_path / "content", files), tmp_path / "output")


def test_what_is_allowed_is_published_without_its_reason(tmp_path):
    """The line Tillåt works in a build as in the check, in the finished pages too."""
    text = post("Två", "Ring 070-123 45 67.", more="Tillåt: telefon – jourens CANARY nummer\n")
    output = build(write(tmp_path / "content", {"inlagg/b.md": text}), tmp_path / "output")
    delivered = b"".join(snapshot(output).values())

    assert b"070-123 45 67" in delivered
    assert b"CANARY" not in delivered


def test_a_preview_shows_and_stops_nothing(tmp_path):
    """What the laws find is told; the site is there to look at."""
    content = write(tmp_path / "content", {"inlagg/b.md": post("Två", "Ring 070-123 45 67.")})
    site = Pelican(settings(content, tmp_path / "output", preview=True))
    site.run()

    assert (tmp_path / "output/2020/tva/index.html").is_file()
    assert "telefon" in {finding.rule for finding in current(site.settings).findings}


ROADS = [
    ["tools.build"],
    ["pelican", "-s", "publishconf.py", "--fatal", "errors"],
    ["pelican", "-s", "publishconf.py"],
]


@pytest.mark.parametrize("road", ROADS, ids=[" ".join(road) for road in ROADS])
def test_every_road_obeys(tmp_path, road):
    """Exit code 1, Swedish words, no traceback, and nothing delivered."""
    files = {**GOOD, "inlagg/b.md": post("Två", "Hon är 19811218-9876.")}
    content, output = write(tmp_path / "content", files), tmp_path / "output"
    done = fresh(run, *road, str(content), "-o", str(output))

    assert done.code == 1
    assert "”81••••-••76” ser ut som ett personnummer" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not output.exists()


def test_two_posts_with_one_title_have_titles_of_their_own(tmp_path):
    """Told apart by their dates in a browser's tab, not refused (WCAG 2.4.2)."""
    files = {"inlagg/a.md": post("Möte", "Ett.", date="2018-03-06"),
             "inlagg/b.md": post("Möte", "Två.", date="2019-09-06").replace(":möte", ":b"),
             "inlagg/c.md": post("Arkiv", "Tre.", date="2019-01-02")}  # fmt: skip
    output = build(write(tmp_path / "content", files), tmp_path / "output")
    pages = ("2018/mote", "2019/mote", "2019/arkiv")
    titles = [(output / page / "index.html").read_text("utf-8").partition("<title>")[2]
              .partition(" – ")[0] for page in pages]  # fmt: skip

    assert titles == [
        "Möte, 6\u00a0mars 2018",
        "Möte, 6\u00a0september 2019",
        "Arkiv, 2\u00a0januari 2019",
    ]

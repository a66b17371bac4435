"""Secrecy on every road: the texts, the files beside them, and the finished pages agree."""

import json
import os
import stat

import pytest

from blog.errors import BuildStopped
from blog.findings import Level
from tests.sites import ROOT, build, write
from tests.unit.blog.images.metadata.files import jpeg_with
from tests.unit.blog.images.metadata.hiding import zipped
from tests.unit.blog.rules.contents import rows

TOP = "Titel: {}\nDatum: 2020-01-01\nEtiketter: Prov\nGuid: tag:blogg.example,2020-01-01:{}\n"


def post(title, body):
    """Give a post with all that it should have on top."""
    return f"{TOP.format(title, title.lower())}\n{body}\n"


# The cell beside the number says that the paper is public.
PUBLIC = "| Dnr | Handling |\n|---|---|\n| SN-2025-0417 | Budget |"


def test_what_the_check_lets_through_the_laws_let_through(tmp_path):
    """The words around a number say the same on the finished page, in lists and in feeds."""
    lines = (ROOT / "tests/data/privacy/innocent.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines] + [PUBLIC]
    files = {f"inlagg/p{n}.md": post(f"Prov {n}", text) for n, text in enumerate(texts)}

    output = build(write(tmp_path / "content", files), tmp_path / "output")

    assert len(list(output.glob("2020/prov-*/index.html"))) == len(texts)


STOPPED = [
    ("a day in words", {"inlagg/a.md": post("A",
        "Pojken är född den 18 december 1981. Hans fyra sista är 9876.")}, "personnummer"),
    ("a column", {"inlagg/a.md": post("A",
        "| Ärendenummer | Beslut |\n|---|---|\n| 2025-0417 | Avslag |")}, "ärendenummer"),
    ("a phone at home", {"inlagg/a.md": post("A", "Hon nås på 090-77 88 12.")}, "telefon"),
    ("an account", {"inlagg/a.md": post("A", "Skriv till anhol01@kommun.se.")}, "epost"),
    ("a pivot cache", {"inlagg/a.md": post("A", "[tabell](/bilder/a.xlsx)"),
        "bilder/a.xlsx": zipped(**{"xl/pivotCache/pivotCacheDefinition1.xml":
            '<sharedItems><s v="811218-9876"/></sharedItems>'})}, "personnummer"),
    ("a photo within a document", {"inlagg/a.md": post("A", "[plan](/bilder/a.docx)"),
        "bilder/a.docx": zipped(**{"word/media/image1.jpg":
            jpeg_with(0xFE, b"811218-9876")})}, "personnummer"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "rule"), rows(STOPPED))
def test_a_secret_stops_the_build(tmp_path, files, rule):
    """Wherever it hides."""
    with pytest.raises(BuildStopped) as caught:
        build(write(tmp_path / "content", files), tmp_path / "output")

    errors = {f.rule for f in caught.value.findings if f.level is Level.ERROR}
    assert rule in errors


def test_a_warning_stops_nothing(tmp_path):
    """Whether somebody may be recognised, only the director knows."""
    body = "Flickan, 9 år, omhändertogs. Familjen bor på Björkvägen 3. [ivo.se](https://x.example)"
    output = build(write(tmp_path / "content", {"inlagg/a.md": post("A", body)}),
                   tmp_path / "output")  # fmt: skip

    assert (output / "2020/a/index.html").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_site_with_drafts_is_for_this_account_alone(tmp_path):
    """Others may not look into its folder, nor into the one that was exchanged for it."""
    former = os.umask(0)
    try:
        for words in ("Ett", "Två", "Tre"):
            text = f"Titel: A\nStatus: utkast\n\n{words}.\n"
            build(write(tmp_path / "content", {"inlagg/a.md": text}), tmp_path / "preview",
                        preview=True)  # fmt: skip
            folders = [tmp_path / "preview", *tmp_path.glob(".preview.*/")]
            assert {stat.S_IMODE(each.stat().st_mode) for each in folders} == {0o700}
    finally:
        os.umask(former)
    build(write(tmp_path / "content", {"inlagg/b.md": post("B", "Text.")}), tmp_path / "output")
    assert stat.S_IMODE((tmp_path / "output").stat().st_mode) == 0o755

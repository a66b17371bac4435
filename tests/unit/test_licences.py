"""REUSE.toml says under which licence each file is, and leaves the director's texts alone."""

import re
import subprocess
import tomllib

import pytest

from tests.sites import ROOT

ANNOTATIONS = tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))["annotations"]
PROGRAM, READERS, EXAMPLES, FONT = "AGPL-3.0-or-later", "MIT", "CC-BY-4.0", "OFL-1.1-RFN"
FACE = "OFL-1.1-no-RFN"
# What the REUSE specification itself leaves out: the licences' own texts.
EXEMPT = re.compile(r"LICENSE|LICENSES/.*")


def tracked():
    """Give the path of every file in the repository."""
    # Whoever owns the clone: in a container that is often another user.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return [path for path in listed.stdout.decode("utf-8").split("\0") if path]


def paths(annotation):
    """Give an annotation's patterns, which may be one or many."""
    path = annotation["path"]
    return [path] if isinstance(path, str) else path


def matches(pattern, path):
    """Say whether a pattern of REUSE.toml names *path*: ``*`` stops at a slash, ``**`` not."""
    parts = re.split(r"(\*\*|\*)", pattern)
    signs = {"**": ".*", "*": "[^/]*"}
    return re.fullmatch("".join(signs.get(part, re.escape(part)) for part in parts), path)


def licence(path):
    """Give the licence of *path*: the last table that names it decides; None if none does."""
    found = [a for a in ANNOTATIONS if any(matches(p, path) for p in paths(a))]
    return found[-1]["SPDX-License-Identifier"] if found else None


def expected(path):
    """Give the licence that a file has by the folder it lies in."""
    if path.startswith("plugins/previews/font/") and not path.endswith("README.md"):
        return FONT
    if path.startswith("tools/desk/editor/static/codemirror."):
        return READERS  # MIT, whoever's
    if path.startswith("theme/static/font/") and path.endswith(("woff2", "OFL.txt")):
        return FACE
    folders = {"theme": READERS, "content": EXAMPLES}
    return folders.get(path.split("/")[0], PROGRAM)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        pytest.param("content/inlagg/2030/2030-01-01-min-egen-text.md", None, id="a post"),
        pytest.param("content/sidor/kontakt.md", None, id="a page"),
        pytest.param("content/bilder/2030/torget.jpg", None, id="a picture"),
        pytest.param("content/anteckning.txt", None, id="any other file of hers"),
        pytest.param("theme/templates/new.html", READERS, id="a template"),
        pytest.param("plugins/previews/font/New.ttf", PROGRAM, id="another font beside the font"),
        pytest.param("blog/new/module.py", PROGRAM, id="a module"),
        pytest.param("publish.toml", PROGRAM, id="a setting"),
        pytest.param("a/new/folder.py", None, id="a folder that nobody has thought of"),
    ],
)
def test_a_file_of_tomorrow(path, found):
    """A text that the director writes is hers; a new file of the program is not forgotten."""
    assert licence(path) == found


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a clone")
def test_every_file_has_the_licence_of_its_folder():
    """Nothing is without a licence but what the director has written herself."""
    told = {path: licence(path) for path in tracked() if not EXEMPT.fullmatch(path)}
    hers = {path for path, found in told.items() if found is None and path.startswith("content/")}
    wrong = {p: found for p, found in told.items() if p not in hers and found != expected(p)}

    assert wrong == {}
    assert set(told.values()) >= {PROGRAM, READERS, EXAMPLES, FONT, FACE}


def test_the_examples_are_named_one_by_one():
    """A pattern would take the director's texts; a name without a file would take her next."""
    [examples] = [a for a in ANNOTATIONS if a["SPDX-License-Identifier"] == EXAMPLES]
    named = paths(examples)

    assert not [path for path in named if "*" in path]
    assert [path for path in named if not (ROOT / path).is_file()] == []


def test_each_licence_is_there_in_full():
    """LICENSES/ holds the texts that REUSE.toml names, no others; LICENSE is the program's."""
    folder = ROOT / "LICENSES"

    assert {path.stem for path in folder.iterdir()} == {
        annotation["SPDX-License-Identifier"] for annotation in ANNOTATIONS
    }
    assert (ROOT / "LICENSE").read_bytes() == (folder / f"{PROGRAM}.txt").read_bytes()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (PROGRAM, "GNU AFFERO GENERAL PUBLIC LICENSE\n                       Version 3"),
        (READERS, "MIT License"),
        (EXAMPLES, "Attribution 4.0 International"),
        (FONT, "SIL OPEN FONT LICENSE Version 1.1"),
        (FACE, "SIL OPEN FONT LICENSE Version 1.1"),
    ],
)
def test_each_text_is_that_licence(name, said):
    """The file says the licence's name."""
    assert said in (ROOT / f"LICENSES/{name}.txt").read_text("utf-8")


def test_what_goes_with_the_font():
    """The font's own notice lies beside it, word for word the text in LICENSES/."""
    for folder, name in {"plugins/previews/font": FONT, "theme/static/font": FACE}.items():
        beside = (ROOT / folder / "OFL.txt").read_bytes()

        assert beside == (ROOT / f"LICENSES/{name}.txt").read_bytes()


def test_the_readme_tells():
    """README names each licence, and what to do with the examples before going public."""
    readme = (ROOT / "README.md").read_text("utf-8")
    before = next(line for line in readme.splitlines() if line.startswith("Before the blog goes"))

    assert all(name in readme for name in (PROGRAM, READERS, "OFL-1.1"))
    assert "CC BY 4.0" in readme
    assert "REUSE.toml" in before


def test_the_packages_that_the_site_needs_can_be_combined():
    """Decision 17 has looked at the licence of every package in requirements.txt, and no other."""
    decision = (ROOT / "docs/decisions/0017-licences.md").read_text("utf-8")
    table = decision.split("## What it runs on")[1].split("\n\n")[1]
    listed = re.sub(r"\(.*?\)", "", ", ".join(row.split("|")[2] for row in table.splitlines()[2:]))
    lock = (ROOT / "requirements.txt").read_text("utf-8")

    assert sorted(name.strip() for name in listed.split(",")) == sorted(
        set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE))
    )

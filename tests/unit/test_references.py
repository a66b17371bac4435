"""What documents and comments point at is there."""

import re

import pytest
from invoke.collection import Collection

import tasks
from tests.sites import ROOT

FOLDERS = ("blog", "plugins", "tools", "theme", "tests", "bench", "docs", ".github", ".forgejo")
KINDS = {".py", ".md", ".js", ".css", ".html", ".toml", ".yml"}
# Data, pages that a build made, and this file, whose patterns would find themselves.
PASSED_OVER = ("tests/data/", "tests/golden/", "tests/unit/test_references.py")


def name(path):
    return path.relative_to(ROOT).as_posix()


FILES = [
    path
    for path in (*ROOT.iterdir(), *(p for f in FOLDERS for p in (ROOT / f).rglob("*")))
    if path.suffix in KINDS and path.is_file() and not name(path).startswith(PASSED_OVER)
]
TEXTS = {name(path): path.read_text("utf-8") for path in FILES}
# A log of what was is allowed to name what is no more.
DOCUMENTS = [path for path in TEXTS if path.endswith(".md") and path != "CHANGELOG.md"]
DECISIONS = sorted((ROOT / "docs/decisions").glob("0*.md"))
PYTHON = {name(p) for f in FOLDERS for p in (ROOT / f).rglob("*.py")} | {
    p.name for p in ROOT.glob("*.py")
}


def is_there(path):
    """Say whether *path*, with ``*`` for anything, names something in the repository."""
    return any(ROOT.glob(path.rstrip("/"))) if "*" in path else (ROOT / path).exists()


def is_module(dotted):
    """Say whether *dotted* is a module, a package, or a name that a module defines."""
    path, _, last = dotted.replace(".", "/").rpartition("/")
    if f"{path}/{last}.py" in PYTHON or (ROOT / path / last).is_dir():
        return True
    module = next((m for m in (f"{path}.py", f"{path}/__init__.py") if m in PYTHON), None)
    return module is not None and bool(
        re.search(rf"^(?:(?:class|def) {last}\b|{last}\b.* = )", TEXTS[module], re.MULTILINE)
    )


@pytest.mark.parametrize(
    ("dotted", "found"),
    [
        ("blog.findings", True),
        ("blog.findings.Finding", True),
        ("tools.check", True),
        ("blog.nonsense", False),
        ("blog.findings.Nonsense", False),
    ],
)
def test_a_module_is_told_from_none(dotted, found):
    """Without this, the tests below could pass over everything."""
    assert is_module(dotted) == found


def wrong(texts, find):
    """Give what *find* finds in each of *texts* that is not there, by the text it stands in."""
    return {path: found for path in texts if (found := find(TEXTS[path]))}


def test_documents_that_are_named_are_there():
    """Code, styles and documents name files in docs/ that exist."""

    def missing(text):
        named = re.findall(r"docs/[\w./-]+\.(?:md|png|svg)", text)
        return [document for document in named if not (ROOT / document).is_file()]

    assert wrong(TEXTS, missing) == {}


def test_code_says_which_decision():
    """Who is sent to docs/decisions has to look through them all."""
    code = [path for path in TEXTS if not path.endswith(".md")]

    assert wrong(code, re.compile(r"docs/decisions(?!/\d{4}-[\w-]+\.md).{0,20}").findall) == {}


def test_decisions_that_are_counted_are_there():
    """A decision that is told by its number has a file with that number."""
    known = {int(decision.name[:4]) for decision in DECISIONS}

    def missing(text):
        return {int(number) for number in re.findall(r"[Dd]ecision (\d+)\b", text)} - known

    assert wrong(TEXTS, missing) == {}


def test_what_stands_in_code_marks_is_there():
    """Files, folders and modules of ours that a document names exist."""
    files = {path.split("/")[-1] for path in PYTHON}

    def missing(text):
        marked = re.findall(r"`([^`\n]+)`", text)
        paths = [m for m in marked if re.fullmatch(rf"(?:{'|'.join(FOLDERS)})/[\w./*-]*", m)]
        paths = [path for path in paths if "NAME" not in path]
        modules = [m for m in marked if re.fullmatch(r"(?:blog|plugins|tools|bench)(?:\.\w+)+", m)]
        modules += [m.split()[2] for m in marked if re.match(r"python3? -m (?:tools|bench)\.", m)]
        alone = [m for m in marked if re.fullmatch(r"\w+\.py", m) and m not in files]
        return [
            *(p for p in paths if not is_there(p)),
            *(m for m in modules if not is_module(m)),
            *alone,
        ]

    assert wrong(DOCUMENTS, missing) == {}


def test_commands_that_are_named_are_there():
    """A document names no task that ``inv --list`` does not."""
    defined = set(Collection.from_module(tasks).task_names)

    def missing(text):
        return set(re.findall(r"(?:^ {4}|`)inv (\w+)", text, re.MULTILINE)) - defined

    assert wrong(DOCUMENTS, missing) == {}


def test_every_decision_is_in_the_list():
    """docs/decisions/README.md has a line for each, with its own title, in order."""
    text = TEXTS["docs/decisions/README.md"]
    listed = re.findall(r"^\| (\d+) \| \[(.+)\]\((.+)\) \|", text, re.MULTILINE)
    titles = [re.match(r"# (\d+)\. (.+)\n", TEXTS[name(path)]) for path in DECISIONS]

    assert listed == [
        (*title.groups(), path.name) for title, path in zip(titles, DECISIONS, strict=True)
    ]
    assert [int(path.name[:4]) for path in DECISIONS] == [int(number) for number, *_ in listed]


def test_numbers_without_a_decision_are_explained():
    """Who looks for decision 5 learns that there is none."""
    numbers = {int(decision.name[:4]) for decision in DECISIONS}
    [told] = re.findall(
        r"Numbers? (.+) (?:was|were) never used", TEXTS["docs/decisions/README.md"]
    )

    assert {int(number) for number in re.findall(r"\d+", told)} == (
        set(range(1, max(numbers))) - numbers
    )


def test_every_room_is_in_the_architecture():
    """Whoever looks for a package of blog/ or plugins/ finds it in docs/architecture.md."""
    text = TEXTS["docs/architecture.md"]
    packages = {
        path.parent for room in ("blog", "plugins") for path in ROOT.glob(f"{room}/*/*.py")
    }
    named = set(re.findall(r"\b(blog|plugins)[./](\w+)", text))

    assert named >= {(package.parent.name, package.name) for package in packages}


def test_every_room_in_the_architecture_is_there():
    """Also in the drawings, where nothing stands in code marks."""
    named = re.findall(r"\b((?:blog|plugins|tools)\.\w+)", TEXTS["docs/architecture.md"])

    assert len(named) > 10
    assert [room for room in named if not is_module(room.removesuffix(".py"))] == []

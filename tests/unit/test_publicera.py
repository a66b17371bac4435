"""docs/publicera.md is true: commands, options, examples and messages are the code's own."""

import ast
import importlib
import re
import shutil
import subprocess
import tomllib
from configparser import ConfigParser

import pytest
import yaml
from invoke.collection import Collection

import tasks
from blog.serving import nginx
from blog.serving.pages import gone_page
from blog.serving.prepare import Kind
from tests import code
from tests.sites import ROOT
from tools.launch import COMMANDS
from tools.publish import secrets
from tools.publish.read_settings import parse_targets
from tools.publish.run.live import PAGES_PAUSES, PAUSES
from tools.publish.settings import KINDS
from tools.publish.sites.linked import LIVE, RELEASES
from tools.publish.sites.store import STATE
from tools.publish.storage.known_hosts import FILE as KNOWN_HOSTS

TEXT = (ROOT / "docs/publicera.md").read_text("utf-8")
SCHEDULES = sorted((ROOT / "docs/schema").iterdir())
UNITS = [path for path in SCHEDULES if path.suffix in {".service", ".timer", ".path"}]
FORGES = [path for path in SCHEDULES if path.suffix == ".yml"]
GIVEN = "python3 tasks.py publish --scheduled"
CRON = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)]
"""The least and the greatest of each field."""


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


def section(heading):
    """Give what stands under a heading, to the next."""
    return re.split(r"^#+ ", TEXT.partition(f"# {heading}\n")[2], maxsplit=1, flags=re.M)[0]


def rows(heading):
    """Give the first cell of each row of the table under a heading."""
    cells = re.findall(r"^\| ([^|]+) \|", section(heading), re.MULTILINE)
    return [cell for cell in cells if set(cell) != {"-"}][1:]


def options(task, capsys):
    """Give the options that a command itself says that it has."""
    command = importlib.import_module(f"{COMMANDS[task]}.__main__")
    assert command.main(["--help"]) == 0
    return set(re.findall(r"--[a-z-]+", capsys.readouterr().out))


def read_unit(path):
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str
    unit.read(path, "utf-8")
    return unit


def test_publishing_is_told_of():
    """The tables and the blocks below are found: without this, the next tests could be empty."""
    assert len(blocks("toml")) > 4
    assert len(rows("Vad du kan få läsa")) > 8
    assert (len(UNITS), len(FORGES), len(SCHEDULES)) == (4, 2, 8)


@pytest.mark.parametrize("task", ["publish", "undo", "releases"])
def test_commands_and_their_options_are_there(task, capsys):
    """Each is described, and has every option that it is described with."""
    lines = re.findall(rf"(?:inv|tasks\.py) {task}\b([^`\n]*)", TEXT)

    assert lines
    assert set(re.findall(r"--[a-z-]+", " ".join(lines))) <= options(task, capsys)


def test_every_option_of_publishing_is_described(capsys):
    """But for those that every command has."""
    described = set(re.findall(r"(?:inv publish |`)(--[a-z-]+)", TEXT))

    assert described == options("publish", capsys) - {"--help", "--settings"}


def test_no_other_task_is_named():
    """``inv --list`` has all."""
    named = set(re.findall(r"(?:^ +|`)inv (\w+)", TEXT, re.MULTILINE))

    assert named <= set(Collection.from_module(tasks).task_names)


@pytest.mark.parametrize("block", blocks("toml"))
def test_examples_are_understood(block):
    """Each publish.toml in the text is one that can be used, with a target that is meant."""
    targets = parse_targets(block)

    assert targets.get().url


def test_there_is_an_example_of_every_kind():
    """Also of a server that is told by each name but the last resort."""
    tables = [t for block in blocks("toml") for t in tomllib.loads(block)["targets"].values()]

    assert {table["kind"] for table in tables} == set(KINDS)
    assert {table["server"] for table in tables if "server" in table} <= set(Kind.__args__)


def test_every_key_is_described():
    """The table has each key of publish.toml, and no other."""
    described = {key for cell in rows("En gång") for key in re.findall(r"`(\w+)`", cell)}
    declared = {
        field.name
        for kind in KINDS.values()
        for field in kind.__dataclass_fields__.values()
        if field.metadata.get("key", True)
    }

    assert described == declared | {"default", "kind"}


@pytest.mark.parametrize("cell", rows("Vad du kan få läsa"))
def test_messages_are_the_programs_own(cell):
    """What the table says that one may read is said by publishing."""
    [message] = re.findall("”(.+)”", cell)
    said = [
        node.value
        for path in (ROOT / "tools/publish").rglob("*.py")
        for node in code.nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]

    assert [text for text in said if message in text]


def test_the_page_for_what_is_gone_is_called_so():
    """The title that the text promises is the page's."""
    [title] = re.findall("sidan ”(.+?)” och svaret 410", TEXT)

    assert f"<h1>{title}</h1>".encode() in gone_page(b"", SITE)


class SITE:
    """As much of a site as that page asks for."""

    prefix, address = "", "https://blogg.example"


@pytest.mark.parametrize("name", [nginx.HTTP, nginx.SERVER])
def test_nginx_includes_what_is_written(name):
    """The files lie where publishing leaves small files, and the root is the link."""
    [block] = blocks("nginx")

    assert f"include /srv/www/blogg/{STATE}/{name};" in block
    assert f"root /srv/www/blogg/{LIVE};" in block


def test_nginx_is_reloaded_after_the_last_file():
    """What is watched is the file that is written last of the two."""
    watched = read_unit(ROOT / "docs/schema/blogg-nginx.path")["Path"]["PathChanged"]

    assert watched == f"/srv/www/blogg/{STATE}/{nginx.SERVER}"
    assert list(nginx.nginx_files([], SERVED)) == [nginx.HTTP, nginx.SERVER]


class SERVED(SITE):
    """With no files."""

    digests, names_tell, hsts = {}, False, 0


def test_apache_shows_the_link():
    """Its root is the link, and .htaccess may say what it must."""
    [block] = blocks("apache")

    assert f"DocumentRoot /srv/www/blogg/{LIVE}\n" in block
    assert "AllowOverride FileInfo\n" in block
    assert "Options SymLinksIfOwnerMatch\n" in block


@pytest.mark.parametrize(
    "word", [f"`{LIVE}`", f"`{RELEASES}/`", f"`{STATE}/`", f"`{KNOWN_HOSTS}`", "`.published`"]
)
def test_names_are_the_programs_own(word):
    """Files and folders are called what the program calls them."""
    assert word in TEXT


def default(kind, key):
    """Give what a key of a target has when nothing is said."""
    return KINDS[kind].__dataclass_fields__[key].default


PORTS = default("sftp", "port"), default("ftps", "port")
NUMBERS = [
    ("tre gånger på en halv minut", (len(PAUSES), sum(PAUSES)), (3, 30)),
    ("i upp till tio minuter", sum(PAGES_PAUSES), 600),
    ("Fem sparas om inget annat är bestämt", default("sftp", "keep"), 5),
    ("gäller 22 (SFTP) eller 21 (FTPS)", PORTS, (22, 21)),
    ("Utan gren gäller `gh-pages`", default("git", "branch"), "gh-pages"),
]


@pytest.mark.parametrize(("sentence", "value", "expected"), NUMBERS)
def test_numbers_are_the_programs_own(sentence, value, expected):
    """What happens when nothing else is said."""
    assert sentence in TEXT
    assert value == expected


def test_passwords_are_kept_where_they_are_looked_for():
    """The variable and the keyring's entry are those that publishing asks for."""
    [service, entry] = re.findall(r"keyring set (\S+) (\S+)", TEXT)[0]
    asked = []

    class Keyring:
        @staticmethod
        def get_password(*names):
            asked.append(names)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("keyring.get_password", Keyring.get_password)
        user, _, target = entry.partition("@")
        secrets.find_password(target, user, {})

    assert asked == [(service, entry)]
    assert f"`{secrets.variable('skarpt')}`" in TEXT


@pytest.mark.parametrize("path", SCHEDULES, ids=lambda path: path.name)
def test_every_schedule_is_in_the_text(path):
    """And none is named that is not there (tests/unit/test_docs.py)."""
    assert f"(schema/{path.name})" in TEXT


@pytest.mark.parametrize(
    "name", ["blogg.cron", "blogg.service", "github.yml", "gitlab.yml", "windows.ps1"]
)
def test_schedules_run_the_command(name):
    """Each starts what one would type, which needs no activated environment."""
    text = (ROOT / "docs/schema" / name).read_text("utf-8-sig")

    assert GIVEN.removeprefix("python3 ") in text


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_units_are_understood(path):
    """A unit has its sections, and says what it is; systemd, where it is, does not complain."""
    unit = read_unit(path)

    assert unit["Unit"]["Description"]
    assert {"Service", "Timer", "Path"} & set(unit.sections())
    if analyze := shutil.which("systemd-analyze"):
        done = subprocess.run(
            [analyze, "verify", str(path)], capture_output=True, text=True, check=False
        )
        assert [line for line in done.stderr.splitlines() if f"/{path.name}:" in line] == []


def test_a_missed_run_is_made_up_for():
    """A computer that slept looks when it wakes."""
    assert read_unit(ROOT / "docs/schema/blogg.timer")["Timer"]["Persistent"] == "true"
    assert "-StartWhenAvailable" in (ROOT / "docs/schema/windows.ps1").read_text("utf-8-sig")


def cron_lines():
    """Give what stands as a cron schedule, in the text and the files."""
    table = (ROOT / "docs/schema/blogg.cron").read_text("utf-8")
    times = r"(?:[\d,*/-]+ ){4}[\d,*/-]+"
    text = "\n".join([TEXT, *(path.read_text("utf-8") for path in FORGES)])
    return [
        *re.findall(rf"^{times}(?= cd )", table, re.M),
        *re.findall(rf'["`]({times})["`]', text),
    ]


def test_cron_lines_are_found():
    """One for cron, one for GitHub, one for GitLab."""
    assert len(cron_lines()) == 3


@pytest.mark.parametrize("line", sorted(set(cron_lines())))
def test_cron_lines_are_understood(line):
    """Five fields, each within its bounds, and not on the hour or the quarter."""
    fields = line.split(" ")

    assert len(fields) == len(CRON)
    for field, (least, greatest) in zip(fields, CRON, strict=True):
        assert field == "*" or all(least <= int(n) <= greatest for n in field.split(","))
    assert [n for n in map(int, fields[0].split(",")) if n % 15 == 0] == []


@pytest.mark.parametrize("path", FORGES, ids=lambda path: path.name)
def test_forges_give_the_command_last(path):
    """One job, which ends with the command; the key is a secret and stands nowhere."""
    told = yaml.safe_load(path.read_text("utf-8"))
    job = told["jobs"]["publicera"] if "jobs" in told else told["publicera"]
    steps = job.get("script") or [step.get("run") for step in job["steps"]]

    assert steps[-1] == GIVEN
    assert "PRIVATE KEY" not in path.read_text("utf-8")


def test_github_may_only_read_and_pins_its_actions():
    """The same actions as the project's own workflow, at the same commits."""
    text = (ROOT / "docs/schema/github.yml").read_text("utf-8")
    own = (ROOT / ".github/workflows/ci.yml").read_text("utf-8")

    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    assert set(re.findall("uses: (.*)", text)) == set(re.findall("uses: (.*)", own))


def test_the_addresses_within_the_text_lead_somewhere():
    """Each link to a heading has its heading, in this text and in the director's other one."""
    skriva = (ROOT / "docs/skriva.md").read_text("utf-8")
    texts = {"": TEXT, "publicera.md": TEXT, "skriva.md": skriva}
    links = re.findall(r"\]\((|publicera\.md|skriva\.md)#([^)]+)\)", TEXT)
    links += [(f, a) for f, a in re.findall(r"\]\((publicera\.md)#([^)]+)\)", skriva)]

    assert len(links) > 4
    assert [link for link in links if link[1] not in anchors(texts[link[0]])] == []


def anchors(text):
    """Give what headings are linked to as."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}

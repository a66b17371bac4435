"""The first file that runs on a fresh machine."""

import ast
import hashlib
import importlib.util
import os
import re
import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.sites import ROOT, snapshot, write
from tools import bootstrap


@pytest.fixture
def steps(tmp_path, monkeypatch):
    """Let bootstrap work in a folder of its own; give the list of what it does there."""
    done = []
    environment = tmp_path / ".venv"
    python = environment / "bin/python"

    def make():
        write(environment, {"bin/python": "3.11"})
        done.append("make")

    def identity():
        return f"{python} {python.read_text('utf-8')}" if python.is_file() else ""

    def get_browser(path):
        done.append(f"browser for {path.removeprefix(str(tmp_path))}")
        return True

    write(tmp_path, {"site.txt": "a==1\n", "test.txt": "a==1\nb==2\n"})
    locks = {"site": tmp_path / "site.txt", "test": tmp_path / "test.txt"}
    for name, value in {
        "ROOT": tmp_path,
        "ENVIRONMENT": environment,
        "STAMP": environment / "installed.txt",
        "LOCKS": locks,
        "make_environment": make,
        "install": lambda lock: done.append(f"install {lock.name}"),
        "browser": SimpleNamespace(install=get_browser),
        "python_in": lambda _: python,
        "identity": identity,
    }.items():
        monkeypatch.setattr(bootstrap, name, value)
    return done


BROWSER = "browser for /.venv/bin/python"


def test_a_fresh_machine(steps):
    """Environment, then packages; the second time nothing."""
    bootstrap.prepare("site")
    assert steps == ["make", "install site.txt"]
    bootstrap.prepare("site")
    assert steps == ["make", "install site.txt"]


def test_a_fresh_machine_for_tests(steps):
    """What the tests need holds what the site needs: building afterwards costs nothing."""
    bootstrap.prepare("test")
    bootstrap.prepare("site")
    bootstrap.prepare("test")

    assert steps == ["make", "install test.txt", BROWSER]


def test_tests_after_a_build(steps):
    """The environment is there; more packages are put in it."""
    bootstrap.prepare("site")
    bootstrap.prepare("test")

    assert steps == ["make", "install site.txt", "install test.txt", BROWSER]


def test_a_changed_lock(steps):
    """Packages are installed anew, in the same environment, once."""
    bootstrap.prepare("site")
    bootstrap.LOCKS["site"].write_text("a==2\n", "utf-8")
    bootstrap.prepare("site")
    bootstrap.prepare("site")

    assert steps == ["make", "install site.txt", "install site.txt"]


def test_a_lock_changed_back(steps):
    """What is installed is the last that was, not all that ever was."""
    bootstrap.prepare("site")
    bootstrap.LOCKS["site"].write_text("a==2\n", "utf-8")
    bootstrap.prepare("site")
    bootstrap.LOCKS["site"].write_text("a==1\n", "utf-8")
    bootstrap.prepare("site")

    assert steps == ["make", *["install site.txt"] * 3]


def test_an_environment_without_its_python(steps):
    """A Python that was upgraded away leaves a stamp and no environment."""
    bootstrap.prepare("site")
    bootstrap.python_in(None).unlink()
    bootstrap.prepare("site")

    assert steps == ["make", "install site.txt"] * 2


def test_an_environment_of_another_python(steps):
    """Its packages were made for a version that is gone."""
    bootstrap.prepare("site")
    bootstrap.python_in(None).write_text("3.12, a newer one", "utf-8")
    bootstrap.prepare("site")

    assert steps == ["make", "install site.txt"] * 2


@pytest.mark.parametrize(
    "stamp", ["", "0123456789abcdef\n"], ids=["half made", "made before stamps told whose it is"]
)
def test_a_stamp_that_does_not_know_the_environment(steps, stamp):
    """It is made anew, once."""
    write(bootstrap.ENVIRONMENT, {"bin/python": "3.11", "installed.txt": stamp})
    bootstrap.prepare("site")
    bootstrap.prepare("site")

    assert steps == ["make", "install site.txt"]


def test_an_environment_that_looks_as_it_did_is_not_asked(steps, monkeypatch):
    """To ask it takes a process of its own, at every command."""
    bootstrap.prepare("site")
    asked = []
    former = bootstrap.identity
    monkeypatch.setattr(bootstrap, "identity", lambda: asked.append("") or former())
    bootstrap.prepare("site")
    assert asked == []

    os.utime(bootstrap.python_in(None), (0, 0))
    bootstrap.prepare("site")
    bootstrap.prepare("site")
    assert len(asked) == 1
    assert steps == ["make", "install site.txt"]


def test_an_environment_that_was_moved(steps, monkeypatch, tmp_path):
    """It looks another, and is asked: its programs name the folder that it was made in."""
    bootstrap.prepare("site")
    moved = bootstrap.ENVIRONMENT.rename(tmp_path / "moved")
    monkeypatch.setattr(bootstrap, "ENVIRONMENT", moved)
    monkeypatch.setattr(bootstrap, "STAMP", moved / "installed.txt")
    monkeypatch.setattr(bootstrap, "identity", lambda: "the moved one")
    bootstrap.prepare("site")

    assert steps == ["make", "install site.txt"] * 2


def test_an_environment_without_a_stamp(steps):
    """Somebody else's: nobody knows what is in it."""
    write(bootstrap.ENVIRONMENT, {"bin/python": "3.11"})
    bootstrap.prepare("site")

    assert steps == ["make", "install site.txt"]


def test_an_installation_that_was_broken_off(steps, monkeypatch):
    """What it may have left half done is done again, whatever was installed before."""
    bootstrap.prepare("site")
    lock = bootstrap.LOCKS["site"]
    former = lock.read_text("utf-8")
    lock.write_text("a==2\n", "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(bootstrap, "install", interrupt)
        with pytest.raises(KeyboardInterrupt):
            bootstrap.prepare("site")
    lock.write_text(former, "utf-8")
    bootstrap.prepare("site")

    assert steps == ["make", "install site.txt", "install site.txt"]


def interrupt(*_):
    raise KeyboardInterrupt


@pytest.mark.parametrize("failing", ["make_environment", "install"])
def test_a_failed_step_is_done_again(steps, monkeypatch, failing):
    """Nothing is called installed that is not."""

    def fail(*_):
        raise bootstrap.SetUpError("Nätet är borta.")

    with monkeypatch.context() as patch:
        patch.setattr(bootstrap, failing, fail)
        with pytest.raises(bootstrap.SetUpError):
            bootstrap.prepare("site")
    bootstrap.prepare("site")

    assert steps[-1] == "install site.txt"


def test_tests_without_a_browser(steps, monkeypatch):
    """One sentence says what to install, and it is asked for again."""
    with monkeypatch.context() as patch:
        patch.setattr(bootstrap, "browser", SimpleNamespace(install=lambda _: False))
        with pytest.raises(bootstrap.SetUpError, match="Installera Chromium, Chrome eller Edge"):
            bootstrap.prepare("test")
    bootstrap.prepare("test")

    assert steps[-1] == BROWSER


def test_an_old_python(steps, monkeypatch, capsys):
    """One sentence, in Swedish, and nothing is made."""
    monkeypatch.setattr(bootstrap, "PYTHON_NEEDED", (9, 11))

    assert bootstrap.main(["build"]) == 1
    assert capsys.readouterr().err == (
        "Det här behöver Python 9.11 eller senare. Hämta det på https://www.python.org/ "
        "och kör kommandot igen.\n"
    )
    assert steps == []


@pytest.fixture
def commands(steps, monkeypatch):
    """Collect the commands that would take our place, instead of giving it to them."""
    ran = []

    def become(*arguments):
        ran.append(arguments)
        return 7

    monkeypatch.setattr(bootstrap, "become", become)
    return ran


# Each case: the words on the command line, what they start, the packages that are installed.
TASKS = [
    ([], ["tools.inv"], "site"),
    (["build"], ["tools.build"], "site"),
    (["preview", "--port", "8001"], ["tools.desk", "--port", "8001"], "site"),
    (["new", "test"], ["tools.new", "test"], "site"),
    (["test"], ["tools.inv", "test"], "test"),
    (["style", "--fix"], ["tools.inv", "style", "--fix"], "test"),
]


@pytest.mark.parametrize(("arguments", "words", "group"), TASKS)
def test_tasks(commands, steps, arguments, words, group):
    """The task runs in the environment, in the project's folder, and its exit code is ours."""
    assert bootstrap.main(arguments) == 7

    [(command, folder, environment)] = commands
    assert command == [str(bootstrap.python_in(None)), "-m", *words]
    assert folder == bootstrap.ROOT
    assert environment["PYTHONUTF8"] == "1"
    assert steps[:2] == ["make", f"install {group}.txt"]


def test_a_folder_that_cannot_be_written(steps, monkeypatch, capsys):
    """One sentence in Swedish, whatever the system calls it."""

    def refuse():
        raise PermissionError(13, "Permission denied", ".venv")

    monkeypatch.setattr(bootstrap, "make_environment", refuse)

    assert bootstrap.main(["build"]) == 1
    assert capsys.readouterr().err.startswith(
        f"Miljön {bootstrap.ENVIRONMENT} går inte att skriva."
    )


def test_the_environment_is_passed_on(commands, monkeypatch):
    """Nothing of the terminal's own environment is lost or changed."""
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    before = dict(os.environ)
    bootstrap.main(["build"])

    assert commands[0][2] == {**before, "PYTHONUTF8": "1"}
    assert dict(os.environ) == before


def test_modules_are_found_where_python_looks_in_no_folder(commands, monkeypatch):
    """With PYTHONSAFEPATH it would find none of ours."""
    monkeypatch.setenv("PYTHONSAFEPATH", "1")
    bootstrap.main(["build"])

    assert "PYTHONSAFEPATH" not in commands[0][2]


@pytest.mark.parametrize("option", ["-I", "-P"])
def test_tasks_py_finds_what_lies_beside_it(tmp_path, option):
    """However careful Python is told to be."""
    files = ("tasks.py", "tools/__init__.py", "tools/bootstrap.py", "tools/browser.py")
    texts = {name: (ROOT / name).read_text("utf-8") for name in (*files, "tools/launch.py")}
    write(tmp_path, {**texts, ".venv": "somebody's"})
    done = subprocess.run(
        [sys.executable, option, tmp_path / "tasks.py", "build"],
        capture_output=True, text=True, encoding="utf-8", cwd="/", check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "är ingen miljö för Python" in done.stderr


def test_mark_of(tmp_path):
    """The same content has the same mark, and any other another."""
    write(tmp_path, {"a": "x", "b": "x", "c": "x\n"})
    marks = [bootstrap.mark_of(tmp_path / name) for name in "abc"]

    assert marks[0] == marks[1] == hashlib.sha256(b"x").hexdigest()
    assert marks[2] != marks[0]


@pytest.mark.parametrize(
    ("system", "path"), [("posix", ".venv/bin/python"), ("nt", ".venv/Scripts/python.exe")]
)
def test_python_in(tmp_path, system, path):
    """Windows keeps its programs elsewhere."""
    module = load()
    module.os = SimpleNamespace(name=system)

    assert module.python_in(tmp_path / ".venv") == tmp_path / path


def load():
    """Load a bootstrap of our own, which no other test sees."""
    spec = importlib.util.spec_from_file_location(
        "tools.bootstrap_copy", ROOT / "tools/bootstrap.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answer(returncode):
    def run(_command, **_options):
        return SimpleNamespace(returncode=returncode, stdout="ut", stderr="fel")

    return SimpleNamespace(run=run)


# Each name: that of the project's folder, and how it is told.
NAMES = [
    (f"a{os.pathsep}b", f"a{os.pathsep}b"),
    ("{a}", "{a}"),
    (os.fsdecode(b"Bl\xf6gg"), "Bl?gg"),
]


@pytest.mark.parametrize(("name", "told"), NAMES)
def test_a_folder_where_python_cannot_make_one(tmp_path, name, told):
    """Its name is what is wrong, and that is what is said; nothing is made."""
    module = load()
    module.ENVIRONMENT = tmp_path / name / ".venv"
    module.ENVIRONMENT.parent.mkdir()

    with pytest.raises(module.SetUpError, match=re.escape(f"{told}. Byt namn")):
        module.make_environment()
    assert not module.ENVIRONMENT.exists()


def test_an_environment_that_cannot_be_made(tmp_path, capsys):
    """What Python said, then what to do; half an environment is not left behind."""
    module = load()
    module.ENVIRONMENT = tmp_path / ".venv"
    module.subprocess = answer(1)
    write(module.ENVIRONMENT, {"bin/python": ""})

    with pytest.raises(module.SetUpError, match=r"utfel\nPython kunde inte skapa miljön \.venv"):
        module.make_environment()
    assert not module.ENVIRONMENT.exists()


NOT_OURS = [
    ("a file", {".venv": "x"}),
    ("somebody's folder", {".venv/dikt.txt": "x"}),
]


@pytest.mark.parametrize(
    "files", [case[1] for case in NOT_OURS], ids=[case[0] for case in NOT_OURS]
)
def test_what_is_no_environment_is_left_alone(tmp_path, files):
    """Nothing but an environment is ever removed."""
    module = load()
    module.ENVIRONMENT = write(tmp_path, files) / ".venv"
    before = snapshot(tmp_path)

    with pytest.raises(module.SetUpError, match="är ingen miljö för Python"):
        module.make_environment()
    assert snapshot(tmp_path) == before


REPLACED = [
    ("another tool's", {"pyvenv.cfg": "uv = 1", "CACHEDIR.TAG": "", "bin/python": ""}),
    ("one that was broken off early", {"lib/x": "", "bin/x": ""}),
]


@pytest.mark.parametrize(
    "files", [case[1] for case in REPLACED], ids=[case[0] for case in REPLACED]
)
def test_an_environment_that_is_not_ours_is_replaced(tmp_path, capsys, files):
    """Nothing of it is left, and it is told that it goes."""
    module = load()
    module.ENVIRONMENT = tmp_path / ".venv"
    module.subprocess = answer(0)
    write(module.ENVIRONMENT, files)
    module.make_environment()

    assert snapshot(module.ENVIRONMENT) == {}
    assert capsys.readouterr().err.startswith("Miljön i .venv är flyttad, trasig eller gjord av ")


def test_a_link_to_an_environment(tmp_path):
    """The link goes; what it leads to is another project's."""
    module = load()
    module.ENVIRONMENT = tmp_path / ".venv"
    module.subprocess = answer(0)
    other = write(tmp_path / "annan", {"pyvenv.cfg": "x"})
    module.ENVIRONMENT.symlink_to(other)
    module.make_environment()

    assert not module.ENVIRONMENT.is_symlink()
    assert snapshot(other) == {"pyvenv.cfg": b"x"}


def test_an_environment_knows_where_it_is(tmp_path):
    """Moved, it says something else; broken, it says nothing."""
    module = load()
    module.ENVIRONMENT = tmp_path / "före"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", module.ENVIRONMENT], check=True)
    before = module.identity()
    module.ENVIRONMENT = module.ENVIRONMENT.rename(tmp_path / "efter")
    after = module.identity()
    module.python_in(module.ENVIRONMENT).unlink()

    assert before
    assert after not in ("", before)
    assert module.identity() == ""


@pytest.mark.parametrize("name", ["En å", os.fsdecode(b"En \xe5")], ids=["UTF-8", "Latin-1"])
def test_inv_is_tasks_py(tmp_path, name):
    """Also where there are spaces and Swedish letters; one that is right is left alone."""
    module = load()
    module.ROOT = write(tmp_path / name, {"tasks.py": "import sys; print(sys.argv[1:])"})
    module.ENVIRONMENT = module.ROOT / ".venv"
    folder = module.ENVIRONMENT / "bin"
    write(folder, {"inv": "#!/usr/bin/python\n"})
    (folder / "python").symlink_to(sys.executable)
    module.put_inv()
    first = (folder / "inv").stat()
    module.put_inv()
    words = ["new", '$(rm x) "`', "--x"]
    done = subprocess.run([folder / "inv", *words], capture_output=True, text=True, check=True)
    (folder / "python").unlink()
    without = subprocess.run([folder / "inv"], capture_output=True, text=True, check=True)

    assert done.stdout == f"{words}\n"
    assert without.stdout == "[]\n"
    assert (folder / "inv").stat().st_mtime_ns == first.st_mtime_ns


def test_inv_on_windows(tmp_path):
    """A file that cmd can run, in place of a program that it would find first."""
    module = load()
    module.os = SimpleNamespace(name="nt", path=os.path)
    module.ROOT = tmp_path
    module.ENVIRONMENT = tmp_path / ".venv"
    scripts = write(module.ENVIRONMENT / "Scripts", {"inv.exe": "invokes own"})
    module.put_inv()

    [(name, text)] = snapshot(scripts).items()
    assert name == "inv.cmd"
    assert text.decode().endswith('"%~dp0python.exe" "%~dp0../../tasks.py" %*\r\n')


def test_packages_that_cannot_be_fetched(tmp_path):
    """One sentence says what to check."""
    module = load()
    module.subprocess = answer(1)

    with pytest.raises(module.SetUpError, match="Kontrollera att datorn når nätet"):
        module.install(tmp_path / "requirements.txt")


def test_packages_are_checked_against_their_hashes(tmp_path):
    """Exactly what was locked is installed, in the environment, without questions."""
    commands = []

    def run(command, **_options):
        commands.append(command)
        return SimpleNamespace(returncode=0)

    module = load()
    module.subprocess = SimpleNamespace(run=run)
    module.install(tmp_path / "requirements.txt")

    [command] = commands
    assert command[0] == str(module.python_in(module.ENVIRONMENT))
    assert {"--require-hashes", "--no-input"} <= set(command)
    assert command[-2:] == ["--requirement", str(tmp_path / "requirements.txt")]


@pytest.mark.parametrize(
    "path",
    ["tasks.py", "tools/__init__.py", "tools/bootstrap.py", "tools/browser.py", "tools/launch.py"],
)
def test_an_old_python_can_read_it(path):
    """Someone with Python 3.7 meets a Swedish sentence, not a syntax error."""
    ast.parse((ROOT / path).read_text("utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize(
    "path", ["tools/__init__.py", "tools/bootstrap.py", "tools/browser.py", "tools/launch.py"]
)
def test_nothing_but_the_standard_library(path):
    """There is nothing else yet."""
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    imported = {a.name.partition(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import)
                for a in n.names}  # fmt: skip
    imported |= {str(n.module).partition(".")[0] for n in ast.walk(tree)
                 if isinstance(n, ast.ImportFrom)}  # fmt: skip

    assert imported <= {*sys.stdlib_module_names, "tools"}


def test_each_lock_pins_everything():
    """Every package has one version and its hashes, and no index is named."""
    for lock in bootstrap.LOCKS.values():
        text = lock.read_text("utf-8")
        packages = re.findall(r"^[^\s#-].*", text, re.MULTILINE)
        assert packages
        assert all("==" in package for package in packages)
        assert text.count("--hash=sha256:") >= len(packages)
        assert "://" not in text


def test_tasks_that_need_more_are_known():
    """Each task that runs a tool which only the test lock holds is among TEST_TASKS."""
    names = {
        group: {re.split("[=<>! ]", line)[0] for line in lock.read_text("utf-8").splitlines()
                if line[:1].isalpha()}
        for group, lock in bootstrap.LOCKS.items()
    }  # fmt: skip
    more = names["test"] - names["site"]
    tree = ast.parse((ROOT / "tasks.py").read_text("utf-8"))
    tasks = [n for n in tree.body if isinstance(n, ast.FunctionDef) and n.decorator_list]
    needing = {
        task.name
        for task in tasks
        for word in ast.walk(task)
        if isinstance(word, ast.Constant) and word.value in more
    }

    assert needing
    assert needing <= bootstrap.TEST_TASKS
    assert {task.name for task in tasks} >= bootstrap.TEST_TASKS

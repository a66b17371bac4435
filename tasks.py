"""Everything one does with the site.  ``inv --list`` is the manual; each task is one command."""

import sys

if __name__ == "__main__":  # on a fresh machine there is nothing but Python yet
    import signal
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).resolve().parent))  # as Python does, unless told not to
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it at once, without a traceback
    from tools.bootstrap import main

    sys.exit(main(sys.argv[1:]))

# What follows needs the environment that bootstrap makes.
import shlex

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from tools.bootstrap import ROOT
from tools.launch import COMMANDS, follow


def start(c: Context, task: str) -> None:
    """Start a task's command with what was typed after it: the command knows what that means."""
    run(COMMANDS[task], *words(c), ours=True)


def run(*command: str, ours: bool = False) -> None:
    """Run a module of this environment's Python; end with its exit code if it fails."""
    # Without a shell: a title may hold quotation marks, dollar signs and anything else.
    code = follow([sys.executable, "-m", *command], ROOT, ours=ours)
    if code:
        raise Exit(code=code)


def words(c: Context) -> list[str]:
    """Give what was typed after the task, as tools.inv left it."""
    return shlex.split(c.remainder)


@task
def new(c: Context) -> None:
    """Börja ett nytt inlägg: inv new "En vanlig måndag"."""
    start(c, "new")


@task
def word(c: Context) -> None:
    """Börja ett inlägg av ett Worddokument: inv word brev.docx."""
    start(c, "word")


@task
def wordpress(c: Context) -> None:
    """Flytta hit en blogg från WordPress: inv wordpress export.xml."""
    start(c, "wordpress")


@task
def desk(c: Context) -> None:
    """Öppna skrivbordet: skriv, se och publicera i webbläsaren."""
    start(c, "desk")


@task
def preview(c: Context) -> None:
    """Öppna skrivbordet, som inv desk."""
    start(c, "preview")


@task
def check(c: Context) -> None:
    """Granska alla texter, bilder och dokument i content/."""
    start(c, "check")


@task
def build(c: Context) -> None:
    """Bygg sajten som den ska publiceras, i output/."""
    start(c, "build")


@task
def teasers(c: Context) -> None:
    """Visa alla inläggs ingresser som läsaren ser dem, och vilka som förtjänar en egen."""
    start(c, "teasers")


@task
def publish(c: Context) -> None:
    """Publicera: bygg, skicka, och se efter att läsarna får det."""
    start(c, "publish")


@task
def undo(c: Context) -> None:
    """Ångra den senaste publiceringen: läsarna ser versionen före igen."""
    start(c, "undo")


@task
def releases(c: Context) -> None:
    """Visa vilka publicerade versioner som finns sparade, och vad de ändrade."""
    start(c, "releases")


@task
def guid(c: Context) -> None:
    """Ge varje publicerat inlägg en egen, varaktig Guid, för dem som prenumererar."""
    start(c, "guid")


@task
def move(c: Context) -> None:
    """Ge en text en ny adress; den gamla leder dit: inv move FIL NY-ADRESS."""
    start(c, "move")


@task
def settings(c: Context) -> None:
    """Visa alla inställningar, vad de betyder och vad de är satta till."""
    start(c, "settings")


@task(help={"fix": "rätta det som går att rätta"})
def style(c: Context, fix: bool = False) -> None:
    """Kontrollera kodens form och typer."""
    run("ruff", "format", *([] if fix else ["--check"]), ".")
    run("ruff", "check", *(["--fix"] if fix else []), ".")
    run("mypy")


@task(
    help={
        "fast": "bara de snabba testerna, utan kontroll av kodens form",
        "long": "också de långsamma testerna, och nya slumpade exempel",
    }
)
def test(c: Context, fast: bool = False, long: bool = False) -> None:
    """Kör alla tester, och kontrollera kodens form först."""
    if not fast:
        style(c)
    quick = ["-m", "not browser and not integration", "--hypothesis-profile", "fast"]
    run("pytest", "-n", "auto", *(quick if fast else []), *(["--long"] if long else []))


@task
def golden(c: Context) -> None:
    """Skriv om de förväntade sidorna i tests/golden/; granska sedan git diff."""
    run("pytest", "tests/golden", "--update-golden", *words(c))


@task
def lock(c: Context) -> None:
    """Lås paketens versioner på nytt efter en ändring i pyproject.toml."""
    for group, file in (("site", "requirements.txt"), ("test", "requirements-test.txt")):
        run(
            *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
            *("--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"),
            *("--group", f"pyproject.toml:{group}", "--output-file", file),
            *words(c),
        )


GROUPS = {
    "För dig som skriver": (
        *("desk", "new", "word", "preview", "check", "build", "publish", "undo", "releases"),
        *("teasers", "guid", "move", "wordpress"),
    ),
    "För dig som utvecklar": ("test", "style", "golden", "lock", "settings"),
}
"""The headings of ``inv --list``, and the tasks beneath them."""

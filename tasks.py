"""Everything one does with the site.  ``inv --list`` is the manual; each task is one command."""

import sys

if __name__ == "__main__":  # on a fresh machine there is nothing but Python yet
    from tools.bootstrap import main

    sys.exit(main(sys.argv[1:]))

# What follows needs the environment that bootstrap makes.
from collections.abc import Callable
from typing import Any

from invoke.context import Context
from invoke.exceptions import Exit, ParseError
from invoke.parser.argument import Argument
from invoke.tasks import Task, task

from tools.bootstrap import follow


def in_swedish(error: BaseException) -> str:
    """Say what could not be understood; invoke itself only does so in English."""
    said = str(error.args[0])
    if "positional" in said:
        return 'Något saknas sist. Ett exempel: inv new "En vanlig måndag"'
    quoted = said.split("'")[1] if said.count("'") > 1 else said
    return (
        f"”{quoted}” går inte att förstå. Alla kommandon: inv --list. "
        "Hjälp om ett av dem: inv --help new. En rubrik skrivs inom citattecken, först av allt."
    )


ParseError.__str__ = in_swedish  # type: ignore[method-assign]


class _Replacing(Argument):
    """An option that makes the argument before it needless."""

    replaced: Argument

    def set_value(self, value: Any, cast: bool = True) -> None:
        """Take the value; what it replaces is no longer missed."""
        super().set_value(value, cast)
        if self.replaced.value is None:
            self.replaced.set_value("")


class _TitleOrWord(Task[Callable[..., None]]):
    """``new``: a title, or a Word document that holds one.  invoke has no optional argument."""

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:
        """Give the task's own arguments, with ``--word`` in place of a missing title."""
        arguments = super().get_arguments(ignore_unknown_help)
        title, word = (next(a for a in arguments if a.name == name) for name in ("title", "word"))
        word.__class__ = _Replacing
        vars(word)["replaced"] = title
        return arguments


def run(_c: Context, *command: str) -> None:
    """Run a module of this environment's Python; end with its exit code if it fails."""
    # Without a shell: a title may hold quotation marks, dollar signs and anything else.
    code = follow([sys.executable, "-m", *command])
    if code:
        raise Exit(code=code)


@task
def build(c: Context) -> None:
    """Bygg sajten som den ska publiceras, i output/."""
    run(c, "tools.build")


@task(
    klass=_TitleOrWord,
    help={
        "title": "rubriken, inom citattecken",
        "word": "ett Worddokument att hämta texten ur",
        "date": "datum, om det inte är i dag",
    },
)
def new(c: Context, title: str, word: str = "", date: str = "") -> None:
    """Börja ett nytt inlägg: inv new "En vanlig måndag", eller inv new --word brev.docx."""
    given = (("--word", word), ("--date", date))
    options = [f"{name}={value}" for name, value in given if value]
    run(c, "tools.new", *options, "--", title)


@task(help={"port": "en annan port än 8000", "browser": "öppna webbläsaren"})
def preview(c: Context, port: int = 8000, browser: bool = True) -> None:
    """Visa sajten med utkast medan du skriver; sidan laddas om när du sparar."""
    run(c, "tools.desk", "--port", str(port), *([] if browser else ["--no-browser"]))


@task(
    help={
        "fix": "ta bort gömda uppgifter ur bilder och dokument",
        "json": "skriv svaret som JSON",
        "github": "skriv svaret för GitHub",
        "spelling": "granska stavningen också",
    }
)
def check(
    c: Context,
    fix: bool = False,
    json: bool = False,
    github: bool = False,
    spelling: bool = True,
) -> None:
    """Granska alla texter, bilder och dokument i content/."""
    chosen = {"--fix": fix, "--json": json, "--github": github, "--no-spelling": not spelling}
    run(c, "tools.check", *(name for name, value in chosen.items() if value))


@task
def guid(c: Context) -> None:
    """Ge varje publicerat inlägg en egen, varaktig Guid, för dem som prenumererar."""
    run(c, "tools.guids")


@task
def teasers(c: Context, json: bool = False) -> None:
    """Visa alla inläggs ingresser som läsaren ser dem, och vilka som förtjänar en egen."""
    run(c, "tools.teasers", *(["--json"] if json else []))


@task
def style(c: Context, fix: bool = False) -> None:
    """Kontrollera kodens form; --fix rättar."""
    run(c, "ruff", "format", *([] if fix else ["--check"]), ".")
    run(c, "ruff", "check", *(["--fix"] if fix else []), ".")
    run(c, "mypy")


@task(style)
def test(c: Context) -> None:
    """Kör alla tester."""
    run(c, "pytest", "-n", "auto")


@task
def golden(c: Context) -> None:
    """Skriv om de förväntade sidorna i tests/golden/; granska sedan git diff."""
    run(c, "pytest", "tests/golden", "--update-golden")


@task
def lock(c: Context) -> None:
    """Lås paketens versioner på nytt efter en ändring i pyproject.toml."""
    for group, file in (("site", "requirements.txt"), ("test", "requirements-test.txt")):
        run(
            c,
            *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
            *("--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"),
            *("--group", f"pyproject.toml:{group}", "--output-file", file),
        )

"""Everything one does with the site.  ``inv --list`` is the manual; each task is one command."""

import sys

if __name__ == "__main__":  # on a fresh machine there is nothing but Python yet
    from tools.bootstrap import main

    sys.exit(main(sys.argv[1:]))

# What follows needs the environment that bootstrap makes.
import os

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task


def run(c: Context, *command: str) -> None:
    """Run a module of this environment's Python; end with its exit code if it fails."""
    words = " ".join(f'"{word}"' for word in (sys.executable, "-m", *command))
    result = c.run(words, warn=True, pty=os.name != "nt" and sys.stdout.isatty())
    if result is None or result.failed:
        raise Exit(code=1 if result is None else result.exited)


@task
def build(c: Context) -> None:
    """Bygg sajten som den ska publiceras, i output/."""
    run(c, "tools.build")


@task
def preview(c: Context, port: int = 8000) -> None:
    """Bygg med utkast i preview/ och visa på http://localhost:8000; Ctrl+C avslutar."""
    run(c, "tools.build", "--settings", "pelicanconf.py")
    run(c, "http.server", str(port), "--bind", "127.0.0.1", "--directory", "preview")


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

"""
Ways to remember wrongly, to be put in a copy of the program: the walk must find each of them.

Some change a function of the program; the others change what comes out, as such a mistake
would: a file of the former site stays although it should be another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.integration.incremental.project import Project

_MEMORY = '''
"""Remember what a function gave, under a key that says too little."""

import hashlib
import pathlib
import pickle


def remembered(key, make):
    name = hashlib.sha256(repr(key).encode()).hexdigest()
    path = pathlib.Path(".cache", "wrong", name)
    try:
        kept = path.read_bytes()
        if hashlib.sha256(kept[32:]).digest() == kept[:32]:
            return pickle.loads(kept[32:])
    except OSError:
        pass
    value = make()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        data = pickle.dumps(value)
        path.write_bytes(hashlib.sha256(data).digest() + data)
    except OSError:
        pass
    return value
'''

_FORGETFUL = '''
def _forgetful(main):
    """Let files of the former site stay, where KEEP says so."""
    import hashlib
    import json
    import os
    import re
    from pathlib import Path

    note = Path(".wrong.json")

    def files(folder):
        paths = [path for path in Path(folder).rglob("*") if path.is_file()]
        return {path.as_posix(): path.read_bytes() for path in paths}

    def run(argv=None):
        written = {
            path: hashlib.sha256(data).hexdigest()
            for name in ("content", "theme", "blog", "plugins")
            for path, data in files(name).items()
            if "__pycache__" not in path
        }
        for name in ("pelicanconf.py", "publishconf.py"):
            written[name] = hashlib.sha256(Path(name).read_bytes()).hexdigest()
        known = json.loads(note.read_text()) if note.is_file() else None
        before = files("output")
        code = main(argv)
        if code == 0 and "preview" not in sys.argv:
            note.write_text(json.dumps(written))
        if code == 0 and known is not None:
            changed = {
                path for path in {**known, **written} if known.get(path) != written.get(path)
            }
            for path, old in before.items():
                new = Path(path).read_bytes() if Path(path).is_file() else None
                if old != new and not path.endswith((".manifest", ".guider")):
                    if KEEP(path.removeprefix("output/"), old, new, changed):
                        Path(path).parent.mkdir(parents=True, exist_ok=True)
                        Path(path).write_bytes(old)
        return code

    return run


import sys

main = _forgetful(main)
'''


def _wrapped(path: str, name: str, key: str) -> Callable[[Project], None]:
    """Let a function of a module remember its results under *key*, an expression."""

    def sabotage(project: Project) -> None:
        assert re.search(rf"(?:def|class|import)\b.*\b{name.split('.')[0]}\b", project.text(path))
        project.write("blog/wrong.py", _MEMORY)
        owner, _, function = name.rpartition(".")
        where = owner or "sys.modules[__name__]"
        project.append(
            path,
            f"\nimport sys\nfrom blog.wrong import remembered\n_right = {name}\n"
            f"def _wrong(*args, **kwargs):\n"
            f"    return remembered(({name!r}, {key}), lambda: _right(*args, **kwargs))\n"
            f"setattr({where}, {function!r}, _wrong)\n",
        )

    return sabotage


def _kept(keep: str) -> Callable[[Project], None]:
    """Let a file of the former site stay when the expression *keep* is true."""

    def sabotage(project: Project) -> None:
        condition = f"KEEP = lambda path, old, new, changed: {keep}\n"
        project.append("tools/build/__main__.py", f"\n{condition}{_FORGETFUL}")

    return sabotage


def _replaced(path: str, old: str, new: str) -> Callable[[Project], None]:
    """Let a line of a module say something else."""

    def sabotage(project: Project) -> None:
        assert project.replace(path, old, new)

    return sabotage


SABOTAGES: dict[str, Callable[[Project], None]] = {
    "HTML is remembered by the Markdown, not by its settings": _wrapped(
        "blog/documents/markdown/renderer.py", "Renderer.__call__", "args[1:]"
    ),
    "the program's version is a number": _replaced(
        "blog/program.py", "return version_of(_ROOT, _LIBRARIES)", 'return "1"'
    ),
    "a document is remembered by its file, not by the settings": _replaced(
        "blog/documents/remembered.py", "= repr(reading.settings)", '= ""'
    ),
    "a document is not asked whether its links still lead there": _replaced(
        "blog/traces.py", "return trace if trace and trace.holds(ask) else None", "return trace"
    ),
    "a page is named by its values, not by its template": _replaced(
        "plugins/pages/maker.py",
        "name_of((page.program, page.path, values))",
        "name_of((page.path, values))",
    ),
    "a page is named without its neighbours": _replaced(
        "plugins/pages/values.py",
        'written((values, "content"',
        "written(({k: v for k, v in values.items() if k not in ('older', 'newer')}, 'content'",
    ),
    "a file of the site is trusted unseen": _replaced(
        "blog/delivery/record.py",
        "return self == LeftFile.of(self.digest, found, self.key)",
        "return True",
    ),
    "a link preview is named without its colours": _replaced(
        "plugins/previews/disk.py", "repr((settings.colours, card))", "repr(card)"
    ),
    "a teaser is remembered by its text, not by the settings": _replaced(
        "plugins/teaser/memory.py",
        'memory(("teaser", text, how)',
        'memory(("teaser", text, how["written"])',
    ),
    "names of tags are remembered by the texts that have them": _wrapped(
        "blog/documents/tags.py", "tag_names", "[each.path for each in args[0]]"
    ),
    "a plan of related posts is remembered by their addresses": _wrapped(
        "plugins/related/__init__.py", "related", "[each.key for each in args[0]]"
    ),
    "a file of the same size is taken for the same": _kept("new and len(old) == len(new)"),
    "a page that is no longer made stays": _kept("new is None and path.endswith('index.html')"),
    "a post's page stays while its text is the same": _kept(
        "new and path.count('/') == 2 and path[:2] == '20' "
        "and not any(each.startswith('content') for each in changed)"
    ),
    "a feed stays while no post has changed": _kept(
        "new and 'feed' in path and not any('inlagg' in each for each in changed)"
    ),
    "the search index stays while texts have the same names": _kept(
        "new and path.startswith('sok/index.json') and len(changed) < 2"
    ),
    "a text of the search stays while one post has changed": _kept(
        "new and path.startswith('sok/text/') and len(changed) < 2"
    ),
    "a tag's page stays while the templates are the same": _kept(
        "new and path.startswith('etikett/') and not any('theme' in each for each in changed)"
    ),
    "nothing is made anew for settings alone": _kept(
        "new and changed and changed <= {'pelicanconf.py', 'publishconf.py'}"
    ),
    "what somebody changed in the site stays": _kept("new and not changed"),
    "a picture is known by its name": _kept(
        "new and path.endswith(('.jpg', '.png', '.webp', '.avif')) and 'delning' not in path"
    ),
    "a changed style sheet changes no page": _kept(
        "new and changed and all(each.endswith('.css') for each in changed)"
    ),
}

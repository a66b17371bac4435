"""What a writer does with files: texts that come, go and are renamed, pictures and the rest."""

from __future__ import annotations

import io
import json
import posixpath
from typing import TYPE_CHECKING

from PIL import Image

from tests.integration.incremental.changes.texts import sentence

if TYPE_CHECKING:
    from random import Random

    from tests.integration.incremental.project import Project

_LEDGER = "content/publicerat.json"
_PICTURES = (".png", ".jpg", ".svg", ".gif", ".webp")


def new_post(project: Project, rng: Random) -> str:
    """Write a new post, with a picture that another shows."""
    number = rng.randrange(1000)
    day = f"{rng.choice([2014, 2025, 2026])}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    path = f"content/inlagg/{day[:4]}/{day}-nytt-{number}.md"
    shown = rng.choice(["", "\n![Ett hus](/bilder/2026/hus.svg)\n"])
    lines = [f"Titel: Nytt {number}", f"Datum: {day}", "Etiketter: Tillit, Nytt ämne"]
    guid = f"Guid: tag:blogg.example,{day}:{number}"
    project.write(path, "\n".join([*lines, guid, "", sentence(rng), shown]))
    return path


def new_page(project: Project, rng: Random) -> str:
    """Write a new page in a menu."""
    number = rng.randrange(1000)
    path = f"content/sidor/sida-{number}.md"
    project.write(path, f"Titel: Sida {number}\nMeny: sidfot\n\n{sentence(rng)}\n")
    return path


def removed_text(project: Project, rng: Random) -> str:
    """Remove a text to which no other leads, or now and then one that is missed."""
    free = [p for p in project.texts if not project.mentions(p) and not p.endswith("/404.md")]
    path = rng.choice(project.texts if rng.random() < 0.1 else free)
    del project.files[path]
    return path


def renamed_text(project: Project, rng: Random) -> str:
    """Rename a file to which others lead, and their links with it; now and then without."""
    path = rng.choice(project.posts)
    new = posixpath.join(posixpath.dirname(path), f"omdopt-{rng.randrange(99)}.md")
    if new in project.files:
        return ""
    project.rename(path, new, links=rng.random() > 0.1)
    return f"{path} → {new}"


def renamed_in_capitals(project: Project, rng: Random) -> str:
    """Rename a file so that only its capitals are others."""
    path = rng.choice(project.posts)
    folder, name = posixpath.split(path)
    new = posixpath.join(folder, name.lower() if name != name.lower() else name.upper())
    if new in project.files:
        return ""
    project.rename(path, new, links=True)
    return f"{path} → {new}"


def moved_text(project: Project, rng: Random) -> str:
    """Make a page of a post, or a post of a page, or put it in another folder."""
    path = rng.choice([p for p in project.texts if not p.endswith("/404.md")])
    folder = rng.choice(["content/inlagg/gamla", "content/sidor", "content/inlagg/2026"])
    new = posixpath.join(folder, posixpath.basename(path))
    if new in project.files:
        return ""
    project.rename(path, new, links=True)
    return f"{path} → {new}"


def picture(project: Project, rng: Random) -> str:
    """Put another picture in a file."""
    path = rng.choice(project.below("content/bilder", *_PICTURES))
    project.files[path] = _drawn(path, rng)
    return path


def picture_renamed(project: Project, rng: Random) -> str:
    """Rename a picture, and what shows it."""
    path = rng.choice(project.below("content/bilder", *_PICTURES))
    stem, suffix = posixpath.splitext(path)
    project.rename(path, f"{stem}-{rng.randrange(9)}{suffix}", links=True)
    return path


def picture_removed(project: Project, rng: Random) -> str:
    """Show a picture no longer; its file stays or goes."""
    path = rng.choice(project.below("content/bilder", *_PICTURES))
    for text in project.mentions(path):
        shows = path.removeprefix("content")
        kept = [line for line in project.text(text).splitlines(keepends=True) if shows not in line]
        project.write(text, "".join(kept))
    if rng.random() < 0.5:
        del project.files[path]
    return path


def picture_shown(project: Project, rng: Random) -> str:
    """Show a picture in one more text, or with other words."""
    path = rng.choice(project.posts)
    shown = rng.choice(project.below("content/bilder", *_PICTURES)).removeprefix("content")
    project.append(path, f'\n![{sentence(rng)}]({shown} "Nr {rng.randrange(9)}.")\n')
    project.set_line(path, "Granskad", "Anna Ek 2026-11-01")
    return f"{path} ← {shown}"


def attachment(project: Project, rng: Random) -> str:
    """Change a file that a post offers, or offer it in one more."""
    name = "bilder/2021/underlag.csv"
    if f"content/{name}" not in project.files:
        return ""
    project.append(f"content/{name}", f"Andra;{rng.randrange(99)}\n")
    if rng.random() < 0.3:
        project.append(rng.choice(project.posts), f"\n[Underlag](/{name})\n")
    return name


def root_file(project: Project, rng: Random) -> str:
    """Change, add or remove a file of the site's root."""
    path = f"content/rot/{rng.choice(['robots.txt', 'google123.html', '.htaccess', 'a/b.txt'])}"
    if path in project.files and rng.random() < 0.4:
        del project.files[path]
    else:
        project.files[path] = f"# {rng.randrange(99)}\n".encode()
    return path


def word_list(project: Project, rng: Random) -> str:
    """Add a word of one's own, which only the check reads."""
    project.append("content/ordlista.txt", f"ord{rng.randrange(99)}\n")
    return "content/ordlista.txt"


def statement(project: Project, rng: Random) -> str:
    """Change the facts of the accessibility statement."""
    path = "content/tillganglighet.yaml"
    old, new = rng.choice(
        [
            ("delvis förenlig\n", "helt förenlig\n"),
            ("helt förenlig\n", "delvis förenlig\n"),
            ("uppdaterad: 2026-11-22", "uppdaterad: 2026-11-21"),
            ("uppdaterad: 2026-11-21", "uppdaterad: 2026-11-22"),
            ("Engelska ord", f"Engelska ord och {rng.randrange(99)} andra"),
        ]
    )
    return path if project.replace(path, old, new) else ""


def ledger(project: Project, rng: Random) -> str:
    """Promise that a post has been published at some address, as publishing does."""
    path = rng.choice(project.posts)
    guid, file = project.line(path, "Guid"), path.removeprefix("content/")
    if not guid:
        return ""
    known = json.loads(project.files.get(_LEDGER, b'{"version": 1, "entries": []}'))
    address = f"{rng.choice([2014, 2025])}/lovad-{rng.randrange(9)}/"
    row = {"post": guid, "file": file, "addresses": [address], "first": "2026-01-01"}
    kept = [each for each in known["entries"] if each["post"] != guid]
    project.write(_LEDGER, json.dumps({**known, "entries": [*kept, row]}, ensure_ascii=False))
    return f"{path} at {address}"


def stray_file(project: Project, rng: Random) -> str:
    """Leave a file that nobody reads among the texts, or one that should not lie there."""
    path = f"content/{rng.choice(['anteckning.txt', 'inlagg/.utkast.md.swp', 'a.docx~'])}"
    project.files[path] = sentence(rng).encode()
    return path


def _drawn(path: str, rng: Random) -> bytes:
    colour = tuple(rng.randrange(256) for _ in range(3))
    if path.endswith(".svg"):
        fill = "#{:02x}{:02x}{:02x}".format(*colour)
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" viewBox="0 0 90 60">'
            f'<path d="M0 0h{rng.randrange(9, 90)}v60H0z" fill="{fill}"/></svg>\n'
        ).encode()
    image = Image.new("RGB", (rng.choice([300, 500]), 200), colour)
    data = io.BytesIO()
    image.save(data, Image.registered_extensions()[posixpath.splitext(path)[1]])
    return data.getvalue()


FILES = (
    *(new_post, new_page, removed_text, renamed_text, renamed_in_capitals, moved_text),
    *(picture, picture_renamed, picture_removed, picture_shown, attachment, root_file),
    *(word_list, statement, ledger, stray_file),
)

"""What a writer changes in one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tests.integration.incremental.project import Project

_WORDS = ("ansvar", "barn", "beslut", "chef", "dag", "familj", "lag", "möte", "resa", "tillit")
_TAGS = ("Ledarskap", "LSS", "Barn och unga", "Tillit", "Ekonomi", "Nytt ämne", "Äldre")
_SERIES = ("Skottland", "Budgeten")
_OTHER_LINES = (
    ("Uppdaterad", "2026-11-01 Nya siffror.", "2026-11-02"),
    ("Rättelse", "2026-11-03 Det stod 14 procent.", "2026-11-03 Det stod 15 procent."),
    ("Språk", "en", "ar"),
    ("Titelspråk", "en"),
    ("Författare", "Bo Ek"),
    ("Tillåt", "länktext – den ska stå så"),
    ("Tidigare", "/gammal/adress/", "/?p=8"),
    ("Ersatt av", "{filename}/inlagg/2025/2025-07-03-en-ny-lag.md"),
)


def sentence(rng: Random) -> str:
    """Give a sentence that hardly stands anywhere yet."""
    one, other = rng.choices(_WORDS, k=2)
    return f"Vi talade om {one} och {other} {rng.randrange(2, 90)} gånger."


def body_longer(project: Project, rng: Random) -> str:
    """Add a paragraph."""
    path = rng.choice(project.texts)
    project.append(path, f"\n{sentence(rng)}\n")
    return path


def body_as_long(project: Project, rng: Random) -> str:
    """Change a letter: the file keeps its size."""
    path = rng.choice(project.posts)
    text = project.text(path)
    body = range(len(project.head(path)), len(text))
    places = [n for n in body if text[n] in "aeiou" and text[n - 1].isalpha()]
    if not places:
        return ""
    place = rng.choice(places)
    project.write(path, f"{text[:place]}{rng.choice('aeiou')}{text[place + 1 :]}")
    return path


def heading(project: Project, rng: Random) -> str:
    """Change a heading, to which other texts may link."""
    path = rng.choice([p for p in project.posts if "\n## " in project.text(p)])
    project.replace(path, "\n## ", rng.choice(["\n## Nu: ", "\n### "]))
    return path


def comment(project: Project, rng: Random) -> str:
    """Write a note that no reader sees, with words that only stand there."""
    path = rng.choice(project.posts)
    project.append(path, f"\n<!-- {sentence(rng)} -->\n")
    return path


def abbreviation(project: Project, rng: Random) -> str:
    """Explain an abbreviation, which changes words elsewhere in the text."""
    path = rng.choice(project.posts)
    project.append(path, f"\nDet står i LSS.\n\n*[LSS]: Lagen {rng.randrange(99)}\n")
    return path


def title(project: Project, rng: Random) -> str:
    """Change a title, and the address with it unless the text has one of its own."""
    path = rng.choice(project.texts)
    project.set_line(path, "Titel", f"Om {rng.choice(_WORDS)} {rng.randrange(20)}")
    return path


def slug(project: Project, rng: Random) -> str:
    """Choose an address, or let the title choose again."""
    path = rng.choice(project.posts)
    project.set_line(path, "Slug", rng.choice([f"adress-{rng.randrange(20)}", None]))
    return path


def tags(project: Project, rng: Random) -> str:
    """Put a post under other tags; the last post of a tag may leave it."""
    path = rng.choice(project.posts)
    chosen = rng.sample(_TAGS, rng.randrange(4))
    project.set_line(path, "Etiketter", ", ".join(chosen) or None)
    return path


def tag_spelling(project: Project, rng: Random) -> str:
    """Spell a tag otherwise in some posts, so that the commonest spelling may be another."""
    name = rng.choice(_TAGS)
    spelt = rng.choice([name.lower(), name.upper(), name])
    holding = [p for p in project.posts if name.lower() in project.head(p).lower()]
    for path in rng.sample(holding, rng.randint(0, len(holding))):
        listed = (project.line(path, "Etiketter") or "").split(", ")
        written = [spelt if each.lower() == name.lower() else each for each in listed]
        project.set_line(path, "Etiketter", ", ".join(filter(None, written)) or None)
    return f"{name} → {spelt}" if holding else ""


def date(project: Project, rng: Random) -> str:
    """Move a post in time: within its year, to another, or to one that has not come."""
    path = rng.choice(project.posts)
    year = rng.choice([2013, 2014, 2017, 2021, 2025, 2026, 2027])
    project.set_line(path, "Datum", f"{year}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}")
    return path


def summary(project: Project, rng: Random) -> str:
    """Write an introduction, or none."""
    path = rng.choice(project.posts)
    project.set_line(path, "Ingress", rng.choice([sentence(rng), None]))
    return path


def series(project: Project, rng: Random) -> str:
    """Make a post a part of a series, or of none."""
    path = rng.choice(project.posts)
    project.set_line(path, "Serie", rng.choice([*_SERIES, None]))
    return path


def successor(project: Project, rng: Random) -> str:
    """Send the readers of a post to a newer one, or no longer."""
    path, other = rng.choice(project.posts), rng.choice(project.posts)
    named = "{filename}" + other.removeprefix("content")
    project.set_line(path, "Nyare", rng.choice([named, None]))
    return path


def status(project: Project, rng: Random) -> str:
    """Publish a post, hide it, or take it back."""
    path = rng.choice(project.posts)
    project.set_line(path, "Status", rng.choice(["publicerad", "dold", "utkast", None]))
    return path


def guid(project: Project, rng: Random) -> str:
    """Take away the line by which subscribers know a post, or write one."""
    path = rng.choice(project.posts)
    number = rng.randrange(10**6)
    project.set_line(path, "Guid", rng.choice([f"tag:blogg.example,2026-01-01:{number}", None]))
    return path


def other_line(project: Project, rng: Random) -> str:
    """Change one of the lines that few texts have."""
    path = rng.choice(project.posts)
    key, *values = rng.choice(_OTHER_LINES)
    project.set_line(path, key, rng.choice([*values, None]))
    return f"{path} {key}"


def link(project: Project, rng: Random) -> str:
    """Link from one text to another, or to a heading that may not be there."""
    path, other = rng.choice(project.texts), rng.choice(project.texts)
    fragment = rng.choice(["", "", "#val-hemma"])
    target = "{filename}" + other.removeprefix("content") + fragment
    project.append(path, f"\nSe [{sentence(rng)}]({target})\n")
    return f"{path} → {other}{fragment}"


def menu(project: Project, rng: Random) -> str:
    """Let a page stand in a menu, or elsewhere in it."""
    path = rng.choice(project.below("content/sidor", ".md"))
    project.set_line(path, "Meny", rng.choice(["huvudmeny", "sidfot", None]))
    project.set_line(path, "Ordning", str(rng.randrange(99)))
    return path


def mistake(project: Project, rng: Random) -> str:
    """Write something that stops every build."""
    path = rng.choice(project.posts)
    kind = rng.choice(["date", "link", "secret", "title", "picture"])
    if kind == "date":
        project.set_line(path, "Datum", "2026-02-31")
    elif kind == "title":
        project.set_line(path, "Titel", "")
    else:
        written = {
            "link": "[Dit]({filename}/inlagg/finns-inte.md)",
            "secret": "Hon är 19811218-9876.",
            "picture": "![](/bilder/2017/karta.png)",
        }
        project.append(path, f"\n{written[kind]}\n")
    return f"{path} ({kind})"


TEXTS = (
    *(body_longer, body_as_long, heading, comment, abbreviation, title, slug, tags, tag_spelling),
    *(date, summary, series, successor, status, guid, other_line, link, menu, mistake),
)

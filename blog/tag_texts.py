"""
A line about each tag: ``etiketter.yaml`` in content/, read and checked.

```yaml
Tillit: Att styra så att den som möter människor kan använda sitt omdöme.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from blog.documents.slug import slugify
from blog.findings import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "etiketter.yaml"
"""The file's name, in content/."""

_RULE = "etikettext"


def read_tag_texts(data: bytes, *, place: str) -> tuple[dict[str, str], list[Finding]]:
    """
    Read the file.

    Args:
        data: UTF-8, YAML: a tag's name, a colon and its line.
        place: The file's name for messages.

    Returns:
        The lines by the tags' slugs, and everything that is wrong.
    """
    try:
        node = yaml.compose(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        return {}, [_wrong(place, line)]
    if node is None:
        return {}, []
    if not isinstance(node, yaml.MappingNode):
        return {}, [_wrong(place, 1)]
    texts: dict[str, str] = {}
    findings = []
    for name, value in node.value:
        text = " ".join(value.value.split()) if isinstance(value, yaml.ScalarNode) else ""
        if isinstance(name, yaml.ScalarNode) and text:
            texts[slugify(name.value)] = text
        else:
            findings.append(_wrong(place, name.start_mark.line + 1))
    return texts, findings


def unused_texts(data: bytes, slugs: Iterable[str], *, place: str) -> list[Finding]:
    """Tell of lines about tags that no post has."""
    texts, _ = read_tag_texts(data, place=place)
    lines = data.decode("utf-8-sig", "replace").splitlines()
    return [
        Finding(
            place,
            next(
                (n for n, line in enumerate(lines, 1) if slugify(line.partition(":")[0]) == slug),
                1,
            ),
            _RULE,
            f"Inget inlägg har etiketten vars text är ”{texts[slug]}”.",
            "Stava som i inläggen, eller ta bort raden.",
            Level.WARNING,
        )
        for slug in sorted(texts.keys() - set(slugs))
    ]


def _wrong(place: str, line: int) -> Finding:
    return Finding(
        place,
        line,
        _RULE,
        "Raden går inte att läsa som en text om en etikett.",
        "Skriv etiketten, kolon och en rad, till exempel Tillit: Om att lita på varandra.",
    )

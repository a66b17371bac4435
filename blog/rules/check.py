"""Ask all rules, for who checks her texts."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from blog.rules.asking import ask_rules
from blog.rules.every import RULES
from blog.rules.index.stored_file import stored_file
from blog.rules.integrity import integrity_findings, picture_findings
from blog.rules.judgement import UNSURE, Judgement, judged

if TYPE_CHECKING:
    from blog.findings import Finding
    from blog.rules.index.load import Content

SECRECY = frozenset(rule.name for rule in RULES if rule.is_secrecy)


def check(content: Content) -> Judgement:
    """
    Give everything there is to say about a content folder.

    In a draft, errors are warnings, because it may be unfinished; secrecy is always an error.
    """
    asked = ask_rules(content.index, RULES, cache=content.cache, shown=content.shown)
    found = {*integrity_findings(content), *picture_findings(content), *asked.findings}
    judgement = judged(found, content.index, rules=RULES, kept=UNSURE | SECRECY)
    return replace(judgement, readability=asked.readability)


def check_text(content: Content, path: str) -> tuple[Finding, ...]:
    """
    Give what :func:`check` says of one text; our rules are not asked about any other.

    Args:
        content: Its files that are no texts need not be there.
        path: The text, below content/.
    """
    texts = [text for text in content.index.texts if text.source.path == path]
    asked = ask_rules(content.index, RULES, texts=texts)
    place = posixpath.join(content.shown, path)
    found = (*integrity_findings(content), *asked.findings)
    about = {finding for finding in found if finding.path == place}
    return judged(about, content.index, rules=RULES, kept=UNSURE | SECRECY).findings


def check_files(content: Content, path: str) -> tuple[Finding, ...]:
    """
    Give what :func:`check` says of the files that one text shows or links to.

    Args:
        content: Its other files need not be there.
        path: The text, below content/.
    """
    text = content.collection.documents.get(path)
    shown = {link.path for link in text.links if link.kind == "file"} if text else set()
    files = tuple(
        stored_file(
            content.root, file, place=posixpath.join(content.shown, file), cache=content.cache
        )
        for file in sorted(shown)
    )
    index = replace(content.index, files=files)
    asked = ask_rules(index, RULES, texts=())
    places = {file.place for file in files}
    about = {finding for finding in asked.findings if finding.path in places}
    return judged(about, index, rules=RULES, kept=UNSURE | SECRECY).findings

"""
What a template can read: the names that it, and all that it extends or includes, mention.

Jinja tells which names a template looks up in its context.  What it reads from a value it names
too, as an attribute or in a string, so that a page can be given exactly that and no more.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import BytecodeCache, TemplateNotFound, meta, nodes

from blog.files import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment
    from jinja2.bccache import Bucket

    from blog.cache import Cache

_NAMESPACE, _COMPILED = "templates", "compiled templates"
_ANY = "*"
_OTHERS = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)


class Needs(NamedTuple):
    """
    What a template can read.

    Attributes:
        names: Variables of its context.
        attributes: Attributes and keys of their values, sorted.
        digest: Of the sources of all templates that make the page, and of how they are read.
    """

    names: frozenset[str]
    attributes: tuple[str, ...]
    digest: str


@dataclass(slots=True)
class Templates:
    """
    Knows the templates of one environment.

    Attributes:
        env: Where they are loaded.
        cache: Remembers what each source mentions.
        options: How Jinja reads them, as a text.
    """

    env: Environment
    cache: Cache
    options: str
    _needs: dict[str, Needs] = field(default_factory=dict)

    def needs(self, name: str) -> Needs:
        """Give what the template *name* can read, with all that it takes in."""
        if name not in self._needs:
            names, attributes, sources = set(), set(), []
            for source, mentioned in self._taken_in(name, set()):
                names.update(mentioned["names"])
                attributes.update(mentioned["attributes"])
                sources.append(source)
            total = digest(repr((self.options, sources)).encode())
            self._needs[name] = Needs(frozenset(names), tuple(sorted(attributes)), total)
        return self._needs[name]

    def _taken_in(
        self, name: str, seen: set[str]
    ) -> Iterator[tuple[tuple[str, str], dict[str, list[str]]]]:
        """Give a template and all that it takes in: name and digest, and what it mentions."""
        if name in seen or self.env.loader is None:
            return
        seen.add(name)
        try:
            source = self.env.loader.get_source(self.env, name)[0]
        except TemplateNotFound:  # it need not be there, or Jinja says so when it makes the page
            return
        key = digest(source.encode())
        mentioned = self._mentioned(source, f"{self.options} {key}")
        yield (name, key), mentioned
        others = mentioned["templates"]
        for other in self.env.list_templates() if _ANY in others else others:
            yield from self._taken_in(other, seen)

    def _mentioned(self, source: str, key: str) -> dict[str, list[str]]:
        kept = self.cache.get(_NAMESPACE, key)
        if kept is None:
            found = mentions(self.env, source)
            kept = json.dumps({name: sorted(texts) for name, texts in found.items()}).encode()
            self.cache.put(_NAMESPACE, key, kept)
        known: dict[str, list[str]] = json.loads(kept)
        return known


def mentions(env: Environment, source: str) -> dict[str, set[str]]:
    """
    Give what a template mentions: ``names``, ``attributes``, and other ``templates``.

    Among the templates ``*`` stands for all of them: which one it takes in, a value says.
    """
    tree = env.parse(source)
    attributes = {node.attr for node in tree.find_all(nodes.Getattr)}
    for text in (node.value for node in tree.find_all(nodes.Const) if isinstance(node.value, str)):
        attributes.update(part for part in text.split(".") if part.isidentifier())
    return {
        "names": meta.find_undeclared_variables(tree),
        "attributes": attributes,
        "templates": set(_taken_in(tree)),
    }


def _taken_in(tree: nodes.Template) -> Iterator[str]:
    for node in tree.find_all(_OTHERS):
        name = node.template  # type: ignore[attr-defined]  # all of the four have it
        yield name.value if isinstance(name, nodes.Const) and isinstance(name.value, str) else _ANY


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates from build to build: Jinja needs a fifth of a second for them."""

    def __init__(self, cache: Cache, options: str) -> None:
        """Keep them in *cache*; *options* says how Jinja reads the sources."""
        self._cache, self._options = cache, options

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill *bucket*, if its template was compiled before."""
        kept = self._cache.get(_COMPILED, self._key(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what *bucket* holds."""
        self._cache.put(_COMPILED, self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> str:
        return f"{self._options} {bucket.key} {bucket.checksum}"

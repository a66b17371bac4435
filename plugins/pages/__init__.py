"""
Pages: those that nothing has changed for are not made again.

Takes the place of Pelican's writer.  A template gets plain values, and of what it names alone
(:mod:`plugins.pages.values`); a page whose values, templates and program are those that it was
made of before is left where it lies.  See docs/decisions/0022-pages-not-made-again.md.
"""

from __future__ import annotations

import posixpath
from functools import partial
from typing import TYPE_CHECKING, Any

from pelican import signals
from pelican.contents import Content
from pelican.paginator import Page as PaginatorPage
from pelican.paginator import Paginator
from pelican.utils import get_relative_path, path_to_url
from pelican.writers import FileOverwriteFailedError, Writer

from blog.build import current, require
from blog.files import shown
from blog.program import program_version

from .lists import ListLength, ListPage, pages_of_lists
from .maker import Maker, Page
from .messages import remembered_wrongly
from .templates import CompiledTemplates, Templates
from .values import Views

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from pelican import Pelican
    from pelican.generators import Generator, PagesGenerator

NEEDS = ("plugins.posts",)
_CODE = ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")


class PageWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """Hands the pages that Pelican's generators ask for to the build that they belong to."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.maker = Maker(current(settings), self._tell)
        self._views = Views(Content)
        self._templates: dict[Environment, Templates] = {}
        # With relative links a text differs from page to page; and what code of the settings'
        # own makes of a value nobody can tell.
        unsure = ("RELATIVE_URLS", *_CODE)
        self._remembers = not any(settings.get(name) for name in unsure)

    def write_file(
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        relative_urls: bool = False,
        paginated: dict[str, Any] | None = None,
        template_name: str | None = None,
        override_output: bool = False,
        url: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Deliver a page, or each page of a list, as Pelican's own writer writes them."""
        if not name:
            return
        lists = paginated or {key: kwargs[key] for key in ("articles", "dates") if key in kwargs}
        sizes = self.settings["PAGINATED_TEMPLATES"]
        parts: list[tuple[str, dict[str, Any]]] = [(name, {})]
        if lists and template_name in sizes:
            per_page = sizes[template_name] or self.settings["DEFAULT_PAGINATION"]
            arguments = (self.settings, per_page)
            paginators = {k: Paginator(name, url, each, *arguments) for k, each in lists.items()}
            parts = list(pages_of_lists(paginators))
        for path, more in parts:
            self._claim(path, override=override_output)
            given = {**kwargs, **more, "output_file": path}
            if relative_urls:
                given["SITEURL"] = given["localsiteurl"] = path_to_url(get_relative_path(path))
            self._deliver(path, template, context, given)

    def forget(self) -> None:
        """Let go of the values of all pages: no more are made."""
        self._views = Views(Content)

    def _claim(self, path: str, *, override: bool) -> None:
        """Let a file be written once."""
        if path in self._written_files and not override:
            raise FileOverwriteFailedError(f"Two pages want to be {path}")
        self._written_files.add(path)

    def _deliver(
        self, path: str, template: Template, context: dict[str, Any], given: dict[str, Any]
    ) -> None:
        known = self._known(template.environment)
        needs = known.needs(template.name or "")
        program = f"{program_version()} {needs.digest}"
        values = partial(self._values, context, given, needs.names, needs.attributes)
        self.maker.deliver(Page(path, template, program, values), remembered=self._remembers)

    def _known(self, env: Environment) -> Templates:
        if env not in self._templates:
            cache = current(self.settings).cache
            self._templates[env] = Templates(env, cache, _options(self.settings))
        return self._templates[env]

    def _values(
        self,
        context: dict[str, Any],
        given: dict[str, Any],
        names: frozenset[str],
        attributes: tuple[str, ...],
    ) -> dict[str, Any]:
        """Give the values that a page's template names: its own, and what every page has."""
        if given.get("localsiteurl"):
            context["localsiteurl"] = given["localsiteurl"]  # links in texts are made of it
            self._views = Views(Content)
        shared = {name: context[name] for name in names & context.keys()}
        own = {name: self._own(given[name], attributes) for name in names & given.keys()}
        return self._views.of_page(shared, own, attributes)

    def _own(self, value: object, attributes: tuple[str, ...]) -> Any:
        if isinstance(value, Content):
            # Not value.content, which Pelican would remember for ever.
            text = value._update_content(value._content or "", value.get_siteurl())
            return self._views.own(value, attributes, text)
        if isinstance(value, Paginator):
            return ListLength(value.num_pages, value.count)
        if isinstance(value, PaginatorPage):
            cards = self._views.cards(value.object_list, attributes)
            return ListPage(value.number, value.paginator.num_pages, value.url, cards)
        return self._views.plain(value, attributes)

    def _tell(self, path: str, values: dict[str, Any]) -> None:
        signals.content_written.send(posixpath.join(self.output_path, path), context=values)


def _options(settings: dict[str, Any]) -> str:
    """Say how Jinja reads templates, but for what has no part in it."""
    options = {k: v for k, v in settings["JINJA_ENVIRONMENT"].items() if k != "bytecode_cache"}
    return repr(sorted(options.items()))


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if another plugin is missing."""
    require(__name__, NEEDS, pelican.settings)


def use_writer(pelican: Pelican) -> type[PageWriter]:
    """Let Pelican hand its pages to ours."""
    del pelican
    return PageWriter


def compile_once(generator: Generator) -> None:
    """Take templates as they were compiled by an earlier build, and look at each file once."""
    cache, options = current(generator.settings).cache, _options(generator.settings)
    generator.env.auto_reload = False
    generator.env.bytecode_cache = CompiledTemplates(cache, options)


def look_again(generator: PagesGenerator, writer: Writer) -> None:
    """Make some of the pages that were left as they lay; all of them, if one is not the same."""
    if not isinstance(writer, PageWriter):
        return
    wrong = writer.maker.look_again()
    writer.forget()
    if wrong:
        build = current(generator.settings)
        build.findings.append(remembered_wrongly(posixpath.join(shown(build.output), wrong)))


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.generator_init.connect(compile_once)
    signals.get_writer.connect(use_writer)
    # Its generator is the last one that makes pages.
    signals.page_writer_finalized.connect(look_again)

"""What each shortcode shows, as HTML of its own; what nobody knows is shown as code."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from tools.wordpress.render.shortcodes import replace_shortcodes

if TYPE_CHECKING:
    from tools.wordpress.export.library import Library, Media
    from tools.wordpress.render.shortcodes import Shortcode

_IMAGE = re.compile(r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", re.IGNORECASE)
_PLACES = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "dailymotion": "https://www.dailymotion.com/video/{}",
    "scribd": "https://www.scribd.com/doc/{}",
    "instagram": "https://www.instagram.com/p/{}/",
    "gist": "https://gist.github.com/{}",
}
_PLAYERS = (
    (re.compile(r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,})"),
     "https://www.youtube.com/watch?v={}"),
    (re.compile(r"https?://player\.vimeo\.com/video/(\d+)"), "https://vimeo.com/{}"),
    (re.compile(r"https?://(?:www\.)?dailymotion\.com/embed/video/(\w+)"),
     "https://www.dailymotion.com/video/{}"),
    (re.compile(r"https?://open\.spotify\.com/embed/([\w/]+)"), "https://open.spotify.com/{}"),
)  # fmt: skip
_SOUNDS = ("src", "mp3", "ogg", "m4a", "wav", "flac")
_FILMS = ("src", "mp4", "webm", "ogv", "m4v", "mov")


@dataclass(slots=True)
class CodeRenderer:
    """
    Renders the shortcodes of one text.

    Attributes:
        library: Where galleries find their pictures.
        attached: The pictures that belong to the text itself, for a gallery without a list.
        unknown: The names of codes that were shown as they stood.
        gone: The names of codes that only showed what other parts of a site said.
    """

    library: Library
    attached: tuple[Media, ...] = ()
    unknown: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)

    def replaced(self, text: str) -> str:
        """Give *text* with HTML in the place of its codes."""
        return replace_shortcodes(text, self.render)

    def render(self, code: Shortcode) -> str:
        """Give the HTML of one code."""
        if code.name in ("caption", "wp_caption"):
            return self._caption(code)
        if code.name == "gallery" and (shown := self._gallery(code)):
            return shown
        if code.name in ("audio", "video"):
            return self._recording(code)
        if code.name == "embed" or code.name in _PLACES or code.name in ("soundcloud", "twitter"):
            return self._embed(code)
        if code.name in ("recent-posts", "archives", "toc"):
            self.gone.append(code.name)
            return ""
        self.unknown.append(code.name)
        if code.inside is not None and code.inside.strip():
            begin, _, end = code.written.partition(code.inside)
            return f"{_as_code(begin)}{self.replaced(code.inside)}{_as_code(end)}"
        return _as_code(code.written)

    def _gallery(self, code: Shortcode) -> str:
        return self.gallery(code.attributes.get("ids", code.attributes.get("include", "")))

    def gallery(self, ids: str) -> str:
        """Give each picture of a gallery as a figure."""
        numbers = re.findall(r"\d+", ids)
        found = [self.library.by_number.get(number) for number in numbers]
        shown = [each for each in found if each] if numbers else list(self.attached)
        return "".join(_figure(each) for each in shown)

    def _caption(self, code: Shortcode) -> str:
        inside = code.inside or ""
        picture = _IMAGE.search(inside)
        words = inside[picture.end() :] if picture else inside
        words = code.attributes.get("caption") or words
        shown = picture[0] if picture else ""
        caption = self.replaced(words.strip())
        return f"\n\n<figure>{shown}<figcaption>{caption}</figcaption></figure>\n\n"

    def _recording(self, code: Shortcode) -> str:
        keys = _SOUNDS if code.name == "audio" else _FILMS
        sources = [code.attributes[key] for key in keys if code.attributes.get(key)]
        sources += [value for value in code.values if "/" in value]
        if not sources:
            return self.replaced(code.inside or "")
        return f'\n\n<{code.name} controls src="{escape(sources[0])}"></{code.name}>\n\n'

    def _embed(self, code: Shortcode) -> str:
        said = (code.inside or "").strip() or next(iter(code.values), "")
        said = said or code.attributes.get("src") or code.attributes.get("url", "")
        said = said or code.attributes.get("id", "")
        address = re.sub(r"<[^>]*>", "", said).strip()
        if address and not address.startswith(("http://", "https://")):
            pattern = _PLACES.get(code.name)
            address = pattern.format(address.partition("&")[0]) if pattern else ""
        return link_paragraph(address) if address else _as_code(code.written)


def link_paragraph(address: str, words: str = "") -> str:
    """Give a paragraph with a link: what stands where something was embedded."""
    shown = escape(words or address)
    return f'\n\n<p><a href="{escape(address)}">{shown}</a></p>\n\n'


def place_of_embed(address: str) -> str:
    """Give the page that a person would visit for what a frame shows."""
    for pattern, place in _PLAYERS:
        if found := pattern.match(address):
            return place.format(found[1])
    return address


def _figure(media: Media) -> str:
    caption = f"<figcaption>{media.caption}</figcaption>" if media.caption.strip() else ""
    picture = f'<img src="{escape(media.url)}" alt="{escape(media.alt)}">'
    return f"\n\n<figure>{picture}{caption}</figure>\n\n"


def _as_code(text: str) -> str:
    return f"<code>{escape(text)}</code>"

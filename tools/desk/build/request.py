"""What the preview shows, and what it is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from blog.documents.settings import PostsSettings
from blog.errors import BuildStopped
from blog.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """
    What to build.

    Attributes:
        settings: The settings' file.
        override: Settings that differ from the file's.
    """

    settings: str
    override: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PreviewSite:
    """
    What the one who serves must know of the site.

    Attributes:
        name: What the site is called.
        content: The folder of texts.
        output: The folder of the finished preview.
        theme: The theme's folder.
        posts: How texts are read.
    """

    name: str
    content: Path
    output: Path
    theme: Path
    posts: PostsSettings

    @classmethod
    def read(cls, request: BuildRequest) -> Self:
        """
        Read the settings.

        Raises:
            BuildStopped: They cannot be read.
        """
        settings = read_settings(request.settings, request.override)
        try:
            return cls(
                name=str(settings["SITENAME"]),
                content=Path(settings["PATH"]).absolute(),
                output=Path(settings["OUTPUT_PATH"]).absolute(),
                theme=Path(settings["THEME"]).absolute(),
                posts=PostsSettings.from_pelican(settings),
            )
        except (KeyError, TypeError) as error:
            raise BuildStopped(f"{request.settings} går inte att läsa: {error}.") from error

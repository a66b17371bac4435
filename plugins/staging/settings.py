"""Where a site is built before it is delivered, and where it must never be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from blog.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class StagingSettings:
    """
    The folders of one build.

    Attributes:
        final: Where the finished site goes, absolute.
    """

    final: Path

    @property
    def staged(self) -> Path:
        """The folder beside *final* in which the site is built: on the same disk."""
        return self.final.with_name(f".{self.final.name}.staging")

    @property
    def lock(self) -> Path:
        """The file that keeps a second build waiting."""
        return self.final.with_name(f".{self.final.name}.lock")

    @classmethod
    def from_pelican(cls, settings: Mapping[str, object]) -> Self:
        """
        Read and check where the site goes.

        Raises:
            SettingError: The folder holds what the site is made of: replacing it would
                lose texts.
        """
        final = Path(str(settings["OUTPUT_PATH"])).resolve()
        precious = [Path.cwd(), Path(str(settings["PATH"])), Path(str(settings["THEME"]))]
        for path in precious:
            if path.resolve().is_relative_to(final):
                raise SettingError(
                    name="OUTPUT_PATH",
                    value=str(settings["OUTPUT_PATH"]),
                    hint=f"Mappen innehåller {path}, som skulle gå förlorad. Välj en egen mapp.",
                )
        if final.is_relative_to(Path(str(settings["PATH"])).resolve()):
            raise SettingError(
                name="OUTPUT_PATH",
                value=str(settings["OUTPUT_PATH"]),
                hint="Mappen ligger bland texterna. Välj en mapp utanför dem.",
            )
        return cls(final)

"""Where a site is built before it is delivered, and where it must never be."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from blog.errors import BuildStopped, SettingError
from blog.files import shown

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
            BuildStopped: There is no folder by that name, and there cannot be.
            SettingError: The folder holds what the site is made of: replacing it would
                lose texts.
        """
        final = _resolved(str(settings["OUTPUT_PATH"]))
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


def _resolved(output: str) -> Path:
    """Give the folder that *output* leads to; nothing but a folder may lie there."""
    circle = BuildStopped(
        f"Inget har byggts: {shown(output)} är en genväg som leder till sig själv. Ta bort "
        "genvägen."
    )
    try:
        final = Path(output).resolve()
    except (OSError, RuntimeError):
        raise circle from None
    for path in (final, *final.parents):
        if path.is_symlink():  # from Python 3.13 on, nothing is raised
            raise circle
        if os.path.lexists(path) and not os.path.isdir(path):  # noqa: PTH112  (never raises)
            raise BuildStopped(
                f"Inget har byggts: {shown(str(path))} är en fil, men sajten behöver en mapp med "
                "det namnet. Byt namn på filen eller ta bort den, och bygg igen."
            )
    return final

"""What a publication came to, told in Swedish when readers' site has been read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.swedish.dates import clock
from tools.publish.run.words import version

if TYPE_CHECKING:
    import datetime as dt

    from tools.publish.run.live import Seen

_MOST = 5  # answers that are told


def outcome(seen: Seen, now: dt.datetime, address: str, *, why_kept: str = "") -> list[str]:
    """
    Say what readers get of a release that stands.

    Args:
        seen: What came of reading the site back.
        now: The moment.
        address: The site's own, without a slash at the end.
        why_kept: Why the former release was not put back though this one is wrong; "" when
            that was out of the question.
    """
    wrong, at = list(seen.wrong[:_MOST]), f"kl. {clock(now)}"
    if seen.is_right:
        return [f"Publicerat {at} och sett på {address}/"]
    if seen.unasked:
        look = f"Öppna {address}/ och se efter att allt är som det ska."
        return [*wrong, f"Skickat men inte sett: {seen.unasked}. {look}"]
    if seen.wrong:
        kept = f" {why_kept}" if why_kept else ""
        return [
            *wrong,
            f"Skickat {at}, men läsarna får inte allt som skickades.{kept} Se efter vad som är "
            "fel på servern och publicera sedan igen.",
        ]
    if seen.exposed:
        return [
            f"Publicerat {at}, men vem som helst kan läsa {seen.exposed[0]}, som bara är till för "
            "publiceringen. Skriv store i publish.toml, en mapp som webbservern inte visar, eller "
            "be den som sköter servern att stänga mappen."
        ]
    if seen.stale:
        return [
            *seen.stale[:_MOST],
            f"Publicerat {at}, men en mellanlagring (cache) framför sajten visar än så länge den "
            "tidigare versionen. Oftast dröjer det några minuter. Är det bråttom: be den som "
            "sköter servern att tömma mellanlagringen.",
        ]
    return [
        f"Publicerat {at}, men servern svarar inte än på gamla adresser: {seen.late[0]} Ladda om "
        "webbservern; docs/publicera.md säger hur det går av sig självt."
    ]


def put_back(seen: Seen, release: str, zone: dt.tzinfo) -> list[str]:
    """Say that the former release is what readers see, and why."""
    return [
        *seen.wrong[:_MOST],
        f"Den tidigare versionen ({version(release, zone).removeprefix('versionen ')}) är "
        "tillbaka, för läsarna fick inte det som skickades. Se efter vad som är fel på servern "
        "och publicera sedan igen.",
    ]

"""Which items of an export become texts here, in what state, and what is left behind."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.wordpress.plan.dates import published_at

if TYPE_CHECKING:
    import datetime as dt
    from zoneinfo import ZoneInfo

    from tools.wordpress.export.model import Item

POST, PAGE = "post", "page"


class Fate(enum.StrEnum):
    """What becomes of an item; the value is how the report counts it."""

    PUBLISHED = "publicerade"
    SCHEDULED = "schemalagda"
    DRAFT = "utkast"
    PENDING = "väntar på granskning, nu utkast"
    MISSED = "schemalagda till en dag som har gått, nu utkast"
    UNKNOWN = "utan uppgift om de var öppna för alla, nu utkast"
    PRIVATE = "privata, nu skyddade utkast"
    PASSWORD = "med lösenord, nu skyddade utkast"

    @property
    def is_public(self) -> bool:
        """Say whether its readers could read it without a key."""
        return self is Fate.PUBLISHED

    @property
    def is_draft(self) -> bool:
        """Say whether it becomes a draft."""
        return self not in (Fate.PUBLISHED, Fate.SCHEDULED)

    @property
    def had_readers(self) -> bool:
        """Say whether the world knew its address: of what has a password, that it was there."""
        return self in (Fate.PUBLISHED, Fate.PASSWORD)

    @property
    def protection(self) -> str:
        """Give what the line Skyddad shall say; "" for no line."""
        return {Fate.PRIVATE: "privat", Fate.PASSWORD: "lösenord"}.get(self, "")


_FATES = {"publish": Fate.PUBLISHED, "draft": Fate.DRAFT, "pending": Fate.PENDING,
          "private": Fate.PRIVATE}  # fmt: skip
_THROWN_AWAY = frozenset({"trash", "auto-draft", "inherit", "spam"})


@dataclass(frozen=True, slots=True)
class Left:
    """Why an item becomes no text: a word for the report, and whether it was public."""

    why: str
    was_public: bool = False


def fate_of(
    item: Item, *, now: dt.datetime, zone: ZoneInfo, tells_passwords: bool = False
) -> Fate | Left:
    """
    Say what becomes of an item.

    Nothing becomes more public than it was: what has a password or an unknown state is a
    draft, and what was waiting for a day that has gone by is for her to decide.

    Args:
        item: Of the export.
        now: The moment, aware.
        zone: The site's.
        tells_passwords: The export says which items have a password: one of which it does not
            has lost it.
    """
    if item.kind not in (POST, PAGE):
        return Left(_KINDS.get(item.kind, item.kind or "utan slag"), _is_public(item))
    if item.status in _THROWN_AWAY:
        return Left(_STATUSES[item.status])
    if item.is_protected:
        return Fate.PASSWORD
    if tells_passwords and item.is_protected is None:
        return Fate.UNKNOWN
    if item.status == "future":
        date = published_at(item, zone)
        return Fate.SCHEDULED if date and date > now else Fate.MISSED
    return _FATES.get(item.status, Fate.UNKNOWN)


def _is_public(item: Item) -> bool:
    is_shown = item.status == "publish" and not item.is_protected
    return is_shown and item.kind not in _KINDS and bool(item.link)


_STATUSES = {
    "trash": "i papperskorgen",
    "auto-draft": "tomma utkast",
    "inherit": "äldre versioner",
    "spam": "skräp",
}
# What WordPress keeps beside texts; none of it has a page of its own, but for attachments.
_KINDS = {
    "attachment": "bilder och filer",
    "revision": "äldre versioner",
    "nav_menu_item": "menyrader",
    "wp_block": "återanvändbara block (satta på plats i texterna)",
    "wp_template": "mallar",
    "wp_template_part": "mallar",
    "wp_global_styles": "utseenden",
    "wp_navigation": "menyer",
    "wp_font_family": "typsnitt",
    "wp_font_face": "typsnitt",
    "custom_css": "utseenden",
    "customize_changeset": "utseenden",
    "oembed_cache": "mellanlagrade inbäddningar",
    "user_request": "begäranden om personuppgifter",
    "scheduled-action": "tilläggs schemalagda åtgärder",
    "acf-field": "tilläggs inställningar",
    "acf-field-group": "tilläggs inställningar",
    "wpcf7_contact_form": "formulär",
    "feedback": "inskickade formulär",
    "flamingo_inbound": "inskickade formulär",
}

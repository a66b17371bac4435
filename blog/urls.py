"""Addresses as a feed needs them: absolute, and written with the letters a URI may have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from blog.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Mapping

# What may follow the scheme, and the stricter forms of the two kinds that are names rather
# than addresses.  The same rules as the W3C feed validator's rfc2396_full.
_URI = re.compile(r"[A-Za-z][0-9A-Za-z+.\-]*:(//)?[0-9A-Za-z;/?:@&=+$.\-_!~*'()%,#]+")
_TAG = re.compile(
    r"tag:([a-z0-9\-._]+@)?[a-z0-9.\-]+,\d{4}(-\d\d(-\d\d)?)?:[0-9A-Za-z;/?:@&=+$.\-_!~*'()%,#]*"
)
_URN = re.compile(
    r"urn:(uuid:[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
    r"|(?!uuid:)[A-Za-z0-9][A-Za-z0-9-]{1,31}:([A-Za-z0-9()+,.:=@;$_!*'\-]|%[0-9A-Fa-f]{2})+)"
)

# What every address of a site's own looks like: there is nothing to encode in it.
_PLAIN = re.compile(r"https?://[a-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9/._~-]*)?")

# Everything that has a meaning in an address is left alone, and so is what is encoded already.
_KEEP = "!#$%&'()*+,/:;=?@~"
_BARE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")

_LINKS = frozenset({"ftp", "geo", "http", "https", "mailto", "sms", "tel"})
_FILES = frozenset({"http", "https"})

# One candidate of a srcset: an address, which may hold commas, and its width or density.
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+([^,]*))?\s*(?:,|$)")
_DESCRIPTOR = re.compile(r"(\d+w|\d*\.?\d+x)?")


def is_uri(text: str) -> bool:
    """Tell whether *text* is a full URI, which an Atom id must be."""
    scheme = text.partition(":")[0].lower()
    if scheme in ("tag", "urn"):
        return bool((_TAG if scheme == "tag" else _URN).fullmatch(text))
    if scheme in _FILES:
        return bool(_URI.fullmatch(text)) and "://" in text
    return bool(_URI.fullmatch(text))


def as_uri(address: str) -> str:
    """
    Write an address with ASCII letters only: ``/vård å b/`` becomes ``/v%C3%A5rd%20%C3%A5%20b/``.

    Raises:
        ValueError: It is no address, such as ``http://[``.
    """
    if _PLAIN.fullmatch(address):
        return address
    named = in_ascii(address)
    whole = _BARE_PERCENT.sub("%25", named)
    return quote(whole, safe=_KEEP + "[]" * ("[" in urlsplit(named).netloc))


def in_ascii(address: str) -> str:
    """
    Write the name of an address's machine as machines do: ``blögg.se`` is ``xn--blgg-6qa.se``.

    Raises:
        ValueError: It is no address.
    """
    parts = urlsplit(address)
    if parts.netloc.isascii():
        return urlunsplit(parts)
    return urlunsplit(parts._replace(netloc=parts.netloc.encode("idna").decode("ascii")))


def link(reference: str, base: str) -> str | None:
    """
    Make the target of a link absolute; None when a reader must not follow it.

    Args:
        reference: As it stands in ``href``: absolute, relative or only ``#fragment``.
        base: Absolute address of the post.
    """
    return _absolute(reference, base, _LINKS)


def file(reference: str, base: str) -> str | None:
    """Make the address of a picture, film or sound absolute; None when it cannot be one."""
    if reference.strip().lower().startswith("data:image/"):
        return quote(reference.strip(), safe=_KEEP)
    return _absolute(reference, base, _FILES) if reference.strip() else None


def files(srcset: str, base: str) -> str | None:
    """Make every address of a ``srcset`` absolute; None when none is left."""
    found = [
        f"{address} {descriptor}".rstrip()
        for match in _CANDIDATE.finditer(srcset)
        if (address := file(match[1], base))
        and _DESCRIPTOR.fullmatch(descriptor := (match[2] or "").strip())
    ]
    return ", ".join(found) or None


def host(address: str) -> str:
    """Give the name of the machine an address points at, for people: ``www.svt.se``."""
    return urlsplit(address).hostname or address


def site_address(settings: Mapping[str, object]) -> str:
    """
    Give the site's absolute address from ``SITEURL``, without a slash at the end.

    It has one spelling, that of machines, whatever letters it is written with.

    Raises:
        SettingError: It is none.
    """
    written = str(settings.get("SITEURL") or "")
    try:
        parts = urlsplit(as_uri(written.strip().rstrip("/")))
        address = urlunsplit(parts._replace(netloc=parts.netloc.lower()))
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable:
        raise SettingError(
            name="SITEURL",
            value=written,
            hint="Flöden läses utanför webbplatsen och behöver hela adressen. "
            "Skriv den, till exempel https://socialchefen.example.",
        )
    return address


def _absolute(reference: str, base: str, schemes: frozenset[str]) -> str | None:
    try:
        address = as_uri(urljoin(base, reference.strip()))
    except ValueError:  # what looked like an address is none
        return None
    return address if urlsplit(address).scheme in schemes else None

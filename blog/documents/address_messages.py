"""Every sentence about the addresses of texts and tags."""

from __future__ import annotations

from blog.findings import Finding, Level, shortened


def bad_slug(path: str, line: int, value: str) -> Finding:
    """Tell of a slug that would lead out of its folder, or that leaves nothing."""
    return Finding(
        path,
        line,
        "adress",
        f"Av ”{shortened(value)}” går det inte att göra en adress.",
        "Skriv en egen adress på raden Slug, med små bokstäver, siffror och bindestreck.",
    )


def reserved_slug(path: str, line: int, slug: str) -> Finding:
    """Tell of a page that wants the address of one of the site's own pages."""
    return Finding(
        path,
        line,
        "adress",
        f"Adressen /{slug}/ används redan av webbplatsen själv.",
        "Ge sidan en annan titel, eller skriv en egen adress på raden Slug.",
    )


def same_address(path: str, url: str, other: str) -> Finding:
    """Tell of two texts that want the same address."""
    return Finding(
        path,
        1,
        "adress",
        f"Adressen /{url} används också av {other}.",
        "Ge det ena inlägget en annan titel eller en egen rad Slug, eller ta bort kopian.",
    )


def same_tag_address(path: str, line: int, tag: str, other: str, slug: str) -> Finding:
    """Tell of two tags that would share a page without being the same word."""
    return Finding(
        path,
        line,
        "etikett",
        f"Etiketterna ”{shortened(tag)}” och ”{shortened(other)}” får samma adress, "
        f"/etikett/{slug}/.",
        f"Välj en av dem, till exempel ”{other}”, och skriv den överallt.",
    )


def merged_tag(path: str, line: int, tag: str, kept: str) -> Finding:
    """Tell of the same tag with other capitals."""
    return Finding(
        path,
        line,
        "etikett",
        f"Etiketten ”{shortened(tag)}” har slagits ihop med ”{kept}”.",
        f"Skriv ”{kept}”.",
        Level.WARNING,
    )


def empty_tag(path: str, line: int, tag: str) -> Finding:
    """Tell of a tag without letters or digits."""
    return Finding(
        path,
        line,
        "etikett",
        f"Av etiketten ”{shortened(tag)}” går det inte att göra en adress.",
        "Skriv etiketten med bokstäver eller siffror, eller ta bort den.",
    )

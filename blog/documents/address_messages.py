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


def kept_address(path: str, line: int, url: str, wanted: str, *, is_title: bool) -> Finding:
    """Tell that a text stays where it was published though its title or date has changed."""
    slug = wanted.rstrip("/").rpartition("/")[2]
    another = slug if is_title else "en-annan-adress"
    return Finding(
        path,
        line,
        "adressbyte",
        f"{'Titeln är ändrad' if is_title else 'Datumet är ändrat'}, men adressen är kvar: "
        f"/{url}. Länkar hit fungerar som förut.",
        f"Vill du byta adress också: kör inv move {path} {another}.",
        Level.WARNING,
    )


def moved_address(path: str, line: int, old: str, new: str) -> Finding:
    """Tell that a published text gets another address, as its line Slug says."""
    return Finding(
        path,
        line,
        "adressbyte",
        f"Adressen byts från /{old} till /{new}. När sajten är publicerad leder den gamla till "
        "den nya.",
        "Ta bort raden Slug om adressen inte ska bytas.",
        Level.WARNING,
    )


def borrowed_address(path: str, line: int, url: str, other: str) -> Finding:
    """Tell of a text that is put on purpose where another one's old links lead."""
    return Finding(
        path,
        line,
        "adressbyte",
        f"Adressen /{url} har hört till {other}. Länkar dit visar nu den här texten i stället.",
        "Välj en annan adress på raden Slug om de gamla länkarna ska leda rätt.",
        Level.WARNING,
    )


def taken_address(path: str, line: int, url: str, other: str) -> Finding:
    """Tell of a new text whose title gives the address that another one's old links have."""
    return Finding(
        path,
        line,
        "adress",
        f"Adressen /{url} har hört till {other}, och gamla länkar ska fortsätta leda dit.",
        "Ge den här texten en annan titel, eller en egen adress på raden Slug.",
    )


def promised_address(path: str, url: str, other: str) -> Finding:
    """Tell of a text that wants the address at which another one has been published."""
    return Finding(
        path,
        1,
        "adress",
        f"Adressen /{url} hör redan till {other}.",
        "Ge den här texten en annan titel, eller en egen adress på raden Slug.",
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


def bad_old_address(path: str, line: int, written: str, reason: str, instead: str) -> Finding:
    """Tell of an address on the line Tidigare that this site cannot answer for."""
    return Finding(
        path,
        line,
        "adress",
        f"”{shortened(written)}” på raden Tidigare {reason}.",
        f"Skriv bara det som står efter webbplatsens namn: {shortened(instead)}."
        if instead
        else "Skriv den gamla adressen så som den stod efter webbplatsens namn, till exempel "
        "/2016/03/tillit/ eller ?p=8.",
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

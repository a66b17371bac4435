"""Every sentence that the reading of texts can say to the director."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.file_names import named_sign, without_odd_signs
from blog.documents.front_matter.keys import swedish
from blog.documents.front_matter.languages import nearest_language
from blog.documents.front_matter.status import near_status
from blog.findings import Finding, Level, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blog.documents.foreign_codes import ForeignCode
    from blog.documents.front_matter.parts import Problem
    from blog.documents.links import Link

_PROBLEMS = {
    "line": (
        "Raden ”{}” går inte att förstå bland uppgifterna överst.",
        "Skriv namnet på uppgiften, ett kolon och värdet, och en tom rad före texten.",
    ),
    "fence": (
        "Raden ”{}” som avslutar uppgifterna överst saknas.",
        "Skriv --- på en egen rad efter den sista uppgiften.",
    ),
    "value": (
        "Värdet på ”{}” går inte att läsa.",
        "Skriv värdet som vanlig text på samma rad. Flera skiljs åt med komma.",
    ),
    "late": (
        "Raden ”{}” står i texten, och inte bland uppgifterna överst.",
        "Flytta upp raden till de andra uppgifterna, utan tom rad emellan.",
    ),
    "toml": (
        "Uppgifterna överst är skrivna som TOML, efter raden ”{}”.",
        "Skriv dem med kolon i stället för likhetstecken, och byt raderna +++ mot ---.",
    ),
    "json": (
        "Uppgifterna överst är skrivna som JSON, från raden ”{}”.",
        "Skriv dem som rader med namn, kolon och värde, och en tom rad före texten.",
    ),
}

_QUOTED = 60  # characters of an address that a message quotes
_BAD_LINKS = {
    "script": (
        "Länken ”{written}” kan inte användas på en webbsida.",
        "Länka till en vanlig adress som börjar med https://.",
    ),
    "embedded": (
        "”{written}” hämtas från en annan webbplats, som då kan följa läsaren.",
        "Lägg bilden i content/bilder/ och visa den därifrån, eller gör en vanlig länk.",
    ),
    "missing": (
        "”{written}” leder ingenstans: {sought} finns inte.",
        "Rätta sökvägen, eller lägg dit filen. Mappar skrivs från content/ och framåt.",
    ),
    "nowhere": (
        "En länk eller bild har adressen ”{written}” och leder ingenstans.",
        "Skriv adressen inom parentesen, till exempel [IVO](https://www.ivo.se/), eller ta bort "
        "länken.",
    ),
    "disk": (
        "”{written}” finns på en dator och inte på webben. Ingen läsare kan öppna den.",
        "Lägg filen i content/bilder/ och länka dit, till exempel [planen](/bilder/plan.pdf).",
    ),
    "sign": (
        "Filen {sought} har {sign} i sitt namn, och det kan inte stå i en adress.",
        "Byt namn på filen, till exempel till {renamed}, och skriv samma namn i texten.",
    ),
}


def undecodable(path: str, line: int, excerpt: str) -> Finding:
    """Tell that the file is not UTF-8."""
    return Finding(
        path,
        line,
        "teckenkodning",
        f"Filen är sparad i fel teckenkodning; det syns på raden ”{excerpt}”.",
        "Öppna filen, välj Spara som och teckenkodningen UTF-8.",
    )


_RENAME = "Byt namn på filen så att namnet slutar på .md, eller flytta den härifrån."
_REWRITE = "Skriv om texten i en fil som slutar på .md, eller flytta filen härifrån."
_FROM_WORD = "Öppna den i ett skrivprogram, spara den som Worddokument (.docx) och kör inv word."
_AS_A_TEXT = {
    **dict.fromkeys(("", ".txt", ".text", ".mdx", ".mdwn", ".mkdn", ".m"), _RENAME),
    **dict.fromkeys((".rst", ".adoc", ".org", ".textile", ".wiki", ".html", ".htm"), _REWRITE),
    **dict.fromkeys((".doc", ".odt", ".rtf", ".pages", ".dotx", ".docm", ".wps"), _FROM_WORD),
}


def not_a_text(path: str, suffix: str) -> Finding:
    """Tell of a file among the texts that is no Markdown."""
    kind = f"av slaget ”{shortened(suffix)}”" if suffix else "utan filändelse"
    return Finding(
        path,
        1,
        "filtyp",
        f"Filen är {kind} och kan inte bli ett inlägg.",
        _AS_A_TEXT.get(suffix, "Flytta filen härifrån, eller länka till den från en text."),
        Level.WARNING,
    )


def unlinked_file(path: str, target: str, suffix: str) -> Finding:
    """Tell of a document or a recording that no text links to."""
    hint = f"Länka till den, till exempel [Vad den innehåller](/{target}), eller ta bort den."
    if suffix == ".docx":
        hint = f"Gör ett inlägg av den med inv word {path}, eller ta bort den."
    return Finding(
        path,
        1,
        "oanvänd",
        "Ingen text länkar till filen, och den publiceras inte.",
        hint,
        Level.WARNING,
    )


def misplaced_text(path: str) -> Finding:
    """Tell of a document in a folder whose texts are not published."""
    return Finding(
        path,
        1,
        "filtyp",
        "Texten ligger i en mapp där texter inte publiceras.",
        "Flytta filen till content/inlagg/ om den ska bli ett inlägg, eller ta bort den.",
        Level.WARNING,
    )


def unreadable_line(path: str, problem: Problem) -> Finding:
    """Tell of something among the lines on top that cannot be understood."""
    message, hint = _PROBLEMS[problem.kind]
    return Finding(path, problem.line, "metadata", message.format(shortened(problem.quote)), hint)


def place_line(path: str, line: int, key: str, value: str, *, hostile: bool) -> Finding:
    """Tell of a line that would choose the text's place in the output."""
    value = shortened(value)
    if hostile:
        return Finding(
            path,
            line,
            "adress",
            f"”{key}: {value}” skulle hamna utanför webbplatsens mapp.",
            "Ta bort raden. Adressen följer av datum och titel, eller av raden Slug.",
        )
    return Finding(
        path,
        line,
        "adress",
        f"Raden ”{key}: {value}” används inte här.",
        "Ta bort raden. Adressen följer av datum och titel, eller av raden Slug.",
        Level.WARNING,
    )


def doubled_line(path: str, line: int, name: str, first: int) -> Finding:
    """Tell that the same line stands twice."""
    return Finding(
        path,
        line,
        "metadata",
        f"”{swedish(name)}” står två gånger, på rad {first} och rad {line}.",
        "Behåll en av raderna.",
    )


def missing(path: str, name: str, example: str) -> Finding:
    """Tell of a key that every text must have; *example* is what the file offers, or ""."""
    return Finding(
        path,
        1,
        "metadata",
        f"Raden ”{swedish(name)}:” saknas.",
        f"Skriv överst i filen: {swedish(name)}: {example}"
        if example
        else f"Skriv raden {swedish(name)} överst i filen.",
    )


def bad_date(
    path: str, line: int, name: str, value: str, why: str, readings: Sequence[str] = ()
) -> Finding:
    """Tell of a date that cannot be used; *readings* are the dates that it could be."""
    return Finding(
        path,
        line,
        "datum",
        f"Datumet ”{shortened(value)}” på raden {swedish(name)} {why}.",
        f"Skriv {' eller '.join(readings)}."
        if readings
        else "Skriv år-månad-dag, alltså ÅÅÅÅ-MM-DD.",
    )


def empty_correction(path: str, line: int, value: str) -> Finding:
    """Tell of a correction that does not say what it corrects."""
    return Finding(
        path,
        line,
        "metadata",
        f"Raden Rättelse: {shortened(value)} säger inte vad som är rättat.",
        "Skriv det på samma rad, efter datumet.",
    )


def bad_status(path: str, line: int, value: str) -> Finding:
    """Tell of a status nobody knows."""
    return Finding(
        path,
        line,
        "status",
        f"Statusen ”{shortened(value)}” finns inte.",
        f"Menade du Status: {near}? De som finns är utkast, publicerad och dold."
        if (near := near_status(value))
        else "Skriv utkast, publicerad eller dold.",
    )


def bad_language(path: str, line: int, value: str) -> Finding:
    """Tell of a language that is no language code."""
    return Finding(
        path,
        line,
        "språk",
        f"Språket ”{shortened(value)}” är ingen känd språkkod.",
        f"Menade du {near}? Ett språk skrivs oftast med två bokstäver."
        if (near := nearest_language(value))
        else "Skriv två bokstäver, till exempel sv för svenska eller en för engelska.",
    )


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


def covered_page(path: str, target: str) -> Finding:
    """Tell of a file that would take the place of one of the site's own."""
    return Finding(
        path,
        1,
        "adress",
        f"Filen skulle ersätta webbplatsens egen /{target}.",
        "Ta bort filen, eller ge den ett annat namn.",
    )


def unreadable_file(path: str) -> Finding:
    """Tell of a file that the disk does not give out."""
    return Finding(
        path,
        1,
        "filtyp",
        "Filen går inte att läsa från disken.",
        "Kontrollera att filen finns kvar och att du får öppna den, eller ta bort den härifrån.",
    )


def unreadable_folder(path: str) -> Finding:
    """Tell of a folder that cannot be listed, so that nothing in it is missed in silence."""
    return Finding(
        path,
        1,
        "filtyp",
        "Mappen går inte att läsa från disken.",
        "Kontrollera att du får öppna den, eller flytta den härifrån.",
    )


def same_picture(path: str, target: str, other: str) -> Finding:
    """Tell of two pictures whose names become the same address."""
    return Finding(
        path,
        1,
        "bild",
        f"Bilden får samma adress som {other}: /{target}.",
        "Byt namn på den ena bilden.",
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


def bad_link(path: str, line: int, link: Link) -> Finding:
    """Tell of an address in a text that cannot be used."""
    message, hint = _BAD_LINKS[link.kind]
    said = {
        "written": link.written[:_QUOTED],
        "sought": link.path or link.written,
        "near": link.near,
        "sign": named_sign(link.path),
        "renamed": without_odd_signs(link.path),
    }
    hint = "Menade du /{near}?" if link.near else hint
    return Finding(path, line, "länk", message.format(**said), hint.format(**said))


def unpublished_target(path: str, line: int, link: Link, *, scheduled: bool) -> Finding:
    """Tell of a link from a published text to one that is not."""
    what = "ett inlägg som inte är publicerat än" if scheduled else "ett utkast"
    return Finding(
        path,
        line,
        "länk",
        f"Länken ”{link.written}” leder till {what}.",
        "Publicera det först, eller ta bort länken.",
    )


def forbidden_element(path: str, line: int, name: str) -> Finding:
    """Tell of raw HTML that runs, asks or shows another site."""
    return Finding(
        path,
        line,
        "html",
        f"”<{name}>” kan inte användas i en text.",
        "Ta bort koden. Vill du visa något från en annan webbplats: gör en vanlig länk.",
    )


def foreign_code(path: str, line: int, code: ForeignCode) -> Finding:
    """Tell of a code that another program would have replaced."""
    written = shortened(code.written)
    if code.kind.hides:
        message = f"”{written}” är en anteckning i ett annat program. Här syns den på sidan."
        return Finding(path, line, "kortkod", message, code.kind.hint)
    message = f"”{written}” är en kod {code.kind.name}, och visas som text på sidan."
    return Finding(path, line, "kortkod", message, code.kind.hint, Level.WARNING)

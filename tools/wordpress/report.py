"""What a move brought, what it left, and what there is to do: in Swedish, grouped."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from blog.documents.slug import slugify
from tools.wordpress.plan.promises import posts_by_term
from tools.wordpress.plan.selection import Fate
from tools.wordpress.plan.text import plain_title
from tools.wordpress.sections import FEW, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tools.wordpress.deliver.moving import Outcome
    from tools.wordpress.export.read import Export
    from tools.wordpress.plan.plan import Plan


def report(export: Export, plan: Plan, outcome: Outcome) -> list[Section]:
    """Tell of a move, the most important first."""
    return [
        _moved(export, plan, outcome),
        _texts(outcome),
        _repairs(export),
        _protected(plan),
        _listed("Ändrade av dig sedan förra flytten, och därför orörda", outcome.edited),
        _listed(
            "Borttagna eller flyttade av dig sedan förra flytten, och därför inte tillbaka",
            outcome.removed,
        ),
        _missing(outcome),
        _listed("Bilder med gömda uppgifter som inte går att ta bort", outcome.unclean),
        _by_text(
            "Länkar till den gamla bloggen som inte leder någonstans",
            {text.path: told.dead for text, told in outcome.told},
        ),
        _by_text(
            "Kortkoder som ingen känner igen: de står kvar som kod",
            {text.path: told.unknown_codes for text, told in outcome.told},
        ),
        _by_text(
            "Block från tillägg: det som stod i dem är med",
            {text.path: told.unknown_blocks for text, told in outcome.told},
        ),
        _by_text(
            "Visade något annat på den gamla webbplatsen, och är borta",
            {text.path: told.gone for text, told in outcome.told},
        ),
        _by_text(
            "Inbäddat från andra webbplatser: nu länkar dit",
            {text.path: told.frames for text, told in outcome.told},
        ),
        _titles(plan),
        _html(outcome),
        _tags(plan),
    ]


def _moved(export: Export, plan: Plan, outcome: Outcome) -> Section:
    fates = Counter(text.fate for text in plan.texts)
    pages = sum(text.is_page for text in plan.texts)
    done = outcome.done
    lines = [f"Inlägg: {len(plan.texts) - pages}. Sidor: {pages}."]
    lines += [f"{fate.value}: {fates[fate]}" for fate in Fate if fates[fate]]
    lines.append(
        f"Filer: {done['new']} nya, {done['changed']} uppdaterade, {done['same']} som förut."
    )
    lines.append(f"Bilder och andra filer ur mediebiblioteket: {outcome.copied}.")
    lines.append(f"Gamla adresser som leder rätt: {outcome.addresses}.")
    left = [f"{why} {count}" for why, count in sorted(plan.survey.left.items())]
    if left:
        lines.append(f"Kvar i exporten: {', '.join(left)}.")
    if plan.survey.comments:
        lines.append(
            f"Kommentarer: {plan.survey.comments}. De följer inte med, för de är andras "
            "personuppgifter."
        )
    if plan.survey.doubled:
        lines.append(
            f"Texter som hade samma guid som en annan, och fick en egen: {plan.survey.doubled}."
        )
    version = f", WXR {plan.survey.site.version}" if plan.survey.site.version else ""
    if not export.is_whole:
        lines.insert(0, "Filen är avklippt: den slutar mitt i. Exportera helst på nytt.")
    return Section(f"Flytten av {plan.survey.site.address or 'bloggen'}{version}", lines)


def _texts(outcome: Outcome) -> Section:
    words = sum(told.words for _, told in outcome.told)
    left = sum(told.left_words for _, told in outcome.told)
    different = [text.path for text, told in outcome.told if not told.is_same]
    share = f"{100 * (words - left) / words:.1f}".replace(".", ",") if words else "100"
    same = len(outcome.told) - len(different)
    lines = [
        f"Ord: {words}, varav {share} procent som Markdown. Resten står kvar som HTML.",
        f"Jämförda med originalet, och lika: {same} av {len(outcome.told)}.",
    ]
    lines += [f"Skiljer sig från originalet, se efter: {path}" for path in different]
    return Section("Texterna", lines)


def _repairs(export: Export) -> Section:
    return Section(
        "Lagat i exportfilen",
        [f"{what}: {count}" for what, count in sorted(export.repairs.items())],
    )


def _protected(plan: Plan) -> Section:
    return Section(
        "Skyddade texter: utkast som inte kan publiceras så länge raden Skyddad finns",
        [f"{t.path}: {t.name}, {t.fate.protection}" for t in plan.texts if t.fate.protection],
        is_list=True,
    )


def _missing(outcome: Outcome) -> Section:
    lines = [f"{source}: visas i {', '.join(dict.fromkeys(paths))}"
             for source, paths in sorted(outcome.missing.items())]  # fmt: skip
    if lines:
        lines.append(
            "Hämta mappen wp-content/uploads från webbhotellet, och kör samma kommando igen med "
            "--uploads MAPP."
        )
    return Section("Filer som saknas", lines, is_list=len(lines) > FEW + 2)


def _listed(heading: str, paths: list[str]) -> Section:
    return Section(heading, sorted(set(paths)), is_list=True)


def _by_text(heading: str, found: Mapping[str, Iterable[str]]) -> Section:
    by_thing: defaultdict[str, list[str]] = defaultdict(list)
    for path, things in found.items():
        for thing in dict.fromkeys(things):
            by_thing[thing].append(path)
    rows = sorted(by_thing.items(), key=lambda row: (-len(row[1]), row[0]))
    return Section(heading, [f"{thing}: {_places(paths)}" for thing, paths in rows], is_list=True)


def _places(paths: list[str]) -> str:
    if len(paths) <= 3:
        return ", ".join(paths)
    return f"{', '.join(paths[:3])} och {len(paths) - 3} till"


def _titles(plan: Plan) -> Section:
    return Section(
        "Saknade titel, och fick de första orden",
        [f"{text.path}: {text.name}" for text in plan.texts if not text.is_titled],
        is_list=True,
    )


def _html(outcome: Outcome) -> Section:
    counts = Counter(name for _, told in outcome.told for name in told.left)
    lines = [f"{_ELEMENTS.get(name, name)}: {count}" for name, count in counts.most_common()]
    return Section("Kvar som HTML, för att Markdown inte kan säga det", lines, is_list=True)


_ELEMENTS = {
    "p": "stycken",
    "figure": "bilder och tabeller med bildtext",
    "table": "tabeller",
    "ul": "listor",
    "ol": "numrerade listor",
    "dl": "ordlistor",
    "blockquote": "citat",
    "pre": "kod och dikter",
    "details": "hopfällda stycken",
    "video": "filmer",
    "audio": "ljud",
    "address": "adresser",
    "hr": "linjer",
}


def _tags(plan: Plan) -> Section:
    rows = [
        f"{old} = {new}" if new else f"{old} =" for old, new, _ in _tag_table(plan) if old != new
    ]
    return Section(
        "Kategorier och etiketter som har bytt namn eller tagits bort (ändras med --tags FIL)",
        rows,
        is_list=True,
    )


def address_table(plan: Plan) -> Iterator[str]:
    """Give a row for each public text: its old address and its new one."""
    yield "gammal adress\tny adress\tfil"
    for text in plan.texts:
        if text.address and text.fate.is_public:
            yield f"{text.item.link}\t/{text.address}\t{text.path}"


def _tag_table(plan: Plan) -> list[tuple[str, str, int]]:
    """Give each old category and tag with what it is called here, and how many posts have it."""
    counts = posts_by_term(plan.texts)
    names = plan.survey.site.names
    rows = [
        (plain_title(names.get(key, "")) or key[1], name or "", counts.get(key, 0))
        for key, name in plan.tags.names.items()
    ]
    return sorted(set(rows), key=lambda row: (-row[2], slugify(row[0])))

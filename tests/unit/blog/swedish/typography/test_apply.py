"""
Swedish and English typography, case by case.

In the tables ``~`` is a no-break space, so that it can be seen.
"""

import pytest

from blog.swedish.typography.apply import typographic, typographic_pieces

SILENT = {
    # Phone numbers
    "phone with area code": "Ring 0470-410 00 på vardagar.",
    "phone, Stockholm": "08-123 45 67",
    "phone, mobile": "Mitt nummer är 070-123 45 67.",
    "phone, mobile in threes": "070 123 456",
    "phone, mobile in threes after a hyphen": "070-123 456",
    "phone, international": "+46 470 410 00",
    "phone, international with hyphen": "+46-470-410 000",
    "phone with a spaced hyphen": "Växel: 0470 - 410 00",
    "phone with a spaced hyphen and threes": "0470 - 410 000",
    "phone, two short groups": "Ring 020-40 15",
    "phone that looks like years": "telefon 1990-2000",
    "short number": "Ring 114 14 eller 113 13.",
    # Numbers that are names
    "organisation number": "Organisationsnummer 212000-0662",
    "personal number": "19121212-1212",
    "personal number, ten digits": "121212-1212",
    "coordination number": "19700161-2399",
    "plusgiro": "Plusgiro 12 34 56-7",
    "bankgiro": "bg 5050-1055",
    "IBAN": "SE45 5000 0000 0583 9825 7466",
    "postal code": "352 33 Växjö",
    "postal code with country": "SE-352 33 Växjö",
    "ISBN": "ISBN 978-91-7824-123-4",
    "ISSN": "ISSN 1401-2049",
    "part number": "artikelnummer 1990-2000",
    "part number of digits": "modell 12-34",
    "case number of the ombudsman": "beslutet 565-2017",
    "case number with years' size": "mål 1998-2017",
    "diary number": "diarienummer 2015/05",
    "diary number with years' size": "Diarienummer 2015-2016",
    "diary number with slash": "se 16/06673-4",
    "date, ISO": "2016-12-13",
    "date, ISO in brackets": "Beslutat (2016-12-13) av nämnden.",
    "year and month, ISO": "2016-12",
    "date interval, ISO": "2016-12-13--2016-12-20",
    "date with full stops": "13.12.2016",
    "version": "Python 3.11.7 och WCAG 2.1",
    "version with hyphen": "EN 301-549",
    "score": "Det blev 3-2 till slut.",
    "second year is not greater": "2017-2016",
    "years of another kind": "1234-2016",
    "school year": "läsåret 2016/17",
    "school year, hyphen": "2016-17",
    "three years in a row": "2015-2016-2017",
    "time without kl.": "9.00-15.30",
    "falling amounts": "10-2 personer",
    "leading zero": "08-12 år",
    "law without spaces": "(2005:716)",
    "law as a list of hyphens": "2-1-3 kap",
    "statute of letters": "14 a-14 c",
    # Words with hyphens
    "hyphen left hanging": "avvisnings- och utvisningsbeslut",
    "hyphen left hanging twice": "in-, ut- och omskrivning",
    "hyphen hanging in front": "barnomsorg och -hälsa",
    "EU-val": "EU-val och IVO-dag",
    "ten years old": "en 10-årig flicka",
    "two or three years old": "2-3-åringar",
    "the sixties": "60-talet",
    "the sixties and seventies": "1960-70-talet",
    "compass": "i nord-sydlig riktning",
    "double name": "Anna-Karin Berg-Ek",
    "e-mail": "e-post och e-tjänst",
    "percent word": "en 80-procentig tjänst",
    "covid": "covid-19 och typ 2-diabetes",
    "weekday in a word": "måndag-till-fredag-schema",
    "plus and minus": "-5 grader",
    "list of digits": "Fas 1-2",
    # Words for machines
    "address": "https://www.exempel.se/a--b/2016-2017/c...d'e",
    "address with query": "https://x.se/?q=\"a\"&r='b'",
    "address with kl": "https://x.se/kl_9-15",
    "e-mail address": "anna--maria.o'berg@kommun.se",
    "file name": "rapport--slut.pdf",
    "file name with years": "rapport-2016-2017.pdf",
    "file name of years": "2016-2017.docx",
    "path": "content/inlagg/2016/2016-11-24-tillit.md",
    "path on Windows": r"C:\Users\Anna\"Mina filer\"",
    "code with quotes": "name=\"x\" och f('a_b')",
    "code in backticks": "`a--b`",
    "setting": 'TITEL="Hej"',
    "attribute list": "{lang='en'}",
    "dots in a path": "../../bilder och .../x",
    "flag": "--hjälp",
    "flag in a sentence": "Kör build --help nu",
    "comment": "<!--more-->",
    "four hyphens": "a ---- b",
    "four full stops": "Jaså....",
    "two full stops": "Jaså..",
    # Already right
    "Swedish quotes": "Hon sa ”hej”.",
    "Swedish inner quotes": "”Han sa ’hej’ och gick.”",
    "guillemets": "»Hej», sa hon.",
    "interval with en dash": "12–13 och mån.–fre.",
    "dialogue": "– Hej, sa hon.",
    "ellipsis": "Jaså…",
    "no inner space": "t.ex., bl.a., m.m. och dvs.",
    "genitive of initials": "FN:s och IVO:s",
    "space before a mark is someone else's warning": "Vad ? Jo ! Så : här ; då",
    # Spaces that may break
    "ordinary words": "Tillit är bra, kontroll är dyrt.",
    "before the law's name": "§ utlänningslagen",
    "number and noun": "12 kommuner och 3 barn",
    "percent as a word": "62 procent",
    "year and month": "mars 2017",
    "number ends a sentence": "Det var 2016. Då hände det.",
    "year and number": "år 2016 200 personer",
    "a number of four digits before three": "2016 250",
    "m.m. is no metre": "1 m.m.",
    "m.m. is no metre in an interval": "steg 1-2 m.m.",
    "s.k. is no unit": "3 s.k. team",
    "p.g.a. is no point": "2 p.g.a. sjukdom",
    "f.d. is no following page": "4 f.d. chefer",
    "initialism ends a sentence": "Det sa IVO. Vi lyssnade.",
    "word that ends as an abbreviation": "Vi läste bakgrundskap. 3 gick.",
    "gram in a word": "5 gånger och 4 morgnar",
    "empty": "",
    "space": " ",
    "hyphen alone": "-",
}

QUOTES = {
    "straight": ('Hon sa "hej".', "Hon sa ”hej”."),
    "English": ("Hon sa “hej”.", "Hon sa ”hej”."),
    "German": ("Hon sa „hej“.", "Hon sa ”hej”."),
    "straight single": ("'hej'", "’hej’"),
    "English single": ("‘hej’", "’hej’"),
    "inner": ("\"Han sa 'hej' nu\"", "”Han sa ’hej’ nu”"),
    "apostrophe": ("rock'n'roll på stan", "rock’n’roll på stan"),
    "in brackets": ('("Tillit")', "(”Tillit”)"),
    "around a word with a slash": ('"och/eller"', "”och/eller”"),
    "around an address": ('se "https://x.se/a-b".', "se ”https://x.se/a-b”."),
    "around an e-mail address": ("'a@b.se'", "’a@b.se’"),
    "beside an address": ('"hej" på https://x.se/', "”hej” på https://x.se/"),
}

PAUSES = {
    "spaced hyphen": ("Tillit - inte kontroll", "Tillit~– inte kontroll"),
    "spaced hyphens": ("Hon - alltså chefen - kom", "Hon~– alltså chefen~– kom"),
    "two hyphens": ("Tillit -- inte kontroll", "Tillit~– inte kontroll"),
    "three hyphens": ("Tillit --- inte kontroll", "Tillit~– inte kontroll"),
    "two hyphens without spaces": ("Tillit--inte kontroll", "Tillit~– inte kontroll"),
    "em dash": ("Tillit — inte kontroll", "Tillit~– inte kontroll"),
    "em dash without spaces": ("Tillit—inte kontroll", "Tillit~– inte kontroll"),
    "horizontal bar": ("Tillit ― inte kontroll", "Tillit~– inte kontroll"),
    "en dash": ("Tillit – inte kontroll", "Tillit~– inte kontroll"),
    "en dash before a comma": ("Hon – chefen –, kom", "Hon~– chefen~–, kom"),
    "hyphen after a number": ("Steg 2 - en början", "Steg 2~– en början"),
    "hyphen before a number": ("Resultatet - 12 barn", "Resultatet~– 12 barn"),
    "interrupted": ('"Jag--" sa hon', "”Jag~–” sa hon"),
    "interrupted with em dash": ("”Jag—” sa hon", "”Jag~–” sa hon"),
    "before a quotation": ('Hon sa -- "hej"', "Hon sa~– ”hej”"),
    "before a quotation, tight": ('Hon sa—"hej"', "Hon sa~– ”hej”"),
    "first in a quotation": ('"—Hej"', "”– Hej”"),
    "in brackets": ("(--)", "(–)"),
    "at the end": ("Och sedan --", "Och sedan~–"),
    "at the end of a line": ("Och sedan -\nkom hon", "Och sedan~–\nkom hon"),
    "omission": ("Först - - - sedan", "Först~–~–~– sedan"),
    "dialogue with hyphen": ("- Hej, sa hon.", "– Hej, sa hon."),
    "dialogue with two hyphens": ("-- Hej, sa hon.", "– Hej, sa hon."),
    "dialogue with em dash": ("—Hej, sa hon.", "– Hej, sa hon."),
    "dialogue on the second line": ("Ja.\n- Hej, sa hon.", "Ja.\n– Hej, sa hon."),
    "dialogue on the second line, two hyphens": ("Ja.\n-- Hej.", "Ja.\n– Hej."),
    "no-break space before": ("Tillit\N{NO-BREAK SPACE}- nu", "Tillit~– nu"),
    "ellipsis": ("Jaså...", "Jaså…"),
    "ellipsis after a space": ("Jag vet inte ...", "Jag vet inte~…"),
    "ellipsis in brackets": ("[...]", "[…]"),
    "ellipsis between words": ("ja...men", "ja…men"),
    "ellipsis and a question": ("Vad...?", "Vad…?"),
    "ellipsis first": ("... och så", "… och så"),
    "beside an address": ("Se x.se/a--b - nu", "Se x.se/a--b~– nu"),
}

INTERVALS = {
    "years": ("Åren 2016-2017 var bra.", "Åren 2016–2017 var bra."),
    "years in brackets": ("(1998-2003)", "(1998–2003)"),
    "years, two hyphens": ("2016--2017", "2016–2017"),
    "years, em dash": ("2016—2017", "2016–2017"),
    "years, spaced": ("2016 - 2017", "2016–2017"),
    "years before a full stop": ("Det var 2016-2017.", "Det var 2016–2017."),
    "hours": ("kl. 9-15", "kl.~9–15"),
    "hours and minutes": ("kl. 9.00-15.30", "kl.~9.00–15.30"),
    "hours with colon": ("kl 09:00-15:30", "kl~09:00–15:30"),
    "hours, spaced": ("Kl. 9 - 15", "Kl.~9–15"),
    "hours of the night": ("kl. 22-06", "kl.~22–06"),
    "o'clock in full": ("klockan 9-12", "klockan~9–12"),
    "pages": ("s. 12-13", "s.~12–13"),
    "pages in full": ("sidorna 12-130", "sidorna 12–130"),
    "weeks": ("v. 27-31", "v.~27–31"),
    "school forms": ("årskurs 7-9", "årskurs 7–9"),
    "ages": ("2-3 år", "2–3 år"),
    "ages from nought": ("barn 0-18 år", "barn 0–18 år"),
    "decimals": ("1,5-2 timmar", "1,5–2 timmar"),
    "persons": ("10-12 personer", "10–12 personer"),
    "percent": ("5-10 %", "5–10~%"),
    "money": ("3-4 mnkr", "3–4~mnkr"),
    "sections": ("4 kap. 1-3 §§ SoL", "4~kap.~1–3~§§ SoL"),
    "dates": ("9-15 mars 2017", "9–15~mars 2017"),
    "weekdays": ("måndag-fredag", "måndag–fredag"),
    "weekdays, short": ("mån.-fre.", "mån.–fre."),
    "weekdays, capital": ("Tors-lör", "Tors–lör"),
    "months": ("januari-mars", "januari–mars"),
    "bare digits with em dash": ("12—13", "12–13"),
}

SPACES = {
    "chapter and section": ("4 kap. 1 § socialtjänstlagen", "4~kap.~1~§ socialtjänstlagen"),
    "statute": (
        "17 kap. 1 § utlänningslagen (2005:716)",
        "17~kap.~1~§ utlänningslagen (2005:716)",
    ),
    "secrecy": ("26 kap. 1 § OSL", "26~kap.~1~§ OSL"),
    "lettered section": ("6 a § LSS", "6~a~§ LSS"),
    "subsection": ("1 § 3 st. 2 p.", "1~§~3~st.~2~p."),
    "section sign first": ("enligt § 5", "enligt §~5"),
    "broken line in the source": ("4 kap.\n1 §", "4~kap.~1~§"),
    "thousands": ("33 250", "33~250"),
    "millions": ("1 234 567 invånare", "1~234~567 invånare"),
    "thousands with decimals": ("10 000,50 kr", "10~000,50~kr"),
    "thousands and a sentence's end": ("Det blev 10 000.", "Det blev 10~000."),
    "thousands in an interval": ("5 000–6 000 kr", "5~000–6~000~kr"),
    "money": ("10 000 kr", "10~000~kr"),
    "money per month": ("500 kr/mån", "500~kr/mån"),
    "million": ("3 mnkr", "3~mnkr"),
    "billion": ("1,2 mdkr", "1,2~mdkr"),
    "percent": ("62 %.", "62~%."),
    "degrees": ("20 °C", "20~°C"),
    "metre": ("5 m lång", "5~m lång"),
    "square metre": ("40 m²", "40~m²"),
    "time": ("kl. 9.30", "kl.~9.30"),
    "page": ("s. 12", "s.~12"),
    "page and following": ("s. 12 f.", "s.~12~f."),
    "number": ("nr 3", "nr~3"),
    "about": ("ca 400", "ca~400"),
    "date": ("den 13 januari 2017", "den 13~januari 2017"),
    "date, short month": ("13 jan. 2017", "13~jan. 2017"),
    "bill": ("prop. 2016/17:50", "prop.~2016/17:50"),
    "bill first in a sentence": ("Prop. 2016/17:50 s. 12", "Prop.~2016/17:50 s.~12"),
    "inquiry": ("SOU 2018:47", "SOU~2018:47"),
    "inquiry in bold": ("(SOU 2018:47)", "(SOU~2018:47)"),
    "terms": ("dir. 2016:51", "dir.~2016:51"),
    "committee report": ("bet. 2016/17:SoU5", "bet.~2016/17:SoU5"),
    "ombudsman": ("JO 565-2017", "JO~565-2017"),
    "ombudsman with years' size": ("JO 1998-2017", "JO~1998-2017"),
    "diary number": ("dnr 2015/05", "dnr~2015/05"),
    "diary number with years' size": ("dnr 2015-2016", "dnr~2015-2016"),
    "t. ex.": ("t. ex. barn", "t.~ex. barn"),
    "T. ex. first": ("T. ex. barn", "T.~ex. barn"),
    "bl. a.": ("bl. a. barn", "bl.~a. barn"),
    "three parts": ("fr. o. m. i dag", "fr.~o.~m. i dag"),
    "initial": ("A. Andersson", "A.~Andersson"),
    "initials": ("A. B. Andersson", "A.~B.~Andersson"),
    "double initial": ("B.-O. Berg", "B.-O.~Berg"),
}

ENGLISH = {
    "quotes": ('He said "hello".', "He said “hello”."),
    "quotes in brackets": ('("Trust")', "(“Trust”)"),
    "quotes after a dash": ('trust - "the word"', "trust~– “the word”"),
    "inner quotes": ("\"He said 'hello' now\"", "“He said ‘hello’ now”"),
    "stacked quotes": ("\"'Hello,' he said\"", "“‘Hello,’ he said”"),
    "Swedish quotes": ("”Hello”, he said", "“Hello”, he said"),
    "German quotes": ("„Hello“", "“Hello”"),
    "apostrophe": ("Peer's learning isn't", "Peer’s learning isn’t"),
    "apostrophe after s": ("the peers' visit", "the peers’ visit"),
    "elision": ("'tis the '90s", "’tis the ’90s"),
    "quote after a full stop": ('"Yes." "No."', "“Yes.” “No.”"),
    "spaced hyphen": ("Trust - and care", "Trust~– and care"),
    "two hyphens": ("Trust--and care", "Trust~– and care"),
    "ellipsis": ("Well...", "Well…"),
    "em dash stays": ("Trust—and care", "Trust—and care"),
    "no Swedish spaces": ("10 m and 62 %", "10 m and 62 %"),
    "no Swedish intervals": ("2016-2017", "2016-2017"),
    "address": ("https://x.se/o'b", "https://x.se/o'b"),
    "no mark": ("Peer learning visit", "Peer learning visit"),
}


def visible(text: str) -> str:
    """Show no-break spaces as in the tables."""
    return text.replace("\N{NO-BREAK SPACE}", "~")


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_what_must_stay(text):
    """What is right, or may mean something else, is not touched."""
    assert typographic(text) == text


CHANGES = [
    pytest.param(before, after, id=f"{name}: {case}")
    for name, table in {
        "quotes": QUOTES,
        "pauses": PAUSES,
        "intervals": INTERVALS,
        "spaces": SPACES,
    }.items()
    for case, (before, after) in table.items()
]


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_swedish(before, after):
    """Swedish has one kind of quotation mark, one kind of dash, and keeps pairs together."""
    assert visible(typographic(before)) == after


@pytest.mark.parametrize(("before", "after"), ENGLISH.values(), ids=ENGLISH.keys())
def test_english(before, after):
    """English has a mark for each side, and only what it shares with Swedish otherwise."""
    assert visible(typographic(before, "en-GB")) == after


@pytest.mark.parametrize("lang", ["fi", "de-DE", "", "svt"])
def test_other_language(lang):
    """A text in another language keeps its own typography."""
    assert typographic('"Hei" - 10 000 kr...', lang) == '"Hei" - 10 000 kr...'


@pytest.mark.parametrize("lang", ["sv", "sv-SE", "sv_FI", "SV"])
def test_swedish_everywhere(lang):
    """Swedish is Swedish in every region and however its tag is written."""
    assert typographic('"Hej"', lang) == "”Hej”"


PIECES = {
    "nothing": ([], []),
    "one": (['"hej"'], ["”hej”"]),
    "a number in bold": (["4 kap. ", "1", " § SoL"], ["4~kap.~", "1", "~§ SoL"]),
    "an emphasised word between dashes": (["a -", " b ", "- c"], ["a~–", " b~", "– c"]),
    "an ellipsis after emphasis": (["vet ", "inte", "..."], ["vet ", "inte", "…"]),
    "an ellipsis in two pieces": (["inte.", "..", " alls"], ["inte…", "", " alls"]),
    "an em dash of its own": (["ja", "—", "nej"], ["ja", "~– ", "nej"]),
    "empty pieces": (["", "a", "", " - b", ""], ["", "a", "", "~– b", ""]),
    "a change before and after": (["a...b", "c...d"], ["a…b", "c…d"]),
}


@pytest.mark.parametrize(("pieces", "corrected"), PIECES.values(), ids=PIECES.keys())
def test_pieces(pieces, corrected):
    """The rules see a text in pieces as one text, and give the pieces back."""
    assert [visible(piece) for piece in typographic_pieces(pieces)] == corrected


def test_english_quotes_around_emphasis():
    """Which side a mark stands on is seen past the border of its piece."""
    assert typographic_pieces(['"', "Trust", '" is all'], "en") == ["“", "Trust", "” is all"]

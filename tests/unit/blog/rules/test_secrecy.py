"""What must never be published stops a publish, wherever it stands, unless it is allowed."""

import pytest

from blog.findings import Level
from tests.unit.blog.rules.contents import NAME, TOP, file, index, rows, said, told

NUMBER = "811218-9876"


def rules_of(texts, *, files=()):
    return [(f.path, f.line, f.rule) for f in told(index(texts, files=files))
            if f.level is Level.ERROR]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{TOP}\nHär: {NUMBER}.\n", 5),
        (f"Titel: Om {NUMBER}\nDatum: 2020-01-01\nEtiketter: Prov\n\nText.\n", 1),
        (f"{TOP}Ingress: Det gäller {NUMBER}.\n\nText.\n", 4),
        (f"{TOP}Anteckning: {NUMBER}\n\nText.\n", 4),
        (f"{TOP}\nText.\n\n<!-- {NUMBER} -->\n", 7),
        (f"{TOP}\n[akten](https://x.example/{NUMBER})\n", 5),
        (f"---\ntitle: Prov\ndate: 2020-01-01\ntags: Prov\nnot: {NUMBER}\n---\nText.\n", 5),
        (f"{TOP}Status: utkast\n\n{NUMBER}\n", 6),
    ],
    ids=["text", "title", "ingress", "unknown line", "comment", "link", "yaml", "draft"],
)
def test_numbers_are_errors_everywhere(text, line):
    """One error, on its line, in drafts too."""
    assert rules_of({NAME: text}) == [(f"content/{NAME}", line, "personnummer")]


def test_names_of_files_are_looked_at():
    """A text's name, and that of a picture or a folder."""
    named = f"inlagg/2020/2020-01-01-{NUMBER}.md"
    pictures = (file(f"bilder/{NUMBER}.png"), file(f"bilder/{NUMBER}/a.png"))

    assert [path for path, _, rule in rules_of({named: TOP}, files=pictures)] == [
        f"content/bilder/{NUMBER}.png",
        f"content/bilder/{NUMBER}/a.png",
        f"content/{named}",
    ]


def test_names_of_files_hold_no_case_number():
    """Signs stand for spaces in them; a camera's number is none."""
    files = (file("bilder/IMG_2019_004711.jpg"), file("bilder/arende_2019-004711.pdf"),
             file("bilder/Aktnr-12345.png"), file("bilder/rapport-2019-004711.pdf"))  # fmt: skip

    assert [path for path, _, rule in rules_of({}, files=files) if rule == "ärendenummer"] == [
        "content/bilder/Aktnr-12345.png",
        "content/bilder/arende_2019-004711.pdf",
    ]


def test_the_words_in_a_document_are_looked_at():
    """A spreadsheet may hold what no text does."""
    table = file("bilder/lista.csv", words=f"namn;nummer\nAnna;{NUMBER}\n")

    assert rules_of({}, files=(table,)) == [("content/bilder/lista.csv", 2, "personnummer")]


CASES = [
    ("an item of an agenda", "Ärende 5 på dagordningen", 0),
    ("a goal", "mål 10–12 och mål nr 16 i Agenda 2030", 0),
    ("an act of a play", "akt 2, scen 12", 0),
    ("a budget", "ärendet om 2016 års budget", 0),
    ("a ruling of JO", "JO:s beslut (dnr 5352-2011)", 0),
    ("a report of an authority", "Socialstyrelsens rapport, dnr 3.1-12345/2019", 0),
    ("the board's papers", "nämndens protokoll med dnr SN 2019/123", 0),
    ("a supreme court", "HFD:s avgörande i mål nr 1234-16", 0),
    ("a bill", "prop. 2016/17:50", 0),
    ("a span of years", "nämndens mål 2024–2027, våra mål 2025-26 och akten 2024-2026", 0),
    ("a day", "ärendet 2019-03-01 och beslut 2019-03-01", 0),
    ("a school year", "ärendet 2023/24", 0),
    ("systems and what is in them", "Treserva har 11884 användare, Lifecare kostade 120000 kr", 0),
    ("laws by their numbers", "LVU 1990:52, SoL 2025:400 och LSS 9 § 2 p.", 0),
    ("a committee's days", "SN 2025-03-01 och SN § 118/2025", 0),
    ("a guideline of the committee", "riktlinjen SN-2024-00731", 0),
    ("a system's number", "I Treserva ligger det på 118843-2 och 118844 i Lifecare", 1),
    ("a number in a system", "nummer 118843 i Treserva", 1),
    ("a committee's own form", "SN-2024-731, IFO 2024-118 och VoO-2025/93", 3),
    ("with its law", "SoL-ärende 2024:318 och LVU-ärendet 2025-77", 2),
    ("with its year last", "ärende 118/2024, barnavårdsakt 2024/118", 2),
    (
        "with a sign between",
        "ärendenummer – 2025-0417, ärendenr = 2025-0418, ärende # 2025-0419",
        3,
    ),
    ("with more words", "ärendet med nummer 2025-0417 och beteckningen", 1),
    ("words that end so", "kontakt 12345, exakt 12345 och takt 12345", 0),
    ("a research paper", "etikprövning, dnr 2019-01234", 0),
    ("an authority", "Myndigheten för delaktighet, dnr 2020/0123", 0),
    ("an inspection", "IVO:s tillsyn, dnr 3.5.1-12345/2022-5", 0),
    ("a matter in its definite form", "ärendet (2023/1234), LSS-ärendet 2023/457", 2),
    ("an act in its definite form", "akten 12345 och personakten 2019/345 och barnakt 12346", 3),
    ("a client's number", "brukar-id 45678, klient-id: 45679, Treserva 884512", 3),
    ("an inquiry", "utredning 2023/456 och orosanmälan 2023/457", 2),
    ("said with words between", "diarienumret är SN-IFO 2023/456", 1),
    ("in bold type", "ärendenummer **2023-456** och **dnr** 2023/457", 2),
    ("in a cell", "| Ärendenummer | 2023-456 |", 1),
    ("of the police", "anmälan 5000-K123456-23", 1),
    ("with its court behind it", "T 1234-16 i Umeå tingsrätt", 1),
    ("in an address", "[det](https://x.example/arende/2023-456)", 1),
    ("a case number", "ärendenummer 2019-004711", 1),
    ("a case", "ärende 2019/123", 1),
    ("a file", "aktnr 12345", 1),
    ("a journal", "journalnummer IFO-123456", 1),
    ("a court case", "tingsrättens mål nr T 1234-16", 1),
    ("a diary number", "dnr SN 2019/123", 1),
    ("in a comment", "<!-- se ärendenr 2019-123 -->", 1),
    ("what a system costs", "Treserva är 1200000 kronor, Lifecare är 12000 brukare", 0),
    ("the council's own paper", "fullmäktiges beslut 2023/118 om mer pengar", 0),
    ("the municipal board's", "dnr KS/2025:118 och Dnr: KS25/118", 0),
    ("the municipal board's, named last", "dnr 2025/118-KS", 0),
    ("the council's and its offices'", "dnr KF 2025:118, KSN-2025-01234 och dnr KLK 2025/118", 0),
    ("a yearly account", "årsredovisningen, dnr SOC 2025/118", 0),
    ("how safe the care was", "patientsäkerhetsberättelsen, dnr VON-2026-00012", 0),
    ("a grant of the state", "ansökan om statsbidrag, dnr 2025/118", 0),
    ("what somebody has told of a life", "hennes levnadsberättelse, dnr SN 2025/118", 1),
    ("its number, in the genitive", "ärendets nummer är 118843, aktens nr 20991", 2),
    ("a file with its law", "IFO-akt 20991, LSS-akten 20992 och SoL-akt nr 20993", 3),
    ("a diary number with a hyphen", "d-nr 2025/0417", 1),
    ("a migration court", "mål nr UM 4471-25 och mål UM 4472-25", 2),
    ("a unit with a number", "adressen SoL-akt 2 och LSS-akt 12", 0),
]


@pytest.mark.parametrize(
    ("body", "count"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_case_numbers(body, count):
    """Those of single matters are errors; those of public papers are not."""
    assert len(said("ärendenummer", f"Det gäller {body} som sagt.\n")) == count


@pytest.mark.parametrize("behind", ["det går bra.", "vi svarar", "https://x.example", "- hej"])
def test_an_address_ends_with_its_sentence(behind):
    """What begins the next line is no part of it, in whatever letters."""
    [found] = [
        finding
        for finding in told(index({NAME: f"{TOP}\nSkriv till anna.holm@umea.se.\n{behind}\n"}))
        if finding.rule == "epost"
    ]

    assert "”anna.holm@umea.se”" in found.message


def test_a_public_paper_in_another_paragraph_says_nothing():
    """Only the words around a number tell what it is about."""
    assert said("ärendenummer", "Det är dnr SN 2019/123.\n\nRapporten är klar.\n") == [
        (1, "ERROR")
    ]


MAILS = [
    ("an office", "socialforvaltningen@kommunen.se, info@umea.se, registrator@ivo.se", 0),
    ("an office of two words", "social.jour@kommunen.se, kontakt-barn@kommunen.se", 0),
    ("examples", "anna.holm@example.com, anna.holm@exempelkommun.se, a.b@kommun.example", 0),
    ("a guid", "tag:blogg.example,2020-01-01:0011", 0),
    ("no address", "@socialstyrelsen på sociala medier, 5@10", 0),
    ("offices of two plain words", "budget.skuld@x.se, trygg.hemgang@x.se, god.man@x.se", 0),
    ("a place and its part", "umea.norr@umea.se", 0),
    ("a pattern", "fornamn.efternamn@kommunen.se, förnamn.efternamn@kommunen.se", 0),
    ("short names of offices", "sn@x.se, ks@x.se, ifo@x.se, it@x.se, lss@x.se, hr@x.se", 0),
    ("functions", "ordf-sn@x.se, ordf.sn@x.se, sekr@x.se, visselblasare@x.se, rektor.ost@x.se", 0),
    ("numbered offices", "vux01@x.se, team2@x.se, ekonomi1@x.se, agenda2030@x.se", 0),
    ("an association and its town", "rsmh.umea@telia.com, fub.vasterbotten@gmail.com", 0),
    ("an account", "anhol01@x.se, abho0312@x.se, ah1234@x.se", 3),
    ("initials", "ah@umea.se, kho@soc.umea.se", 2),
    ("an initial and a surname", "aholm@x.se, kandersson@x.se, annaholm@x.se", 3),
    ("a first name at its own domain", "anna@annaholm.se, kalle@svenssons.nu", 2),
    ("broken at a stop", "anna.\nholm@kommunen.se, bo.holm@kommunen.\nse", 2),
    ("a space before the last stop", "anna.holm@kommunen .se", 1),
    ("an association", "kvinnojouren@telia.com, personligtombud@gmail.com", 0),
    ("names with an office in them", "bo.holm@x.se, anna.barnes@x.se, boel.bolin@x.se", 3),
    ("a name with an initial", "anna.k.holm@kommunen.se", 1),
    ("a name behind an office", "teamledare.anna.holm@kommunen.se", 1),
    ("a name with a sign", "anna.holm+blogg@kommunen.se", 1),
    ("in words", "anna.holm at kommunen.se, bo.holm snabel-a kommunen punkt se", 2),
    ("the English word", "We met her at school.\nShe saw us at home.\nnot at all.\n- x", 0),
    ("the English word before an office", "Read of us at www.gov.scot, or us at scie.org.uk", 0),
    ("a sentence after a name", "Vi ses @ stadshuset.\nEn vän @ torget.\n- Kom", 0),
    ("in English words", "anna at kommunen.se, EVA.HOLM AT KOMMUNEN.SE, bo at gmail.\ncom", 3),
    ("with dots in words", "anna.holm[at]kommunen[dot]se, bo.holm{at}kommunen.se", 2),
    ("with marks in it", "**anna.holm**@kommunen.se, bo.holm<b>@</b>kommunen.se", 2),
    ("with a wide sign", "anna.holm\uff20kommunen.se", 1),
    ("a person at work", "anna.holm@kommunen.se", 1),
    ("a person with a hyphen", "anna-karin.holm@region.se", 1),
    ("a person at home", "familjenholm@gmail.com", 1),
    ("in a link", "[Anna](mailto:anna.holm@kommunen.se)", 1),
    ("hidden from machines", "annaholm (at) hotmail.com, holm[at]telia.com", 2),
    ("twice", "anna.holm@kommunen.se och anna.holm@kommunen.se", 1),
]


@pytest.mark.parametrize(
    ("body", "count"), [case[1:] for case in MAILS], ids=[c[0] for c in MAILS]
)
def test_mail_addresses(body, count):
    """Those of persons are errors; those of offices and in examples are not."""
    assert len(said("epost", f"Skriv till {body}.\n")) == count


PHONES = [
    ("a contact centre", "0771-11 44 00, 090-16 10 00, 08-123 456 78, 112, 116 000", 0),
    ("invented for films", "070-174 06 05 och 070-174 06 99", 0),
    ("zeros", "0000-00 00 00, 070-000 00 00", 0),
    ("an organisation", "556677-8899", 0),
    (
        "an office that she reaches",
        "dit hon når jouren på 090-16 20 00, hemtjänsten 090-16 30 00",
        0,
    ),
    ("an office that he rings", "en linje som barnet kan ringa, 090-16 20 00, i hemmet", 0),
    ("service numbers", "så får mamman svar på 0771-11 44 00, 020-50 50 50 och 010-123 45 67", 0),
    (
        "at home",
        "hem: 090-77 88 12, bostad 090-77 88 13, 090-77 88 14 (hem), hemma på 0910-555 12",
        4,
    ),
    ("where she answers", "så svarar hon på 090-77 88 12", 1),
    ("how he is reached", "honom på 090-77 88 12 eller familjen, 090-77 88 13", 2),
    ("a relative", "anhörig: Karin, 090-77 88 12", 1),
    ("digits apart", "0 7 0 5 5 6 7 8 1 2", 1),
    ("without its zero", "mobilnr 7055 67 812", 1),
    ("in words", "noll sju noll 556 78 12", 1),
    ("in words, first in a sentence", "Noll sju två 556 78 12", 1),
    ("in words as they are said", "noll sjuttio 556 78 12, noll sjuttiotre 556 78 13", 2),
    ("a count in words", "noll sjuttio år efter, noll sjuor och noll 556 78 12", 0),
    ("a date", "2007-01-23 och 07.30", 0),
    ("an amount", "701 234 567 kr", 0),
    ("an address on the web", "https://x.example/0701234567", 0),
    ("a payment's number", "OCR 0701234567, ISBN 0701234567, artikelnr 0701234567", 0),
    ("a mobile", "070-123 45 67", 1),
    ("a mobile with a minus", "070\u2212123 45 67", 1),
    ("a mobile over two lines", "070-123\n45 67", 1),
    ("a mobile with marks in it", "**070**-123 45 67, 070-123<b>45</b>68", 2),
    ("a mobile with wide digits", "\uff10\uff17\uff10\uff0d\uff11\uff12\uff13 45 67", 1),
    ("a mobile in an address", "https://wa.me/46701234567", 1),
    ("a mobile without its plus", "46701234567 (mobil) och mobil 46 70 123 45 68", 2),
    ("somebody's phone", "klientens telefon 090-12 34 56, telefon hem 090-12 34 57", 2),
    ("a mobile in one", "0701234567", 1),
    ("a mobile with spaces", "073 123 45 67", 1),
    ("a mobile from abroad", "+46 (0)76-123 45 67", 1),
    ("a mobile in a link", "[ring](tel:+46701234567)", 1),
    ("a mobile in pairs", "0791 23 45 67", 1),
    ("somebody's home", "mammans telefonnummer är 090-12 34 56", 1),
    ("the same twice", "070-123 45 67 eller 0701234567", 1),
    ("who answers", "Hon som svarar heter Eva, ring 090-785 00 00", 0),
    ("the best of a child", "Barnets bästa, 0911-69 60 00", 0),
]


@pytest.mark.parametrize(
    ("body", "count"), [case[1:] for case in PHONES], ids=[c[0] for c in PHONES]
)
def test_phone_numbers(body, count):
    """Those of persons are errors; those of offices are not."""
    assert len(said("telefon", f"Ring {body}.\n")) == count


IN_TABLES = [
    ("years and counts", "", "| År | Ärenden |\n|---|---|\n| 2025 | 12001 |\n", []),
    ("a public paper", "", "| Dnr | Handling |\n|---|---|\n| SN 2025/417 | Budget |\n", []),
    ("a case number", "ärendenummer", "| Ärende nr | Ort |\n|---|---|\n| 88421 | X |\n", [3]),
    ("two rows", "ärendenummer", "| A | Dnr |\n|---|---|\n| 1 | 2025-1 |\n| 2 | 2025-2 |\n",
        [3, 4]),
    ("a mobile without its zero", "telefon", "| A | Mobil |\n|---|---|\n| K | 705567812 |\n", [3]),
    ("a phone at home", "telefon", "| A | Hem |\n|---|---|\n| K | 090-778812 |\n", [3]),
    ("a birth date and the last digits", "personnummer",
        "| Född | Fyra sista |\n|---|---|\n| 18 december 1981 | 9876 |\n", [3]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "body", "lines"), rows(IN_TABLES))
def test_columns_tell_what_is_in_them(rule, body, lines):
    """A heading names every cell below it; other columns are left alone."""
    rules = [rule] if rule else ["ärendenummer", "telefon", "personnummer"]

    assert [line for each in rules for line, _ in said(each, body)] == lines


def test_a_guess_says_that_it_is_one():
    """Only where a first name stands in it is an address certainly a person's."""
    texts = {NAME: f"{TOP}\nanna.holm@x.se och anhol01@x.se\n"}

    assert {f.message for f in told(index(texts)) if f.rule == "epost"} == {
        "”anna.holm@x.se” är en enskild persons e-postadress.",
        "”anhol01@x.se” kan vara en enskild persons e-postadress.",
    }


PHOTO = "![En vaktmästare vid en grind](/bilder/foto.jpg)\n"
REVIEWS = [
    ("a drawing", "", "![En bro](/bilder/bro.svg)\n", []),
    ("a screen shot", "", "![En tabell](/bilder/skarm.png)\n", []),
    ("a link to a photo", "", "[bilden](/bilder/foto.jpg)\n", []),
    ("name and date", "Granskad: Anna Holm 2020-01-01\n", PHOTO, []),
    ("date in words", "Granskad: den 3 maj 2020 av Anna\n", PHOTO, []),
    ("allowed", "Tillåt: granskning – bilden visar ett tomt rum\n", PHOTO, []),
    ("nothing", "", PHOTO, [(1, "ERROR")]),
    ("no date", "Granskad: Anna Holm\n", PHOTO, [(-1, "ERROR")]),
    ("no name", "Granskad: 2020-01-01\n", PHOTO, [(-1, "ERROR")]),
    ("no name but the month's", "Granskad: 3 maj 2020\n", PHOTO, [(-1, "ERROR")]),
    ("no such day", "Granskad: Anna 2020-02-30\n", PHOTO, [(-1, "ERROR")]),
    ("a draft", "Status: utkast\n", PHOTO, [(1, "WARNING")]),
    ("two photos", "", f"{PHOTO}\n{PHOTO}", [(1, "ERROR")]),
]  # fmt: skip


@pytest.mark.parametrize(("top", "body", "expected"), rows(REVIEWS))
def test_photos_are_reviewed(top, body, expected):
    """Somebody answers for the photos of a text: who, and when."""
    files = tuple(map(file, ("bilder/foto.jpg", "bilder/bro.svg", "bilder/skarm.png")))

    assert said("granskning", body, top=top, files=files) == expected


def test_metadata_are_errors_of_pictures_and_of_documents():
    """The one names the picture, the other the document; both name what is in it."""
    files = (file("bilder/a.jpg", metadata=("namn", "plats")), file("b.pdf", metadata=("namn",)))

    assert rules_of({}, files=files) == [
        ("content/b.pdf", 1, "dokumentuppgift"),
        ("content/bilder/a.jpg", 1, "bilduppgift"),
    ]


def test_a_file_that_cannot_be_read_is_told_but_stops_nothing():
    """Nobody knows what is in it, so somebody must look."""
    files = (file("a.docx", is_read=False), file("b.docx"))

    assert said("oläst", "Text.\n", files=files) == [(-3, "WARNING")]

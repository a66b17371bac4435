"""Where somebody may be recognised is told as a warning, and nobody else is."""

import pytest

from tests.unit.blog.rules.contents import NAME, TOP, file, index, rows, said, told

NOBODY = [
    ("a right", "Barn som placeras i familjehem har rätt till skolgång."),
    ("an age in a law", "Den som fyllt 15 år får själv överklaga ett LVU-beslut."),
    ("a span of ages", "Vi söker familjehem åt ungdomar mellan 13 och 17 år."),
    ("how old a law is", "LVU är 35 år gammal som lag."),
    ("how long somebody has worked", "Eva har arbetat 12 år med LVM."),
    ("a member of staff", "Karin Ek, enhetschef på familjehemsenheten, berättar om placeringar."),
    ("a colleague", "Anna och Erik utreder orosanmälningar om barn."),
    ("the director herself", "Jag var 28 år när jag gjorde min första LVU-utredning."),
    ("a count", "År 2012 var 43 barn placerade."),
    ("anybody of an age", "Var tredje kvinna över 85 år har demens."),
    ("nobody in particular", "En 80-årig kvinna med demens ska känna sig trygg."),
    ("if it were so", "När en 14-årig pojke placeras långt hemifrån blir skolan viktig."),
    ("a book", "Boken handlar om Lisa, 14 år, som placeras i familjehem."),
    ("somebody made up", "Maria (fingerat namn) blev placerad när hon var sju."),
    ("a name that is given", "Vi kan kalla henne Anna: hon är 15 år och placerad."),
    ("an age without a case", "Pojken är 14 år och spelar hockey."),
    ("a case without an age", "Pojken är placerad."),
    ("a diagnosis of many", "Adhd är den vanligaste diagnosen bland barn."),
]


@pytest.mark.parametrize("body", rows(NOBODY))
def test_nobody_is_pointed_out(body):
    """Laws, counts, staff, books and people in general."""
    assert said("igenkänning", f"{body}\n") == []


SOMEBODY = [
    ("an age and a placement", "En 14-årig pojke från byn placerades i familjehem i våras."),
    ("an age between commas", "Flickan, 9 år, omhändertogs enligt LVU i tisdags."),
    ("an age in brackets", "Saga (12) har varit föremål för tre orosanmälningar."),
    ("an age in words", "Sjuåringen placerades hos sin farmor."),
    ("an old age", "Elsa, 91 år, har fått diagnosen Alzheimer."),
    ("two ages", "Bröderna, fem och sju år, bor nu i ett familjehem i Vännäs."),
    ("a year of birth", "Pojken är född 2012 och placerad i familjehem."),
    ("a day of birth", "Hon är född den 3 maj 2010 och omhändertagen."),
    ("a name", "Kevin bor i familjehem sedan i höstas."),
    ("a name and an order", "Tilda tvångsomhändertogs samma natt."),
    ("a name in a report", "En orosanmälan om Emma kom in i fredags."),
    ("a name and a diagnosis", "Noah fick diagnosen autism i våras."),
    ("a street", "Paret på Kungsgatan 8 är familjehem åt två syskon."),
    ("a court", "Socialnämnden har ansökt om LVU för en 15-åring i Ånge."),
]


@pytest.mark.parametrize("body", rows(SOMEBODY))
def test_somebody_is_pointed_out(body):
    """It is a warning, told once a sentence and on its line, in a draft too."""
    assert said("igenkänning", f"Text.\n\n{body}\n") == [(3, "WARNING")]
    assert said("igenkänning", f"{body}\n", top="Status: utkast\n") == [(1, "WARNING")]


def test_the_message_quotes_what_points_out():
    """She reads which of her words stand together."""
    body = "Flickan, 9 år, omhändertogs enligt LVU i tisdags."
    [found] = [f for f in told(index({NAME: f"{TOP}\n{body}\n"})) if f.rule == "igenkänning"]

    assert "”Flickan, 9 år”" in found.message
    assert "”omhändertogs”" in found.message


OFFICES = [
    ("an office", "Socialkontoret ligger på Storgatan 12."),
    ("a visitor's address", "Besöksadress: Skolgatan 31 A, 901 84 Umeå"),
    ("a meeting", "Kom till Folkets park, Parkvägen 1, onsdag kl. 18."),
    ("a home for the old", "Äldreboendet på Axtorpsvägen 3 får ny chef."),
    ("a committee", "Skriv till Socialnämnden, Skolgatan 31 A, Umeå."),
    ("a street alone", "Storgatan blir gågata, och Riksväg 90 stängs."),
    ("a count on a street", "Bussen går via Strandgatan 3 gånger i timmen."),
    ("words that end like a street", "Utvärdering 2, Handlingsplan 12 och Arbetsplats 3."),
    ("a year", "På vägen 2025 mötte vi många."),
]


@pytest.mark.parametrize("body", rows(OFFICES))
def test_addresses_of_offices_are_left_alone(body):
    """Anyone may know where they are."""
    assert said("gatuadress", f"{body}\n") == []


HOMES = [
    ("somebody's home", "Familjen bor på Storgatan 12."),
    ("a visit, with its hour", "Hembesök på Björkstigen 7, kl. 14."),
    ("with a letter", "Hon flyttade till Kungsvägen 4 B i maj."),
    ("with a flat", "Lägenheten på Skolgatan 33 A lgh 1102"),
    ("of two words", "Han finns på Västra Esplanaden 21."),
    ("shortened", "De bor på Ö. Esplanaden 3."),
    ("two numbers", "Adressen är Drottninggatan 7–9."),
    ("in a cell", "| Namn | Adress |\n|---|---|\n| K | Byvägen 77 |"),
]


@pytest.mark.parametrize("body", rows(HOMES))
def test_addresses_of_homes(body):
    """They are warnings: no program knows who lives where."""
    assert [level for _, level in said("gatuadress", f"{body}\n")] == ["WARNING"]


def test_only_texts_are_read():
    """A document that the director has not written is full of both."""
    held = file("a.docx", words="Flickan, 9 år, omhändertogs. Familjen bor på Storgatan 12.")

    assert said("igenkänning", "Text.\n", files=(held,)) == []
    assert said("gatuadress", "Text.\n", files=(held,)) == []

"""What a finding says of a line, said of the field that shows it."""

import pytest

from tools.desk.editor.findings.said import as_fields


@pytest.mark.parametrize(
    "sentence",
    [
        "Länken leder ingenstans.",
        "Skriv varje punkt på en egen rad.",
        "Rätta datumet på raden Uppdaterad.",
        "Finns en annan text: skriv dess fil på raden Ersatt av.",
        "Titeln är lång, och statusen är utkast.",
        "Raden ”Tilt” används inte.",
        "Raden Datumet var fel.",
        "Texten har raden Tillåt.",
    ],
)
def test_what_has_no_field_is_as_it_was(sentence):
    """No word of it is touched."""
    assert as_fields(sentence) == sentence


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        ("Raden ”Titel:” saknas.", "Fältet Rubrik är tomt."),
        ("Kör inv check --fix, som tar bort dem utan att röra bilden.",
         "Välj Ta bort de gömda uppgifterna på skrivbordets första sida: det rör inte bilden."),
        ("Vill du byta adress också: kör inv move content/inlagg/en fil.md en-fil.",
         "Vill du byta adress också: skriv en annan i fältet Adress, till exempel en-fil."),
        ("Bilden visar folk, och raden Granskad saknas.",
         "Bilden visar folk, och fältet Granskad är tomt."),
        ("raden ”Granskad: Bo” har inget datum", "fältet Granskad, ”Bo”, har inget datum"),
        ("Titta efter, och skriv sedan överst: Granskad: ditt namn.",
         "Titta efter, och fyll sedan i fältet Granskad: ditt namn."),
        ("Skriv överst i filen: Datum: 2026-11-22", "Fyll i fältet Datum: 2026-11-22"),
        ("Skriv raden Titel överst i filen.", "Fyll i fältet Rubrik."),
        ("Skriv en rad Etiketter: och välj: a.", "Fyll i fältet Etiketter, och välj: a."),
        ("Skriv raden Språk: en överst.", "Välj Engelska i fältet Språk."),
        ("Är det engelska: skriv raden Titelspråk: en. Välj annars ett annat.",
         "Är det engelska: välj Engelska i fältet Rubrikens språk. Välj annars ett annat."),
        ("Skriv Status: utkast i stället.", "Välj Utkast i fältet Status i stället."),
        ("Skriv Status: utkast eller Status: publicerad, och ta bort raden.",
         "Välj Utkast eller Publicerad i fältet Status, och ta bort raden."),
        ("Skriv Status: dold om så är, annars Status: utkast.",
         "Välj Dold i listorna i fältet Status om så är, annars Utkast."),
        ("Ta bort raden Slug om adressen ska vara kvar.",
         "Töm fältet Adress om adressen ska vara kvar."),
        ("Ge det en annan titel eller en egen rad Slug.",
         "Ge det en annan titel eller ett eget värde i fältet Adress."),
        ("Skriv en egen adress på raden Slug, med små bokstäver.",
         "Skriv en egen adress i fältet Adress, med små bokstäver."),
        ("Adressen följer av titel, eller av raden Slug.",
         "Adressen följer av titel, eller av fältet Adress."),
        ("Raden Serie är ändrad, och det märks på fler sidor än den här.",
         "Fältet Serie är ändrat, och det märks på fler sidor än den här."),
        ("Är ordet rätt: skriv det på en egen rad i content/ordlista.txt.",
         "Är ordet rätt: välj Ordet är rätt."),
    ],
)  # fmt: skip
def test_what_has_a_field(finding, said):
    """By the words that stand on it, and its choices by theirs."""
    assert as_fields(finding) == said

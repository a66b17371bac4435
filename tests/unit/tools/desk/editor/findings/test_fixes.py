"""One press does what a finding asks for, and nothing else."""

import re

import pytest

from blog.finding_places import place_of
from blog.findings import Finding
from tests.sites import ROOT
from tools.desk.editor.findings import fixes
from tools.desk.editor.findings.fix import ANSWER, TODAY, applied
from tools.desk.editor.findings.fixes import fixes_for

ABOVE = "Etiketter: Vard, …\n\nHej.\n"


def pressed(rule, message, hint, text, line=1, answer=""):
    """Give the label of the first press, and the text after it."""
    finding = Finding("inlagg/a.md", line, rule, message, hint)
    found = fixes_for(finding, text, place_of(finding, text))
    return (found[0].label, applied(text, found[0], answer)) if found else None


@pytest.mark.parametrize(
    ("rule", "message", "hint", "before", "after"),
    [
        pytest.param("mellanslag", "Det står ett mellanslag före tecknet i ”er .”.", "Skriv er.",
                     "Hej er . Då", "Hej er. Då", id="a stray space"),
        pytest.param("upprepning", "”att att” står två gånger i rad.", "Ta bort det ena: att.",
                     "för att att se", "för att se", id="a word twice"),
        pytest.param("upprepning", "”att att” står två gånger i rad.", "Ta bort det ena: att.",
                     "för att\natt se", "för att se", id="a word twice, over a line"),
        pytest.param("tankstreck", "Bindestrecket i ”ja - nej” ser ut att vara ett tankstreck, "
                     "eller ett ord som har delats.", "Skriv ja – nej om det är en paus",
                     "ja - nej", "ja – nej", id="a loose hyphen"),
        pytest.param("tankstreck", "I ”7-12” ska det stå ett tankstreck mellan talen.",
                     "Skriv 7–12", "barn 7-12 år", "barn 7–12 år", id="between ages"),
        pytest.param("fetrubrik", "Raden ”Vad nu” ser ut som en rubrik men är bara fetstil.", "",
                     "**Vad nu**\n\nJo.", "## Vad nu\n\nJo.", id="bold for a heading"),
        pytest.param("fetrubrik", "Raden ”Vad nu” ser ut som en rubrik men är bara fetstil.", "",
                     "A\n\n### B\n\n__Vad nu__  \nJo.", "A\n\n### B\n\n### Vad nu\n\nJo.",
                     id="at the level of the one above, and with a blank line below"),
        pytest.param("rubriknivå", "Rubriken ”B” hoppar över en nivå.",
                     "Skriv den så här: ### B", "## A\n\nB\n\n##### B", "## A\n\nB\n\n### B",
                     id="a skipped level"),
        pytest.param("versaler", "”ALLA SKA MED” är skrivet med bara versaler.", "Skriv med …",
                     "Nu: ALLA SKA MED", "Nu: Alla ska med", id="capitals"),
        pytest.param("http", "Länken ”http://a.se/b” är inte skyddad.", "Prova adressen",
                     "[A](http://a.se/b)", "[A](https://a.se/b)", id="an insecure link"),
        pytest.param("telefon", "”070-1234567” kan vara en enskild persons telefonnummer.", "",
                     "Ring 070-1234567.", "Ring.", id="a telephone number"),
        pytest.param("personnummer", "”81••••-••76” ser ut som ett personnummer eller "
                     "samordningsnummer.", "", "Nr 811218-9876 gäller", "Nr gäller",
                     id="a personal number, which the message masks"),
        pytest.param("epost", "”anna@hemma.se” kan vara en enskild persons adress.", "",
                     "Skriv till anna@hemma.se så", "Skriv till så", id="an address"),
        pytest.param("stavning", "”nämden” finns inte i ordlistan.",
                     "Menade du nämnden? Är ordet rätt: skriv", "i nämden", "i nämnden",
                     id="a misspelt word"),
        pytest.param("citattecken", "Citattecknet “ blir kvar på sidan som det är.", "Skriv ”",
                     "Han sade “ja“.", "Han sade ”ja”.", id="marks of another language"),
        pytest.param("textspråk", "”peer learning” ser ut att vara engelska men är inte märkt som "
                     "det.", 'Skriv <span lang="en"> före och </span> efter, så läses det rätt.',
                     "en peer learning", 'en <span lang="en">peer learning</span>', id="English"),
        pytest.param("indrag", "”Text” visas som programkod, för raden är indragen.", "Ta bort",
                     "A\n\n    Text\n    mer\n\nB", "A\n\nText\nmer\n\nB", id="an indent"),
        pytest.param("punktlista", "Raderna ser ut som en lista men hör till stycket ovanför.", "",
                     "Vi har:\n- ett\n- två", "Vi har:\n\n- ett\n- två", id="a list too close"),
        pytest.param("punktlista", "Punkterna ”•” står mitt i texten och blir ingen lista.", "",
                     "Vi har • ett • två", "Vi har\n\n- ett\n- två", id="bullets in a line"),
        pytest.param("förkortning", "”SIP” förklaras inte.", "Skriv ut det första gången, eller "
                     "sist i filen: *[SIP]: Samordnad individuell plan", "En SIP.\n",
                     "En SIP.\n\n*[SIP]: Samordnad individuell plan\n", id="an abbreviation"),
        pytest.param("länkmål", "Länken ”A” leder till /gammal/, som har bytt adress.",
                     "Skriv {filename}/inlagg/a.md, så håller länken vad texten än får för "
                     "adress.", "[A](/gammal/)", "[A]({filename}/inlagg/a.md)", id="a moved text"),
        pytest.param("länkmål", "Länken ”vår sida” leder till /fel/, som inte finns.",
                     "Rätta adressen.", "Se [vår\n*sida*](/fel/ \"Om\").", "Se vår\n*sida*.",
                     id="a dead link, whose words stay"),
        pytest.param("länkmål", "Länken ”A” leder till #b, som inte finns i content/b.md.",
                     "Ta bort det som står efter #: texten har inga rubriker att länka till.",
                     "[A](/b/#b)", "[A](/b/)", id="a place that is not there"),
        pytest.param("länk", "”finns.md” leder ingenstans: finns.md finns inte.", "Rätta.",
                     "[A](x.md) [B](finns.md)", "[A](x.md) B", id="the one of two links"),
        pytest.param("länk", "”/bilder/bro.jpg” leder ingenstans: bilder/bro.jpg finns inte.",
                     "Menade du /bilder/Bro.jpg?", "![Bro](/bilder/bro.jpg)",
                     "![Bro](/bilder/Bro.jpg)", id="what was meant"),
        pytest.param("länk", "”/bilder/bro.jpg” leder ingenstans: bilder/bro.jpg finns inte.",
                     "Rätta sökvägen.", "Bron: ![En (röd) bro](/bilder/bro.jpg)", "Bron: ",
                     id="a picture"),
        pytest.param("html", "”<iframe>” kan inte användas i en text.", "Ta bort koden.",
                     'A <iframe src="x">\n</IFRAME> b', "A  b", id="a piece of code"),
        pytest.param("html", "”<script>” kan inte användas i en text.", "Ta bort koden.",
                     "A <script> b", "A  b", id="code without an end"),
        pytest.param("kortkod", "”[more]” är en anteckning i ett annat program.", "Ta bort den.",
                     "A [more]\n", "A \n", id="another program's code"),
    ],
)  # fmt: skip
def test_what_a_press_does(rule, message, hint, before, after):
    """The text is what the message asked for."""
    place = max(0, before.find("Text" if rule == "indrag" else "Vad nu"))
    line = 5 if rule == "rubriknivå" else before.count("\n", 0, place) + 1

    assert pressed(rule, message, hint, before, line)[1] == after


def test_a_press_that_asks_first():
    """What she answers stands in the brackets, and the rest of the picture stays."""
    said = "Bilden ”a.jpg” saknar alt-text."
    label, text = pressed(
        "alttext", said, "", '![x](/b.png) ![](/a.jpg "Torget")', answer="Ett torg"
    )

    assert (label, text) == ("Skriv alternativtext", '![x](/b.png) ![Ett torg](/a.jpg "Torget")')


def test_an_alternative_text_that_begins_like_all_others():
    """Its beginning can be taken away as it is."""
    said = "Alt-texten börjar med ”Bilden visar”, och att det är en bild hörs ändå."
    label, text = pressed("alttext", said, "", "![Bilden visar ett torg](/a.jpg)")

    assert (label, text) == ("Ta bort ”Bilden visar”", "![Ett torg](/a.jpg)")


def test_the_words_of_a_link():
    """They are asked for; the address stays."""
    said = "Länktexten ”här” säger inte vart länken leder."
    label, text = pressed("länktext", said, "", "Läs [här](/om/) mer", answer="Om oss")

    assert (label, text) == ("Skriv länktext", "Läs [Om oss](/om/) mer")


@pytest.mark.parametrize(
    ("rule", "message", "hint", "field"),
    [
        ("titel", "Titeln ”Hej.” slutar med punkt.", "", ("title", "Hej")),
        ("textspråk", "Texten ser ut att vara på engelska men är inte märkt som det.",
         "Skriv raden Språk: en överst.", ("lang", "en")),
        ("textspråk", "”Peer” i titeln ser ut att vara engelska men är inte märkt som det.",
         "Skriv raden Titelspråk: en under titeln.", ("title_lang", "en")),
        ("granskning", "Bilden ”a.jpg” kan visa människor, och raden Granskad saknas.",
         "Titta efter, och skriv sedan överst: Granskad: ditt namn och dagens datum.",
         ("reviewed", f"{ANSWER} {TODAY}")),
        ("metadata", "Raden ”Titel:” saknas.", "Skriv överst i filen: Titel: Vi: sedan",
         ("title", "Vi: sedan")),
        ("metadata", "Raden ”Datum:” saknas.", "Skriv överst i filen: Datum: ÅÅÅÅ-MM-DD",
         ("date", TODAY)),
        ("datum", "Datumet ”3/4/18” på raden Datum kan läsas på flera sätt.",
         "Skriv 2018-04-03 eller 2018-03-04.", ("date", "2018-04-03")),
        ("status", "Statusen ”nästan” finns inte.", "Skriv utkast, publicerad eller dold.",
         ("status", "utkast")),
        ("adress", "Av ”???” går det inte att göra en adress.",
         "Skriv en egen adress på raden Slug.", ("slug", ANSWER)),
        ("etikett", "Etiketterna ”Vard” och ”Vård” får samma adress, /etikett/vard/.",
         "Välj en av dem.", ("tags", "Vård, …")),
        ("etikett", "Av etiketten ”…” går det inte att göra en adress.", "Ta bort den.",
         ("tags", "Vard")),
    ],
    ids=["a full stop", "an English text", "an English title", "pictures looked at", "no title",
         "no date", "a date with two meanings", "an unknown status", "no address",
         "two tags for one", "a tag of signs"],
)  # fmt: skip
def test_a_press_that_changes_a_field(rule, message, hint, field):
    """What stands on top is changed where she can see it."""
    finding = Finding("a.md", 1, rule, message, hint)
    fix = fixes_for(finding, ABOVE, place_of(finding, ABOVE))[0]

    assert fix.field == field
    assert bool(fix.question) == (ANSWER in field[1])


@pytest.mark.parametrize(
    ("rule", "message", "hint"),
    [
        ("granskning", "Granskningen av texten gick inte att köra.", "Kör inv check."),
        ("datum", "Datumet ”2018-02-30” på raden Datum finns inte i kalendern.",
         "Skriv år-månad-dag, alltså ÅÅÅÅ-MM-DD."),
        ("adress", "”save_as: ../a.html” skulle hamna utanför webbplatsens mapp.",
         "Ta bort raden. Adressen följer av datum och titel, eller av raden Slug."),
        ("etikett", "Etiketterna ”A” och ”Á” får samma adress, /etikett/a/.", "Välj en av dem."),
        ("länk", "Länken ”x.md” leder till ett utkast.", "Publicera det först."),
        ("kortkod", "”[ett mycket långt …” är en anteckning i ett annat program.", "Ta bort den."),
    ],
    ids=["the check broke", "no such day", "no address at all", "neither tag is here",
         "no such link", "a code that is quoted in part"],
)  # fmt: skip
def test_no_press(rule, message, hint):
    """Nobody knows what she would want, or where."""
    text = "Titel: A\n\n[ett mycket långt namn på något](y.md)\n"
    finding = Finding("a.md", 1 if rule not in ("länk", "kortkod") else 3, rule, message, hint)

    assert fixes_for(finding, text, place_of(finding, text)) == ()


def test_words_that_are_not_found_offer_nothing():
    """A press that could hit something else is not there."""
    assert pressed("telefon", "”070” kan vara …", "", "Inget nummer här.") is None
    assert pressed("läsbarhet", "Texten har LIX 60.", "", "Tungt.") is None


def test_rules_with_a_press_are_rules():
    """Every rule that has one is explained, and what stands on it begins with a capital."""
    explained = re.findall("^## (.+)$", (ROOT / "docs/regler.md").read_text("utf-8"), re.MULTILINE)

    assert set(fixes._BY_RULE) <= set(explained)
    folder = ROOT / "tools/desk/editor/findings"
    source = "".join(path.read_text("utf-8") for path in folder.glob("*_fixes.py"))
    assert all(label[0].isupper() for label in re.findall(r'Fix\(\s*f?"([^"]+)"', source))

"""Language that is easy to read: what is told, and what is left in peace."""

import pytest

from blog.swedish.spelling.speller import SpellChecker
from tests.dictionaries import load
from tests.unit.blog.rules.contents import rows, said

WARNING = "WARNING"


@pytest.fixture(scope="module")
def judge():
    """Judge with the real dictionaries and two words of our own."""
    return SpellChecker(load, frozenset({"talhål", "skottlandsmodellen"}))


SPELLING = [
    ("compounds", "Biståndshandläggarens orosanmälningar och trygghetsboendet.\n", []),
    ("new compounds", "Funktionshinderrådet möter samsjuklighetsutredningen.\n", []),
    ("short forms", "Vi i IFO, TIGeR och SKR:s LSS-boende, t.ex. enl. dir. 2016:51 m.m.\n", []),
    ("names", "I går kom Jansson Wikmansson från Övertorneå till Xylofors.\n", []),
    ("compounds of short words", "Ett ärendetak, en ansvarskod och skamord.\n", []),
    ("a name twice", "Vi kör Fältarra. Fältarra är bra.\n", []),
    ("a name before a name", "Jos Bloks tanke. Shirrin Ahlbäck kom.\n", []),
    ("letters of other languages", "En şarkı är en sång, дом ett hus.\n", [(1, WARNING)] * 2),
    ("soft hyphens", "Ny informa\u00adtion om verk\u00adsamheten och medar&shy;betarna.\n", []),
    ("drawn out and laughed", "Det var jättebraaaa, hehehe, och sååå roligt.\n", []),
    ("loans as verbs", "Vi joinade, sneakade dit och checkade in.\n", []),
    ("words like no other", "Det var obvy, och givenchy, i vår imdb-research.\n", []),
    ("a phrase in another language", "Han kunde ein bisschen tyska.\n", []),
    ("in an address that is no link", "x.example/a?pid=4&programid=3\n", []),
    ("a name in quotation marks", "De läste ”Spånarna”.\n", []),
    ("written together", "Hon var påväg till en tvserie, tillslut.\n", [(1, WARNING)] * 3),
    ("halves of words", "Vi driver hälso- och sjukvård samt in- och utskrivning.\n", []),
    ("hyphens", "En roll-up, en IVO-dag och 10-åringar på 1990-talet.\n", []),
    ("own words", "Talhålet, talhålens ram och Skottlandsmodellens idé.\n", []),
    ("code", "`socialtjäntsen`\n", []),
    ("addresses", "<https://socialtjäntsen.example> och x@intresant.se\n", []),
    ("marked words", '<span lang="en">peer learning visit, adres</span>\n', []),
    ("loose English words", "Vi hade workshop och feedback om framework.\n", []),
    ("a text in English", "A text about social work.\n", []),
    ("a typo that leads", "Förvalningen är ny. Socialtjäntsen är stor.\n", [(1, WARNING)] * 2),
    ("a typo before a name", "Förvalltningen Anna leder är stor.\n", [(1, WARNING)]),
    *(
        (word, f"Det var {word} i dag.\n", [(1, WARNING)])
        for word in ("verkkan", "tolkkar", "beslt", "ärdende", "vårnadshavare",
                     "handlägare", "hemtjäsnten", "bistånnd", "utredingen", "familjhem",
                     "avdelningchefer", "minnessramsa", "färskola", "personligga", "omsårg")
    ),
    ("a typo", "Text.\n\nVi i socialtjäntsen.\n", [(3, WARNING)]),
    ("a typo on the next line", "Text som\ngår vidare till\nförvalningen.\n", [(3, WARNING)]),
    ("a typo twice", "Intresant! Mycket intresant.\n", [(1, WARNING)]),
    ("a typo that is two words", "Det var nogrann planering.\n", [(1, WARNING)]),
    ("three alike", "Det var en bussstation.\n", [(1, WARNING)]),
    ("in an alt text", "![En resturang](/bilder/x.svg)\n", [(1, WARNING)]),
    ("in a list", "- ett\n- tvåå\n", [(2, WARNING)]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), rows(SPELLING))
def test_spelling(body, expected, judge):
    """Words that are in no list, each once."""
    top = "Språk: en\n" if "about social" in body else ""

    assert said("stavning", body, speller=judge, top=top) == expected


def test_spelling_of_titles(judge):
    """The title is read by most."""
    assert said("stavning", "Text.\n", speller=judge, title="En ny socialtjäntslag") == [
        (-3, WARNING)
    ]


def test_without_a_speller_nothing_is_said():
    """The quick check leaves spelling out."""
    assert said("stavning", "Intresant.\n") == []


ENGLISH = [
    ("Swedish", "Det var en gång en man som bodde i en by på landet.\n", []),
    ("Swedish that looks English", "Hon fick ett brev men for bort i en bil.\n", []),
    ("one word", "Vi hade en workshop i går.\n", []),
    ("a name", "Vi läste Getting It Right, Vision Zero och The Guardian i Edinburgh.\n", []),
    ("marked", 'Tanken är <span lang="en">getting it right for every child</span>.\n', []),
    ("a name with small words", "Vi följer Signs of Safety och Save the Children.\n", []),
    ("a short form of both", "Vi läste rapporter, protokoll, mail etc etc.\n", []),
    ("three words", "Det är learning by doing som gäller.\n", [(1, WARNING)]),
    ("in quotation marks", "De är en ”corporate parent”, sade hon.\n", [(1, WARNING)]),
    ("an idea by name", "Vi talade om New Public Management.\n", []),
    ("a program", "Kör gnome-settings-daemon.\n", []),
    ("a phrase", "Tanken är getting it right for every child.\n", [(1, WARNING)]),
    ("a sentence", "Text.\n\nHan sade: This is what we have to do.\n", [(3, WARNING)]),
    ("two words", "Det blev en learning journey på två dagar.\n", [(1, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(ENGLISH))
def test_english_phrases(body, expected, judge):
    """What would be read aloud as Swedish is told."""
    assert said("textspråk", body, speller=judge) == expected


def test_soft_hyphens_double_no_word(judge):
    """They say where a word may be broken, anywhere, and not where it ends."""
    for rule in ("upprepning", "stavning", "textspråk"):
        assert said(rule, "Han gick på på\u00adgående möten.\n", speller=judge) == []
    assert said("stavning", "Text.\n", speller=judge, title="Ny informa\u00adtion") == []


def test_an_english_text_is_told_once(judge):
    """Its words are not told one by one."""
    body = "\n\n".join(["This is what we have to do with the children and the schools."] * 5)

    assert said("textspråk", body, speller=judge) == [(-3, WARNING)]
    assert (
        said("stavning", f"{body} Colour, centre, fibre, odour, rumour, labour.\n", speller=judge)
        == []
    )


def test_an_english_title(judge):
    """A title has its own line for it."""
    title = "Peer learning visit"

    assert said("textspråk", "Text.\n", speller=judge, title=title) == [(-3, WARNING)]
    assert said("textspråk", "Text.\n", speller=judge, title=title, top="Titelspråk: en\n") == []


LONG = "och " * 35 + "slut"
LENGTHS = [
    ("35 words", f"{LONG.removeprefix('och ')}.\n", []),
    ("35 words and dashes", f"{LONG.removeprefix('och ').replace('och', 'och –', 3)}.\n", []),
    ("36 words", f"{LONG}.\n", [(1, WARNING)]),
    ("two sentences", f"{'ord ' * 20}slut. {'Ord ' * 20}slut.\n", []),
    ("on the second line", f"Hej på er.\nSedan {LONG}.\n", [(2, WARNING)]),
    ("in a table", f"| A |\n| --- |\n| {LONG} |\n", []),
    ("in code", f"```\n{LONG}\n```\n", []),
    ("in a footnote", f"Text.[^1]\n\n[^1]: Det {LONG}.\n", [(3, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(LENGTHS))
def test_sentence_lengths(body, expected):
    """35 words are the most."""
    assert said("meningslängd", body) == expected


@pytest.mark.parametrize(("words", "count"), [(150, 0), (151, 1)])
def test_paragraph_lengths(words, count):
    """150 words are the most."""
    assert len(said("styckelängd", f"Text.\n\n{'Ord. ' * words}\n")) == count
    assert len(said("styckelängd", f"Text.\n\n- {'Ord. ' * words}\n")) == count


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Vi gick hem. " * 40, []),
        ("Kommunens verksamheter utvecklas kontinuerligt när vi bor här i dag. " * 12, []),
        ("Verksamhetsutvecklingen. " * 20, []),
        ("Implementeringen förutsätter kvalitetssäkring av verksamhetsutvecklingsprocessen. " * 30,
         [(1, WARNING)]),
    ],
    ids=["light", "LIX 50", "too short to tell", "heavy"],
)  # fmt: skip
def test_readability(body, expected):
    """Above LIX 50 a text is official prose."""
    assert said("läsbarhet", body) == expected


REPETITIONS = [
    ("none", "Vi gör det vi kan.\n", []),
    ("meant", "Ja, ja. Det var mycket mycket bra, och nej nej sade hon.\n", []),
    ("two that meet", "Där var var och en nöjd, för det det handlar om är är viktigt.\n", []),
    ("over a comma", "Du, du måste komma.\n", []),
    ("over a full stop", "Det är så. Så är det.\n", []),
    ("names", "Vi åkte till Baden Baden.\n", []),
    ("in code", "`och och`\n", []),
    ("three in a row", "Och så bla bla bla, la la la.\n", []),
    ("three others in a row", "Hus hus hus, sade barnet.\n", []),
    ("short forms", "Telefon, post m m. Och så vidare osv osv.\n", []),
    ("for emphasis", "En liten liten pojke. Allra allra bäst.\n", []),
    ("farfars farfars", "På min farfars farfars tid.\n", []),
    ("a small word", "Det är en en fråga.\n", [(1, WARNING)]),
    ("a long word", "Enligt nämnden nämnden.\n", [(1, WARNING)]),
    ("with a number", "100 100\n", []),
    ("twice", "Vi måste och och vill.\n", [(1, WARNING)]),
    ("over a line", "Vi vet att\natt det blir bra.\n", [(1, WARNING)]),
    ("with emphasis", "Vi måste *och* och vill.\n", [(1, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(REPETITIONS))
def test_repetitions(body, expected):
    """A word twice in a row, unless it may be meant."""
    assert said("upprepning", body) == expected


SPACES = [
    ("none", "Varför? Därför! Jo, visst.\n", []),
    ("a pause", "Vi vet inte … Men ändå.\n", []),
    ("a decimal", "Det blev .5 procent.\n", []),
    ("before a question mark", "Varför ?\n", [(1, WARNING)]),
    ("before an exclamation mark", "Text.\n\nHej !\n", [(3, WARNING)]),
    ("before a comma", "Jo , visst.\n", [(1, WARNING)]),
    ("before a full stop", "Slut .\n", [(1, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(SPACES))
def test_stray_spaces(body, expected):
    """The mark stands close to its word."""
    assert said("mellanslag", body) == expected


def test_a_stray_space_in_the_title():
    """There too."""
    assert said("mellanslag", "Text.\n", title="Vem gör jobbet ?") == [(-3, WARNING)]


QUOTES = [
    ("Swedish", "Hon sade ”ja”.\n", []),
    ("straight, which the build fixes", 'Hon sade "ja".\n', []),
    ("English, which the build fixes", "Hon sade “ja”.\n", []),
    ("inches", 'En skärm på 27" i receptionen.\n', []),
    ("in code", '`print("ja")`\n', []),
    ("over two paragraphs", "”Det var så.\n\nSedan gick hon.”\n", []),
    ("an apostrophe", "Det är Lars' bil.\n", []),
    ("left in HTML", '<p>Hon sade "ja".</p>\n', [(1, WARNING)]),
    ("alone", "Text.\n\nHon sade ”ja och gick.\n", [(3, WARNING)]),
    ("alone before a heading", "Hon sade ”ja.\n\n## Sedan\n\nText.\n", [(1, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(QUOTES))
def test_quotation_marks(body, expected):
    """What is left on the page, and marks without a partner."""
    assert said("citattecken", body) == expected


DASHES = [
    ("fixed by the build", "Det var så - trodde vi - 2016-2017 kl. 9-15.\n", []),
    ("halves of words", "Hälso- och sjukvård, in- eller utskrivning, för- som nackdelar.\n", []),
    ("three halves", "Data- nano- och bioteknik.\n", []),
    ("ages in years", "En 5-6-årig flicka.\n", [(1, WARNING)]),
    ("a second half", "Socialchefer och -sekreterare, skolledare eller -lärare.\n", []),
    ("ages with a dash", "Alla 10–12-åringar på 1980–90-talen.\n", []),
    ("one age", "En 10-åring, en EU-dag, 1990-talet.\n", []),
    ("a phone number", "Ring 090-16 10 00, 08 - 123 456 78.\n", []),
    ("a suffix", "Ord på -het och -skap.\n", []),
    ("loose behind", "Vi kom- hon gick.\n", [(1, WARNING)]),
    ("loose before", "Text.\n\nVi kom -men hon gick.\n", [(3, WARNING)]),
    ("a word over two lines", "Vi i social-\ntjänsten.\n", [(1, WARNING)]),
    ("ages", "Alla 10-12-åringar.\n", [(1, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(DASHES))
def test_dashes(body, expected):
    """What the build must leave alone is told."""
    assert said("tankstreck", body) == expected


SHORT = [
    ("known to all", "EU, FN, tv och it.\n", []),
    ("explained below", "Vi i IFO.\n\n*[IFO]: Individ- och familjeomsorgen\n", []),
    ("explained before", "Individ- och familjeomsorgen (IFO) är vi.\n", []),
    ("explained behind", "IFO (individ- och familjeomsorg) är vi.\n", []),
    ("explained by commas", "SIP, en samordnad individuell plan, gjordes.\n", []),
    ("explained later", "En SIP gjordes. Samordnad individuell plan betyder det.\n", []),
    ("explained in words", "Förkortningen är NPM. Vi tänkte på NPM.\n", []),
    ("a new one", "Vår egen enhet (KSI) är ny. KSI växer.\n", []),
    ("a code of statutes", "Föreskrifterna AFS 2015:4 gäller.\n", []),
    ("marked as English", '<span lang="en">NPM</span>\n', []),
    ("a feed", "Läs bloggen i ett RSS-flöde, eller prenumerera med RSS.\n", []),
    ("a part of a word", "Ett LOVY och en SIPRI.\n", []),
    ("a method", "Vi mäter BPSD och bedömer ADL.\n", [(1, WARNING)] * 2),
    ("alone", "Text.\n\nVi i IFO.\n", [(3, WARNING)]),
    ("twice", "Vi i IFO. IFO är vi.\n", [(1, WARNING)]),
    ("with an ending", "Det var IVO:s beslut.\n", [(1, WARNING)]),
    ("in a compound", "Ett HVB-hem.\n", [(1, WARNING)]),
    ("two", "LSS och LVU.\n", [(1, WARNING), (1, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(SHORT))
def test_abbreviations(body, expected):
    """A short form of the sector is explained somewhere in the text."""
    assert said("förkortning", body) == expected


def test_a_link_to_an_explanation_explains():
    """The reader is one click away."""
    other = "inlagg/2020/2020-01-02-ivo.md"
    texts = {other: "Titel: IVO\nDatum: 2020-01-02\n\nInspektionen för vård och omsorg (IVO).\n"}
    body = f"Läs om [en dag med IVO]({{filename}}/{other}).\n"

    assert said("förkortning", body, texts=texts) == []

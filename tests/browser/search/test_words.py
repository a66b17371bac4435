"""Which words answer a question."""

import pytest

pytestmark = pytest.mark.browser

# A question, and what a word is to it: a form, a part of a compound, or another word.
FORM, PART, OTHER = 2, 1, 0
WORDS = [
    ("kommun", "kommunens", FORM),
    ("kommunernas", "kommun", FORM),
    ("skolan", "skolor", FORM),
    ("möte", "mötena", FORM),
    ("granne", "grannarna", FORM),
    ("boendet", "boende", FORM),
    ("vikarie", "vikarierna", FORM),
    ("frånvaro", "frånvaron", FORM),
    ("miljöer", "miljön", FORM),
    ("kommittén", "kommittéer", FORM),
    ("arbetar", "arbetade", FORM),
    ("söka", "sökte", FORM),
    ("trygg", "tryggare", FORM),
    ("cyklar", "cykel", FORM),
    ("vatten", "vattnet", FORM),
    ("hemmet", "hem", FORM),
    ("stad", "städer", FORM),
    ("ledamöter", "ledamot", FORM),
    ("ideer", "idé", FORM),
    ("angest", "ångest", FORM),
    ("omsorg", "omsorgsförvaltning", PART),
    ("omsorg", "äldreomsorgens", PART),
    ("omsorgen", "barnomsorg", PART),
    ("skola", "skolgård", PART),
    ("skola", "förskolan", PART),
    ("barn", "barnkonventionen", PART),
    ("vård", "sjukvården", PART),
    ("kommun", "kommunikation", OTHER),
    ("sorg", "äldreomsorg", OTHER),
    ("arbete", "medarbetare", OTHER),
    ("ordning", "förordning", OTHER),
    ("ledning", "anledning", OTHER),
    ("barn", "gubbarna", OTHER),
    ("nämnden", "nämnde", OTHER),
    ("vård", "våra", OTHER),
    ("bord", "borde", OTHER),
    ("lag", "lagom", OTHER),
    ("ord", "köksbord", OTHER),
    ("etik", "etikett", OTHER),
    ("hälsa", "halsduk", OTHER),
    ("mål", "mal", OTHER),
    ("handel", "handelns", FORM),
    ("styrelse", "styrelserna", FORM),
    ("gymnasium", "gymnasierna", FORM),
    ("linjer", "linje", FORM),
    ("intervju", "intervjun", FORM),
    ("orosanmälan", "orosanmälningarna", FORM),
    ("tjänstemännen", "tjänsteman", FORM),
    ("handbok", "handböcker", FORM),
    ("beskriver", "beskrev", FORM),
    ("ansvarig", "ansvarige", FORM),
    ("kvinna", "kvinnor", FORM),
    ("kommun", "kommunernas", FORM),
    ("sköterska", "undersköterskor", PART),
    ("ombud", "personombudet", PART),
    ("bror", "broar", OTHER),
    ("städer", "städar", OTHER),
    ("skolan", "skolning", OTHER),
    ("demens", "demokrati", OTHER),
    ("domare", "ungdomar", OTHER),
    ("stad", "gruppbostad", OTHER),
    ("underskott", "undersköterska", OTHER),
    ("syster", "systemet", OTHER),
    ("lärare", "lär", OTHER),
    ("granskning", "granskar", FORM),
    ("utredas", "utredningarna", FORM),
    ("rekrytering", "rekryterade", FORM),
    ("dokumentation", "dokumenterar", FORM),
    ("organisera", "organisationen", FORM),
    ("ledning", "leda", OTHER),
    ("planering", "planer", OTHER),
    ("station", "stat", OTHER),
    ("hälsning", "hälsa", OTHER),
]


@pytest.mark.parametrize(
    ("question", "word", "kind"), WORDS, ids=[f"{q} {w}" for q, w, _ in WORDS]
)
def test_word(sok, question, word, kind):
    """What is a form of the word asked for, what holds it, and what only looks like it."""
    answer = sok.evaluate("([asked, word]) => swedish.compare(asked, [word])", [question, word])

    assert (answer or [OTHER]) == [kind]

"""What rules find is remembered while nothing that they asked of the rest has changed."""

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.cache import Cache
from blog.rules.asking import ask_rules
from blog.rules.every import RULES
from blog.rules.index.content_index import FileScan
from blog.rules.remembered import RuleMemory
from blog.rules.rule import Rule
from blog.rules.stopping import STOPPING
from tests.profiles import examples
from tests.unit.blog.rules.contents import ADDRESS, NAME, TODAY, TOP, file, index

OTHER = "inlagg/2020/2020-01-02-annat.md"
OTHER_TOP = TOP.replace("Ett prov", "Ett annat")
DAY = dt.timedelta(days=1)


class Counted:
    """The site's rules, and how often they were asked about something."""

    def __init__(self):
        self.asked = []
        self.rules = [*RULES, Rule(name="räkning", text=self.count, file=self.count)]

    def count(self, thing, context):
        """Find nothing."""
        self.asked.append(thing.place.removeprefix("content/"))
        return ()


def ask(cache, texts, **options):
    """Give what rules find, and what they had to be asked about."""
    counted, an_index = Counted(), index(texts, **options)
    found = ask_rules(an_index, counted.rules, cache=cache, shown="content")

    assert found == ask_rules(an_index, RULES)
    return found, counted.asked


LINK = f"{TOP}\nSe [slutsatsen]({{filename}}/{OTHER}#slutsats).\n"
SHORT = f"{TOP}\n[SIP]({{filename}}/{OTHER}) är bra.\n"
# Each case: what it shows, a text; then what changes beside it, and whether it is asked about.
BESIDE = [
    ("nothing", "Text.", {OTHER: "Ett."}, {OTHER: "Ett."}, False),
    ("a text that it has nothing to do with", "Text.", {OTHER: "Ett."}, {OTHER: "Två."}, False),
    ("a text that it links to", LINK, {OTHER: "## Slutsats"}, {OTHER: "## Slutet"}, True),
    ("only its words", LINK, {OTHER: "## Slutsats"}, {OTHER: "## Slutsats\n\nMer."}, True),
    ("a text that explains", SHORT, {OTHER: "Samordnad individuell plan"}, {OTHER: "Plan"}, True),
    ("a page that is linked to", "[om](/om/)", {"sidor/om.md": "A"}, {}, True),
    ("a heading of it", "[om](/om/#a)", {"sidor/om.md": "## A"}, {"sidor/om.md": "## B"}, True),
    ("a tag whose page is linked to", "[a](/etikett/ny/)", {OTHER: "Ett."},
     {OTHER: ("Etiketter: Prov, Ny", "Ett.")}, True),
    ("a tag that is spelt in another way", "Text.", {OTHER: "Ett."},
     {OTHER: ("Etiketter: prov", "Ett."), "inlagg/c.md": ("Etiketter: prov", "C.")}, True),
]  # fmt: skip


def written(texts):
    """Write out texts that are given by their body, or by a line and their body."""
    made = {}
    for number, (path, text) in enumerate(texts.items()):
        line, body = text if isinstance(text, tuple) else ("Etiketter: Prov", text)
        is_page = path.startswith("sidor/")
        top = "Titel: Om\n" if is_page else f"Titel: Nr {number}\nDatum: 2020-01-02\n{line}\n"
        made[path] = body if body.startswith("Titel") else f"{top}\n{body}\n"
    return made


@pytest.mark.parametrize(
    ("text", "before", "after", "counts"), [row[1:] for row in BESIDE], ids=[r[0] for r in BESIDE]
)
def test_what_lies_beside_a_text(tmp_path, text, before, after, counts):
    """A text is asked about again if what its rules asked of others has changed, else never."""
    cache = Cache(tmp_path, version="1")
    ask(cache, written({NAME: text, **before}))
    _, asked = ask(cache, written({NAME: text, **after}))

    assert (NAME in asked) is counts


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(f"{TOP}Uppdaterad: 2026-11-23\n\nText.\n", TODAY + DAY, id="an update"),
        pytest.param(f"{TOP}\nHon föddes 20261123-1230.\n", TODAY + DAY, id="a birth"),
        pytest.param(f"{TOP.replace('2020-01-01', '2027-11-24')}\nText.\n", TODAY + DAY, id="far"),
        pytest.param(
            f"{TOP.replace('2020-01-01', '2026-11-22')}Status: utkast\n\nText.\n",
            TODAY + DAY, id="a draft of the day before",
        ),
    ],
)  # fmt: skip
def test_a_day_that_comes(tmp_path, text, day):
    """It counts for the texts that tell it, also when the clock goes backwards."""
    cache = Cache(tmp_path, version="1")
    both = {NAME: text, OTHER: f"{OTHER_TOP}\nUtan dagar, men med 811228-9874.\n"}
    said = [ask(cache, both, today=when) for when in (day - DAY, day, day + DAY, day - DAY)]

    assert [NAME in asked for _, asked in said] == [True, True, False, True]
    assert [OTHER in asked for _, asked in said] == [True, False, False, False]
    assert said[1][0] == said[2][0]


def test_an_edited_text_is_asked_about_alone(tmp_path):
    """And a text that has not been there before."""
    cache = Cache(tmp_path, version="1")
    texts = {NAME: f"{TOP}\nText.\n", OTHER: f"{OTHER_TOP}\nText.\n"}
    ask(cache, texts)
    _, asked = ask(cache, {**texts, OTHER: f"{OTHER_TOP}\nText !\n", "a.md": f"{TOP}\nTre.\n"})

    assert sorted(asked) == ["a.md", OTHER]


class Words:
    """A speller that knows the words it is given."""

    def __init__(self, *known):
        self.known = known

    def __repr__(self):
        return repr(self.known)

    def is_known(self, word):
        """Tell."""
        return word in self.known

    def is_english(self, word):
        """Tell."""
        return False

    def suggestion(self, word):
        """Find none."""
        return ""


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"speller": Words("text", "prov")}, id="words that are known"),
        pytest.param({"speller": Words()}, id="other words"),
        pytest.param({"language": None}, id="no language"),
        pytest.param({"address": "https://annan.example"}, id="another site"),
    ],
)
def test_what_all_texts_share(tmp_path, other):
    """Findings are remembered for one speller, one language and one site at a time."""
    cache, texts = Cache(tmp_path, version="1"), {NAME: f"{TOP}\nText.\n"}
    ask(cache, texts, speller=Words("text"))

    assert ask(cache, texts, speller=Words("text"))[1] == []
    assert ask(cache, texts, **{"speller": Words("text"), **other})[1] == [NAME]


def test_other_rules_have_other_findings(tmp_path):
    """A build asks fewer rules than a check."""
    cache, an_index = Cache(tmp_path, version="1"), index({NAME: f"{TOP}\nFel !\n"})

    assert ask_rules(an_index, STOPPING, cache=cache) == ask_rules(an_index, STOPPING)
    assert ask_rules(an_index, RULES, cache=cache) == ask_rules(an_index, RULES)


SHOWN = "![Ett hus](/bilder/a.png)"
# Each case: a picture; the text before and after; whether the picture is asked about again.
FILES = [
    ("nothing", "bilder/a.png", "Text.", "Text.", False),
    ("other words", "bilder/a.png", SHOWN, f"{SHOWN} Mer.", False),
    ("it is shown", "bilder/a.png", "Text.", SHOWN, True),
    ("it is named almost rightly", "bilder/a.png", "Text.", "![Ett hus](/bilder/A-.png)", True),
    ("one that no browser shows", "bilder/a.psd", "Text.", "[hus](/bilder/a.psd)", True),
]


@pytest.mark.parametrize(
    ("path", "before", "after", "counts"), [row[1:] for row in FILES], ids=[r[0] for r in FILES]
)
def test_what_texts_do_with_a_file(tmp_path, path, before, after, counts):
    """A file is asked about again when its use changes."""
    cache, picture = Cache(tmp_path, version="1"), file(path, digest="1")
    ask(cache, {NAME: f"{TOP}\n{before}\n"}, files=[picture])
    _, asked = ask(cache, {NAME: f"{TOP}\n{after}\n"}, files=[picture])

    assert (path in asked) is counts


def test_a_file_with_other_bytes(tmp_path):
    """It is asked about, and so is one whose bytes nobody has named."""
    cache, texts = Cache(tmp_path, version="1"), {NAME: f"{TOP}\nText.\n"}
    for digest, counts in (("1", True), ("1", False), ("2", True), ("", True), ("", True)):
        _, asked = ask(cache, texts, files=[file("rot/a.txt", digest=digest)])

        assert ("rot/a.txt" in asked) is counts


def test_what_is_in_a_file_is_not_looked_at_again(tmp_path):
    """That is what costs: a document of a hundred pages, a photo of 20 MB."""
    looked = []

    def look():
        looked.append(1)
        return FileScan(words="Ring 070-123 45 67.")

    cache, texts = Cache(tmp_path, version="1"), {NAME: f"{TOP}\nText.\n"}
    paper = type(file("rot/a.pdf"))(path="rot/a.pdf", place="p", size=9, digest="1", look=look)
    [*_] = [ask_rules(index(texts, files=[paper]), RULES, cache=cache) for _ in "123"]

    assert looked == [1]


def test_a_document_that_nobody_remembers_is_asked_about(tmp_path):
    """Without a name for what it rests on, it could be any."""
    cache, an_index = Cache(tmp_path, version="1"), index({NAME: f"{TOP}\nText.\n"})
    [text] = an_index.texts
    nameless = replace(text, source=replace(text.source, fingerprint=""))
    counted = Counted()
    for _ in "12":
        memory = RuleMemory(an_index, counted.rules, cache=cache, shown="content")
        [*_] = memory.of_texts([replace(nameless)])
        memory.save()

    assert counted.asked == [NAME, NAME]


LINES = ("", "Status: utkast", "Uppdaterad: 2026-11-23", "Språk: en", "Tillåt: telefon – jouren",
         "Etiketter: prov")  # fmt: skip
PARTS = (
    "Fel !", f"[b]({{filename}}/{OTHER}#slut)", "## Slut", "Ring 070-123 45 67.", "20261123-1230",
    "![Hus](/bilder/a.png)", "[om](/om/)", "[om](/om/#a)", "## A", "SIP", "[själv](#slut)",
    "samordnad individuell plan", f"[SIP]({{filename}}/{OTHER})", "[e](/etikett/prov/)",
    "the right of the child is",
)  # fmt: skip
BODY = st.tuples(
    st.sampled_from(LINES), st.lists(st.sampled_from(PARTS), unique=True, max_size=4)
).map(lambda drawn: (drawn[0], "\n\n".join(drawn[1])))
BLOG = st.fixed_dictionaries(
    {NAME: BODY}, optional={OTHER: BODY, "sidor/om.md": BODY, "inlagg/c.md": BODY}
)
STEPS = st.lists(
    st.tuples(BLOG, st.booleans(), st.sampled_from([TODAY, TODAY + DAY])), min_size=2, max_size=5
)


@examples(25)
@given(STEPS)
def test_what_is_remembered_is_what_would_be_found(steps):
    """Whatever becomes of the texts, the files and the day."""
    with tempfile.TemporaryDirectory() as folder:
        for texts, has_picture, today in steps:
            files = [file("bilder/a.png", digest="1")] if has_picture else []
            ask(
                Cache(Path(folder), version="1"),
                written(texts),
                files=files,
                today=today,
                address=ADDRESS,
            )

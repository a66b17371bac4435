"""What a rule asks besides its text can be recorded."""

import datetime as dt

import pytest

from blog.rules.index.context import RecordedContext, RuleContext, answers
from blog.traces import Recorder
from tests.unit.blog.rules.contents import NAME, TODAY, TOP, file, index

DAY = dt.timedelta(days=1)
PAGE = "sidor/om.md"
INDEX = index(
    {
        NAME: f"{TOP}\n![Hus](/bilder/a.png) ![Bil](/bilder/bil.png)\n",
        "a.md": f"{TOP}Status: utkast\n\n[plan](/rot/c.pdf)\n",
        PAGE: "Titel: Om\n\nText.\n",
    },
    files=[file("bilder/a.png"), file("rot/c.pdf"), file("bilder/bil-.png")],
)


def recorded():
    """Give a recorded context and its recorder."""
    recorder = Recorder(answers(INDEX))
    return RecordedContext(INDEX, recorder.ask, INDEX.text_at), recorder


ASKED = {
    "today has come": (lambda context: context.today >= TODAY, True),
    "tomorrow has not": (lambda context: context.today >= TODAY + DAY, False),
    "yesterday has passed": (lambda context: context.today > TODAY - DAY, True),
    "today has not": (lambda context: context.today > TODAY, False),
    "an address": (lambda context: context.leads_somewhere("/om/#a"), True),
    "no address": (lambda context: context.leads_somewhere("/nej/"), False),
    "used by a draft": (lambda context: context.is_used("rot/c.pdf"), True),
    "used by nothing": (lambda context: context.is_used("bilder/bil-.png"), False),
    "shown": (lambda context: context.is_shown("bilder/a.png"), True),
    "shown by a draft": (lambda context: context.is_shown("rot/c.pdf"), False),
    "meant": (lambda context: context.is_meant("bilder/bil-.png"), True),
    "named rightly": (lambda context: context.is_meant("bilder/a.png"), False),
    "a text": (lambda context: context.text_at(PAGE), INDEX.text_at(PAGE)),
    "no text": (lambda context: context.text_at("sidor/nej.md"), None),
    "a page": (lambda context: context.text_at_address("om"), INDEX.text_at(PAGE)),
    "a draft's page": (lambda context: context.text_at_address("utkast/ett-prov"), None),
}


@pytest.mark.parametrize(("ask", "answer"), ASKED.values(), ids=ASKED)
def test_each_question_is_answered_and_recorded(ask, answer):
    """As the index itself answers, and once however often it is asked."""
    context, recorder = recorded()

    assert [ask(context), ask(context), ask(INDEX)] == [answer] * 3
    assert recorder.asked
    assert all(answers(INDEX)(question) == said for question, said in recorder.asked)


def test_every_question_of_a_rule_can_be_recorded():
    """A context that is recorded has what a rule may ask, and no way round it."""
    may_ask = {name for name in vars(RuleContext) if not name.startswith("_")}
    context, _ = recorded()
    shared = {"site", "language", "speller"}

    assert {name for name in dir(context) if not name.startswith("_")} == may_ask
    assert {name for name in vars(context) if name in may_ask} == {*shared, "today"}
    assert not hasattr(context, "texts")


def test_another_text_is_told_by_all_of_it():
    """Its file, what became of it, and whether it is shown."""
    texts = {
        "as it was": f"{TOP}\nText.\n",
        "a word": f"{TOP}\nTexten.\n",
        "a tag": TOP.replace("Prov", "Ny") + "\nText.\n",
        "a draft": f"{TOP}Status: utkast\n\nText.\n",
    }
    identities = {name: index({NAME: text}).texts[0].identity for name, text in texts.items()}

    assert len(set(identities.values())) == len(texts)
    assert index({NAME: texts["as it was"]}).texts[0].identity == identities["as it was"]
    assert index({"b.md": texts["as it was"]}).texts[0].identity != identities["as it was"]
    # The same file, read alike, in a collection that spells its tag in another way.
    others = {f"{n}.md": TOP.replace("Prov", "PROV") + "\nText.\n" for n in "abc"}
    renamed = index({NAME: texts["as it was"], **others}).text_at(NAME)
    assert renamed.source.tags == ("PROV",)
    assert renamed.identity != identities["as it was"]

"""Only what lies near figures is searched for numbers, and nothing is missed by that."""

import re
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.privacy import case_numbers, phone_numbers
from blog.privacy.plain_text import passages, plain
from blog.rules import case_number, identity_number, mail_address, phone_number
from tests.growth import grows_evenly
from tests.profiles import examples
from tests.unit.blog.rules.contents import TODAY

PROSE = "Hon sade att det ordnar sig, och det gjorde det till sist för dem allihop. "
FAR = PROSE * 9


def test_a_text_without_figures_has_no_such_part():
    """Nor has an empty one."""
    assert list(passages(FAR)) == list(passages("")) == []


def test_parts_are_whole_lines_with_their_numbers():
    """What lies far from any figure is left out; what lies close together is one part."""
    far = [FAR] * 3
    text = "\n".join(["Rad 1", *far, "811218-", "9876", "efter", *far, "Rad 11"])

    assert [(line, part.count("\n"), part.split()[-1]) for line, part in passages(text)] == [
        (1, 2, "allihop."),
        (4, 5, "allihop."),
        (10, 1, "11"),
    ]


def test_a_comment_between_digits_is_not_cut():
    """However long it is."""
    text = f"Rad\n811218-<!-- {FAR} -->9876\n{FAR}"

    assert [line for line, hit in identity_number._numbers(passages(text), TODAY)] == [2]


LINES = st.sampled_from(
    [
        *(
            "811218-9876",
            "19811218 9876",
            "född 811218 och de fyra",
            "sista är 9876",
            "| 811218 |",
        ),
        *(
            "**811218**-9876",
            "[811218](/x)-9876",
            "<!-- 811218",
            "-9876 -->",
            "SE8112189876",
            "01",
        ),
        *("ärendenummer 2019-004711", "Ärende nr", "2019-4711", "dnr SN 2019/123", "mål T 123-19"),
        *("i en rapport från Socialstyrelsen", "K1234567-19", "aktnr: **12345**", "B 123-19 i en"),
        *("tingsrätt", "070-123 45 67", "070-**123** 45 67", "hennes mobil", "0701234567", "tel:"),
        *(
            "http://x.example/?id=811218%2D9876",
            "<b",
            ">",
            "org.nr",
            "ISBN 9112189876",
            "2016",
            "",
        ),
        *(PROSE, FAR, "x" * 200, f"{FAR} 811218-9876 {FAR}", "12 500 kr", "811218&shy;-9876"),
    ]
)

ADDRESSES = st.sampled_from(
    [
        *("anna.holm@gmail.com", "anna.holm", "@gmail.com", "holm(a)umea.se", "[ at ]", " at "),
        *("gmail dot com", "anna.holm snabel-a umea.se", "anna\u00a0at\u00a0umea.se", "gmail.com"),
        *("<anna.holm@gmail.com>", "ANNA (A) UMEA [DOT] SE", "**anna**@umea.se", "İ", "{at}"),
    ]
)


@pytest.mark.parametrize(
    ("module", "more"),
    [(case_number, ()), (phone_number, ()), (identity_number, (TODAY,))],
    ids=["case numbers", "phone numbers", "personal numbers"],
)
@given(lines=st.lists(LINES, max_size=12), joint=st.sampled_from(["\n", " ", "\n\n"]))
@examples(60)
def test_the_whole_text_gives_the_same(module, more, lines, joint):
    """Searching the parts finds what searching all of it finds, on the same lines."""
    text = plain(joint.join(lines))
    found = shown(module._numbers(passages(text), *more))

    with searching_everything():
        assert found == shown(module._numbers([(1, text)], *more))


@given(
    lines=st.lists(LINES | ADDRESSES, max_size=12),
    joint=st.sampled_from(["\n", " ", ".\n", "\n\n"]),
)
@examples(300)
def test_the_whole_text_gives_the_same_addresses(lines, joint):
    """So does searching what lies close to something that stands for an @."""
    text = plain(joint.join(lines))
    found = list(mail_address._told(text))

    with searching_everything():
        assert found == list(mail_address._told(text))


@contextmanager
def searching_everything():
    """Let the patterns read all of a text, whatever a quick look at it says."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(case_numbers, "_likely", lambda _, length: [(0, length)])
        patch.setattr(phone_numbers, "_LIKELY", re.compile(""))
        patch.setattr(mail_address, "_at_signs", lambda text: iter([(0, len(text))]))
        yield


def shown(found):
    """Give what is found by its line and its words or digits."""
    return sorted((line, getattr(words, "digits", words)) for line, words in found)


def test_comments_without_an_end_are_not_slow():
    """Each is looked for once, wherever the last one that ends stands."""
    assert list(passages("<!-- " * 40_000)) == []
    assert [line for line, _ in passages("<!-- 1 -->\n" + "<!-- " * 40_000)] == [1]
    assert grows_evenly(lambda count: passages("<!-- 1 -->\n" + "<!-- " * count), 40_000)

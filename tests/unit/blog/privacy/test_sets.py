"""How many hidden secrets are found, and how many innocent sentences are told."""

import json

import pytest

from blog.privacy.case_numbers import case_numbers
from blog.privacy.last_digits import parted_numbers
from blog.privacy.phone_numbers import phone_numbers
from blog.privacy.plain_text import plain
from blog.privacy.recognition import recognitions
from blog.privacy.street_addresses import street_addresses
from blog.rules.mail_address import check_file
from tests.growth import grows_evenly
from tests.sites import ROOT
from tests.unit.blog.rules.contents import NAME, TOP, file, index, told

SECRECY = {"personnummer", "ärendenummer", "telefon", "epost"}
WARNINGS = {"igenkänning", "gatuadress", "länkadress"}


def the_set(name):
    lines = (ROOT / f"tests/data/privacy/{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def rules_of(text):
    found = told(index({NAME: f"{TOP}\n{text}\n"}))
    return {finding.rule for finding in found}


# How many of each kind are found, of how many.  It may be more, never fewer.
FOUND = [
    ("secrets", "personnummer", 49, 50),
    ("secrets", "ärendenummer", 43, 44),
    ("secrets", "telefon", 38, 38),
    ("secrets", "epost", 32, 36),
    ("likely", "igenkänning", 24, 25),
    ("likely", "gatuadress", 10, 12),
    ("likely", "länkadress", 16, 16),
]


@pytest.mark.parametrize(("name", "kind", "least", "count"), FOUND, ids=[row[1] for row in FOUND])
def test_hidden_secrets_are_found(name, kind, least, count):
    """Of sentences and tables with a secret in them; under which of the errors is no matter."""
    texts = [row["text"] for row in the_set(name) if row["kind"] == kind]
    right = SECRECY if kind in SECRECY else {kind}

    assert len(texts) == count
    assert sum(bool(rules_of(text) & right) for text in texts) >= least


def test_innocent_sentences_are_left_alone():
    """Numbers, addresses, names and ages that tell nothing of anybody."""
    texts = [row["text"] for row in the_set("innocent")]

    assert len(texts) >= 150
    assert [text for text in texts if rules_of(text) & (SECRECY | WARNINGS)] == []


LONG = [
    "dnr:", "dnr ", "ärende-", "ärende ", "Ärende nr ", "| Dnr ", "1;", "2025-0417 ", "mål T ",
    "född 3 maj 1976 ", "fyra sista 9846 ", "xxxx ", "1976-05-03 ", "(111130, 9843)", "f. ",
    "07", "0 7", "noll sju ", "hem 090 ", "hon ", "mamman 090-77 88 12 ", "mobil 7",
    "a@", "anna.\n", "a.", "anna@b.", "at ", "Storgatan ", "Storgatan 1", "A b",
    "Anna ", "en 14-årig ", "LVU ", "placerad ", "Lisa (12) ", "treserva på 1", "<", "\n",
]  # fmt: skip


def _search(text):
    bare = plain(text)
    for numbers in (case_numbers, phone_numbers, parted_numbers, street_addresses, recognitions):
        list(numbers(bare))
    list(check_file(file("a.txt", words=text), None))


@pytest.mark.parametrize("repeated", LONG)
def test_no_text_takes_long(repeated):
    """Twice the text takes about twice the time, whatever is repeated in it."""
    assert grows_evenly(lambda count: _search(repeated * count), 40_000 // len(repeated))

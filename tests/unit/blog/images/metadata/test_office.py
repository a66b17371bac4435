"""Every rule of the check is explained to the director."""

import re

from blog.rules import RULES
from tests.sites import ROOT

FILES = [ROOT / "docs/regler.md", ROOT / "docs/regler-check.md"]


def sections():
    text = "".join(file.read_text("utf-8") for file in FILES if file.is_file())
    return dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))


def test_every_rule_has_a_section_with_both_examples():
    """Right and wrong, in plain Swedish."""
    explained = sections()

    assert {rule.name for rule in RULES} <= set(explained)
    for rule in RULES:
        assert "\nFel: " in explained[rule.name], rule.name
        assert "\nRätt: " in explained[rule.name], rule.name


def test_no_rule_shares_its_name_with_another():
    """The name is what the director looks up, and what the line Tillåt names."""
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-zåäö]+", name) for name in names)


def test_every_rule_asks_something():
    """Of a text, of a file, or of all together."""
    assert all(rule.text or rule.file or rule.whole for rule in RULES)

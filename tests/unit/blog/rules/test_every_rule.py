"""What holds of every rule of the check."""

import re

from blog.rules import RULES


def test_no_rule_shares_its_name_with_another():
    """The name is what the director looks up, and what the line Tillåt names."""
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-zåäö]+", name) for name in names)


def test_every_rule_asks_something():
    """Of a text, of a file, or of all together."""
    assert all(rule.text or rule.file or rule.whole for rule in RULES)

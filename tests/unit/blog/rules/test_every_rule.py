"""What holds of every rule of the check."""

import inspect
import re
import subprocess
import sys

import pytest

from blog.rules.every import RULES
from blog.rules.stopping import STOPPING
from tests.sites import ROOT

WARNING = [rule for rule in RULES if rule not in STOPPING]


def test_no_rule_shares_its_name_with_another():
    """The name is what the director looks up, and what the line Tillåt names."""
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-zåäö]+", name) for name in names)


def test_every_rule_asks_something():
    """Of a text, of a file, or of all together."""
    assert all(rule.text or rule.file or rule.whole for rule in RULES)


def test_a_build_asks_none_that_the_check_does_not():
    """In the same order, so that both tell the same first."""
    assert [rule for rule in RULES if rule in STOPPING] == list(STOPPING)


@pytest.mark.parametrize("rule", WARNING, ids=[rule.name for rule in WARNING])
def test_a_rule_that_no_build_asks_gives_no_errors(rule):
    """An error that the check tells and the build publishes would be worse than none."""
    asked = rule.text or rule.file or rule.whole

    assert not re.search(r"\.error\(|\.ERROR\b", inspect.getsource(inspect.getmodule(asked)))


def test_a_build_loads_none_of_the_others():
    """They would cost each build the time to compile their patterns."""
    loads = "import sys, plugins.posts, plugins.staging; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", loads], cwd=ROOT, capture_output=True, text=True, check=True
    )
    others = {inspect.getmodule(rule.text or rule.file or rule.whole).__name__ for rule in WARNING}

    assert "blog.rules.review" in run.stdout.split()
    assert others.isdisjoint(run.stdout.split())

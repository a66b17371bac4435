"""What a feed may carry lies within what the feed validator accepts."""

from plugins.feeds import allowed
from tests.unit.plugins.feeds.validator import ATTRIBUTES, ELEMENTS


def test_elements():
    """Every element that stays is known and harmless to the validator."""
    assert not allowed.KEPT - ELEMENTS


def test_attributes():
    """Every attribute that stays is too; style and data- attributes are none of ours."""
    ours = allowed.EVERYWHERE.union(*allowed.ATTRIBUTES.values())

    assert not ours - ATTRIBUTES
    assert not {name for name in ours if name.startswith(("data-", "on", "style", "class"))}


def test_every_element_has_one_fate():
    """No element both stays and goes, and attributes belong to elements that stay."""
    assert allowed.KEPT.isdisjoint(allowed.DROPPED | allowed.EMBEDDED.keys())
    assert allowed.ATTRIBUTES.keys() <= allowed.KEPT
    assert allowed.PLAYERS.keys() | allowed.VOID | allowed.BLOCKS <= allowed.KEPT

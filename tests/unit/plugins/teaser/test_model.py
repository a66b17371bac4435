"""What templates get."""

from plugins.teaser.model import LinkedTeaser, Teaser, TeaserSource


def test_linked_teaser_asks_anew():
    """The HTML follows the page; the rest is the teaser's own."""
    pages = iter(["<p>första</p>", "<p>andra</p>"])
    teaser = Teaser("<p>x</p>", "text", "beskrivning", TeaserSource.MARK, True)
    linked = LinkedTeaser(teaser, lambda: next(pages))

    assert [linked.html, linked.html] == ["<p>första</p>", "<p>andra</p>"]
    assert (linked.text, linked.description) == ("text", "beskrivning")
    assert (linked.source, linked.continues) == ("mark", True)

"""The posts that stand in the feeds."""

import pytest

from blog.guids.publications import publications
from tests.unit.blog.documents.texts import collection, post


def published(**texts):
    """Give what is published of some texts, each named by its file."""
    files = {f"inlagg/{name}.md": text for name, text in texts.items()}
    return publications(collection(files), site="https://blogg.example", shown="content")


@pytest.mark.parametrize(
    "more",
    ["Status: utkast", "Status: dold", "Uppdaterad: 2018-02-30"],
    ids=["a draft", "a hidden post", "a post with an error"],
)
def test_what_does_not_stand_in_a_feed(more):
    """What is not public, and what stops the build anyhow."""
    assert [each.path for each in published(a=post(), b=post(title="B", more=more))] == [
        "inlagg/a.md"
    ]


def test_a_guid_is_one_line():
    """However it is spaced; and the address stands for it where there is none."""
    [own, none] = published(a=post(title="Å", more="Guid: tag:x,2018:a  b"), b=post(title="B"))

    assert (own.guid, own.identity) == ("tag:x,2018:a b",) * 2
    assert own.url == "https://blogg.example/2018/a/"
    assert (own.source, none.guid, none.identity) == ("content/inlagg/a.md", "", none.url)

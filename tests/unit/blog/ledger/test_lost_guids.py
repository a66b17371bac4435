"""Posts that subscribers would get again."""

import pytest

from blog.ledger.lost_guids import lost_guids
from tests.unit.blog.documents.texts import cases
from tests.unit.blog.guids.examples import SITE, post
from tests.unit.blog.ledger.examples import entry

GUID = "tag:blogg.example,2017-01-01:abc1"
OWN = entry(GUID, "2017/1/", file="inlagg/1.md")
GONE = entry(GUID, "2017/1/", file="inlagg/1.md", gone=True)
BORROWED = entry(f"{SITE}/2017/gammal/", "2017/gammal/", file="inlagg/1.md")

# Each case: what it shows, what was published, the posts now, how the build takes it.
CASES = [
    ("nothing published", [], [post(1)], []),
    ("nothing changed", [OWN], [post(1)], []),
    ("new address", [OWN], [post(1, url="https://blogg.example/a/")], []),
    ("the post is gone", [OWN], [post(2)], []),
    ("the file has another name", [OWN], [post(2, guid=OWN.key)], []),
    ("two posts changed places", [OWN, entry("b", file="inlagg/2.md")],
     [post(1, guid="b"), post(2, guid=OWN.key)], []),
    ("another guid", [OWN], [post(1, guid="ny")], ["fel"]),
    ("the guid is gone", [OWN], [post(1, guid="")], ["fel"]),
    ("published and delivered", [OWN, OWN], [post(1, guid="")], ["fel"]),
    ("it came back with its guid", [GONE], [post(1)], []),
    ("another post in the file of one that is gone", [GONE], [post(1, guid="ny")], ["anmärkning"]),
    ("that other post has been published", [GONE, entry("ny", file="inlagg/1.md")],
     [post(1, guid="ny")], []),
    ("a borrowed address is kept as guid", [BORROWED], [post(1, guid=BORROWED.key)], []),
    ("a borrowed address was replaced", [BORROWED], [post(1)], ["anmärkning"]),
    ("a borrowed address has moved", [BORROWED], [post(1, guid="")], ["anmärkning"]),
    ("a guid that is another site's address", [entry("http://gammal.se/?p=2", file="inlagg/1.md")],
     [post(1, guid="ny")], ["fel"]),
]  # fmt: skip


@pytest.mark.parametrize(("former", "posts", "levels"), **cases(CASES))
def test_lost_guids(former, posts, levels):
    """Every row of the table holds."""
    assert [f.level.value for f in lost_guids(former, posts, site=SITE)] == levels


@pytest.mark.parametrize(
    ("guid", "expected"),
    [
        (
            "ny",
            "content/inlagg/1.md:1: Inlägget har publicerats med Guid "
            "”tag:blogg.example,2017-01-01:abc1” men har nu ”ny”. "
            "De som prenumererar får det en gång till.\n"
            "    → Skriv raden ”Guid: tag:blogg.example,2017-01-01:abc1” överst i filen, "
            "i stället för den som står där. (guidbyte)",
        ),
        (
            "",
            "content/inlagg/1.md:1: Inlägget har publicerats med Guid "
            "”tag:blogg.example,2017-01-01:abc1”, men raden saknas nu. "
            "De som prenumererar får det en gång till.\n"
            "    → Skriv tillbaka raden ”Guid: tag:blogg.example,2017-01-01:abc1” överst i filen."
            " (guidbyte)",
        ),
    ],
    ids=["another", "none"],
)
def test_the_message_gives_the_line_to_write(guid, expected):
    """What to write can be copied from the message."""
    [finding] = lost_guids([OWN], [post(1, guid=guid)], site=SITE)

    assert str(finding) == expected


def test_a_preview_at_another_address():
    """A post without a guid is known by its address, which is another only while it is shown."""
    path = "2017/gammal/"
    real = entry(f"https://kommun.se/blogg/{path}", path, file="inlagg/1.md")
    here = post(1, guid="", url=f"{SITE}/{path}")
    moved = post(1, guid="", url=f"{SITE}/2017/ny/")

    assert lost_guids([real], [here], site=SITE, is_preview=True) == ()
    [finding] = lost_guids([real], [moved], site=SITE, is_preview=True)
    assert finding.level.value == "anmärkning"
    assert f"Guid: {real.key}" in finding.hint
    [finding] = lost_guids([real], [here], site=SITE)  # the site itself has moved
    assert finding.level.value == "fel"
    [finding] = lost_guids([OWN], [post(1, guid="")], site=SITE, is_preview=True)
    assert finding.level.value == "fel"

"""Posts and the identities that readers know them by."""

from functools import partial

from blog.guids import identity
from blog.ledger.model import Entry, Kind
from tests.unit.blog.guids.examples import SITE, post

check_identities = partial(identity.check_identities, site=SITE)


def test_all_is_well():
    """Posts with guids of their own give nothing to say."""
    assert check_identities([post(1), post(2)], []) == ()


def test_no_posts():
    """A new blog has no identities to mix up."""
    assert check_identities([], [Entry(kind=Kind.POST, key="a", file="inlagg/1.md")]) == ()


def test_shared():
    """Each file that has the guid is named, and so are the others."""
    found = check_identities([post(2, guid="a"), post(1, guid="a"), post(3)], [])

    assert [str(finding) for finding in found] == [
        "content/inlagg/1.md:1: Raden ”Guid: a” finns också i content/inlagg/2.md.\n"
        "    → Ta bort raden i det nyare av inläggen och kör inv guid, så får det en egen."
        " (guiddubblett)",
        "content/inlagg/2.md:1: Raden ”Guid: a” finns också i content/inlagg/1.md.\n"
        "    → Ta bort raden i det nyare av inläggen och kör inv guid, så får det en egen."
        " (guiddubblett)",
    ]


def test_missing():
    """A post without a guid is published, with a warning."""
    [finding] = check_identities([post(1, guid="")], [])

    assert str(finding) == (
        "content/inlagg/1.md:1: Raden ”Guid:” saknas. "
        "Om inläggets adress ändras får de som prenumererar det en gång till.\n"
        "    → Kör inv guid, som skriver dit raden. (guid, anmärkning)"
    )


def test_many_missing():
    """A blog that was moved here is told once, not a thousand times."""
    [finding] = check_identities([post(number, guid="") for number in range(11, 31)], [])

    assert str(finding).startswith(
        "content/inlagg/11.md:1: Raden ”Guid:” saknas här och i 19 andra inlägg. "
    )


def test_one_address_is_no_shared_guid():
    """Two posts without guids at one address share no line Guid; the address is told."""
    found = check_identities([post(1, guid="", url="x"), post(2, guid="", url="x")], [])

    assert {finding.rule for finding in found} == {"guid"}

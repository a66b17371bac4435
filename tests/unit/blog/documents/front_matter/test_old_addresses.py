"""The lines Tidigare and Ersatt av."""

import pytest

from tests.unit.blog.documents.texts import cases, post, read, said

# Each case: what it shows, the lines on top, the addresses.
READ = [
    ("one", "Tidigare: /2011/a/", ("2011/a/",)),
    ("several on a line", "Tidigare: /2011/a/, ?p=8", ("2011/a/", "?p=8")),
    ("several lines", "Tidigare: /2011/a/\nTidigare: ?p=8", ("2011/a/", "?p=8")),
    ("the same twice", "Tidigare: /a/\nTidigare: a/", ("a/",)),
    ("Hugo's word", "aliases: [/2011/a/, /b/]", ("2011/a/", "b/")),
    ("Jekyll's word", "redirect_from: /2011/a/", ("2011/a/",)),
    ("none", "Status: publicerad", ()),
]  # fmt: skip


@pytest.mark.parametrize(("more", "addresses"), **cases(READ))
def test_read(more, addresses):
    """Each once, as a server is asked for them."""
    document = read(post(more=more))

    assert document.old_addresses == addresses
    assert said(document.findings) == []


def test_a_list():
    """As YAML has it."""
    document = read("---\ntitle: A\ndate: 2018-05-13\naliases:\n  - /a/\n  - ?p=8\n---\nText.\n")

    assert document.old_addresses == ("a/", "?p=8")


# Each case: what it shows, the value, the message, the hint.
WRONG = [
    ("another site", "https://gammal.example/2016/a/",
     "”https://gammal.example/2016/a/” på raden Tidigare är en hel webbadress.",
     "Skriv bara det som står efter webbplatsens namn: /2016/a/."),
    ("out of the site", "/../../etc/passwd",
     "”/../../etc/passwd” på raden Tidigare kan inte vara en adress på webbplatsen.",
     "Skriv den gamla adressen så som den stod efter webbplatsens namn, till exempel "
     "/2016/03/tillit/ eller ?p=8."),
]  # fmt: skip


@pytest.mark.parametrize(("value", "message", "hint"), **cases(WRONG))
def test_wrong(value, message, hint):
    """An error at the line; the other addresses count."""
    document = read(post(more=f"Tidigare: /b/\nTidigare: {value}"))
    [finding] = document.findings

    assert said([finding]) == [("content/inlagg/2018/x.md:4", message, "adress", "fel")]
    assert finding.hint == hint
    assert document.old_addresses == ("b/",)


def test_replaced():
    """A draft names the text to read instead."""
    document = read(post(more="Status: utkast\nErsatt av: b.md"), files=["inlagg/2018/b.md"])

    assert document.replaced_by == "inlagg/2018/b.md"
    assert said(document.findings) == []


def test_replaced_but_published():
    """Then the line says nothing, and another one may be meant."""
    document = read(post(more="Ersatt av: b.md"), files=["inlagg/2018/b.md"])

    assert said(document.findings) == [
        ("content/inlagg/2018/x.md:3", "Raden Ersatt av används bara när texten är ett utkast.",
         "metadata", "anmärkning"),
    ]  # fmt: skip


def test_replaced_by_nothing():
    """A file that is not there is told as any link is."""
    document = read(post(more="Status: utkast\nErsatt av: c.md"))

    assert [(link.kind, link.written) for link in document.links] == [("missing", "c.md")]

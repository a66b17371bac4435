"""What git says in English, in Swedish."""

import pytest

from tools.publish.api import Reason
from tools.publish.git.answers import refusal

SAID = [
    ("To forge\n ! [rejected] a -> gh-pages (fetch first)", Reason.OVERTAKEN),
    ("To forge\n ! [rejected] a -> gh-pages (non-fast-forward)", Reason.OVERTAKEN),
    ("To forge\n ! [rejected] a -> gh-pages (stale info)", Reason.OVERTAKEN),
    ("remote: error: cannot lock ref 'refs/heads/gh-pages': is at", Reason.OVERTAKEN),
    ("remote: error: GH006: Protected branch update failed", Reason.RIGHTS),
    ("! [remote rejected] a -> b (pre-receive hook declined)", Reason.RIGHTS),
    ("Host key verification failed.\nfatal: Could not read from", Reason.HOST_KEY),
    ("git@forge: Permission denied (publickey).", Reason.PASSWORD),
    ("remote: Invalid\nfatal: Authentication failed for 'https://", Reason.PASSWORD),
    ("fatal: could not read Username for 'https://': terminal prompts disabled", Reason.PASSWORD),
    ("fatal: unable to access: Could not resolve host: forge", Reason.NAME),
    ("ssh: Could not resolve hostname forge: Name or service", Reason.NAME),
    ("ssh: connect to host forge port 22: Connection timed out", Reason.UNREACHABLE),
    ("Failed to connect to forge port 443: Connection refused", Reason.UNREACHABLE),
    ("fatal: '/x' does not appear to be a git repository", Reason.MISSING),
    ("remote: Repository not found.\nfatal: repository 'x' not found", Reason.MISSING),
    ("error: file write error: No space left on device", Reason.FULL),
    ("fatal: the remote end hung up unexpectedly", Reason.LINE),
    ("fatal: something nobody has thought of", Reason.OTHER),
]


@pytest.mark.parametrize(("said", "reason"), SAID, ids=[said for said, _ in SAID])
def test_each_answer_has_its_reason(said, reason):
    """Nothing of git's own words is shown."""
    told = refusal(said, "git@forge:anna/blogg")

    assert told.reason is reason
    assert told.message.startswith("Inget har ändrats: ")
    assert told.message.endswith(".")
    assert "fatal" not in told.message

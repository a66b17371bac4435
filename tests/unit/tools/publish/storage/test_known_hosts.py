"""The file with the servers that somebody has approved."""

from tools.publish.storage.known_hosts import FILE, approve_key, known_keys


def test_what_was_approved_is_known(tmp_path):
    """By name and port, and nothing else by that name."""
    file = tmp_path / FILE
    approve_key(file, "blogg.example", 22, "ssh-ed25519 AAAA1")
    approve_key(file, "blogg.example", 2222, "ssh-ed25519 AAAA2")
    approve_key(file, "blogg.example", 2222, "ssh-rsa AAAA3")

    assert known_keys(file, "blogg.example", 22) == ["ssh-ed25519 AAAA1"]
    assert known_keys(file, "blogg.example", 2222) == ["ssh-ed25519 AAAA2", "ssh-rsa AAAA3"]
    assert known_keys(file, "annan.example", 22) == []


def test_it_is_written_as_ssh_writes_it(tmp_path):
    """Another program can read it, and it says in Swedish what it is."""
    file = tmp_path / FILE
    approve_key(file, "blogg.example", 2222, "ssh-ed25519 AAAA")

    first, second = file.read_text("utf-8").splitlines()
    assert first.startswith("# Servrar som har godkänts")
    assert second == "[blogg.example]:2222 ssh-ed25519 AAAA"


def test_nobody_is_known_at_first(tmp_path):
    """Without a file; and a line that is cut off is none."""
    file = tmp_path / FILE

    assert known_keys(file, "blogg.example", 22) == []
    file.write_text("blogg.example ssh-ed25519\n")
    assert known_keys(file, "blogg.example", 22) == []

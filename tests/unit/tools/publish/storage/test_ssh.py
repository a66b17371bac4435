"""At the door of an SSH server: who it is, who we are, and what is said when either is wrong."""

import asyncssh
import pytest

from tests.places import PASSWORD, USER, Place, release, sftp_place
from tests.servers import sftp_server
from tools.publish.api import Ask, Options, Reason, Stopped, deploy
from tools.publish.storage.ssh_keys import own_keys

NOBODY = Ask()


@pytest.fixture
def place(tmp_path):
    """Give a server that knows one password."""
    with sftp_place(tmp_path) as made:
        yield made


def stopped_by(place, ask):
    """Give what is said to whoever cannot come in."""
    with pytest.raises(Stopped) as stopped:
        place.open(ask)
    return stopped.value


def asked(password=PASSWORD, approve=True):
    """Give somebody who answers, and what she was asked."""
    heard = []
    return heard, Ask(
        approve=lambda key: heard.append(key) or approve,
        password=lambda question: heard.append(question) or password,
    )


def test_a_first_contact_is_shown(place):
    """She sees the fingerprint once; what she approved is written down for the next time."""
    heard, somebody = asked()
    place.open(somebody).close()
    [key, question] = heard

    assert key.host == f"[127.0.0.1]:{place.settings.port}"
    assert key.algorithm == "ssh-ed25519"
    assert key.fingerprint.startswith("SHA256:")
    assert question == "Lösenord för anna på 127.0.0.1: "
    line = (place.project / "publish.known_hosts").read_text("utf-8").splitlines()[-1]
    assert line.startswith(f"[127.0.0.1]:{place.settings.port} ssh-ed25519 AAAA")

    again, somebody = asked()
    place.open(somebody).close()

    assert again == ["Lösenord för anna på 127.0.0.1: "]


def test_nobody_approves_by_themselves(place):
    """A program that runs alone sends nothing to a server that nobody has met."""
    said = stopped_by(place, NOBODY)

    assert said.reason is Reason.HOST_KEY
    assert "SHA256:" in said.message
    assert not (place.project / "publish.known_hosts").exists()


def test_no_password_is_sent_to_a_stranger(place, monkeypatch):
    """Not even one that the environment has."""
    monkeypatch.setenv("PUBLISH_PASSWORD_PROV", PASSWORD)
    heard, somebody = asked(approve=False)
    said = stopped_by(place, somebody)

    assert said.reason is Reason.HOST_KEY
    assert len(heard) == 1


@pytest.mark.parametrize("kind", ["ssh-ed25519", "ecdsa-sha2-nistp256"])
def test_a_changed_key_stops(tmp_path, place, kind):
    """Whoever shows another key may be somebody else; what to do is told."""
    place.open(asked()[1]).close()
    known = (place.project / "publish.known_hosts").read_text("utf-8")
    other = asyncssh.generate_private_key(kind)
    with sftp_server(tmp_path / "server", key=other) as stranger:
        known = known.replace(f":{place.settings.port} ", f":{stranger.port} ")
        (place.project / "publish.known_hosts").write_text(known, "utf-8")
        settings = place.settings.__class__(
            name="prov", url=place.settings.url, host="127.0.0.1", port=stranger.port, user=USER,
            path="/www",
        )  # fmt: skip
        heard, somebody = asked()
        said = stopped_by(Place(place.project, settings, place.folder), somebody)

    assert said.reason is Reason.HOST_KEY_CHANGED
    assert "visar en annan nyckel än förra gången" in said.message
    assert "Det nya fingeravtrycket är SHA256:" in said.message
    assert f"[127.0.0.1]:{stranger.port} i publish.known_hosts" in said.message
    assert heard == []


def test_a_wrong_password(place):
    """What is wrong is told, and the password is not repeated."""
    said = stopped_by(place, asked(password="tigern")[1])

    assert said.reason is Reason.PASSWORD
    assert "godtar inte lösenordet för användaren anna" in said.message
    assert "tigern" not in said.message


def test_no_password(place):
    """Without a key, a password or anybody to ask."""
    said = stopped_by(place, Ask(approve=lambda _key: True))

    assert said.reason is Reason.PASSWORD
    assert "någon av datorns nycklar" in said.message


@pytest.mark.parametrize(
    ("goodbye", "reason"),
    [
        pytest.param("Too many authentication failures", Reason.PASSWORD, id="too many keys"),
        pytest.param("Come back tomorrow", Reason.LINE, id="for another reason"),
    ],
)
def test_a_server_that_hangs_up(place, goodbye, reason):
    """It has seen enough of the computer's keys, or wants nobody."""
    place.server.goodbye = goodbye

    assert stopped_by(place, Ask(approve=lambda _key: True)).reason is reason


def test_a_password_from_the_environment(place, monkeypatch):
    """For programs that run by themselves: nobody is asked."""
    monkeypatch.setenv("PUBLISH_PASSWORD_PROV", PASSWORD)
    heard, somebody = asked()
    place.open(somebody).close()

    assert len(heard) == 1


def test_a_wrong_password_from_the_environment(place, monkeypatch):
    """She is not asked for another: the one that is wrong would be used again tomorrow."""
    monkeypatch.setenv("PUBLISH_PASSWORD_PROV", "fel")
    heard, somebody = asked()
    said = stopped_by(place, somebody)

    assert said.reason is Reason.PASSWORD
    assert len(heard) == 1


def test_a_server_that_is_not_there(place):
    """Nobody listens on the port."""
    settings = place.settings.__class__(
        name="prov", url=place.settings.url, host="127.0.0.1", port=1, user=USER, path="/www"
    )
    said = stopped_by(Place(place.project, settings, place.folder), NOBODY)

    assert said.reason is Reason.UNREACHABLE
    assert "servern 127.0.0.1 tar inte emot någon på den porten" in said.message


@pytest.mark.parametrize(
    ("make", "answer", "told"),
    [
        pytest.param(None, None, "finns inte", id="no such file"),
        pytest.param("tigern", "fel", "går inte att öppna med det lösenordet", id="wrong"),
        pytest.param("tigern", None, "går inte att öppna med det lösenordet", id="nobody to ask"),
    ],
)
def test_a_key_that_cannot_be_used(place, tmp_path, make, answer, told):
    """The key that publish.toml names."""
    if make:
        write_key(tmp_path / "key", make)
    said = stopped_by(with_key(place, tmp_path), Ask(password=lambda _question: answer))

    assert said.reason is Reason.PASSWORD
    assert told in said.message


def test_a_key_with_a_password(place, tmp_path):
    """She is asked for it, once, and it opens."""
    heard, somebody = asked(password="tigern")
    public = write_key(tmp_path / "key", "tigern")
    [key] = own_keys(with_key(place, tmp_path).settings, somebody)

    assert key.export_public_key() == public
    assert heard == [f"Lösenord för nyckeln {tmp_path / 'key'}: "]


def write_key(file, password):
    """Write a private key with a password as ssh-keygen does; give the public one."""
    key = asyncssh.generate_private_key("ssh-ed25519")
    file.write_bytes(key.export_private_key(passphrase=password, rounds=50))
    return key.export_public_key()


def with_key(place, tmp_path):
    """Let publish.toml name a key."""
    settings = place.settings.__class__(
        name="prov", url=place.settings.url, host="127.0.0.1", port=place.settings.port,
        user=USER, path="/www", key=str(tmp_path / "key"),
    )  # fmt: skip
    return Place(place.project, settings, place.folder)


def test_a_folder_that_is_not_there(place):
    """The folder above it must be; its name is told."""
    settings = place.settings.__class__(
        name="prov", url=place.settings.url, host="127.0.0.1", port=place.settings.port,
        user=USER, path="/finns/inte",
    )  # fmt: skip
    target = Place(place.project, settings, place.folder).open()

    with pytest.raises(Stopped) as stopped:
        deploy(target, release(0, {"index.html": "1"}), Options(base=None))

    target.close()
    assert stopped.value.reason is Reason.MISSING
    assert "/finns/inte" in stopped.value.message


def test_a_folder_that_one_may_not_write(place):
    """She is told where, and whom to ask."""
    place.server.before = lambda _call, _number: refuse()
    target = place.open()

    with pytest.raises(Stopped) as stopped:
        deploy(target, release(0, {"index.html": "1"}), Options(base=None))

    target.close()
    assert stopped.value.reason is Reason.RIGHTS
    assert "rätten att skriva" in stopped.value.message


def refuse():
    """Say no, as a server does."""
    raise PermissionError(13, "Permission denied")

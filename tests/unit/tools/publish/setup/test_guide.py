"""Set up a target by answering questions: it is tried, and written as somebody would write it."""

import pytest

from tests.places import PASSWORD, USER, ftps_place, git_place, sftp_place
from tools.publish.api import Ask, read_targets
from tools.publish.errors import Stopped
from tools.publish.setup.guide import set_up
from tools.publish.setup.talk import Talk

EXAMPLE, SITE = "https://socialchefen.example", "https://blogg.kommunen.se"


class Person:
    """Answers what she is asked from a list, in turn, and remembers what she was told."""

    def __init__(self, *answers):
        self.answers, self.told, self.approved = list(answers), [], []

    def talk(self):
        """Give her side of the conversation."""
        keys = Ask(approve=self._approve, password=lambda _question: PASSWORD)
        return Talk(say=self.told.append, ask=self._text, yes=self._yes, keys=keys)

    def _approve(self, key):
        self.approved.append(key.fingerprint)
        return True

    def _text(self, question, default):
        answer = self._next(question)
        return answer or default

    def _yes(self, question):
        return self._next(question) == "j"

    def _next(self, question):
        self.told.append(question)
        assert self.answers, self.told
        return self.answers.pop(0)

    @property
    def heard(self):
        """All that she was told and asked."""
        return "\n".join(self.told)


def test_sftp(tmp_path):
    """The server's fingerprint is shown, the password works, and is never written down."""
    with sftp_place(tmp_path) as place:
        port = str(place.settings.port)
        person = Person("", "1", SITE, "127.0.0.1", port, USER, "", "/www", "1", "", "1", "n", "j")

        assert set_up(person.talk(), place.project, EXAMPLE) == 0

        assert person.answers == []
        assert len(person.approved) == 1
        assert "Det gick att nå servern 127.0.0.1, och att skriva där." in person.told
    text = (place.project / "publish.toml").read_text("utf-8")
    assert text == (
        'default = "skarpt"\n\n[targets.skarpt]\nkind = "sftp"\nhost = "127.0.0.1"\n'
        f'port = {port}\nuser = "{USER}"\npath = "/www"\nswitch = "files"\n'
        f'url = "{SITE}"\nserver = "apache"\n'
    )
    assert f'Skriv SITEURL = "{SITE}" i publishconf.py.' in person.told
    assert person.told[-1] == "Pröva nu med: inv publish --dry-run"


def test_a_password_is_kept_where_she_wants(tmp_path, monkeypatch):
    """In the computer's own keeper, if it has one; else she is told."""
    with sftp_place(tmp_path) as place:
        port = str(place.settings.port)
        person = Person("", "1", SITE, "127.0.0.1", port, USER, "", "/www", "1", "", "1", "j", "j")
        kept = {}
        monkeypatch.setattr("keyring.set_password", lambda *words: kept.update({words[:2]: words}))

        set_up(person.talk(), place.project, SITE)

    assert kept == {("blogg-publicering", f"{USER}@skarpt"):
                    ("blogg-publicering", f"{USER}@skarpt", PASSWORD)}  # fmt: skip
    assert "SITEURL" not in person.heard


def test_a_link_with_nginx(tmp_path):
    """Whoever sets up the server gets the lines for it."""
    folder = (tmp_path / "webb").as_posix()
    person = Person("", "3", SITE, folder, "2", "2", "j")

    assert set_up(person.talk(), tmp_path, SITE) == 0

    [target] = read_targets(tmp_path / "publish.toml").all.values()
    assert (target.kind, target.switch, target.server) == ("folder", "link", "nginx")
    assert f"root {folder}/live;" in person.heard
    assert f"include {folder}/state/blogg-server.conf;" in person.heard
    assert "server_name blogg.kommunen.se;" in person.heard


def test_a_branch(tmp_path):
    """What a Pages host shows is tried by asking it."""
    place = git_place(tmp_path)
    person = Person("", "4", SITE, place.settings.repository, "", "j")

    assert set_up(person.talk(), tmp_path, SITE) == 0

    [target] = read_targets(tmp_path / "publish.toml").all.values()
    assert (target.repository, target.branch) == (place.settings.repository, "gh-pages")


def test_answers_that_will_not_do(tmp_path):
    """What is wrong is told, and asked again; what was right is the next suggestion."""
    folder = (tmp_path / "webb").as_posix()
    person = Person(
        "Å", "prov", "9", "3", "blogg", "http://blogg.se", "n", SITE, "", folder, "1", "", "1", "j"
    )

    assert set_up(person.talk(), tmp_path, SITE) == 0

    for told in ("Skriv a–z, 0–9 och -.", "Skriv ett tal från 1 till 4.",
                 "Då ska adressen börja med https://.", "Det behövs ett svar."):  # fmt: skip
        assert told in person.told
    assert any(line.startswith("url ska vara sajtens adress") for line in person.told)


def test_an_intranet(tmp_path):
    """An address without https is allowed when only some can reach it."""
    folder = (tmp_path / "webb").as_posix()
    person = Person("", "3", "http://blogg.intranat.se", "j", folder, "1", "", "1", "j")

    assert set_up(person.talk(), tmp_path, SITE) == 0
    assert read_targets(tmp_path / "publish.toml").get().private


def test_a_target_that_cannot_be_reached(tmp_path):
    """It is told why; she may answer anew, with her answers as suggestions, or let it be."""
    again = Person("", "1", SITE, "127.0.0.1", "1", USER, "", "/www", "1", "", "1",
                   "j", *[""] * 10, "n", "n")  # fmt: skip

    assert set_up(again.talk(), tmp_path, SITE) == 1

    refused = "Inget har ändrats: servern 127.0.0.1 tar inte emot någon på den porten."
    assert sum(line.startswith(refused) for line in again.told) == 2
    assert again.told[-1] == "Inget har skrivits."
    assert not (tmp_path / "publish.toml").exists()


def test_a_second_target(tmp_path):
    """The file keeps what stands in it, and which target is meant."""
    before = '# Vår sajt\n[targets.skarpt]\nkind = "folder"\npath = "a"\nurl = "https://a.se"\n'
    (tmp_path / "publish.toml").write_text(before)
    person = Person("skarpt", "", "3", SITE, (tmp_path / "webb").as_posix(), "1", "", "1", "j")

    assert set_up(person.talk(), tmp_path, SITE) == 0

    found = read_targets(tmp_path / "publish.toml")
    assert (list(found.all), found.default) == (["skarpt", "prov"], "skarpt")
    assert before in (tmp_path / "publish.toml").read_text()
    assert "Det finns redan ett mål som heter ”skarpt”." in person.told
    assert person.told[-1] == "Pröva nu med: inv publish --target prov --dry-run"


def test_a_file_that_cannot_be_read(tmp_path):
    """Nothing is asked, and nothing is changed."""
    (tmp_path / "publish.toml").write_text("[targets.a]\nkind = sftp\n")

    with pytest.raises(Stopped, match=r"publish\.toml:2: Raden går inte att förstå"):
        set_up(Person().talk(), tmp_path, SITE)


def test_ftps(tmp_path, monkeypatch):
    """A web hotel without SFTP: no question that has but one answer."""
    with ftps_place(tmp_path) as place:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
        port = str(place.settings.port)
        person = Person("", "2", SITE, "127.0.0.1", port, USER, "/www", "", "1", "n", "j")

        assert set_up(person.talk(), place.project, SITE) == 0

    assert read_targets(place.project / "publish.toml").get().switch == "files"

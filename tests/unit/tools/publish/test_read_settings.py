"""publish.toml: what it may say, and what is said of what it may not."""

import pytest

from tools.publish.api import Stopped
from tools.publish.read_settings import parse_targets, read_targets
from tools.publish.settings import FolderSettings, FtpsSettings, GitSettings, SftpSettings

SFTP = """
[targets.skarpt]
kind = "sftp"
host = "blogg.example"
user = "anna"
path = "/srv/www/blogg"
url = "https://blogg.example"
"""


def test_the_least_that_one_can_say():
    """What is not said has a value of its own."""
    found = parse_targets(SFTP)

    assert found.default == "skarpt"
    assert found.get() == SftpSettings(
        name="skarpt", host="blogg.example", user="anna", path="/srv/www/blogg",
        url="https://blogg.example", port=22, key="", switch="", store="", server="other",
        private=False, keep=5, https_only=False,
    )  # fmt: skip


def test_every_kind():
    """Each kind of target has its own keys; one of several is the default."""
    found = parse_targets("""
        default = "lokalt"
        [targets.lokalt]
        kind = "folder"
        path = "/var/www/blogg"
        url = "http://intranät.example"
        private = true
        switch = "files"
        store = "/var/lib/blogg"
        server = "nginx"
        keep = 2
        [targets.hotell]
        kind = "ftps"
        host = "ftp.example"
        port = 2121
        user = "anna"
        path = "/www"
        url = "https://blogg.example/dagbok"
        [targets.sidor]
        kind = "git"
        repository = "git@forge.example:anna/blogg.git"
        branch = "pages"
        url = "https://anna.example"
    """)

    assert [type(each) for each in found.all.values()] == [
        FolderSettings, FtpsSettings, GitSettings,
    ]  # fmt: skip
    assert found.get().name == "lokalt"
    assert found.get("sidor").branch == "pages"


def said(text):
    """Give what is said of a text that cannot be used."""
    with pytest.raises(Stopped) as stopped:
        parse_targets(text)
    return stopped.value.message


WRONG = [
    pytest.param(SFTP.replace("host", "hots"), [
        "publish.toml:4: hots är okänt. Menade du host?",
        "publish.toml:2: host saknas i målet ”skarpt”.",
    ], id="a misspelt key"),
    pytest.param(SFTP + 'zzz = "x"\n', [
        "publish.toml:8: zzz är okänt. De som finns: host, https_only, keep, key, path, port, "
        "private, server, store, switch, url, user.",
    ], id="a key like no other"),
    pytest.param(SFTP + 'branch = "x"\n', [
        "publish.toml:8: branch är okänt. De som finns: host, https_only, keep, key, path, port, "
        "private, server, store, switch, url, user.",
    ], id="another kind's key"),
    pytest.param(SFTP.replace('"sftp"', '"scp"'), [
        'publish.toml:3: kind ska vara något av "folder", "sftp", "ftps", "git".',
    ], id="an unknown kind"),
    pytest.param(SFTP.replace('kind = "sftp"\n', ""), [
        'publish.toml:2: kind ska vara något av "folder", "sftp", "ftps", "git".',
    ], id="no kind"),
    pytest.param(SFTP + 'port = "22"\n', [
        "publish.toml:8: port ska vara ett heltal.",
    ], id="a text"),
    pytest.param(SFTP + "keep = true\n", [
        "publish.toml:8: keep ska vara ett heltal.",
    ], id="a yes"),
    pytest.param(SFTP + "private = 1\n", [
        "publish.toml:8: private ska vara true eller false.",
    ], id="a number for a yes"),
    pytest.param(SFTP + "port = 0\n", [
        "publish.toml:8: port ska vara ett tal mellan 1 och 65535.",
    ], id="no port"),
    pytest.param(SFTP + "keep = 1\n", [
        "publish.toml:8: keep ska vara minst 2: den publicerade versionen och den före.",
    ], id="nothing to go back to"),
    pytest.param(SFTP + 'switch = "both"\n', [
        'publish.toml:8: switch ska vara något av "link", "files".',
    ], id="no such way"),
    pytest.param(SFTP.replace("/srv/www/blogg", ""), ["publish.toml:6: path är tom."], id="empty"),
    pytest.param(SFTP.replace("https://", "http://"), [
        "publish.toml:7: url ska börja med https://. Bara ett mål med private = true får vara "
        "utan.",
    ], id="without https"),
    pytest.param(SFTP.replace("https://blogg", "blogg"), [
        'publish.toml:7: url ska vara sajtens adress, till exempel "https://blogg.example".',
    ], id="no address"),
    pytest.param(SFTP.replace("skarpt", "Å"), [
        "publish.toml: ”Å” går inte att använda som namn. Skriv a–z, 0–9 och -.",
    ], id="an odd name"),
    pytest.param(SFTP + "https_only = true\n", [
        'publish.toml:8: https_only kräver en server som går att styra. Skriv server = "apache" '
        'eller "nginx".'], id="https only, from a server that cannot be told"),
    pytest.param(SFTP.replace("https:", "http:") + "private = true\nhttps_only = true\n", [
        "publish.toml:9: https_only går bara när url börjar med https://.",
    ], id="https only, by http"),
    pytest.param("targets = 1\n", [
        "publish.toml: Inget mål finns. Börja med en rad [targets.skarpt].",
    ], id="no targets"),
    pytest.param("", [
        "publish.toml: Inget mål finns. Börja med en rad [targets.skarpt].",
    ], id="nothing at all"),
    pytest.param('defualt = "skarpt"\n' + SFTP, [
        "publish.toml:1: defualt är okänt. Menade du default?",
    ], id="a misspelt key on top"),
    pytest.param('default = "skarp"\n' + SFTP, [
        "publish.toml:1: Målet ”skarp” finns inte.",
    ], id="no such default"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "messages"), WRONG)
def test_what_is_wrong_is_told_with_its_line(text, messages):
    """Everything at once, and what to write instead."""
    if "[targets.Å]" in text:
        text = text.replace("[targets.Å]", '[targets."Å"]')
        messages = [messages[0].replace("publish.toml:", "publish.toml:2:", 1)]

    assert said(text).splitlines() == messages


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('password = "tigern"', id="a password"),
        pytest.param('lösenord = "tigern"', id="in Swedish"),
        pytest.param('token = "tigern"', id="a token"),
        pytest.param('api_secret = "tigern"', id="a secret"),
    ],
)
def test_no_secret_stands_in_the_file(line):
    """A key for one is refused with what to do, and its value is never repeated."""
    line = line if line.isascii() else f'"{line.split(" = ")[0]}" = {line.split(" = ")[1]}'
    message = said(SFTP + line + "\n")

    assert "Ett lösenord står aldrig i filen" in message
    assert "tigern" not in message


@pytest.mark.parametrize(
    "repository",
    [
        pytest.param("https://anna:tigern12345@forge.example/blogg.git", id="a password"),
        pytest.param("https://ghp_tigern123456789012345@forge.example/blogg", id="a token"),
    ],
)
def test_no_secret_stands_in_an_address(repository):
    """An address with a password in it would be shown in every message."""
    message = said(f"""
        [targets.sidor]
        kind = "git"
        repository = "{repository}"
        url = "https://anna.example"
    """)

    assert message == (
        "publish.toml:4: repository innehåller ett lösenord. Ta bort det: filen får inte ha "
        "några hemligheter."
    )


def test_a_target_that_is_not_there():
    """What one asks for by name is compared with those that there are."""
    with pytest.raises(Stopped, match=r"Målet ”skrapt” finns inte.* skarpt"):
        parse_targets(SFTP).get("skrapt")


def test_one_of_several_must_be_chosen():
    """Without a default, nobody guesses."""
    with pytest.raises(Stopped, match="Välj ett mål"):
        parse_targets(SFTP + SFTP.replace("skarpt", "annat")).get()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"[targets.a]\nkind = sftp\n", "publish.toml:2: Raden", id="no quotes"),
        pytest.param(b"a = 1\na = 2\n", "publish.toml:2: Raden", id="twice"),
        pytest.param(b'a = "\xe5"\n', "inte sparad som UTF-8", id="another encoding"),
    ],
)
def test_a_file_that_is_no_toml(tmp_path, data, message):
    """The line is told, in Swedish."""
    (tmp_path / "publish.toml").write_bytes(data)

    with pytest.raises(Stopped, match=message):
        read_targets(tmp_path / "publish.toml")


def test_no_file(tmp_path):
    """She is told what it is for."""
    with pytest.raises(Stopped, match="Filen säger vart sajten ska skickas"):
        read_targets(tmp_path / "publish.toml")

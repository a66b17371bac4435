"""webbplats.yaml: what the director says of her site."""

import pytest

from blog.errors import BuildStopped
from blog.settings import read_settings
from blog.site_file import KEYS, parse, site_settings
from tests.sites import ROOT, write

NO_MAIL = ("vi", "a@b", "a b@c.se", "a@b.se?bcc=x@y.se", "mailto:a@b.se", "a@b.se,c@d.se")
NO_WEB = ("vi", "www.a.se", "javascript:alert(1)", "https://a", "ftp://a.se", "//a.se",
          "https://ni:vi@a.se/", "mailto:a@b.se")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("# bara en rad\n", {}),
        ("namn: Min blogg\n", {"SITENAME": "Min blogg"}),
        ('\ufeffnamn: "Ja: nu"\nundertitel: >-\n  Ett\n  par\n',
         {"SITENAME": "Ja: nu", "SITESUBTITLE": "Ett par"}),
        ("namn:\n", {}),
        ("namn: 2026\n", {"SITENAME": "2026"}),
        ('svarsadress: ""\n', {"POSTS_REPLY": ""}),
        ("svarsadress: Anna.Ek+svar@xn--kp-yia.example\n",
         {"POSTS_REPLY": "Anna.Ek+svar@xn--kp-yia.example"}),
        ("nyhetsbrev: http://köp.example:8080/a?b=c#d\n",
         {"NEWSLETTER_URL": "http://köp.example:8080/a?b=c#d"}),
        ('namn: "Min\\u0000 \\u0007blogg"\n', {"SITENAME": "Min blogg"}),
    ],
    ids=["nothing", "a comment", "a name", "both, from Windows", "empty", "digits", "none",
         "a mail address", "a web address", "signs that no feed can hold"],
)  # fmt: skip
def test_what_it_says(text, expected):
    """Text for each key; an empty name is as in pelicanconf.py, an empty address is none."""
    assert parse(text.encode(), place="webbplats.yaml") == expected


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"nam: A\n", "webbplats.yaml:1: ”nam” används inte här. Menade du ”namn”?"),
        (b"namn: A\nxyz: B\n", "webbplats.yaml:2: ”xyz” används inte här. De som finns: namn, "),
        (b"namn: [A]\n", "webbplats.yaml:1: ”namn” ska vara en text på raden."),
        (b"namn: A\n  b: [\n", "webbplats.yaml:2: Raden går inte att läsa."),
        (b"- A\n", "webbplats.yaml:1: Skriv namn, kolon och värde på varje rad."),
        (b"namn: \xe5\n", "webbplats.yaml:1: Raden går inte att läsa."),
        *(
            (f"{key}: {said}\n".encode(), f"webbplats.yaml:1: På raden {key} står ”{said}”. Skriv")
            for key, said in (
                *(("svarsadress", each) for each in NO_MAIL),
                *(("nyhetsbrev", each) for each in NO_WEB),
            )
        ),
    ],
)
def test_what_it_may_not_say(data, said):
    """Told with its line, in Swedish."""
    with pytest.raises(BuildStopped) as stop:
        parse(data, place="webbplats.yaml")

    assert str(stop.value).startswith(said)


def test_over_the_settings(tmp_path):
    """It takes the place of the file of settings, and what a command says takes its place."""
    write(tmp_path, {"conf.py": "PATH = 'texter'\nSITENAME = 'A'\nSITESUBTITLE = 'B'\n",
                     "texter/webbplats.yaml": "namn: C\n", "andra/a.md": ""})  # fmt: skip
    file = tmp_path / "conf.py"

    assert read_settings(file)["SITENAME"] == "C"
    assert read_settings(file)["SITESUBTITLE"] == "B"
    assert read_settings(file, {"SITENAME": "D"})["SITENAME"] == "D"
    assert read_settings(file, {"PATH": str(tmp_path / "andra")})["SITENAME"] == "A"


def test_a_folder_without(tmp_path):
    """It need not be there."""
    assert site_settings(tmp_path) == {}


def test_each_key_is_explained():
    """The desk shows what each does, and no two are the same setting."""
    assert all(each.label and each.meaning.endswith(".") for each in KEYS)
    assert len({each.setting for each in KEYS}) == len(KEYS)


def test_the_guide_names_them_all():
    """What may be changed at the desk is told to whoever may change it."""
    guide = (ROOT / "docs/skriva.md").read_text("utf-8")
    chapter = guide.partition("### Inställningar\n")[2].partition("\n## ")[0].casefold()

    assert [each.key for each in KEYS if each.label.casefold() not in chapter] == []

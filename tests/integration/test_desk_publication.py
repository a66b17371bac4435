"""Publicera from the desk: asked, sent, seen and taken back, by forms alone."""

import dataclasses
import threading
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup

from tests import sites
from tests.integration.publication import FIRST, in_folder, post, serving
from tests.unit.tools.desk.web.running import make_site, running
from tools.desk.publication.progress import Line
from tools.desk.publication.publication import Publication

pytestmark = pytest.mark.integration


@dataclasses.dataclass
class Published:
    """A desk, and what its readers get."""

    desk: object
    web: object

    def get(self):
        """Give the page as it is now."""
        _, _, said = self.desk.ask("/skrivbord/publicera")
        return BeautifulSoup(said, "html.parser").main

    def press(self, **fields):
        """Send the form, and wait until there is something to read or to answer."""
        if question := self.get().find("input", {"name": "fraga"}):
            fields = {"fraga": question["value"], **fields}
        body = urlencode({"token": self.desk.keys.token, **fields}).encode()
        status, headers, _ = self.desk.post("/skrivbord/publicera", body, X_Skrivbord=None)
        assert (status, headers["Location"]) == (303, "/skrivbord/publicera")
        self.publication.settled.wait(120)
        return self.get().get_text()

    def begin(self, path):
        """Press Publicera on the page of a text, and wait as above."""
        opened = self.desk.served._desk.texts.open(path)
        body = {"token": self.desk.keys.token, "digest": opened.digest, "vad": "publicera"}
        _, headers, _ = self.desk.post(
            f"/skrivbord/text/{path}", urlencode(body).encode(), X_Skrivbord=None
        )
        assert headers["Location"] == "/skrivbord/publicera"
        self.publication.settled.wait(120)

    @property
    def folder(self):
        """The project's."""
        return self.desk.site.content.parent

    @property
    def publication(self):
        """What becomes of the publication."""
        return self.desk.served._desk.publication

    def front(self):
        """Give the front page that readers get."""
        return self.web.answer("/")[1].decode()


@pytest.fixture
def published(tmp_path):
    """Give a blog whose site goes to a folder, which a web server shows."""
    with serving() as web, running(make_site(tmp_path, texts=FIRST)) as desk:
        target = tmp_path / "target"
        target.mkdir()
        web.read = in_folder(SimpleNamespace(folder=target))
        lines = ["[targets.prov]", 'kind = "folder"', f'path = "{target}"', f'url = "{web.url}"']
        lines += ['server = "other"', "private = true", ""]
        (tmp_path / "publish.toml").write_text("\n".join(lines), "utf-8")

        def settings():
            return sites.settings(
                desk.site.content, tmp_path / "output", SITEURL=web.url, POSTS_NOW=sites.NOW
            )

        def build(_root, options, _say, unsaved):
            output = (
                Path(options[options.index("--output") + 1]) if unsaved else tmp_path / "output"
            )
            override = {"SITEURL": web.url, "POSTS_NOW": sites.NOW, "POSTS_UNSAVED": unsaved}
            sites.build(desk.site.content, output, **override)
            return True

        desk.served._desk.root = tmp_path
        desk.served._desk.own_settings = settings
        desk.served._desk.publication = Publication(build)
        yield Published(desk, web)


def test_from_one_press_to_undone(published):
    """What changes is told first; then it is sent, seen, and taken back."""
    asked = published.press(vad="publicera")
    assert "Ska det publiceras?" in asked
    assert "3 nya texter: ”Om bloggen”, ”Ett”, ”Två”." in asked
    assert not published.front().startswith("<")

    said = published.press(vad="svar", svar="ja")
    assert f"och sett på {published.web.url}/" in said
    assert "Två" in published.front()

    sites.write(published.desk.site.content, {"inlagg/3.md": post("Tre", 3)})
    published.press(vad="publicera")
    assert "Tre" not in published.front()
    published.press(vad="svar", svar="ja")
    assert "Tre" in published.front()

    said = published.press(vad="angra")
    assert "Läsarna ser versionen från" in said
    assert "Tre" not in published.front()


def test_a_draft_in_two_presses(published):
    """The site is built with it at the first; at the second its file is made ready, and sent."""
    draft = post("Nio", 9, more="Status: utkast\n")
    ready = draft.replace("Status: utkast\n", "")
    file, history = published.desk.site.content / "inlagg/9.md", published.folder / ".historik"
    sites.write(published.desk.site.content, {"inlagg/9.md": draft})
    published.begin("inlagg/9.md")

    assert "Nio" in published.get().get_text()
    assert file.read_text("utf-8") == draft
    assert not (published.folder / "output").exists()
    published.press(vad="svar", svar="ja")
    assert "Nio" in published.front()
    assert file.read_text("utf-8") == ready
    assert not (history / "prov").exists()
    said = published.press(vad="publicera")
    assert "Allt är redan skickat." in said


def test_a_draft_that_readers_have_already(published):
    """Nothing changes for them, but a draft stays one until somebody has said yes."""
    draft = post("Nio", 9, more="Status: utkast\n")
    file = published.desk.site.content / "inlagg/9.md"
    sites.write(
        published.desk.site.content, {"inlagg/9.md": draft.replace("Status: utkast\n", "")}
    )
    published.press(vad="publicera")
    published.press(vad="svar", svar="ja")
    file.write_text(draft, "utf-8")
    published.begin("inlagg/9.md")

    assert published.publication.now.question
    assert file.read_text("utf-8") == draft
    assert "Allt är redan skickat." in published.press(vad="svar", svar="ja")
    assert file.read_text("utf-8") == draft.replace("Status: utkast\n", "")


@pytest.mark.parametrize("answer", ["nej", None], ids=["no", "the desk is closed"])
def test_a_draft_that_nobody_agreed_to(published, answer):
    """Its file is untouched, and nothing of it lies anywhere."""
    draft = post("Nio", 9, more="Status: utkast\n")
    sites.write(published.desk.site.content, {"inlagg/9.md": draft})
    published.begin("inlagg/9.md")
    if answer:
        published.press(vad="svar", svar=answer)
    else:
        published.publication.close()

    assert (published.desk.site.content / "inlagg/9.md").read_text("utf-8") == draft
    assert not published.front().startswith("<")
    assert not (published.folder / "output").exists()
    assert not (published.folder / ".historik/prov").exists()


def test_written_on_while_it_asked(published):
    """The text that was looked at is no longer the text: nothing is sent."""
    draft = post("Nio", 9, more="Status: utkast\n")
    file = published.desk.site.content / "inlagg/9.md"
    sites.write(published.desk.site.content, {"inlagg/9.md": draft})
    published.begin("inlagg/9.md")
    file.write_text(draft + "Mer.\n", "utf-8")
    said = published.press(vad="svar", svar="ja")

    assert "sedan du valde Publicera. Se efter att den är som du vill ha den" in said
    assert "Jämför de två" not in said  # there is nothing to compare on this page
    assert "Inget har publicerats." in said
    assert file.read_text("utf-8") == draft + "Mer.\n"
    assert not published.front().startswith("<")


def test_a_page_that_was_left_open_answers_nothing_else(published):
    """Who says yes says it to what she has read."""
    published.press(vad="publicera")
    first = published.get().find("input", {"name": "fraga"})["value"]
    published.press(vad="svar", svar="nej")
    published.press(vad="publicera")
    published.press(vad="svar", svar="ja", fraga=first)

    assert published.publication.now.question
    assert not published.front().startswith("<")


def test_no(published):
    """Nothing is sent."""
    published.press(vad="publicera")
    said = published.press(vad="svar", svar="nej")

    assert "Inget har publicerats." in said
    assert not published.front().startswith("<")


def test_what_stops_it(published):
    """Each error leads to its place in the editor."""

    def build(_root, _options, say, _unsaved):
        content = published.desk.site.content
        say(f"{content}/inlagg/1.md:2: fel: Datumet går inte att läsa.")
        return False

    published.publication.build = build
    published.press(vad="publicera")
    link = published.get().select_one(".said a")

    assert link["href"] == "/skrivbord/skriv/inlagg/1.md#rad-2"
    assert "Datumet går inte att läsa." in published.get().get_text()


def test_one_at_a_time(published):
    """Who presses twice is told, and nothing is begun twice."""
    go_on, begun = threading.Event(), []

    def build(*_):
        begun.append(1)
        go_on.wait(60)
        return False

    published.publication.build = build
    body = urlencode({"token": published.desk.keys.token, "vad": "publicera"}).encode()
    for _ in range(2):
        published.desk.post("/skrivbord/publicera", body, X_Skrivbord=None)
    said = published.get().get_text()
    go_on.set()
    published.publication.settled.wait(60)

    assert "En publicering pågår redan." in said
    assert begun == [1]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Allt är redan skickat.", Line("Allt är redan skickat.")),
        ("content/a.md:3: fel: Nej.", Line("fel: Nej.", "content/a.md", 3)),
        ("C:/blogg/content/a.md:3: Nej.", Line("Nej.", "C:/blogg/content/a.md", 3)),
        ("Publicerat kl. 14.03: bra.", Line("Publicerat kl. 14.03: bra.")),
    ],
)
def test_places(text, line):
    """A line that begins with a place is led from."""
    assert Line.of(text) == line

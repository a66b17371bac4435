"""What is shown and built after each change, and in what order."""

import datetime as dt
import queue
from dataclasses import dataclass, field

import pytest

from blog.documents.front_matter.status import State
from blog.findings import Finding, Level
from tests.sites import ADDRESS, MOMENT, ROOT, write
from tools.desk.build.outcome import Outcome, SavedPage, SavedPages
from tools.desk.build.request import BuildRequest, PreviewSite
from tools.desk.rebuilds import Hooks, Rebuilds
from tools.desk.state import PreviewState
from tools.desk.texts import TextSummary

PATIENCE = 30  # seconds: the machine may be busy with other tests
ERROR = Finding("content/a.md", 2, "datum", "Fel datum.", "Rätta.")
SITE = Outcome(delivered=True)
STOPPED = Outcome(delivered=False, findings=(ERROR,))


def page(html, path="a"):
    return SavedPage(f"{path}.md", f"{path}/index.html", html.encode())


NOTHING = SavedPages()


@dataclass
class Processes:
    """Builds and shows what the test says, and notes what it is asked."""

    asked: list = field(default_factory=list)
    moments: list = field(default_factory=list)  # of the builds, which another thread asks for
    outcomes: queue.Queue = field(default_factory=queue.Queue)
    shown: SavedPages = NOTHING
    is_lost: bool = False

    def build(self, moment):
        """Wait for what the test says that it gives."""
        self.is_lost = False
        self.moments.append(moment)
        return self.outcomes.get(timeout=PATIENCE)

    def show(self, paths, moment):
        """Give what can be shown."""
        self.asked.append(("show", set(paths), moment))
        return self.shown

    def exchange(self):
        """Show pages of the site that was built."""
        self.asked.append("exchange")

    def restart(self):
        """Load the program."""
        self.asked.append("restart")

    def close(self):
        """End a build."""
        self.outcomes.put(STOPPED)


class Changed(queue.Queue):
    """Tells what the test says has changed."""

    late = frozenset()

    def take(self, seconds):
        """Wait for it; who has little time is told what comes late."""
        if seconds == PATIENCE:
            return self.get(timeout=PATIENCE)
        told, self.late = set(self.late), frozenset()
        return told

    def wake(self):
        """Tell that a build has ended."""
        self.put(set())


class Preview:
    """A preview in which nothing happens but what the test does."""

    def __init__(self, folder):
        self.pair, self.watch, self.state = Processes(), Changed(), PreviewState("x")
        self.now, self.told, self.reported, self.texts = MOMENT, [], [], ()
        paths = {"PATH": str(write(folder / "content", {"a.md": ""})), "SITEURL": ADDRESS}
        paths["OUTPUT_PATH"] = str(folder / "output")
        self.output = folder / "output"
        hooks = Hooks(
            now=lambda: self.now,
            begin_anew=lambda: self.pair.asked.append("begin anew"),
            read=lambda: self.texts,
            tell=self.told.append,
            report=self.report,
        )
        site = PreviewSite.read(BuildRequest(str(ROOT / "pelicanconf.py"), paths))
        self.rebuilds = Rebuilds(self.pair, self.watch, self.state, hooks, site)

    def report(self, error, failed):
        """Keep an error of the program."""
        self.reported.append(str(error))
        return f"{failed}. Visa filen."

    def save(self, *paths, shown=NOTHING):
        """Save files, of which the process with the site can show so much."""
        self.now += dt.timedelta(seconds=1)
        self.pair.shown = shown
        self.watch.put(set(paths))
        self.rebuilds.follow(PATIENCE)

    def end_build(self, outcome=SITE, pages=()):
        """Let the build that is under way end, with these pages on the disk."""
        write(self.output, {each.save_as: each.html for each in pages})
        ended = self.rebuilds._build
        self.pair.outcomes.put(outcome)
        while self.rebuilds._build is ended:
            self.rebuilds.follow(PATIENCE)

    @property
    def windows(self):
        """The newer pages that windows show."""
        return {path: each.page.html.decode() for path, each in self.state.now.newer.items()}


@pytest.fixture
def preview(tmp_path):
    """Give a preview whose first site has been built."""
    preview = Preview(tmp_path)
    preview.rebuilds.begin()
    preview.end_build()
    preview.pair.asked.clear()
    preview.told.clear()
    yield preview
    preview.rebuilds.close()


def test_a_saved_page_and_then_the_site(preview):
    """The page is shown at once, and the site is built for the same moment and takes over."""
    preview.save("a.md", shown=SavedPages((page("ny"),)))
    assert preview.windows == {"a/index.html": "ny"}
    assert preview.rebuilds.is_building
    assert preview.told == []

    preview.end_build(pages=[page("ny")])
    saved_at = MOMENT + dt.timedelta(seconds=1)
    assert preview.pair.asked == [("show", {"a.md"}, saved_at), "exchange"]
    assert preview.pair.moments == [MOMENT, saved_at]
    assert preview.windows == {}
    assert not preview.rebuilds.is_building
    assert preview.told == [SITE]


def test_saves_during_a_build(preview):
    """They are shown at once, and an older site never takes their place."""
    preview.save("a.md", shown=SavedPages((page("1"),)))
    preview.save("a.md", shown=SavedPages((page("2"),)))
    assert preview.windows == {"a/index.html": "2"}

    preview.pair.shown = NOTHING
    preview.end_build(pages=[page("1")])
    assert preview.windows == {"a/index.html": "2"}
    assert preview.rebuilds.is_building

    preview.end_build(pages=[page("2")])
    assert preview.windows == {}
    assert preview.pair.moments == [MOMENT + dt.timedelta(seconds=each) for each in (0, 1, 2)]
    assert preview.reported == []


def test_what_cannot_be_shown(preview):
    """It is asked for with the next save too, until a site has it."""
    preview.save("a.md")
    preview.save("b.md")
    preview.end_build()
    preview.end_build()
    preview.save("c.md")

    assert [each[1] for each in preview.pair.asked if each[0] == "show"] == [
        {"a.md"}, {"a.md", "b.md"}, {"b.md"}, {"c.md"},
    ]  # fmt: skip
    assert preview.windows == {}


def test_what_is_shown_is_not_asked_for_again(preview):
    """The process has it in memory from then on."""
    preview.save("a.md", shown=SavedPages((page("1"),)))
    preview.save("b.md", shown=SavedPages((page("2", "b"),)))

    assert [each[1] for each in preview.pair.asked if each[0] == "show"] == [{"a.md"}, {"b.md"}]
    assert preview.windows == {"a/index.html": "1", "b/index.html": "2"}


def test_a_build_that_is_stopped(preview):
    """It is told, and the former site is the one whose pages are shown."""
    preview.save("a.md")
    preview.end_build(STOPPED)

    assert preview.told == [STOPPED]
    assert "exchange" not in preview.pair.asked


def test_a_build_that_is_stopped_while_something_is_saved(preview):
    """It is built again before it is told, at most twice."""
    preview.save("a.md")
    for _ in range(3):
        preview.save("a.md")
        preview.end_build(STOPPED)

    assert preview.told == [STOPPED]

    preview.save("a.md")
    preview.end_build(STOPPED)
    assert preview.told == [STOPPED]
    preview.end_build(STOPPED)
    assert preview.told == [STOPPED] * 2


def test_a_file_that_went_just_now(preview):
    """What stopped a build is told a moment later, when it has stopped another."""
    preview.save("a.md")
    preview.watch.late = {"b.md"}
    preview.end_build(STOPPED)
    assert preview.told == []

    preview.end_build(STOPPED)
    assert preview.told == [STOPPED]


def test_a_page_that_differs(preview):
    """It is reported as an error of the program, and the whole site's page is shown."""
    preview.save("a.md", shown=SavedPages((page("ny"),)))
    preview.end_build(pages=[page("en annan")])

    assert preview.reported == ["a.md"]
    [finding] = preview.told[0].findings
    assert finding.path.endswith("content/a.md")
    assert (finding.level, finding.hint) == (Level.WARNING, "Visa filen.")
    assert finding.message == (
        "Sidan som visades när texten sparades blev en annan än den som bygget gav."
    )
    assert preview.state.now.outcome == preview.told[0]
    assert preview.windows == {}


def test_a_page_that_has_been_saved_again(preview):
    """It differs because the text does, so there is nothing to report."""
    preview.save("a.md", shown=SavedPages((page("1"),)))
    preview.watch.late = {"a.md"}
    preview.pair.shown = SavedPages((page("2"),))
    preview.end_build(pages=[page("2")])

    assert preview.reported == []
    assert preview.windows == {"a/index.html": "2"}


def test_a_page_before_another(preview):
    """What was saved after it may stand on it, so only the last one is compared."""
    preview.save("a.md", shown=SavedPages((page("1"),)))
    preview.end_build(pages=[page("1")])
    preview.save("b.css")
    preview.save("a.md", shown=SavedPages((page("2"),)))
    preview.save("b.md", shown=SavedPages((page("3", "b"),)))
    preview.end_build(pages=[page("1")])
    preview.end_build(pages=[page("1"), page("3", "b")])

    assert preview.reported == []
    assert preview.windows == {}


def test_an_error_of_the_program(preview):
    """It is told with the next site, once."""
    preview.save("a.md", shown=SavedPages(problem="Sidan kunde inte visas direkt. Visa filen."))
    preview.end_build()
    preview.save("a.md")
    preview.end_build()

    assert [[each.message for each in told.findings] for told in preview.told] == [
        ["Sidan kunde inte visas direkt."], [],
    ]  # fmt: skip


def test_the_program_has_changed(preview):
    """It is loaded anew before the next build, and never in the midst of one."""
    preview.save("a.md")
    preview.save("plugins/posts/menu.py")
    preview.end_build()

    assert [each if isinstance(each, str) else each[0] for each in preview.pair.asked] == [
        *("show", "show", "exchange", "show", "begin anew", "restart")
    ]


def test_a_moment_has_come(preview):
    """When a scheduled text is due the site is built, and no page is shown before it is."""
    due = MOMENT + dt.timedelta(minutes=1)
    text = TextSummary("content/b.md", "B", "/b/", State.SCHEDULED, due, is_page=False)
    preview.save("b.md")
    preview.texts = (text,)
    preview.end_build()
    preview.pair.asked.clear()

    preview.now = due
    preview.save("a.md", shown=SavedPages((page("ny"),)))

    saved_at = due + dt.timedelta(seconds=1)
    assert preview.pair.asked == []
    assert preview.windows == {}
    preview.end_build()
    assert preview.pair.moments[-1] == saved_at


def test_a_new_day(preview):
    """Every text is a day older, so the site is built, once."""
    preview.now = MOMENT.replace(hour=0, minute=0) + dt.timedelta(days=1)
    preview.rebuilds.follow(0)
    preview.end_build()
    preview.rebuilds.follow(0)

    assert preview.pair.moments == [MOMENT, preview.now]
    assert not preview.rebuilds.is_building


def test_the_process_that_shows_pages_has_died(preview):
    """The site is built once more, so that pages can be shown again, whatever comes of it."""
    preview.pair.is_lost = True
    preview.rebuilds.follow(0)
    preview.end_build(STOPPED)
    preview.rebuilds.follow(0)

    assert len(preview.pair.moments) == 2
    assert not preview.rebuilds.is_building


def test_what_windows_must_reload_for(preview):
    """Only texts: each window whose page has changed.  A picture: all of them."""
    preview.save("a.md")
    preview.end_build()
    assert preview.state.now.look == 0

    preview.save("hus.svg")
    preview.end_build()
    assert preview.state.now.look == 1

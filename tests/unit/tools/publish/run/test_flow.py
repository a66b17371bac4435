"""The schedule: when a text has had its day, and when nobody but a person may publish."""

import datetime as dt
from dataclasses import replace

import pytest

from blog.ledger.model import Ledger
from blog.settings import read_settings
from tests.places import YES, folder_place, publish
from tests.sites import ROOT, snapshot, write
from tests.unit.blog.ledger.examples import entry
from tools.publish.api import Stopped
from tools.publish.run.context import Context, check_site
from tools.publish.run.flow import Publisher
from tools.publish.run.status import write_moment, write_status

OLD = {"inlagg/a.md": "Titel: A\nDatum: 2018-05-13\nGuid: a\n\nText.\n"}
LEDGER = Ledger.of([entry("a", "2018/a/")])
PUBLISHED = ROOT / "publishconf.py"
LONG_AGO = dt.datetime(2026, 9, 1, tzinfo=dt.UTC)


@pytest.fixture
def place(tmp_path):
    """Give a place where a site with one text was published long ago."""
    made = folder_place(tmp_path)
    publish(made, 0, {"index.html": "lista"})
    _note(made, write_status, LEDGER, LONG_AGO)
    return made


def _note(place, write_down, *what, **more):
    target = place.open()
    write_down(target, *what, **more)
    target.close()


def is_due(place, texts, at):
    """Say whether anything is due at a moment."""
    content = write(place.project / "content", {**OLD, **texts})
    override = {"PATH": str(content), "POSTS_CACHE": str(place.project / ".posts")}
    before = snapshot(place.project), snapshot(place.folder)
    answer = Publisher(
        settings=read_settings(ROOT / "publishconf.py", override),
        target=place.settings,
        root=place.project,
        ask=YES,
        say=pytest.fail,
        agree=pytest.fail,
        build=pytest.fail,
        now=lambda: dt.datetime.fromisoformat(at),
    ).is_due()
    assert snapshot(place.folder) == before[1]
    return answer


def scheduled(when, more=""):
    """Give a text that is to be seen from a moment on, on the clock of Stockholm."""
    return {"inlagg/b.md": f"Titel: B\nDatum: {when}\nGuid: b\n{more}\nText.\n"}


def test_nothing_is_due(place):
    """What is published already is not published again, whatever the hour."""
    assert not is_due(place, {}, "2026-11-25T06:30:00+00:00")


def test_a_draft_is_never_due(place):
    """The clock publishes no draft."""
    text = scheduled("2026-11-25 07:30", "Status: utkast\n")
    assert not is_due(place, text, "2026-12-25T06:30:00+00:00")


# Each case: the text's time in Stockholm, and the same moment elsewhere.
MOMENTS = [
    pytest.param("2026-11-25 07:30", "2026-11-25T06:30:00+00:00", id="winter"),
    pytest.param("2027-07-01 07:30", "2027-07-01T05:30:00+00:00", id="summer"),
    pytest.param("2027-03-28 07:30", "2027-03-28T05:30:00+00:00", id="the night clocks go on"),
    pytest.param("2027-10-31 07:30", "2027-10-31T06:30:00+00:00", id="the night clocks go back"),
    pytest.param("2026-11-25 07:30", "2026-11-24T22:30:00-08:00", id="seen from Los Angeles"),
]


@pytest.mark.parametrize(("when", "moment"), MOMENTS)
def test_due(place, when, moment):
    """A text is due on the minute of Stockholm's clock, and not a minute before."""
    just_before = dt.datetime.fromisoformat(moment) - dt.timedelta(minutes=1)

    assert not is_due(place, scheduled(when), just_before.isoformat())
    assert is_due(place, scheduled(when), moment)


def test_a_tick_that_was_missed(place):
    """A computer that was off publishes at the first tick after."""
    assert is_due(place, scheduled("2026-11-25 07:30"), "2026-11-29T21:00:00+00:00")


def test_published_by_hand_since(place):
    """What the ledger knows is not due, though its day came after the last note."""
    _note(place, write_status, Ledger.of([*LEDGER, entry("b", "2026/b/")]), LONG_AGO)

    assert not is_due(place, scheduled("2026-11-25 07:30"), "2026-11-25T08:00:00+00:00")


def test_after_an_undoing(place):
    """Only a person publishes what a person has taken back."""
    _note(place, write_moment, LONG_AGO, is_undone=True)

    assert not is_due(place, scheduled("2026-11-25 07:30"), "2026-11-25T08:00:00+00:00")


def test_before_the_first_publication(tmp_path):
    """The first time is a person's."""
    place = folder_place(tmp_path)

    assert not is_due(place, scheduled("2026-11-25 07:30"), "2026-11-25T08:00:00+00:00")


def test_a_published_text_whose_file_is_missing(place):
    """A computer without all texts would take them away from readers: it stops, and names one."""
    _note(place, write_status, Ledger.of([*LEDGER, entry("borta", "2018/borta/")]), LONG_AGO)

    with pytest.raises(Stopped, match=r"inlagg/borta\.md är publicerad men finns inte här"):
        is_due(place, scheduled("2026-11-25 07:30"), "2026-11-25T08:00:00+00:00")


def test_a_text_that_was_removed_on_purpose(place):
    """What was taken away by a publication may be missing."""
    gone = entry("borta", "2018/borta/", gone=True)
    _note(place, write_status, Ledger.of([*LEDGER, gone]), LONG_AGO)

    assert is_due(place, scheduled("2026-11-25 07:30"), "2026-11-25T08:00:00+00:00")


@pytest.mark.parametrize(
    "site", ["https://blogg.example", "https://blogg.example/", "https://Blogg.example"]
)
def test_the_same_address(place, site):
    """A slash at the end or a capital makes no difference."""
    check_site(read_settings(PUBLISHED, {"SITEURL": site}), place.settings)


def test_another_address(place):
    """A site built for another address is not sent; both are named."""
    with pytest.raises(Stopped) as stopped:
        check_site(read_settings(PUBLISHED, {"SITEURL": "https://annan.example"}), place.settings)

    assert "https://blogg.example" in stopped.value.message
    assert "https://annan.example" in stopped.value.message


def test_a_preview_is_never_published(place):
    """Settings that show drafts stop before anything is built, whatever the address."""
    preview = read_settings(ROOT / "pelicanconf.py", {"SITEURL": place.settings.url})

    with pytest.raises(Stopped, match="då skulle utkasten följa med"):
        check_site(preview, place.settings)


def test_an_address_with_swedish_letters(place):
    """Servers are asked, and answer, as machines write it."""
    target = replace(place.settings, url="https://växjö.example/å/")
    settings = read_settings(PUBLISHED, {"SITEURL": "https://xn--vxj-qla6g.example/%C3%A5"})

    check_site(settings, target)
    context = Context(settings=settings, target=target, root=place.project, ask=YES,
                      say=pytest.fail, agree=pytest.fail)  # fmt: skip
    assert context.address == "https://xn--vxj-qla6g.example/%C3%A5"

"""Previews that wait for the next build."""

from dataclasses import replace

import pytest

from blog import parallel
from blog.delivery import Delivery
from plugins.previews.disk import publish
from plugins.previews.model import Card
from plugins.previews.settings import Colours, PreviewsSettings
from tests.sites import files_of, snapshot


@pytest.fixture
def settings(tmp_path):
    return PreviewsSettings(tmp_path / "cache", Colours("#000000", "#ffffff", "#ff0000"), "B")


def test_made_once(tmp_path, settings):
    """A second build finds them, and writes the same."""
    cards = {"a/x.png": Card("Tillit", "B"), "a/y.png": Card("Hopp", "B")}
    publish(cards, Delivery.into(tmp_path / "one"), settings)
    kept = files_of(settings.cache)
    publish(cards, Delivery.into(tmp_path / "two"), settings)

    assert sorted(snapshot(tmp_path / "one")) == ["a/x.png", "a/y.png"]
    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "two")
    assert files_of(settings.cache) == kept
    assert len(kept) == 2


def test_what_shapes_a_preview_makes_a_new_one(tmp_path, settings):
    """Another title, site or colour; not another address."""
    publish({"x.png": Card("Tillit", "B")}, Delivery.into(tmp_path), settings)
    publish({"y.png": Card("Tillit", "B")}, Delivery.into(tmp_path), settings)
    assert len(files_of(settings.cache)) == 1

    publish({"x.png": Card("Tillit", "C")}, Delivery.into(tmp_path), settings)
    other = replace(settings, colours=Colours("#000001", "#ffffff", "#ff0000"))
    publish({"x.png": Card("Tillit", "B")}, Delivery.into(tmp_path), other)
    assert len(files_of(settings.cache)) == 3


# From 3.12 on Python warns of a fork where threads run, as they do under pytest-xdist.
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_drawn_by_several_they_are_the_same(tmp_path, settings, monkeypatch):
    """Each at its own address, byte for byte as one process draws it."""
    cards = {f"{number}.png": Card(f"Inlägg {number}", "B") for number in range(7)}
    publish(cards, Delivery.into(tmp_path / "one"), settings)
    monkeypatch.setattr(parallel, "MIN_ITEMS", 2)
    publish(cards, Delivery.into(tmp_path / "two"), replace(settings, cache=tmp_path / "other"))

    assert len({*snapshot(tmp_path / "one").values()}) == 7
    assert snapshot(tmp_path / "two") == snapshot(tmp_path / "one")


@pytest.mark.parametrize(
    "spoil",
    [lambda data: b"", lambda data: data[:-1], lambda data: data[:50] + b"x" + data[51:],
     lambda data: data[32:]],
    ids=["empty", "cut off", "one byte", "without its sum"],
)  # fmt: skip
def test_damage_is_drawn_anew(tmp_path, settings, spoil):
    """A spoilt preview is never published."""
    publish({"x.png": Card("Tillit", "B")}, Delivery.into(tmp_path / "one"), settings)
    [path] = files_of(settings.cache)
    whole = path.read_bytes()
    path.write_bytes(spoil(whole))
    publish({"x.png": Card("Tillit", "B")}, Delivery.into(tmp_path / "two"), settings)

    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "two")
    assert path.read_bytes() == whole


def test_a_disk_that_cannot_be_written_is_no_error(tmp_path, settings):
    """Only the next build takes as long."""
    (tmp_path / "fil").write_text("")
    publish(
        {"x.png": Card("T", "B")},
        Delivery.into(tmp_path / "o"),
        replace(settings, cache=tmp_path / "fil/m"),
    )

    assert list(snapshot(tmp_path / "o")) == ["x.png"]

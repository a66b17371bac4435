"""What Pelican need not do."""

import datetime as dt
from functools import partial
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from pelican.generators import ArticlesGenerator

from plugins.posts.shortcuts import take_shortcuts, year_by_year
from tests.profiles import examples

DAYS = st.lists(st.dates(dt.date(2019, 12, 28), dt.date(2022, 1, 4)), max_size=30)


@examples(60)
@given(DAYS, st.booleans())
def test_archives_year_by_year(days, newest_first):
    """Just as Pelican makes them of all posts at once."""
    articles = [SimpleNamespace(date=dt.datetime.combine(day, dt.time(), dt.UTC)) for day in days]
    by_day = sorted(articles, key=lambda each: each.date, reverse=newest_first)
    settings = {
        **{f"{kind}_ARCHIVE_SAVE_AS": "{date:%Y/%m/%d}.html" for kind in ("YEAR", "MONTH", "DAY")},
        **{f"{kind}_ARCHIVE_URL": "{date:%Y/%m/%d}/" for kind in ("YEAR", "MONTH", "DAY")},
    }
    whole = partial(ArticlesGenerator._build_period_archives, None)

    assert year_by_year(whole)(by_day, articles, settings) == whole(by_day, articles, settings)


def test_nothing_is_looked_up():
    """Whatever is asked is not there, and the disk is not asked about it."""
    generator = SimpleNamespace(readers=SimpleNamespace())
    take_shortcuts(generator, ["a.md"])

    assert generator.get_files(["folder"], exclude=[]) == ["a.md"]

    for cacher in (generator, generator.readers):
        cacher.cache_data("no such file", "x")
        assert cacher.get_cached_data("no such file") is None
        assert cacher.get_cached_data("no such file", (None, None)) == (None, None)

"""
Which elements and attributes a feed may carry.

Tables and nothing else.  They name what stays, so that what nobody thought of goes.  The
lists lie within those of the W3C feed validator (``HTMLValidator`` in its validators.py) and
of the readers we know (miniflux, FreshRSS, feedparser): a reader strips more, never less.
"""

from __future__ import annotations


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Gone with everything inside them.
DROPPED = _names(
    "applet area base button canvas datalist dialog form frame frameset head input link map meta "
    "noembed noframes optgroup option param script select style svg template textarea title"
)

# Shown by other sites inside ours: a reader gets a link instead.
EMBEDDED = {"iframe": "src", "embed": "src", "object": "data"}

# Players need ``controls``, which the validator calls a risk and newsboat cannot show:
# these keep their place and get a link beside them.
PLAYERS = {"audio": "Lyssna på ljudet", "video": "Se filmen"}

# Written without an end tag, but unknown to libxml2, which reads on inside them.
VOID = _names("source track wbr")

BLOCKS = _names(
    "address article aside blockquote dd details div dl dt figcaption figure footer "
    "h1 h2 h3 h4 h5 h6 header hr li nav ol p pre section summary table ul"
)

HEADINGS = _names("h1 h2 h3 h4 h5 h6")

# Where each part of a table may stand.
TABLE_PARTS = {
    "caption": _names("table"),
    "colgroup": _names("table"),
    "col": _names("table colgroup"),
    "thead": _names("table"),
    "tbody": _names("table"),
    "tfoot": _names("table"),
    "tr": _names("table thead tbody tfoot"),
    "td": _names("tr"),
    "th": _names("tr"),
}

# Parts that mean nothing outside their whole.
LIST_PARTS = {
    "li": _names("ol ul"),
    "dt": _names("dl"),
    "dd": _names("dl"),
    "rp": _names("ruby"),
    "rt": _names("ruby"),
    "figcaption": _names("figure"),
    "summary": _names("details"),
    "source": _names("audio video"),
    "track": _names("audio video"),
}

KEPT = (
    BLOCKS
    | frozenset(TABLE_PARTS)
    | frozenset(LIST_PARTS)
    | _names(
        "a abbr audio b bdi br cite code data del dfn em i img ins kbd mark q ruby s "
        "samp small span strong sub sup time u var video wbr"
    )
)

# Attributes that every element may have, and those of some.
EVERYWHERE = _names("dir id lang title")
ATTRIBUTES = {
    "a": _names("href hreflang type"),
    "audio": _names("src"),
    "blockquote": _names("cite"),
    "col": _names("span"),
    "colgroup": _names("span"),
    "data": _names("value"),
    "del": _names("cite datetime"),
    "details": _names("open"),
    "img": _names("alt height src width"),  # sizes may change without the post changing
    "ins": _names("cite datetime"),
    "li": _names("value"),
    "ol": _names("reversed start type"),
    "q": _names("cite"),
    "source": _names("height media sizes src srcset type width"),
    "td": _names("abbr colspan headers rowspan"),
    "th": _names("abbr colspan headers rowspan scope"),
    "time": _names("datetime"),
    "track": _names("kind label src srclang"),
    "video": _names("height poster src width"),
}

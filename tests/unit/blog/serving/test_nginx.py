"""The files of nginx: every string is read as it was meant, and the table is a hash table."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.serving.headers import ServedSite
from blog.serving.nginx import HTTP, SERVER, nginx_files
from tests.profiles import examples
from tests.unit.blog.serving.examples import ADDRESS, HOSTILE, SITE, paths, rule

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{};]|[^\s{};"]+', re.DOTALL)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\", "'": "'"}


def http(*rules, site=SITE):
    return nginx_files(rules, site)[HTTP].decode("utf-8", "surrogateescape")


def server(*rules, site=SITE, **options):
    return nginx_files(rules, site, **options)[SERVER].decode()


def read(text):
    """Read a file as nginx does: the maps by name, and the other directives."""
    maps, others, words, inside = {}, [], [], None
    for token in _TOKEN.findall(re.sub(r"^#.*$", "", text, flags=re.MULTILINE)):
        if token == "{":
            inside = maps.setdefault(words[2], {})
            words = []
        elif token == "}":
            inside = None
        elif token == ";":
            if inside is None:
                others.append(words)
            elif len(words) == 2:
                inside[words[0]] = words[1]
            words = []
        else:
            words.append(_unquoted(token))
    return maps, others


def _unquoted(token):
    if token[0] != '"':
        return token
    return re.sub(r"\\([nrt\"'\\])", lambda match: _ESCAPES[match[1]], token[1:-1])


def test_paths():
    """In lower case, without the slash at the end, which another map takes away."""
    maps, _ = read(http(rule("2016/Tillit"), rule("2016/borta", None)))

    assert maps["$blogg_ny"] == {
        "/2016/tillit": f"{ADDRESS}/2026/ny/", "/2016/borta": "410",
    }  # fmt: skip


def test_queries():
    """A parameter has a table of its own, and may stand among others; the rest is taken whole."""
    text = http(rule("", query="p=8"), rule("index.php", None, query="p=9"),
                rule("", query="a=1&b=2"), rule("", query="x[]=1"))  # fmt: skip
    maps, _ = read(text)

    assert maps["$blogg_fraga_p"] == {"?8": f"{ADDRESS}/2026/ny/", "/index.php?9": "410"}
    assert sorted(maps["$blogg_fraga"]) == ["?a=1&b=2", "?x[]=1"]
    assert 'map "$blogg_adress?$arg_p" $blogg_fraga_p' in text
    assert 'map "$blogg_adress?$args" $blogg_fraga' in text


def test_a_site_in_a_folder():
    """The whole path is compared, and the site's own address answers."""
    site = ServedSite(address="https://www.example/blogg", digests={})
    maps, _ = read(http(rule("a"), rule("", query="p=8"), site=site))

    assert maps["$blogg_ny"] == {"/blogg/a": "https://www.example/blogg/2026/ny/"}
    assert list(maps["$blogg_fraga_p"]) == ["/blogg?8"]
    assert "location /blogg/ {" in server(site=site)


@pytest.mark.parametrize(("length", "size"), [(10, 128), (300, 512)], ids=["short", "long"])
def test_room_for_long_addresses(length, size):
    """With less, nginx does not start."""
    _, others = read(http(rule("a" * length)))

    assert ["map_hash_bucket_size", str(size)] in others


@examples(200)
@given(st.lists(st.one_of(paths, st.sampled_from(HOSTILE)), unique=True))
def test_every_address_is_read_as_it_was_meant(some):
    """Whatever it holds, it is a key of the table and nothing else."""
    rules = [rule(path) for path in some]
    maps, _ = read(http(*rules))

    keys = {f"/{spelt}".rstrip("/") for each in rules for spelt in each.spellings}
    assert set(maps["$blogg_ny"]) == keys
    assert sorted(maps) == ["$blogg_adress", "$blogg_cache", "$blogg_ny"]


def test_brotli_only_where_it_is():
    """A server without the module would not start."""
    assert "brotli" not in server()
    assert "brotli_static on;" in server(brotli=True)

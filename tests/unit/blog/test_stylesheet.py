"""One stylesheet out of many files."""

import pytest

from blog.errors import BuildStopped
from blog.stylesheet import csp_hash, flatten, join, layers, read_folder, read_stylesheet, typeface

ORDER = "@layer tokens, base;"
FILES = {
    "base": "@layer base {\n  a { color: var(--accent); }\n}\n",
    "layers": ORDER,
    "tokens": "/* Colours. */\n@layer tokens { :root { --accent: #613; } }\n",
}

# Each case: what it shows, the text, the layers in it.
ORDERS = [
    ("nothing at all", "", ()),
    ("no statement, only a block", "@layer base { a { color: red } }", ()),
    ("a statement in a comment does not count", "/* @layer a, b; */", ()),
    ("one layer", "@layer base;", ("base",)),
    ("several, in order", "@layer tokens, base, print;", ("tokens", "base", "print")),
    ("over several lines", "@layer\n  tokens,\n  base\n;", ("tokens", "base")),
    ("after a comment", "/* Why. */\n@layer b, a;", ("b", "a")),
    ("only the first counts", "@layer a;\n@layer b;", ("a",)),
    ("a name with a hyphen", "@layer in-print;", ("in-print",)),
]

# Each case: what is wrong, the files, words of the message.
ERRORS = [
    ("no order", {"base": "a{}"}, "layers.css saknas"),
    ("an order without layers", {"layers": "/* later */", "base": "a{}"}, "layers.css saknas"),
    ("a layer without a file", {"layers": ORDER, "base": ""}, "tokens"),
    ("a file without a layer", {**FILES, "extra": ""}, "extra"),
    ("a brace too few", {**FILES, "base": "@layer base{a{margin:0}"}, "klammer"),
    ("a brace too many", {**FILES, "base": "@layer base{a{margin:0}}}"}, "klammer"),
    ("one too few, and one too many in another file",
     {**FILES, "tokens": "@layer tokens{", "base": "@layer base{}}"}, "klammer"),
    ("CSS that ends its element", {**FILES, "base": 'a{content:"</style>"}'}, "</"),
]  # fmt: skip


def test_no_folder_is_no_files(tmp_path):
    """What is missing is for the next step to say."""
    assert read_folder(tmp_path / "none") == {}


def test_css_files_by_name(tmp_path):
    """Only CSS, by name without its ending, whatever the order on the disk."""
    for name in ("tokens.css", "base.css", "notes.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")

    assert list(read_folder(tmp_path).items()) == [("base", "base.css"), ("tokens", "tokens.css")]


def test_line_ends_are_alike_everywhere(tmp_path):
    """A checkout on Windows gives the same page."""
    (tmp_path / "base.css").write_bytes("a {\r\n}\r\n/* å */".encode())

    assert read_folder(tmp_path) == {"base": "a {\n}\n/* å */"}


def test_a_folder_becomes_one_stylesheet(tmp_path):
    """Read, joined in order and minified."""
    for name, text in FILES.items():
        (tmp_path / f"{name}.css").write_text(text, encoding="utf-8")

    assert read_stylesheet(tmp_path) == (
        "@layer tokens{:root{--accent:#613}}@layer base{a{color:var(--accent)}}"
    )


def test_files_come_in_the_order_of_the_layers():
    """The order is that of layers.css, not of the alphabet; comments and spaces go."""
    assert join(FILES) == (
        "@layer tokens{:root{--accent:#613}}@layer base{a{color:var(--accent)}}"
    )


def test_the_files_may_come_in_any_order():
    """Two systems that list a folder differently make the same page."""
    assert join(dict(reversed(FILES.items()))) == join(FILES)


@pytest.mark.parametrize(
    "css",
    [
        "@layer base{a{width:calc(1rem + 2vi)}}",
        "@layer base{@media (width>=60rem){a{margin:0}}}",
        "@layer base{a{color:light-dark(#fff,#222)}}",
        '@layer base{ul{list-style-type:"–  "}}',
        'a::after{content:" (" attr(href) ")"}',
        r'a::after{content:"\"{"}',
        "a{b{margin:0}color:red}",
    ],
    ids=["sum", "range", "two schemes", "spaces in a string", "text and attribute",
         "a brace in a string", "a rule within a rule"],
)  # fmt: skip
def test_what_matters_is_kept(css):
    """The minifier takes away nothing that says anything."""
    assert join({"layers": "@layer base;", "base": css}) == css


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in ORDERS], ids=[case[0] for case in ORDERS]
)
def test_layers(text, expected):
    """Every row of the table holds."""
    assert layers(text) == expected


@pytest.mark.parametrize(
    ("files", "words"), [case[1:] for case in ERRORS], ids=[case[0] for case in ERRORS]
)
def test_errors_stop_the_build(files, words):
    """A theme that would lose rules is not built, and the message names the file."""
    with pytest.raises(BuildStopped, match=words):
        join(files)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
        ("alert('Hello, world.');", "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="),
        ("å", "sha256-6Dl53502CQFC8jBR+OjXrUjlwg3/XJ57kso0VPZ0afk="),
    ],
    ids=["nothing", "the example of the specification", "beyond ASCII"],
)
def test_csp_hash(text, expected):
    """The hash is the one that a browser computes: SHA-256 of the UTF-8, in base64."""
    assert csp_hash(text) == expected


@pytest.mark.parametrize(
    ("css", "address"),
    [
        ('a{background:url("a.png")}', ""),
        ('@font-face{font-family:A;src:local("A")}a{background:url("a.png")}', ""),
        ('@font-face{src:local("B"),url("/tema/a-1.woff2") format("woff2")}', "/tema/a-1.woff2"),
    ],
    ids=["no typeface", "one that the system has", "one that is loaded"],
)
def test_typeface(css, address):
    """The file that a page needs for its first typeface, and no other file."""
    assert typeface(css) == address


@pytest.mark.parametrize(
    ("css", "flat"),
    [
        ("", ""),
        ("a{margin:0}", "a{margin:0}"),
        ("@font-face{src:url(a)}@layer a{b{c:d}}", "@font-face{src:url(a)}b{c:d}"),
        ("@layer a{@media print{b{c:d}}e{}}@layer f{g{}}", "@media print{b{c:d}}e{}g{}"),
        ('@layer a{b::after{content:"}"}}c{}', 'b::after{content:"}"}c{}'),
    ],
    ids=["nothing", "no layers", "beside one", "several, with a query", "a brace in a string"],
)
def test_flatten(css, flat):
    """What stands in the layers stays, in its order."""
    assert flatten(css) == flat

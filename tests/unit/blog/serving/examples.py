"""What the tests of blog.serving share: a site, rules, and addresses that are hard to write."""

from hypothesis import strategies as st

from blog.serving.headers import ServedSite
from blog.serving.table import Rule

ADDRESS = "https://blogg.example"
FILES = ("index.html", "404.html", "2026/ny/index.html", "feed.xml", "bilder/ny.png", "a#b.txt")
SITE = ServedSite(address=ADDRESS, digests=dict.fromkeys(FILES, "0" * 64))

# The frame of the site's pages, as far as these modules look at it.
FRAME = """<!DOCTYPE html>
<html lang="sv">
<head>
<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-x='">
<title>Sidan finns inte – Bloggen</title>
<meta name="description" content="Vi hittar inte sidan.">
<meta name="robots" content="noindex">
<style>p{color:red}</style>
</head>
<body>
<main id="innehall" tabindex="-1">
<h1>Sidan finns inte</h1>
<p>Vi hittar inte sidan.</p>
</main>
</body>
</html>
""".encode()

HOSTILE = ["a b", "a  b ", "100%", "a?b", "c#", "$1", "$uri", "${HOME}", "%{HTTP_HOST}", "%1",
           'a"b', "a'b", "`x`", "a\\b", "\\1", "a\nb", "a\tb", "(a)[b]{c}|.*+^", "<x>", "a&b=c;d",
           ":namn", "*", "~.*", "default", "hostnames", "#", ";", "{", "}", "!", "-", "räkan",
           "ra\u0308kan", "Ö", "日本", "\udce5", "a,b", "301"]  # fmt: skip
"""Decoded paths with what the formats would take for something else."""

paths = st.lists(
    st.text(
        st.characters(exclude_characters="\0/\ufffe", exclude_categories=("Cs",)), min_size=1
    ).filter(lambda part: part not in (".", "..")),
    min_size=1,
    max_size=3,
).map("/".join)
"""Decoded paths of any letters."""


def rule(path, new="/2026/ny/", query=""):
    """Give a rule that leads to the new page unless told otherwise."""
    return Rule(path, query, new)

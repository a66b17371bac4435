"""The rules that our feeds are held to: a feed with every mistake, and what is said of it."""

from tests.unit.plugins.feeds.validator import atom_complaints, rss_complaints

RSS = """<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
  <channel>
    <title>&lt;b&gt;Blogg&lt;/b&gt;</title>
    <link>https://blogg.example/</link>
    <lastBuildDate>Mon, 01 Jan 2017 07:30:00 +0100</lastBuildDate>
    <item>
      <title>Skriv &amp;eacute;</title>
      <title></title>
      <link>/2017/å/</link>
      <content:encoded>&lt;p&gt;a&lt;div&gt;b&lt;/div&gt;&lt;/p&gt;</content:encoded>
      <description>&lt;a href="#fn:1"&gt;a&lt;/a&gt; &lt;img src="/b"&gt; &lt;p onclick="x"&gt;c&lt;/p&gt; &lt;iframe&gt;&lt;/iframe&gt;</description>
      <guid>tag:blogg.example,2017:1</guid>
      <pubDate>2017-01-01</pubDate>
    </item>
    <item>
      <guid isPermaLink="false">12345</guid>
      <d:creator>a\N{BELL}b</d:creator>
    </item>
    <item>
      <title>ok</title>
      <guid isPermaLink="ja">12345</guid>
    </item>
    <language>sv</language>
  </channel>
</rss>
""".replace("\N{BELL}", "\x85")  # noqa: E501  (elements on one line each, as the rules count)


def test_rss_with_every_mistake():
    """Each mistake is found, and by the validator's own name."""
    assert rss_complaints(RSS.encode()) == [
        "BadCharacters {http://purl.org/dc/elements/1.1/}creator",
        "prefix d",
        "MissingElement description",
        "MisplacedItem",
        "MissingAtomSelfLink",
        "IncorrectDOW",
        "ContainsHTML",
        "DuplicateElement title",
        "NeedDescriptionBeforeContent",
        "CharacterData",
        "NotBlank title",
        "InvalidFullLink /2017/å/",
        "NotHtml Unexpected end tag (p). Ignored.",
        "SecurityRiskAttr onclick",
        "SecurityRisk iframe",
        "ContainsRelRef /b",
        "ContainsRelRef #fn:1",
        "InvalidPermalink",
        "InvalidRFC2822Date 2017-01-01",
        "ItemMustContainTitleOrDescription",
        "NotSufficientlyUnique",
        "InvalidBooleanAttribute",
        "DuplicateValue 12345",
    ]


ATOM = """<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://blogg.example/</id>
  <updated>2017-01-01</updated>
  <link href="/atom.xml" rel="alternate" type="text/html"/>
  <link href="https://blogg.example/" rel="alternate" type="text/html"/>
  <entry>
    <id>inlägg</id>
    <title></title>
    <updated>2017-01-01T07:30:00+01:00</updated>
    <author><name>A</name></author>
    <content type="CDATA">a</content>
    <link href="https://blogg.example/"/>
    <summary>b</summary>
  </entry>
  <title>Blogg</title>
  <entry>
    <id>inlägg</id>
    <title>a</title>
    <updated>2017-01-01T07:30:00+01:00</updated>
    <link href="https://blogg.example/"/>
    <summary>b</summary>
  </entry>
</feed>
"""


def test_atom_with_every_mistake():
    """Each mistake is found, and by the validator's own name."""
    assert atom_complaints(ATOM.encode()) == [
        "MissingElement author",
        "MissingDCLanguage",
        "MissingSelf",
        "DuplicateAtomLink ('alternate', 'text/html')",
        "MisplacedMetadata",
        "InvalidMIMEType",
        "NotBlank {http://www.w3.org/2005/Atom}title",
        "MissingElement author",
        "InvalidFullLink inlägg",
        "InvalidFullLink inlägg",
        "InvalidFullLink /atom.xml",
        "InvalidRFC3339Date",
        "DuplicateEntries inlägg",
    ]

"""
The rules of the W3C feed validator, for what our feeds hold.

Each complaint has the name of the validator's own message.  Source: w3c/feedvalidator,
src/feedvalidator/{base,channel,item,validators,media,feed,entry,content,link}.py.  Left out:
what depends on the clock (ImplausibleDate after now) or on the server.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import re
from collections import Counter
from html.entities import name2codepoint

import html5lib
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
MEDIA = "{http://search.yahoo.com/mrss/}"
XML = "{http://www.w3.org/XML/1998/namespace}"
PREFIXES = {"atom": ATOM, "content": CONTENT, "dc": DC, "media": MEDIA}

# HTMLValidator.acceptable_elements and acceptable_attributes, word for word.
ELEMENTS = frozenset(
    """a abbr acronym address area article aside audio b bdi big blockquote br button canvas
    caption center cite code col colgroup command data datagrid datalist dd del details dfn dialog
    dir div dl dt em eventsource fieldset figcaption figure footer font form header h1 h2 h3 h4 h5
    h6 hgroup hr i img input ins keygen kbd label legend li m main map mark menu meter multicol nav
    nextid ol output optgroup option p picture pre progress q rp rt ruby s samp section select
    small sound source spacer span strike strong sub summary sup table tbody td template textarea
    time tfoot th thead tr track tt u ul var video noscript wbr""".split()  # noqa: SIM905
)
ATTRIBUTES = frozenset(
    """abbr accept accept-charset accesskey action align allow allowfullscreen allowpaymentrequest
    alt as autoplay autocapitalize autocomplete autofocus axis background balance bgcolor
    bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding
    cellspacing ch challenge char charoff choff charset checked cite class clear color cols colspan
    compact contenteditable coords crossorigin data datafld datapagesize datasrc datetime decoding
    default delay dir dirname disabled download draggable dynsrc enctype end enterkeyhint face for
    form formenctype frame galleryimg gutter headers height hidefocus hidden high href hreflang
    hspace icon id inputmode is ismap itemid itemprop itemref itemscope itemtype kind keytype label
    lang leftspacing loading list longdesc loop loopcount loopend loopstart low lowsrc max
    maxlength media method min minlength multiple muted name nohref nonce noshade nowrap open
    optimum pattern ping placeholder playsinline point-size poster preload prompt pqg radiogroup
    readonly referrerpolicy rel repeat-max repeat-min replace required rev reversed rightspacing
    rows rowspan rules scope selected shape size sizes span spellcheck src srclang srcset start
    step summary suppress tabindex target template title toppadding translate type unselectable
    usemap urn valign value variable volume vspace vrml width wrap xml:lang xmlns""".split()  # noqa: SIM905
)

_URI = re.compile(r"[a-zA-Z][0-9a-zA-Z+\-.]*:(//)?[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$")
_TAG_URI = re.compile(
    r"^tag:([a-z0-9\-\._]+?@)?[a-z0-9\.\-]+?,\d{4}(-\d{2}(-\d{2})?)?:"
    r"[0-9a-zA-Z;/\?:@&=+$\.\-_!~*'\(\)%,]*(#[0-9a-zA-Z;/\?:@&=+$\.\-_!~*'\(\)%,]*)?$"
)
_UUID = re.compile(r"^urn:uuid:[a-f0-9]{8}(-[a-f0-9]{4}){3}-[a-f0-9]{12}$", re.IGNORECASE)
_RFC2822 = re.compile(
    r"((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d\d? "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(:\d\d)? [+-]\d\d[03]0$"
)
_RFC3339 = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d*)?(Z|[+-]\d\d:\d\d)$")
_ANCHOR = re.compile(r"""<a\s+href=(?:"(.*?)"|'(.*?)'|([\w-]+))[\s>]""", re.IGNORECASE)
_IMAGE = re.compile(r"""<img\s+[^>]*src=(?:"(.*?)"|'(.*?)'|([\w-]+))[\s>]""", re.IGNORECASE)

_CHANNEL = {"title", "link", "description", f"{ATOM}link", "language", "lastBuildDate", "item"}
_ITEM = {
    *("title", "link", "description", f"{CONTENT}encoded", "guid", "category", "pubDate"),
    *(f"{DC}creator", f"{MEDIA}content", f"{MEDIA}thumbnail"),
}
_MANY = {"item", "category", f"{DC}creator", f"{MEDIA}content", f"{MEDIA}thumbnail"}


def rss_complaints(xml: bytes) -> list[str]:
    """Give what the validator would say about an RSS feed: its errors and its warnings."""
    rss = etree.fromstring(xml)
    said = list(_characters(rss))
    said += [f"prefix {p}" for p, uri in rss.nsmap.items() if PREFIXES.get(p) != f"{{{uri}}}"]
    [channel] = rss
    said += _children(channel, _CHANNEL, required={"title", "link", "description", "language"})
    names = [child.tag for child in channel]
    if "item" in names and set(names[names.index("item") :]) != {"item"}:
        said.append("MisplacedItem")
    selves = [link for link in channel.iter(f"{ATOM}link") if link.get("rel") == "self"]
    said += ["MissingAtomSelfLink"] * (len(selves) != 1)
    said += [c for link in selves for c in _self_link(link)]
    said += [c for e in channel.findall("lastBuildDate") for c in _rfc2822(e)]
    words = [child for child in channel if child.tag in {"title", "description"}]
    said += [c for element in words for c in _nonhtml(element, xml)]
    said += [c for item in channel.iter("item") for c in _rss_item(item, xml)]
    guids = Counter(guid.text for guid in channel.iter("guid"))
    return said + [f"DuplicateValue {guid}" for guid, times in guids.items() if times > 1]


def atom_complaints(xml: bytes) -> list[str]:
    """Give what the validator would say about an Atom feed, DuplicateUpdated apart."""
    feed = etree.fromstring(xml)
    said = [*_characters(feed), *_missing(feed, "id", "title", "updated", "author")]
    said += ["MissingDCLanguage"] * (not feed.get(f"{XML}lang"))
    links = feed.findall(f"{ATOM}link")
    said += ["MissingSelf"] * ("self" not in [link.get("rel") for link in links])
    said += [c for link in links if link.get("rel") == "self" for c in _self_link(link)]
    kinds = Counter((link.get("rel"), link.get("type")) for link in links)
    said += [f"DuplicateAtomLink {kind}" for kind, times in kinds.items() if times > 1]
    names = [child.tag for child in feed]
    if f"{ATOM}entry" in names and set(names[names.index(f"{ATOM}entry") :]) != {f"{ATOM}entry"}:
        said.append("MisplacedMetadata")
    for entry in feed.iter(f"{ATOM}entry"):
        said += _missing(entry, "id", "title", "updated", "summary", "link", "author")
        content = entry.find(f"{ATOM}content")
        if content is not None:
            said += ["InvalidMIMEType"] * (content.get("type") != "html")
            said += _html(content)
        said += _blank(entry.find(f"{ATOM}summary")) + _blank(entry.find(f"{ATOM}title"))
    said += [c for e in feed.iter(f"{ATOM}id") for c in _uri(e.text)]
    said += [c for e in feed.iter(f"{ATOM}link") for c in _uri(e.get("href"))]
    dates = [*feed.iter(f"{ATOM}updated"), *feed.iter(f"{ATOM}published")]
    said += ["InvalidRFC3339Date" for e in dates if not _RFC3339.match(e.text)]
    ids = Counter(entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry"))
    return said + [f"DuplicateEntries {guid}" for guid, times in ids.items() if times > 1]


def _rss_item(item, xml):
    said = _children(item, _ITEM, required={"guid"})
    names = [child.tag for child in item]
    if not {"title", "description"} & set(names):
        said.append("ItemMustContainTitleOrDescription")
    if f"{CONTENT}encoded" in names and (
        "description" not in names[: names.index(f"{CONTENT}encoded")]
    ):
        said.append("NeedDescriptionBeforeContent")
    for child in item:
        if child.tag in {"title", "category"}:
            said += _nonhtml(child, xml) + _blank(child)
        elif child.tag in {"description", f"{CONTENT}encoded"}:
            said += _html(child)
        elif child.tag == "link":
            said += _uri(child.text)
        elif child.tag == "guid":
            said += _guid(child)
        elif child.tag == "pubDate":
            said += _rfc2822(child)
        elif child.tag.startswith(MEDIA):
            said += _uri(child.get("url")) + _media(child)
    return said


def _characters(root):
    for element in root.iter():
        for text in [element.text or "", *element.attrib.values()]:
            if re.search("[\x80-\x9f\ufffd]", text):
                yield f"BadCharacters {element.tag}"


def _children(element, known, *, required):
    counts = Counter(child.tag for child in element)
    said = [f"UndefinedElement {tag}" for tag in counts if tag not in known]
    said += [f"DuplicateElement {t}" for t, n in counts.items() if n > 1 and t not in _MANY]
    return said + [f"MissingElement {tag}" for tag in sorted(required - counts.keys())]


def _missing(element, *names):
    return [f"MissingElement {name}" for name in names if element.find(ATOM + name) is None]


def _blank(element):
    return [] if (element.text or "").strip() else [f"NotBlank {element.tag}"]


def _self_link(link):
    kinds = {"application/rss+xml", "application/atom+xml"}
    return ["SelfNotAtom"] * (link.get("type") not in kinds) + _uri(link.get("href"))


def _uri(address):
    if address.startswith("tag:"):
        return [] if _TAG_URI.match(address) else [f"InvalidTAG {address}"]
    if address.startswith("urn:uuid:"):
        return [] if _UUID.match(address) else [f"InvalidUUID {address}"]
    return [] if _URI.match(address) else [f"InvalidFullLink {address}"]


def _guid(guid):
    kind = guid.get("isPermaLink", "true")
    if kind not in {"true", "false"}:
        return ["InvalidBooleanAttribute"]
    if kind == "true":
        named = guid.text.lower().startswith(("tag:", "urn:uuid:"))
        return ["InvalidPermalink"] if named else [f"{c} guid" for c in _uri(guid.text)]
    return ["NotSufficientlyUnique"] if len(guid.text) < 9 and guid.text.isdigit() else []


def _media(element):
    sizes = [element.get(name) for name in ("width", "height") if name in element.attrib]
    said = [f"InvalidPositiveInteger {size}" for size in sizes if not int(size) > 0]
    return said + ["InvalidMediaMedium"] * (element.get("medium", "image") != "image")


def _rfc2822(element):
    if not _RFC2822.match(element.text):
        return [f"InvalidRFC2822Date {element.text}"]
    moment = email.utils.parsedate_to_datetime(element.text)
    said = ["IncorrectDOW"] * (not element.text.startswith(f"{moment:%a},"))
    return said + ["ImplausibleDate"] * (moment < dt.datetime(1990, 1, 1, tzinfo=dt.UTC))


def _nonhtml(element, xml):
    """Find HTML in plain text; characters written as &#x…; on the line excuse it."""
    text = element.text or ""
    if any(tag.lower() in ELEMENTS for tag in re.findall(r"</(\w+)>", text)):
        return ["ContainsHTML"]
    excused = b"&#x" in xml.split(b"\n")[element.sourceline - 1]
    named = re.findall(r"&(#?\w+)", text)
    risky = any(n in name2codepoint or n == "apos" or not n.isalpha() for n in named) or (
        re.search("&#[x0-9]|<[/a-zA-Z]", text)
    )
    return ["CharacterData"] if risky and not excused else []


def _html(element):
    """Find what is no HTML, what is risky and what is relative in escaped HTML."""
    text = element.text or ""
    try:
        tree = html5lib.HTMLParser(strict=True).parseFragment(text)
    except html5lib.html5parser.ParseError as error:
        return [f"NotHtml {error}"]
    said = []
    for tag in tree.iter():
        name = tag.tag.rpartition("}")[2] if isinstance(tag.tag, str) else "a"
        if name == "DOCUMENT_FRAGMENT":
            continue
        said += [f"SecurityRisk {name}"] * (name not in ELEMENTS)
        bad = [a for a in tag.attrib if a not in ATTRIBUTES and not a.startswith("data-")]
        said += [f"SecurityRiskAttr {a}" for a in bad]
    references = map("".join, [*_IMAGE.findall(text), *_ANCHOR.findall(text)])
    return said + [f"ContainsRelRef {r}" for r in references if not re.match(r"\w+:", r)]

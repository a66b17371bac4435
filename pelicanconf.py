"""
Settings for preview.  publishconf.py says what differs when publishing.

Values only: no functions, no environment variables, no imports of our own code.  What is not
here has a default: ``inv settings`` lists them all, such as ``TEASER_WORDS``.
"""

from jinja2 import StrictUndefined

# Who and where
AUTHOR = "Socialchefen"
POSTS_SENDER = "Socialchef i Exempelkommun, en påhittad kommun. Bloggens texter är exempel."
POSTS_REPLY = "socialforvaltningen@exempelkommun.example"
NEWSLETTER_URL = ""  # the municipality's own, if it has one
SITENAME = "Socialchefens blogg"
SITESUBTITLE = "Tankar om socialtjänst, ledarskap och tillit"
SITEURL = "http://localhost:8000"
PUBLISHER = "Exempelkommun, socialförvaltningen"  # the authority that answers for the site
DEFAULT_LANG = "sv"
LOCALE = ["C.UTF-8", "C"]  # Swedish is ours: the computer may speak what it likes, or lack it
TIMEZONE = "Europe/Stockholm"

# What the director writes.  Every text in content/ is a post, except what lies in sidor/.
PATH = "content"
OUTPUT_PATH = "preview"
ARTICLE_PATHS = [""]
ARTICLE_EXCLUDES = ["sidor", "bilder", "rot"]
PAGE_PATHS = ["sidor"]
STATIC_PATHS = ["rot"]  # pictures follow the posts that show them; rot/ goes to the root
IGNORE_FILES = [  # what editors, systems and downloads leave beside a text
    *(".*", "*~", "~$*", "#*#", "*.tmp", "*.bak", "*.orig", "*.sw[nopx]", "4913"),
    *("*.sb-????????-??????", "*.part", "*.crdownload", "*.download"),
    *("__pycache__", "Thumbs.db", "desktop.ini", "Icon\r"),
]
MARKDOWN = {
    "extensions": [
        # What "extra" holds, by name, because it would not pass settings on to its parts.
        "markdown.extensions.abbr",
        "markdown.extensions.attr_list",
        "markdown.extensions.def_list",
        "markdown.extensions.fenced_code",
        "markdown.extensions.footnotes",
        "markdown.extensions.md_in_html",
        "markdown.extensions.tables",
        "markdown.extensions.sane_lists",
        "markdown.extensions.toc",
        "blog.documents.markdown.extension",
        "blog.swedish.typography.extension",
    ],
    "extension_configs": {
        "markdown.extensions.footnotes": {
            "BACKLINK_TITLE": "Till texten igen från not {}",
            "SEPARATOR": "-",  # not "fn:1": a name of letters, digits, hyphens
        },
    },
    "output_format": "html",
}
POSTS_PREVIEW = True  # show drafts and scheduled posts, marked as such
POSTS_NOW = None  # the moment to build for, such as "2026-11-22 07:30"; None: now

# Addresses: a promise to everyone who links here (docs/decisions/0002-adresser.md)
ARTICLE_URL = "{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = "{date:%Y}/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
INDEX_URL = ""
TAG_URL = "etikett/{slug}/"
TAG_SAVE_AS = "etikett/{slug}/index.html"
TAGS_URL = "etiketter/"
TAGS_SAVE_AS = "etiketter/index.html"
ARCHIVES_URL = "arkiv/"
ARCHIVES_SAVE_AS = "arkiv/index.html"
SEARCH_URL = "sok/"
SEARCH_SAVE_AS = "sok/index.html"
YEAR_ARCHIVE_URL = "{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
AUTHOR_SAVE_AS = ""  # one sender: no author pages
AUTHORS_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
CATEGORIES_SAVE_AS = ""
DRAFT_URL = "utkast/{slug}/"
DRAFT_SAVE_AS = "utkast/{slug}/index.html"
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/sida/{number}/", "{base_name}/sida/{number}/index.html"),
]
DIRECT_TEMPLATES = ["index", "tags", "archives", "search"]
PAGINATED_TEMPLATES = {"index": None, "tag": None}
DEFAULT_PAGINATION = 10

# Order and language.  Ours alone: no translations, no dates or categories from file names.
ARTICLE_ORDER_BY = "reversed-sort_key"
PAGE_ORDER_BY = "slug"
ARTICLE_TRANSLATION_ID = ""
PAGE_TRANSLATION_ID = ""
FILENAME_METADATA = ""
USE_FOLDER_AS_CATEGORY = False
WITH_FUTURE_DATES = True  # plugins.posts decides what is scheduled
FORMATTED_FIELDS = ["summary"]
TYPOGRIFY = False
LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False  # plugins.staging replaces the folder when all is well
LOG_FILTER = [(30, "Empty alt attribute for image %s in %s")]  # alt="" is right for decoration

# How it looks
THEME = "theme"
THEME_STATIC_DIR = "tema"
THEME_STATIC_PATHS = ["templates/partials/favicon.svg", "static/font/literata-587d8fb1.woff2"]
JINJA_ENVIRONMENT = {
    "autoescape": True,  # Pelican's default is off
    "undefined": StrictUndefined,  # a misspelt name stops the build
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}

# Plugins, in the order they run
PLUGIN_PATHS = ["."]  # so that "plugins.teaser" has one name in builds and tests
PLUGINS = [
    "plugins.staging",
    "plugins.posts",
    "plugins.pages",
    "plugins.pictures",
    "plugins.swedish",
    "plugins.related",
    "plugins.statement",
    "plugins.teaser",
    "plugins.previews",
    "plugins.feeds",
    "plugins.search",
    "plugins.linked_data",
    "plugins.stylesheet",
    "plugins.sitemap",
]
PLUGINS_REQUIRED = list(PLUGINS)  # Pelican only logs a plugin it cannot load

# Pelican's own feeds are replaced by plugins.feeds
FEEDS_ICON = "apple-touch-icon.png"  # which plugins.previews draws
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

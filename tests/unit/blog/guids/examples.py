"""Published posts for the tests: say only what matters to the test."""

from blog.guids.publications import Publication

SITE = "https://blogg.example"


def post(number=1, **changed):
    """Give a post of January 2017, with a guid of its own."""
    fields = {
        "path": f"inlagg/{number}.md",
        "source": f"content/inlagg/{number}.md",
        "guid": f"tag:blogg.example,2017-01-01:abc{number}",
        "url": f"{SITE}/2017/{number}/",
    }
    return Publication(**fields | changed)

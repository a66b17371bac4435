"""A post as search engines read it: schema.org's BlogPosting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence


def blog_posting(
    *,
    title: str,
    url: str,
    lang: str,
    published: dt.datetime,
    updated: dt.datetime | None,
    author: str,
    publisher: str,
    blog: str,
    site: str,
    picture: str,
) -> dict[str, Any]:
    """
    Describe one post: what search engines ask for, and nothing that the page says anyway.

    Args:
        title: Plain text.
        url: Absolute address of the post.
        lang: BCP 47 tag.
        published: Aware.
        updated: Aware, or None for a post that was never edited.
        author: Who writes.
        publisher: The authority that answers for the site.
        blog: The site's name.
        site: Absolute address of the front page.
        picture: Absolute address of its preview picture.

    Returns:
        A JSON object: the post, by https://schema.org/BlogPosting, and the way to it.
    """
    posting = {
        "@type": "BlogPosting",
        "headline": title,
        "url": url,
        "inLanguage": lang,
        "datePublished": published.isoformat(),
        "dateModified": (updated or published).isoformat(),
        "author": {"@type": "Person", "name": author},
        "publisher": {"@type": "GovernmentOrganization", "name": publisher},
        "image": picture,
    }
    steps = [(blog, site), (str(published.year), f"{site}{published.year}/"), (title, url)]
    return {"@context": "https://schema.org", "@graph": [posting, breadcrumbs(steps)]}


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """
    Describe the way to a page, by https://schema.org/BreadcrumbList.

    Args:
        steps: Name and absolute address of each page on the way, the page itself last.
    """
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}

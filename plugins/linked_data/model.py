"""A post and the site as search engines read them: schema.org's BlogPosting and Blog."""

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
    sender: str,
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
        sender: Who writes the blog, and is introduced on its front page.
        publisher: The authority that answers for the site.
        blog: The site's name.
        site: Absolute address of the front page.
        picture: Absolute address of its preview picture.

    Returns:
        A JSON object: the post, by https://schema.org/BlogPosting, and the way to it.
    """
    person = {"@type": "Person", "name": author}
    posting = {
        "@type": "BlogPosting",
        "headline": title,
        "url": url,
        "inLanguage": lang,
        "datePublished": published.isoformat(),
        "dateModified": (updated or published).isoformat(),
        "author": {**person, "url": site} if author == sender else person,
        "publisher": {"@type": "GovernmentOrganization", "name": publisher},
        "image": picture,
    }
    steps = [(blog, site), (str(published.year), f"{site}{published.year}/"), (title, url)]
    return {"@context": "https://schema.org", "@graph": [posting, breadcrumbs(steps)]}


def website(
    *, name: str, about: str, url: str, lang: str, author: str, publisher: str
) -> dict[str, Any]:
    """
    Describe the site: its name in search results, and whose blog it is.

    Args:
        name: The site's name.
        about: Its motto; "" without one.
        url: Absolute address of the front page.
        lang: BCP 47 tag.
        author: Who writes.
        publisher: The authority that answers for the site.

    Returns:
        A JSON object: https://schema.org/WebSite, and https://schema.org/Blog as a part of it.
    """
    site = {"@type": "WebSite", "@id": f"{url}#site", "name": name, "url": url, "inLanguage": lang}
    blog = {
        "@type": "Blog",
        "name": name,
        "description": about,
        "url": url,
        "isPartOf": {"@id": f"{url}#site"},
        "author": {"@type": "Person", "name": author, "url": url},
        "publisher": {"@type": "GovernmentOrganization", "name": publisher},
    }
    return {
        "@context": "https://schema.org",
        "@graph": [site, {k: v for k, v in blog.items() if v}],
    }


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

"""The article of a web page, and pages that would take minutes to read for nothing."""

import re

import trafilatura
from trafilatura.settings import Document

LARGEST_PAGE = 5_000_000
"""Characters; the median news page has some 200,000."""
MOST_TAGS = 50_000
"""Opening and closing tags; a page of so many takes some seconds."""
MOST_ATTRIBUTES = 10_000
"""Attributes of one tag, and of a page the root of the sum of their squares: the parser compares each with each."""
_TAG = re.compile(r"""<[a-zA-Z](?:=\s*+"[^"]*+"|=\s*+'[^']*+'|[^>])*+""")
_VALUE = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")


def article_of_page(html: str) -> dict[str, object]:
    """Take the main text of a page, and what the page says of it: url, title, publisher, published, language.

    Raises:
        ValueError: no page of news; the message says why.
    """
    _check(html)
    page = trafilatura.bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    if not isinstance(page, Document) or not page.text:
        raise ValueError("is HTML without an article text in it")
    known = {
        "text": page.text,
        "url": page.url,
        "title": page.title,
        "publisher": page.sitename,
        "published": page.date,
        "language": page.language if page.language in {"de", "en"} else None,
    }
    return {key: value for key, value in known.items() if value is not None}


def _check(html: str) -> None:
    if len(html) > LARGEST_PAGE:
        raise ValueError(f"is HTML of {len(html):,} characters; at most {LARGEST_PAGE:,} are read")
    if (tags := html.count("<")) > MOST_TAGS:
        raise ValueError(f"is HTML of {tags:,} tags; at most {MOST_TAGS:,} are read")
    attributes = (len(_VALUE.sub(" ", tag.group()).split()) for tag in _TAG.finditer(html))
    if sum(count**2 for count in attributes if count > 100) > MOST_ATTRIBUTES**2:
        raise ValueError(f"is HTML with too many attributes; at most {MOST_ATTRIBUTES:,} are read in one tag")

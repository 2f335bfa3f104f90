"""Reads a page as a person would."""

from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag


def page_of(response: Any) -> BeautifulSoup:
    """Return the page of a response."""
    return BeautifulSoup(response.content, "html.parser")


def without_tokens(part: Tag) -> str:
    """Return a part of a page as it stands there, without the tokens of its forms, which each answer makes anew."""
    for token in part.select("input[name=csrfmiddlewaretoken]"):
        token.decompose()
    return str(part)


def said(response: Any) -> str:
    """Return what a page says, as one line."""
    return " ".join(page_of(response).get_text(" ").split())


def summary(response: Any) -> list[tuple[str, str]]:
    """Return the lines of the error summary, each with where it leads."""
    links = page_of(response).select(".govuk-error-summary a")
    return [(link.get_text(strip=True), str(link.get("href"))) for link in links]


def leads_back_to(response: Any) -> str:
    """Return where the back link leads."""
    link = page_of(response).select_one(".govuk-back-link")
    return str(link.get("href")) if link else ""

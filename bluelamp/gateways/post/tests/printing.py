"""Letters of which no PDF is made, for tests of what stands in them."""

from typing import Any


def no_pdf_made(monkeypatch: Any, maker: str) -> list[str]:
    """Let what makes PDFs, by its dotted name, make none, and return the pages of which one was to be made."""
    pages: list[str] = []

    def pdf_of(page: str) -> bytes:
        pages.append(page)
        return b"%PDF-"

    monkeypatch.setattr(maker, pdf_of)
    return pages

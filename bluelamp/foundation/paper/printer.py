"""Makes a PDF of a page, as a program of its own: `python -m …printer`, HTML in, PDF out.

It runs with no secrets, no database and tight limits, fetches nothing, and reads no files but its style and the fonts
of the machine. Where the libraries that it stands on are missing it ends with `NOT_SET_UP`.
"""

import resource
import sys
from pathlib import Path
from typing import Final

from bluelamp.foundation.paper.rules import NOT_SET_UP

try:
    from weasyprint import CSS, HTML
    from weasyprint.urls import URLFetcher
except OSError:  # a library of the system is missing
    sys.exit(NOT_SET_UP)

STYLE: Final = Path(__file__).parent / "paper.css"
MEBIBYTE: Final = 1024 * 1024
LIMITS: Final = {
    resource.RLIMIT_AS: 1536 * MEBIBYTE,
    resource.RLIMIT_CPU: 25,
    resource.RLIMIT_FSIZE: 64 * MEBIBYTE,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_NOFILE: 64,
}


def main() -> None:
    """Read a page from standard input and write its PDF to standard output."""
    for limit, most in LIMITS.items():
        resource.setrlimit(limit, (most, most))
    html = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(pdf_of(html))
    sys.stdout.buffer.flush()


def pdf_of(html: str) -> bytes:
    """Return a page as a tagged PDF (PDF/UA-1): headings, lists, tables and languages are what they say they are.

    What people typed is text, so no page of ours names anything to fetch. Of one that does, no PDF is made.
    """
    nothing = URLFetcher(allowed_protocols=(), fail_on_errors=True)
    page = HTML(string=html, url_fetcher=nothing)
    pdf: bytes = page.write_pdf(stylesheets=[CSS(string=STYLE.read_text())], pdf_variant="pdf/ua-1")
    return pdf


if __name__ == "__main__":
    main()

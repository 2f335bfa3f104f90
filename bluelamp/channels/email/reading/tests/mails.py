"""Mails to read in tests. Everyone in them is made up."""

from bluelamp.channels.email.reading.mail import Mail
from bluelamp.channels.email.reading.reader import read_mail

HEAD = """\
From: Elin Prys <elin@post.example>
To: Harrowmere Police <contact@in.harrowmere.example>
Date: Fri, 27 Nov 2026 08:15:00 +0000
Subject: My bicycle
Message-ID: <one@post.example>
MIME-Version: 1.0
"""


def a_mail(body: str, *headers: str) -> Mail:
    """Read a mail with this body under these headers and the usual ones."""
    return read_mail("\n".join([HEAD.strip(), *headers, "", body]).encode())


def of_parts(*parts: str, kind: str = "mixed") -> Mail:
    """Read a mail of parts, each with its headers."""
    return a_mail(parts_of(*parts), f"Content-Type: multipart/{kind}; boundary=edge")


def parts_of(*parts: str, boundary: str = "edge") -> str:
    """Put parts between lines with a boundary."""
    return "".join(f"--{boundary}\n{part}\n" for part in parts) + f"--{boundary}--\n"


def plain(words: str) -> str:
    """Return a part in plain text."""
    return f"Content-Type: text/plain; charset=utf-8\n\n{words}"


def hypertext(words: str) -> str:
    """Return a part in HTML."""
    return f"Content-Type: text/html; charset=utf-8\n\n{words}"


def a_file(name: str, content: str = "aGVsbG8=", kind: str = "image/jpeg") -> str:
    """Return a part that is a file, wrapped in base64."""
    return (
        f'Content-Type: {kind}\nContent-Disposition: attachment; filename="{name}"\n'
        f"Content-Transfer-Encoding: base64\n\n{content}"
    )

"""What is read of a mail, piece by piece, where some say the same in another way."""

from dataclasses import dataclass

from bluelamp.channels.email.reading.hypertext import escaped


@dataclass(frozen=True)
class Piece:
    """One part that is read: its text, its HTML where it was sent so, and which choice it stands in."""

    text: str
    html: str | None
    alternative: int | None


def as_text(pieces: list[Piece]) -> str:
    """Return all that is said, in plain. Of several ways to say the same, the plain one, unless it is empty."""
    plain = {each.alternative for each in pieces if each.html is None and each.text.strip()} - {None}
    read = [each.text.strip("\n") for each in pieces if each.html is None or each.alternative not in plain]
    return "\n\n".join(text for text in read if text.strip())


def as_html(pieces: list[Piece]) -> str | None:
    """Return all that is said, in clean HTML, or none where nothing was sent so."""
    choices = {each.alternative for each in pieces if each.html is not None} - {None}
    if all(each.html is None for each in pieces):
        return None
    read = [each for each in pieces if each.html is not None or each.alternative not in choices]
    return "\n".join(f"<pre>{escaped(each.text)}</pre>" if each.html is None else each.html for each in read)

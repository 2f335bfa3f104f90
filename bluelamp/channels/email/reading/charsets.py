"""Text out of bytes that say, or do not say, how they were written."""

import codecs
import re
from encodings.aliases import aliases
from functools import lru_cache
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects

KNOWN: Final = frozenset(aliases.values())  # codecs for text have aliases; those that only look alike have none
# As browsers do: what is called the smaller set is mostly the larger one.
WIDER: Final = {
    "ascii": "cp1252",
    "latin_1": "cp1252",
    "iso8859_9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859_8": "cp1255",
}
SAID: Final = {"iso-8859-8-i": "iso8859_8", "unicode-1-1-utf-7": "utf_7", "x-sjis": "cp932", "ks_c_5601-1987": "cp949"}
UNSEEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def decode(content: bytes, charset: str, defects: Defects) -> str:
    """Return the text of `content`, whatever is in it: what cannot be read becomes U+FFFD."""
    name = known(charset)
    if charset and not name:
        defects.add(Defect.UNKNOWN_CHARSET)
    if not name or name in ("ascii", "utf_8"):
        return _as_most_write(content, defects, wrong=name == "utf_8")
    try:
        return content.decode(WIDER.get(name, name))
    except (UnicodeError, LookupError):
        if name == "latin_1":  # five bytes are in it and not in what is wider
            return content.decode("latin-1")
        defects.add(Defect.NOT_IN_ITS_CHARSET)
    return _in_doubt(content, WIDER.get(name, name))


@lru_cache
def known(charset: str) -> str:
    """Return Python's name for a charset of text, or nothing."""
    if not charset:
        return ""
    said = charset.strip().strip("\"'").lower()
    if said in SAID:
        return SAID[said]
    try:
        name = codecs.lookup(said).name.replace("-", "_")
    except (LookupError, ValueError):
        return ""
    return _of_module(name) if _of_module(name) in KNOWN else ""


def shown(text: str, defects: Defects) -> str:
    """Return text with one kind of line end and without the characters that nobody sees."""
    if "\x00" in text:
        defects.add(Defect.NULL_BYTES)
    return UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _in_doubt(content: bytes, name: str) -> str:
    """Read what is not in the charset that it says: it may be UTF-8 after all."""
    try:
        return content.decode("utf-8")
    except UnicodeError:
        return content.decode(name, "replace")


def _of_module(name: str) -> str:
    return {"iso8859_1": "latin_1"}.get(name, name)


def _as_most_write(content: bytes, defects: Defects, *, wrong: bool = False) -> str:
    """Read what says nothing: as UTF-8 where it is that, else as Windows in the west writes."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeError:
        defects.add(Defect.NOT_IN_ITS_CHARSET)
    if wrong:
        return content.decode("utf-8", "replace")
    return content.decode("cp1252", "replace")

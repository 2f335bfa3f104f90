"""The catalogues of Welsh: reading and writing them, and what is wrong in one."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from tests.welsh.public import SOURCE, Key, Public, of_the_program, of_the_services

FOLDER: Final = SOURCE / "locale" / "cy" / "LC_MESSAGES"
DRAFTED: Final = "Drafted by a machine. A translator who has checked it takes this line out."
# Placeholders, tags and addresses: a translation has those of its English, no more and no fewer.
FIXED: Final = re.compile(r"%\(\w+\)s|\{\w+\}|<[^>]+>|https?://[^\s]*\w|[\w.]+@[\w.]+\w")
# What is the same word in Welsh, or is no word at all.
SAME: Final = frozenset({"l j F, H:i", "Esc", "Staff"})
CURE: Final = "Run: .venv/bin/python -m tests.welsh add, and write the Welsh into the file that it names."


def catalogues() -> dict[str, Public]:
    """Return what is to be translated in each catalogue, by its name."""
    return {"django": of_the_program(), "services": of_the_services()}


def kept(name: str) -> Catalog:
    """Return a catalogue as it is kept; an empty one where there is none."""
    path = _path(name)
    if not path.exists():
        return Catalog(locale="cy")
    with path.open("rb") as file:
        return read_po(file, locale="cy")


def with_all(name: str, public: Public) -> int:
    """Write a catalogue anew with all that is to be translated, in the order of the source; count what is new."""
    old = kept(name)
    new = Catalog(
        locale="cy",
        project="Bluelamp",
        version="1",
        msgid_bugs_address="",
        header_comment="# The Welsh of Bluelamp.",
        creation_date=old.creation_date,
        revision_date=old.revision_date,
        last_translator="Nobody yet",
        language_team="Welsh",
        fuzzy=False,
    )
    added = 0
    for (context, english), files in public.said.items():
        before = _message(old, (context, english))
        added += before is None
        new.add(
            english,
            before.string if before else None,
            locations=[(file, 0) for file in files],
            user_comments=before.user_comments if before else [DRAFTED],
            context=context or None,
        )
    with _path(name).open("wb") as file:
        write_po(file, new, width=110, include_lineno=False)
    return added


def drafted(name: str) -> list[Message]:
    """Return what a machine drafted and no translator has checked."""
    return [message for message in kept(name) if message.id and DRAFTED in " ".join(message.user_comments)]


def faults(name: str, public: Public) -> Iterator[str]:
    """Say what is wrong in a catalogue, a line for each, with the English that it is about."""
    catalogue = kept(name)
    for key in public.said:
        message = _message(catalogue, key)
        wrong = what_is_wrong(key[1], message.string if message else "")
        if wrong:
            yield f"{name}.po: {key[1]!r} {wrong}"
    for message in catalogue:
        if message.id and (message.context or "", message.id) not in public.said:
            yield f"{name}.po: {message.id!r} is said nowhere any more"
        if message.fuzzy and message.id:
            yield f"{name}.po: {message.id!r} is marked fuzzy, so nobody is shown it"


def what_is_wrong(english: Any, welsh: Any) -> str:
    """Say what is wrong with the Welsh of something; '' where nothing is."""
    whole = english if isinstance(english, tuple) else (english,)
    forms = welsh if isinstance(welsh, tuple) else (welsh,)
    if not all(forms):
        return "has no Welsh"
    if any(form in whole and form not in SAME for form in forms):
        return "is the same in Welsh as in English"
    fixed = sorted(FIXED.findall(whole[-1]))
    if any(sorted(FIXED.findall(form)) != fixed for form in forms):
        return f"has other placeholders, tags or addresses in Welsh than {fixed}"
    return ""


def _message(catalogue: Catalog, key: Key) -> Message | None:
    context, english = key
    return catalogue.get(english, context or None)


def _path(name: str) -> Path:
    return FOLDER / f"{name}.po"

"""Real mails, where the machine has some: `MAILS` names their folder. They are of real people and never kept here."""

import json
import os
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = os.environ.get("MAILS")

# The first and the last words of what is new in two public corpora of replies: those of zapier/email-reply-parser (MIT)
# and of mailgun/talon (Apache-2.0).
NEW_IN_REPLIES: Final = {
    "reply-parser/correct_sig.txt": ("this is an email", "correct -- signature."),
    "reply-parser/email_1_3.txt": ("Oh thanks.", "would be great."),
    "reply-parser/email_1_4.txt": ("Awesome! I haven't", "problem with it."),
    "reply-parser/email_1_6.txt": ("I get proper", "torch of pixels"),
    "reply-parser/email_1_7.txt": (":+1:", ":+1:"),
    "reply-parser/email_BlackBerry.txt": ("Here is", "another email"),
    "reply-parser/email_headers_no_delimiter.txt": ("And another reply!", "And another reply!"),
    "reply-parser/email_multi_word_sent_from_my_mobile_device.txt": ("Here is", "another email"),
    "reply-parser/email_one_is_not_on.txt": ("Thank, this is", "when I run..."),
    "reply-parser/email_sent_from_my_not_signature.txt": ("Here is another", "my mobile phone."),
    "reply-parser/greedy_on.txt": ("On your remote", "is not working."),
    "reply-parser/pathological.txt": ("I think you're", "to a computer."),
    **{
        f"talon-replies/standard_replies/{name}": ("Hello", "Hello")
        for name in (
            *("aol.eml", "apple_mail.eml", "gmail.eml", "iphone.eml"),
            *("iphone_reply_text", "outlook.eml", "sparrow.eml"),
        )
    },
    **{
        f"talon-replies/html_replies/{name}.html": ("Hi. I am", "fine. Thanks, Alex")
        for name in ("mail_ru", "ms_outlook_2003", "ms_outlook_2010", "thunderbird", "windows_mail")
    },
}
LONGEST: Final = 60  # words


def real_mails() -> dict[str, bytes]:
    """Return the real mails by the names of their files; none where `MAILS` names no folder."""
    if not ROOT:
        return {}
    files = sorted(file for file in Path(ROOT).rglob("*") if file.is_file() and file.name != "README.md")
    return {str(file.relative_to(ROOT)): _content(file) for file in files}


def needed_mails() -> dict[str, bytes]:
    """Return the real mails, or skip the test."""
    mails = real_mails()
    if not mails:
        pytest.skip("This test needs real mails. Name their folder with MAILS.")
    return mails


def is_new(name: str, new_text: str) -> bool:
    """Say whether just what is new was found in a reply of the two corpora."""
    words = " ".join(new_text.split())
    first, last = NEW_IN_REPLIES[name]
    return words.startswith(first) and words.endswith(last) and len(words.split()) <= LONGEST


def _content(file: Path) -> bytes:
    """Return a file, or the mail inside it where it is JSON that holds one as `text`."""
    content = file.read_bytes()
    if file.suffix == ".json":
        held = json.loads(content)
        return str(held["text"]).encode() if isinstance(held, dict) and "text" in held else content
    return content

"""Real mails of thirty years are read without an exception. `script/bench email` says how well."""

from bluelamp.channels.email.reading.as_json import as_json
from bluelamp.channels.email.reading.reader import read_mail
from tests.mails import NEW_IN_REPLIES, is_new, needed_mails
from tests.needs import once

pytestmark = once


def test_every_real_mail_is_read_and_printed() -> None:
    for name, content in needed_mails().items():
        line = as_json(name, read_mail(content))
        assert "\n" not in line
        assert "\\u0000" not in line


def test_what_is_new_is_found_in_real_replies() -> None:
    mails = needed_mails()
    read = {name: read_mail(mails[name]).new_text for name in NEW_IN_REPLIES}
    assert [name for name, new in read.items() if not is_new(name, new)] == []

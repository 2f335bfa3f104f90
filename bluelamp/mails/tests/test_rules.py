"""What is decided about mails."""

from bluelamp.mails.rules import WhySetAside, cut, why_set_aside
from tests.needs import once

pytestmark = once
NOTHING = {"bounced": False, "automatic": False, "no_return_path": False, "ours": False}


def test_what_someone_may_have_written_is_not_set_aside() -> None:
    assert why_set_aside(**NOTHING) is None


def test_the_first_thing_that_tells_is_the_reason() -> None:
    assert why_set_aside(**NOTHING | {"automatic": True, "bounced": True}) == WhySetAside.BOUNCE
    assert why_set_aside(**NOTHING | {"automatic": True, "ours": True}) == WhySetAside.OURS
    assert why_set_aside(**NOTHING | {"no_return_path": True}) == WhySetAside.NO_RETURN_PATH


def test_words_are_cut_only_where_they_must_be() -> None:
    assert cut("abc", longest=3, remark="There is more.") == "abc"
    assert cut("word " * 20, longest=30, remark="There is more.") == "word word word\n\nThere is more."

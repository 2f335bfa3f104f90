"""What Bluelamp itself says is written in versions, with no variable that it must not have."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.actions import CodeTaken, NewerVersion, TemplateRefused, write_saved_reply, write_template
from bluelamp.knowledge.queries import newest_version, waiting_replies
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.templates import (
    ANOTHER_ANSWERS,
    LOST_CODE,
    NOTICE,
    RECEIPT,
    TEMPLATES,
    said_by,
    what_is_wrong_in,
)
from bluelamp.knowledge.tests.scenarios import WRITER
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db


def test_until_it_is_approved_the_words_of_before_are_said() -> None:
    version = write_template(by=WRITER, template=NOTICE, title="News", words="Here: {address}", seen=0)
    assert (version.number, version.reply.code) == (1, "notice")
    said = said_by(NOTICE, address="https://example.org/")
    assert said.title == "There is an update"
    assert "here:\n\nhttps://example.org/\n\nDo not reply" in said.words
    assert Entry.objects.get(name="knowledge.TemplateWritten").facts["template"] == "notice"


def test_it_is_no_saved_reply_and_a_saved_reply_may_have_its_code() -> None:
    write_template(by=WRITER, template=LOST_CODE, title="Lost", words="Call us.", seen=0)
    assert (newest_version("lost-code"), waiting_replies()) == (None, [])
    write_saved_reply(by=WRITER, code="lost-code", title="Lost", words="We send another.", seen=0)
    kept = newest_version("lost-code", Kind.TEMPLATE)
    assert kept is not None
    assert kept.words == "Call us."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Read it here.", "{address} is missing. Put it where it is to stand."),
        (
            "Hello\n{name}, here: {address}",
            "Line 2: nothing is filled in for {name} here. Take it out, or use {address}.",
        ),
        ("{address} {reference}", "Line 1: nothing is filled in for {reference} here. Take it out, or use {address}."),
        (" ", "Write something."),
        ("{address}" + "x" * 5000, "This is too long. Shorten it to 5000 characters or fewer."),
    ],
)
def test_a_variable_that_tells_more_or_is_missing_is_refused_with_place_and_cure(words: str, said: str) -> None:
    with pytest.raises(TemplateRefused) as refusal:
        write_template(by=WRITER, template=NOTICE, title="News", words=words, seen=0)
    assert str(refusal.value) == said


def test_where_nothing_is_filled_in_the_cure_names_no_variable() -> None:
    wrong = what_is_wrong_in(ANOTHER_ANSWERS, "Someone else", "Ask for {name}.")
    assert wrong == {"words": "Line 1: nothing is filled in for {name} here. Take it out."}


@pytest.mark.parametrize("title", ["About {name}", "Two\nlines", "", "x" * 81])
def test_nor_can_its_title_tell_more(title: str) -> None:
    with pytest.raises(TemplateRefused):
        write_template(by=WRITER, template=NOTICE, title=title, words="{address}", seen=0)


def test_what_bluelamp_comes_with_could_be_written_too() -> None:
    for template in TEMPLATES.values():
        assert what_is_wrong_in(template, str(template.title), template.first_words) == {}


def test_what_a_colleague_wrote_meanwhile_is_not_written_over() -> None:
    write_template(by=WRITER, template=RECEIPT, title="Next", words="We ring.", seen=0)
    with pytest.raises(CodeTaken):
        write_template(by=WRITER, template=RECEIPT, title="Next", words="We write.", seen=0)
    write_template(by=WRITER, template=RECEIPT, title="Next", words="We write.", seen=1)
    with pytest.raises(NewerVersion):
        write_template(by=WRITER, template=RECEIPT, title="Next", words="We come.", seen=1)
    write_template(by=WRITER, template=RECEIPT, title="Next", words="We write.", seen=2)
    assert Entry.objects.filter(name="knowledge.TemplateWritten").count() == 2


def test_contact_staff_write_none() -> None:
    with pytest.raises(NotAllowed):
        write_template(by=actor_for(an_office().member), template=RECEIPT, title="Next", words="We ring.", seen=0)

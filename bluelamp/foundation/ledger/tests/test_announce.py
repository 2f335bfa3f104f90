"""Nothing changes without an entry in the ledger, and no entry holds words."""

from dataclasses import dataclass, replace
from typing import ClassVar
from uuid import UUID, uuid4

import pytest
from django.db import models, transaction

from bluelamp.foundation.access.action import ACTIONS, NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import (
    NothingAnnounced,
    announce,
    content_digest,
    nothing_new,
    write_down,
)
from bluelamp.foundation.ledger.event import Event, Operation
from bluelamp.foundation.ledger.models import Bookmark, Content, Entry, Waiting
from bluelamp.foundation.ledger.tests.news import (
    LAMPLIGHTER,
    LampLit,
    light,
    light_and_put_out,
    light_another_but_say_nothing,
    light_in_silence,
)

pytestmark = pytest.mark.django_db


class Statement(Content):
    """Something that was said."""

    id = models.UUIDField(primary_key=True, default=new_id)
    words = models.TextField()

    class Meta:
        app_label = "ledger"
        managed = False

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, kw_only=True)
class LampNamed(Event):
    """Someone gave a lamp a name."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "lamp_id"
    lamp_id: UUID
    name: str


def test_what_was_done_in_silence_is_undone() -> None:
    with pytest.raises(NothingAnnounced, match="light_in_silence"), transaction.atomic():
        light_in_silence(by=LAMPLIGHTER)
    assert not Bookmark.objects.exists()
    assert not Entry.objects.exists()


def test_an_entry_says_who_did_what_when_and_to_which_record() -> None:
    account = uuid4()
    lamp = light(by=replace(LAMPLIGHTER, id=account))
    entry = Entry.objects.get()
    assert (entry.name, entry.operation, entry.record_id) == ("tests.LampLit", "altered", lamp)
    assert (entry.actor_kind, entry.actor_id) == ("system", account)
    assert entry.facts == {"lamp_id": str(lamp), "colour": "blue"}
    assert Waiting.objects.get().entry_id == entry.pk


def test_whoever_lacks_the_permission_changes_nothing() -> None:
    with pytest.raises(NotAllowed) as refusal:
        light(by=Actor.public("lamps.see"))
    assert str(refusal.value).endswith("Ask your supervisor if you think you should be.")
    assert not Bookmark.objects.exists()


@pytest.mark.parametrize("words", ["Sam Okafor", "I saw the man", "BLUE", "sam@example.com", "", "x" * 61, "blue\n"])
def test_the_ledger_refuses_words(words: str) -> None:
    with pytest.raises(ValueError, match="ids and codes, not words"):
        LampNamed(lamp_id=uuid4(), name=words).facts()


def test_words_in_an_event_undo_the_whole_action() -> None:
    with pytest.raises(ValueError, match="not words"), transaction.atomic():
        light(by=LAMPLIGHTER, colour="a very deep blue")
    assert not Bookmark.objects.exists()


def test_an_action_inside_an_action_writes_an_entry_of_its_own() -> None:
    light_and_put_out(by=LAMPLIGHTER)
    assert sorted(Entry.objects.values_list("name", flat=True)) == ["tests.LampLit", "tests.LampOut"]


def test_an_action_that_only_calls_another_is_told_of_by_that_one() -> None:
    light_another_but_say_nothing(by=LAMPLIGHTER)
    assert Entry.objects.count() == 1


def test_a_repeat_returns_the_same_and_tells_nothing_new() -> None:
    lamp = light(by=LAMPLIGHTER)
    assert light(by=LAMPLIGHTER, lamp_id=lamp) == lamp
    assert Entry.objects.count() == 1


@pytest.mark.parametrize("write", [nothing_new, lambda: write_down(Bookmark(subscriber="x"))])
def test_outside_an_action_nothing_can_be_announced(write: object) -> None:
    assert callable(write)
    with pytest.raises(RuntimeError, match="mark the function with @action"):
        write()
    with pytest.raises(RuntimeError, match="mark the function with @action"):
        announce(LampLit(lamp_id=uuid4()), by=LAMPLIGHTER)


def test_a_digest_tells_a_changed_statement_from_the_one_that_was_made() -> None:
    statement = Statement(words="I saw the man.")
    digest = content_digest([statement])
    assert content_digest([statement]) == digest
    statement.words = "I saw a man."
    assert content_digest([statement]) != digest


def test_without_its_key_a_digest_cannot_be_made_again() -> None:
    """So that what was erased cannot be guessed word by word."""
    statement = Statement(words="I saw the man.")
    other = Statement(id=statement.id, words="I saw the man.")
    assert content_digest([statement]) != content_digest([other])


def test_a_digest_covers_the_order_and_the_end_of_what_was_written() -> None:
    first, second = Statement(words="One."), Statement(words="Two.")
    assert len({content_digest(rows) for rows in ([first], [first, second], [second, first])}) == 3


def test_an_event_loads_from_what_is_stored_and_ignores_what_is_newer() -> None:
    event = LampLit(lamp_id=uuid4(), colour="red")
    assert LampLit.from_facts(event.facts() | {"height": 3}) == event
    assert LampLit.from_facts({"lamp_id": str(event.lamp_id)}).colour == "blue"


def test_an_action_is_known_without_being_called() -> None:
    facts = ACTIONS["bluelamp.foundation.ledger.tests.news.light"]
    assert (facts.may, facts.on, facts.announces) == ("lamps.light", None, LampLit)

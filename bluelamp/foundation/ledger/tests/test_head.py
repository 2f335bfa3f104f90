"""A signed head says how many entries there were, and nobody else can make one."""

import json

import pytest

from bluelamp.foundation.keys.tests.other_keys import keys_of_another
from bluelamp.foundation.ledger.head import NotAHead, head_as_json, head_from_json, is_signed_by_us, newest_head
from bluelamp.foundation.ledger.models import Head, Sealed
from bluelamp.foundation.ledger.sequencer import chain_end, seal_waiting
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light

pytestmark = pytest.mark.django_db


def head_now() -> Head:
    """The head as it stands."""
    head = newest_head()
    assert head is not None
    return head


def test_there_is_a_signed_head_before_the_first_entry() -> None:
    assert head_now().position == 0
    assert is_signed_by_us(head_now())


def test_each_batch_moves_the_head_to_the_end_of_the_chain() -> None:
    for _ in range(2):
        light(by=LAMPLIGHTER)
        light(by=LAMPLIGHTER)
        seal_waiting()
    assert (head_now().position, bytes(head_now().hash)) == chain_end()
    assert head_now().position == 4
    assert is_signed_by_us(head_now())


def test_a_head_that_was_written_down_is_read_as_it_was() -> None:
    light(by=LAMPLIGHTER)
    seal_waiting()
    read = head_from_json(head_as_json(head_now()))
    assert is_signed_by_us(read)
    assert head_as_json(read) == head_as_json(head_now())


@pytest.mark.parametrize("part", ["position", "at", "hash", "public_key", "signature"])
def test_no_part_of_a_head_can_be_changed_unseen(part: str) -> None:
    told = json.loads(head_as_json(head_now()))
    other = {"position": 7, "at": "2026-05-12T09:00:00.000001+00:00"}
    told[part] = other.get(part, "ab" * (len(str(told[part])) // 2))
    assert not is_signed_by_us(head_from_json(json.dumps(told)))


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"position": "many"}', '{"position": 1, "at": 7}'])
def test_what_is_no_head_is_said_to_be_none(text: str) -> None:
    with pytest.raises(NotAHead, match="not a head that 'bluelamp ledger head' wrote"):
        head_from_json(text)


def test_a_head_of_another_installation_is_not_ours() -> None:
    with keys_of_another():
        assert not is_signed_by_us(head_now())


def test_nothing_is_signed_after_an_end_that_was_not() -> None:
    """Else whoever makes the chain anew would have it signed by the next batch."""
    light(by=LAMPLIGHTER)
    seal_waiting()
    Head.objects.update(hash=b"another end")
    light(by=LAMPLIGHTER)
    assert seal_waiting() == 1
    assert Sealed.objects.count() == 2
    assert (head_now().position, bytes(head_now().hash)) == (1, b"another end")
    Head.objects.all().delete()
    light(by=LAMPLIGHTER)
    assert seal_waiting() == 1
    assert newest_head() is None

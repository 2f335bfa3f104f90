"""What someone who knows how the ledger is chained may do: make the chain anew, or go back to an old copy."""

from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bluelamp.foundation.ledger.chain import next_hash
from bluelamp.foundation.ledger.head import head_as_json, head_from_json, signed_head, signed_words
from bluelamp.foundation.ledger.models import Head
from bluelamp.foundation.ledger.proof.faults import KeptHead
from bluelamp.foundation.ledger.proof.rows import links_after
from tests.proofs.stored_values import Place, run
from tests.proofs.tampering import Found, Ledger, Tampering, an_id, at, copy_of, cut_off, shift


def add_one_to_the_end(ledger: Ledger) -> Found:
    """Put an entry behind the newest with the right hash, and leave the head."""
    new = copy_of(ledger.entry_at(ledger.somewhere()))
    _seal_at(ledger.end + 1, new)
    return at(ledger.end + 1)


def insert_with_the_right_hash(ledger: Ledger) -> Found:
    """Put an entry in with the hash that fits what stands before it: the next one does not fit any more."""
    position = ledger.somewhere()
    new = copy_of(ledger.entry_at(position))
    shift(position - 1, 1)
    _seal_at(position, new)
    return Found(range(position, position + 2))


def make_anew(ledger: Ledger) -> Found:
    """Change an entry, make all hashes from it on anew, and write the new end into the head that is there."""
    position = _change_and_remake(ledger)
    run("UPDATE ledger_head SET hash = (SELECT hash FROM ledger_sealed WHERE position = %s)", ledger.end)
    return _since_the_last_that_agrees(ledger, position, _some_heads(ledger))


def make_anew_and_sign(ledger: Ledger) -> Found:
    """Do the same, and sign the new end with a key of one's own."""
    position = _change_and_remake(ledger)
    run("DELETE FROM ledger_head")
    _with_a_strangers_key(_head_now(ledger.end)).save(force_insert=True)
    return _since_the_last_that_agrees(ledger, position, _some_heads(ledger))


def go_back_to_an_old_copy(ledger: Ledger) -> Found:
    """Put everything back to what it was at an earlier head; a newer one was kept elsewhere."""
    old = ledger.chance.choice(ledger.heads[:-1])
    _go_back_to(old)
    return Found(range(old.position + 1, old.position + 2), kept=_elsewhere(ledger.heads[-1:]))


def go_back_and_go_on(ledger: Ledger) -> Found:
    """Go back to an old copy, and let Bluelamp seal and sign others after it until there are more than before."""
    old = ledger.chance.choice(ledger.heads[:-1])
    _go_back_to(old)
    for position in range(old.position + 1, ledger.end + 2):
        _seal_at(position, copy_of(ledger.entry_at(1)))
    _head_now(ledger.end + 1).save(force_update=True)
    return _since_the_last_that_agrees(ledger, old.position + 1, _some_heads(ledger))


def forge_a_head(ledger: Ledger) -> Found:
    """Change one digit of a head that was kept elsewhere."""
    kept = head_as_json(ledger.heads[-1])
    digits = [place for place, letter in enumerate(kept) if letter in "123456789"]
    place = ledger.chance.choice(digits)
    changed = kept[:place] + ("1" if kept[place] != "1" else "2") + kept[place + 1 :]
    return Found(text="the head", kept=[KeptHead("the head", head_from_json(changed))])


def _change_and_remake(ledger: Ledger) -> int:
    position = ledger.somewhere()
    Place("ledger_entry", "id", ledger.entry_at(position), "record_id").write(an_id())
    for later in range(position, ledger.end + 1):
        _hash_at(later)
    return position


def _seal_at(position: int, entry_id: object) -> None:
    run("INSERT INTO ledger_sealed (position, entry_id, hash) VALUES (%s, %s, %s)", position, entry_id, b"")
    _hash_at(position)


def _hash_at(position: int) -> None:
    """Put there the hash that fits what stands before."""
    before = bytes(links_after(position - 2)[0].hash) if position > 1 else bytes(32)
    link = links_after(position - 1)[0]
    hash_ = next_hash(before, position, link.columns, link.facts)
    run("UPDATE ledger_sealed SET hash = %s WHERE position = %s", hash_, position)


def _go_back_to(old: Head) -> None:
    cut_off(old.position + 1)
    old.save(force_update=True)


def _head_now(position: int) -> Head:
    return signed_head(position, bytes(links_after(position - 1)[0].hash))


def _with_a_strangers_key(head: Head) -> Head:
    key = Ed25519PrivateKey.generate()
    head.public_key, head.signature = key.public_key().public_bytes_raw(), key.sign(signed_words(head))
    return head


def _elsewhere(heads: Sequence[Head]) -> list[KeptHead]:
    return [KeptHead(f"head of {head.position}", head) for head in heads]


def _some_heads(ledger: Ledger) -> list[Head]:
    """Return heads that someone kept, now and then and at the end."""
    return [*ledger.heads[: -1 : ledger.chance.randint(1, 9)], ledger.heads[-1]]


def _since_the_last_that_agrees(ledger: Ledger, changed: int, kept: Sequence[Head]) -> Found:
    """Return that the place behind the last head that still agrees must be named, which is the change or before it."""
    agreed = max((head.position for head in kept if head.position < changed), default=0)
    return Found(range(agreed + 1, agreed + 2), kept=_elsewhere(kept))


CLEVER: Sequence[Tampering] = (
    add_one_to_the_end,
    insert_with_the_right_hash,
    make_anew,
    make_anew_and_sign,
    go_back_to_an_old_copy,
    go_back_and_go_on,
    forge_a_head,
)

"""A draft is its writer's own: nobody else opens it, and it is forgotten in a day."""

import secrets
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from time_machine import Traveller

from bluelamp.contacts.receipt_codes import word_matches
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.actions import begin_draft, forget_seed, keep_answers
from bluelamp.reports.drafts import TOKEN_BYTES, OpenDraft, seal, unseal
from bluelamp.reports.models import Draft
from bluelamp.reports.queries import draft_of
from bluelamp.reports.tasks import tidy_drafts
from bluelamp.reports.tests.scenarios import CRIME

TOKEN = secrets.token_bytes(TOKEN_BYTES)
OTHER = secrets.token_bytes(TOKEN_BYTES)
ANSWERS = st.dictionaries(
    st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]))
)


@pytest.mark.django_db
@given(ANSWERS, st.binary(min_size=32, max_size=32))
def test_what_was_sealed_comes_back_to_the_right_browser_only(answers: dict[str, str], seed: bytes) -> None:
    draft = OpenDraft(id=new_id(), service="crime", version=1, seed=seed, answers=answers)
    sealed = seal(draft, TOKEN)
    assert unseal(sealed, draft.id, TOKEN) == {"seed": seed.hex(), "answers": answers}
    assert unseal(sealed, draft.id, OTHER) is None


def test_a_draft_cannot_be_passed_off_as_another() -> None:
    draft = OpenDraft(id=new_id(), service="crime", version=1, seed=b"s" * 32)
    assert unseal(seal(draft, TOKEN), new_id(), TOKEN) is None


@pytest.mark.django_db
def test_answers_are_added_and_changed_one_by_one() -> None:
    draft = begin_draft(service=CRIME, token=TOKEN)
    keep_answers(draft_id=draft.id, token=TOKEN, answers={"who": "victim", "kind": "theft"})
    keep_answers(draft_id=draft.id, token=TOKEN, answers={"kind": "burglary"})
    found = draft_of(draft.id, TOKEN)
    assert found is not None
    assert found.answers == {"who": "victim", "kind": "burglary"}
    assert draft_of(draft.id, OTHER) is None


@pytest.mark.django_db
def test_nothing_that_was_typed_can_be_read_in_the_database() -> None:
    draft = begin_draft(service=CRIME, token=TOKEN)
    keep_answers(draft_id=draft.id, token=TOKEN, answers={"what_happened": "He reads my phone."})
    assert b"phone" not in bytes(Draft.objects.get().sealed_content)
    assert not Entry.objects.exists()


@pytest.mark.django_db
def test_a_memorable_word_is_kept_only_as_its_hash() -> None:
    draft = begin_draft(service=CRIME, token=TOKEN)
    kept = keep_answers(draft_id=draft.id, token=TOKEN, answers={"memorable_word": "lighthouse"})
    assert kept is not None
    assert kept.answers["memorable_word"] != "lighthouse"
    assert word_matches("lighthouse", kept.answers["memorable_word"])


@pytest.mark.django_db
def test_another_browser_changes_nothing() -> None:
    draft = begin_draft(service=CRIME, token=TOKEN)
    assert keep_answers(draft_id=draft.id, token=OTHER, answers={"who": "witness"}) is None
    assert keep_answers(draft_id=new_id(), token=TOKEN, answers={"who": "witness"}) is None


@pytest.mark.django_db
def test_a_draft_nobody_touched_for_a_day_is_forgotten(clock: Traveller) -> None:
    old = begin_draft(service=CRIME, token=TOKEN)
    clock.shift(timedelta(hours=20))
    new = begin_draft(service=CRIME, token=TOKEN)
    assert tidy_drafts() == 0
    clock.shift(timedelta(hours=4, seconds=1))
    assert tidy_drafts() == 1
    assert draft_of(old.id, TOKEN) is None
    assert draft_of(new.id, TOKEN) is not None


@pytest.mark.django_db
def test_once_the_code_is_saved_nothing_is_left_to_make_it_from() -> None:
    draft = begin_draft(service=CRIME, token=TOKEN)
    forget_seed(draft_id=draft.id)
    assert not Draft.objects.exists()

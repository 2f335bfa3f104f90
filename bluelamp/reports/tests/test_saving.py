"""A draft that was saved is opened by its code alone, for as long as its form says, wherever that is typed."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from time_machine import Traveller

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.actions import begin_draft, forget_old_drafts, keep_answers, open_saved, save_draft, submit_report
from bluelamp.reports.drafts import ALPHABET, TOKEN_BYTES, code_for, tidy_code
from bluelamp.reports.models import Draft, SavedDraft
from bluelamp.reports.queries import draft_of
from bluelamp.reports.services import services
from bluelamp.reports.tests.forms import a_definition, published
from bluelamp.reports.tests.scenarios import BURGLARY, CRIME, REPORTER
from bluelamp.staff.tests.scenarios import a_force_with_teams

TOKEN, OTHER = b"t" * TOKEN_BYTES, b"o" * TOKEN_BYTES


@pytest.mark.django_db
def test_the_code_opens_the_draft_and_nothing_in_the_database_does() -> None:
    draft = begin_draft(service=CRIME, token=TOKEN)
    saved = save_draft(draft_id=draft.id, token=TOKEN, wish=new_id())
    assert saved is not None
    row = SavedDraft.objects.get()
    kept = bytes(row.sealed_token) + bytes(row.code_digest)
    assert TOKEN not in kept
    assert saved.code.encode() not in kept
    assert open_saved(code=code_for(OTHER, new_id()), token=OTHER) is None
    assert open_saved(code=saved.code, token=OTHER) == draft.id
    assert not Entry.objects.filter(name__startswith="reports.").exists()


@pytest.mark.django_db
def test_a_second_code_ends_the_first() -> None:
    draft = begin_draft(service=CRIME, token=TOKEN)
    first, second = (save_draft(draft_id=draft.id, token=TOKEN, wish=new_id()) for _turn in range(2))
    assert first is not None
    assert second is not None
    assert open_saved(code=first.code, token=OTHER) is None
    assert open_saved(code=second.code, token=OTHER) is not None


@pytest.mark.django_db
def test_the_same_form_sent_again_gives_the_same_code() -> None:
    draft, wish = begin_draft(service=CRIME, token=TOKEN), new_id()
    codes = [save_draft(draft_id=draft.id, token=TOKEN, wish=wish) for _turn in range(2)]
    assert codes[0] is not None
    assert codes[1] is not None
    assert codes[0].code == codes[1].code
    assert open_saved(code=codes[0].code, token=OTHER) == draft.id


@pytest.mark.django_db
def test_it_is_kept_for_a_week_and_then_gone(clock: Traveller) -> None:
    draft = begin_draft(service=CRIME, token=TOKEN)
    saved = save_draft(draft_id=draft.id, token=TOKEN, wish=new_id())
    assert saved is not None
    clock.shift(timedelta(days=6))
    assert forget_old_drafts() == 0
    clock.shift(timedelta(days=1, seconds=1))
    assert open_saved(code=saved.code, token=OTHER) is None
    assert forget_old_drafts() == 1
    assert not Draft.objects.exists()


@pytest.mark.django_db
def test_it_is_kept_for_as_long_as_the_version_says_that_it_was_begun_with(clock: Traveller) -> None:
    published(a_definition(save_days=2), 1)
    draft = begin_draft(service=services()["lost-cat"], token=TOKEN)
    published(a_definition(save_days=20), 2)
    saved = save_draft(draft_id=draft.id, token=TOKEN, wish=new_id())
    assert saved is not None
    assert saved.kept_until == now() + timedelta(days=2)
    clock.shift(timedelta(days=2, seconds=1))
    assert open_saved(code=saved.code, token=OTHER) is None
    assert forget_old_drafts() == 1


@pytest.mark.django_db
def test_nobody_saves_what_is_anothers_or_was_sent() -> None:
    a_force_with_teams()
    draft = begin_draft(service=CRIME, token=TOKEN)
    assert save_draft(draft_id=draft.id, token=OTHER, wish=new_id()) is None
    keep_answers(draft_id=draft.id, token=TOKEN, answers=BURGLARY)
    submit_report(by=REPORTER, draft_id=draft.id, token=TOKEN)
    assert save_draft(draft_id=draft.id, token=TOKEN, wish=new_id()) is None
    assert not SavedDraft.objects.exists()


@pytest.mark.django_db
def test_whoever_gave_the_code_reads_nothing_that_is_typed_after() -> None:
    draft = begin_draft(service=CRIME, token=TOKEN)
    keep_answers(draft_id=draft.id, token=TOKEN, answers={"who": "victim"})
    saved = save_draft(draft_id=draft.id, token=TOKEN, wish=new_id())
    assert saved is not None
    open_saved(code=saved.code, token=OTHER)
    kept = keep_answers(draft_id=draft.id, token=OTHER, answers={"what_happened": "He hit me."})
    assert kept is not None
    assert kept.answers == {"who": "victim", "what_happened": "He hit me."}
    assert draft_of(draft.id, TOKEN) is None
    assert open_saved(code=saved.code, token=TOKEN) is None


@pytest.mark.django_db
def test_once_it_was_sent_its_code_opens_nothing_and_it_is_kept_no_longer_than_any_other(clock: Traveller) -> None:
    a_force_with_teams()
    draft = begin_draft(service=CRIME, token=TOKEN)
    keep_answers(draft_id=draft.id, token=TOKEN, answers=BURGLARY)
    saved = save_draft(draft_id=draft.id, token=TOKEN, wish=new_id())
    assert saved is not None
    submit_report(by=REPORTER, draft_id=draft.id, token=TOKEN)
    assert open_saved(code=saved.code, token=OTHER) is None
    clock.shift(timedelta(hours=25))
    assert forget_old_drafts() == 1


def test_a_code_is_read_however_it_is_typed() -> None:
    code = code_for(OTHER, new_id())
    groups = "-".join(code[start : start + 4] for start in range(0, 20, 4)).lower()
    assert tidy_code(f" {groups} ") == code
    assert tidy_code(code[:-1]) == ""
    assert tidy_code(code[:-1] + "0") == ""


@given(st.text(max_size=60))
def test_nothing_typed_breaks_a_code(typed: str) -> None:
    assert set(tidy_code(typed)) <= set(ALPHABET)

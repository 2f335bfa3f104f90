"""What the people room does when something happened."""

from bluelamp.foundation.ledger.subscribe import on, on_many
from bluelamp.foundation.work.jobs import ask_for
from bluelamp.people.events import PersonErased, PersonNamed, PersonRecorded
from bluelamp.people.learning import learn_weights
from bluelamp.people.likeness import keep_likeness
from bluelamp.people.register_events import ColumnsNamed, TakingInAskedFor
from bluelamp.people.taking_in import take_in_register, try_register
from bluelamp.people.tie_events import HandleAdded, HandleTied, HandleUsed
from bluelamp.people.weight_events import LearningAskedFor


@on_many(PersonRecorded)
def find_who_is_like_them(events: list[PersonRecorded]) -> None:
    """Let people be found by whoever is like them."""
    keep_likeness({event.person_id for event in events})


@on(PersonNamed)
def find_who_is_like_who_they_say(event: PersonNamed) -> None:
    """Let someone be found by the name they gave later."""
    keep_likeness({event.person_id})


@on(HandleAdded)
def find_who_is_like_by_what_was_added(event: HandleAdded) -> None:
    """Let someone be found by a way to reach them that was added."""
    keep_likeness({event.person_id})


@on(HandleUsed)
def find_who_is_like_by_what_they_wrote_from(event: HandleUsed) -> None:
    """Let someone be found by what they wrote from."""
    keep_likeness({event.person_id})


@on(HandleTied)
def find_who_is_like_by_what_is_still_theirs(event: HandleTied) -> None:
    """Let someone be found by what is theirs, and by nothing that is theirs no more."""
    keep_likeness({event.person_id})


@on(LearningAskedFor)
def learn_behind_the_pages(event: LearningAskedFor) -> None:
    """Learn the weights that someone asked for; asked twice, it is learnt once."""
    ask_for(learn_weights, subject=event.weights_id, weights_id=str(event.weights_id))


@on(ColumnsNamed)
def try_behind_the_pages(event: ColumnsNamed) -> None:
    """Try the register whose columns someone named."""
    ask_for(try_register, subject=event.brought_id, brought_id=str(event.brought_id))


@on(TakingInAskedFor)
def take_in_behind_the_pages(event: TakingInAskedFor) -> None:
    """Take in the register that someone asked for; asked twice, nobody comes twice."""
    ask_for(take_in_register, subject=event.brought_id, brought_id=str(event.brought_id))


@on(PersonErased)
def find_nobody_any_more(event: PersonErased) -> None:
    """Let nobody be found who was erased."""
    keep_likeness({event.person_id})

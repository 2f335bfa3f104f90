"""What contacts do when something happened."""

from typing import Final
from uuid import UUID

from bluelamp.contacts.actions.guests import send_away
from bluelamp.contacts.actions.hand_over import return_left_behind, take_away
from bluelamp.contacts.actions.notices import GATE, prepare_notice
from bluelamp.contacts.actions.routing import keep_rule
from bluelamp.contacts.actions.unmet import end_telling
from bluelamp.contacts.events import (
    AnswerWritten,
    CallTaken,
    ContactMoved,
    ContactRecorded,
    EmergencyWordsOffered,
    InvitationWritten,
    NoteWritten,
    TrackingOpened,
    WordsErased,
    WordsReceived,
)
from bluelamp.contacts.guests import shut_out_from, shut_out_of
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.passages import passages_of_messages
from bluelamp.contacts.routing import rules_in_use
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on, on_many
from bluelamp.foundation.search.index import add, refresh
from bluelamp.people.acquaintance_events import AcquaintanceNoted
from bluelamp.people.acquaintances import whole_of
from bluelamp.people.events import PersonErased, PersonNamed
from bluelamp.people.judgement_events import JudgedOnePerson, JudgementTakenBack
from bluelamp.people.seal_events import PersonSealed, SealLifted
from bluelamp.people.tie_events import HandleAdded, HandleUsed
from bluelamp.staff.closed_teams import followers
from bluelamp.staff.events import AccountChanged, AccountClosed, TeamLeft
from bluelamp.staff.queries import sealed_people
from bluelamp.staff.team_events import TeamClosed

ROUTES: Final = Actor.system("contacts.route")
CAME_BACK: Final = Actor.system("tasking.end")
LEFT_BEHIND: Final = Actor.system("contacts.return")
SHUTS_OUT: Final = Actor.system("contacts.ask_in")


@on(AnswerWritten)
def prepare_notice_of_answer(event: AnswerWritten) -> None:
    """Tell the person that there is an answer, where the gate lets it out."""
    message = Message.objects.select_related("contact").get(pk=event.message_id)
    prepare_notice(by=GATE, message=message)


@on(EmergencyWordsOffered)
def let_emergency_words_leave(event: EmergencyWordsOffered) -> None:
    """Send someone how to reach 999, where the gate lets it out."""
    message = Message.objects.select_related("contact").get(pk=event.message_id)
    prepare_notice(by=GATE, message=message)


@on(InvitationWritten)
def let_an_invitation_leave(event: InvitationWritten) -> None:
    """Send someone an invitation to say how it went, where the gate lets it out; it is not owed to them."""
    message = Message.objects.select_related("contact").get(pk=event.message_id)
    prepare_notice(by=GATE, message=message, owed=False)


@on(TrackingOpened)
def need_not_be_told_any_more(event: TrackingOpened) -> None:
    """End the task to tell someone of our answer: they came back and read it."""
    end_telling(by=CAME_BACK, contact_id=event.contact_id)


@on_many(ContactRecorded)
def let_be_found(events: list[ContactRecorded]) -> None:
    """Let contacts be found by what is known of them; what was reported came with them, in the same transaction."""
    refresh({event.contact_id for event in events})


@on_many(WordsReceived, can_wait=False)
def let_be_found_by_their_words(events: list[WordsReceived]) -> None:
    """Let contacts be found by what the person added."""
    _add({event.message_id: event.contact_id for event in events})


@on_many(CallTaken, can_wait=False)
def let_be_found_by_what_they_said(events: list[CallTaken]) -> None:
    """Let contacts be found by what the person said on the phone."""
    _add({event.message_id: event.contact_id for event in events})


@on_many(AnswerWritten, can_wait=False)
def let_be_found_by_our_answer(events: list[AnswerWritten]) -> None:
    """Let contacts be found by what we answered."""
    _add({event.message_id: event.contact_id for event in events})


@on_many(NoteWritten, can_wait=False)
def let_be_found_by_a_note(events: list[NoteWritten]) -> None:
    """Let contacts be found by what colleagues noted."""
    _add({event.message_id: event.contact_id for event in events})


@on(ContactMoved)
def let_its_new_team_find_it(event: ContactMoved) -> None:
    """Let those find a contact who reach it now, and nobody else."""
    refresh([event.contact_id])


@on(WordsErased)
def let_be_found_no_more(event: WordsErased) -> None:
    """Take words that were erased out of the index."""
    refresh([event.contact_id])


@on(PersonNamed)
def let_be_found_by_their_name(event: PersonNamed) -> None:
    """Let a contact be found by the name, and the ways to reach them, that its person gave later."""
    refresh([event.matter_id])


@on(HandleAdded)
def let_be_found_by_what_was_added(event: HandleAdded) -> None:
    """Let the contacts of someone be found by a way to reach them that was added."""
    refresh(list(Contact.objects.filter(person=event.person_id).values_list("pk", flat=True)))


@on(HandleUsed)
def let_be_found_by_what_they_wrote_from(event: HandleUsed) -> None:
    """Let the contacts of someone be found by what they wrote from."""
    refresh(list(Contact.objects.filter(person=event.person_id).values_list("pk", flat=True)))


@on(PersonSealed)
def let_few_know_of_them(event: PersonSealed) -> None:
    """Let nobody find the contacts of a sealed person, have them, or be in their chats, who may not know of them."""
    _be_known_to_whom_they_may(event.person_id)
    _end_for_who_may_not_know(event.person_id)


@on(AcquaintanceNoted)
def end_chats_with_who_they_know(event: AcquaintanceNoted) -> None:
    """End for a member of staff the chats they were asked into with someone whom they know."""
    _end_for_who_may_not_know(event.person_id)


@on(SealLifted)
def let_them_be_found_again(event: SealLifted) -> None:
    """Let the contacts of someone be found by all who reach them again."""
    _be_known_to_whom_they_may(event.person_id)


@on(JudgedOnePerson)
def let_few_know_of_what_was_joined(event: JudgedOnePerson) -> None:
    """Let few know of what was joined to a sealed person."""
    if event.person_id in sealed_people():
        _be_known_to_whom_they_may(event.person_id)


@on(JudgementTakenBack)
def let_be_found_what_was_joined(event: JudgementTakenBack) -> None:
    """Let what was joined to a sealed person by mistake be found again."""
    if {event.person_id, event.other_id} & sealed_people():
        _be_known_to_whom_they_may(event.person_id)
        _be_known_to_whom_they_may(event.other_id)


@on(PersonErased)
def let_nobody_find_them(event: PersonErased) -> None:
    """Take a name and handles that were erased out of the index, wherever they led."""
    refresh(list(Contact.objects.filter(person=event.person_id).values_list("pk", flat=True)))


@on(AccountClosed)
def give_back_what_a_leaver_had(event: AccountClosed) -> None:
    """Give what someone who left had back to the teams it is of; what is opened again meanwhile stays theirs."""
    for contact in Contact.objects.filter(assigned_to=event.account_id, closed_at=None):
        return_left_behind(by=LEFT_BEHIND, contact=contact)


@on(AccountClosed)
def end_chats_of_a_leaver(event: AccountClosed) -> None:
    """End for someone who left all chats they were asked into."""
    _end_what_they_may_not_know(event.account_id)


@on(AccountChanged)
def end_chats_of_another_role(event: AccountChanged) -> None:
    """End for someone the chats they were asked into, where their role lets nobody in any more."""
    _end_what_they_may_not_know(event.account_id)


@on(TeamLeft)
def end_chats_of_a_former_team(event: TeamLeft) -> None:
    """End for someone the sealed chats that they saw as one of a team."""
    _end_what_they_may_not_know(event.account_id)


@on(TeamClosed)
def let_rules_lead_to_its_follower(event: TeamClosed) -> None:
    """Have what rules sent to a team that was closed go to the one that follows it."""
    for rule in rules_in_use():
        if rule.team_id == event.team and event.team in (followed := followers()):
            asks, team = rule.asks, followed[event.team]
            keep_rule(by=ROUTES, name=rule.name, asks=asks, team=team, skill=rule.skill_id, instead_of=rule)


def _be_known_to_whom_they_may(person_id: UUID) -> None:
    contacts = list(Contact.objects.filter(person__in=whole_of(person_id)).order_by("pk"))
    for contact in contacts:
        if contact.assigned_to_id is not None:
            take_away(by=LEFT_BEHIND, contact=contact)
    refresh([contact.pk for contact in contacts])


def _end_for_who_may_not_know(person_id: UUID) -> None:
    for contact in Contact.objects.filter(person__in=whole_of(person_id), channel=Channel.CHAT, closed_at=None):
        for guest in shut_out_of(contact):
            send_away(by=SHUTS_OUT, contact=contact, guest=guest)


def _end_what_they_may_not_know(account_id: UUID) -> None:
    for guest in shut_out_from(account_id):
        send_away(by=SHUTS_OUT, contact=guest.contact, guest=guest)


def _add(contact_of_message: dict[UUID, UUID]) -> None:
    add(set(contact_of_message.values()), lambda: passages_of_messages(contact_of_message))

"""Letting the planned year happen: each step by the action of the room it belongs to, at its moment."""

import secrets
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from bluelamp.contacts.actions import (
    assign,
    close,
    grade,
    keep,
    promise,
    receive_file,
    receive_words,
    reply,
    write_note,
)
from bluelamp.contacts.receipt_codes import hash_word
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.clock import as_if_at, new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.promises.queries import is_open, promises_about
from bluelamp.promises.rules import Kind
from bluelamp.reports.actions import answer_equality, write_report
from bluelamp.reports.actions.submit import Came
from bluelamp.reports.drafts import TOKEN_BYTES, OpenDraft
from bluelamp.reports.services import NEWEST_SHIPPED
from bluelamp.site.demonstration.mailing import let_mail_come
from bluelamp.site.demonstration.pictures import picture_called
from bluelamp.site.demonstration.steps import Act, Step
from bluelamp.staff.demonstration.people import DESK
from bluelamp.staff.queries import account_with, actor_for
from bluelamp.workspaces.contact_staff.already_known import asks_again

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.models import Person
    from bluelamp.staff.models import Account

WORD: Final = "lighthouse"
FRONT_DOOR: Final = Actor.public(
    "reports.submit", "people.record", "contacts.record", "promises.make", "reports.answer_equality"
)


class Telling:
    """Tells step after step, and remembers what was made by the ones before."""

    def __init__(self) -> None:
        self._word = hash_word(WORD)  # everyone here chose the same one: hashing is slow so that guessing is
        self._contacts: dict[int, Contact] = {}
        self._people: dict[int, Person] = {}
        self._staff: dict[str, tuple[Account, Actor]] = {}

    def tell(self, step: Step) -> None:
        """Let one step happen at its moment."""
        with as_if_at(step.at):
            if step.act == Act.REPORT:
                self._report(step)
            elif step.staff:
                self._by_staff(step)
            else:
                self._by_the_public(step)

    def _report(self, step: Step) -> None:
        assert step.teller is not None
        if step.channel == Channel.EMAIL:
            self._contacts[step.matter] = let_mail_come(step)  # nobody proved whose it is, so it is of someone new
            return
        draft = OpenDraft(
            id=uuid4(),
            service=step.service,
            version=NEWEST_SHIPPED[step.service].version,
            seed=secrets.token_bytes(TOKEN_BYTES),
            answers=step.answers | {"memorable_word": self._word},
        )
        known = self._people.get(step.teller.number)
        team = "" if step.team == DESK else step.team  # what is for the desk goes there by the force's rules
        contact = write_report(by=FRONT_DOOR, draft=draft, person=known, team=team, came=Came(language=step.language))
        self._contacts[step.matter] = contact
        self._people[step.teller.number] = known or contact.person

    def _by_the_public(self, step: Step) -> None:
        contact = self._contacts[step.matter]
        person = Actor.public("contacts.write_more", "files.keep", matters=frozenset({contact.pk}))
        match step.act:
            case Act.MORE:
                receive_words(by=person, contact=contact, words=step.words, message_id=new_id())
            case Act.PICTURE:
                receive_file(by=person, contact=contact, taken=picture_called(step.words), attachment_id=new_id())
            case Act.EQUALITY:
                answer_equality(by=FRONT_DOOR, service=step.service, answers=step.answers)

    def _by_staff(self, step: Step) -> None:
        contact = self._contacts[step.matter]
        account, by = self._member(step.staff)
        match step.act:
            case Act.ASSIGN:
                assign(by=by, contact=contact, to=account)
            case Act.GRADE:
                grade(by=by, contact=contact, grade=step.grade, danger=contact.danger)
            case Act.NOTE:
                write_note(by=by, contact=contact, words=step.words, message_id=new_id())
            case Act.ANSWER:
                again = len(asks_again(by, contact, step.words))
                reply(by=by, contact=contact, words=step.words, message_id=new_id(), asked_again=again)
            case Act.PROMISE:
                assert step.due is not None
                promise(by=by, contact=contact, words=step.words, due_at=step.due)
            case Act.KEEP:
                self._keep(contact, by)
            case Act.CLOSE:
                close(by=by, contact=contact, reason=step.reason)

    def _keep(self, contact: "Contact", by: Actor) -> None:
        for each in promises_about(contact.pk):
            if each.kind == Kind.OTHER and is_open(each):
                keep(by=by, contact=contact, promise=each)

    def _member(self, address: str) -> "tuple[Account, Actor]":
        if address not in self._staff:
            account = account_with(address)
            assert account is not None
            self._staff[address] = account, actor_for(account)
        return self._staff[address]

"""A child tells us something alone: in few words, and nobody else can be reached by it."""

from itertools import product
from typing import Any

import pytest

from bluelamp.contacts.actions import override_agreement
from bluelamp.contacts.gate import decide_about
from bluelamp.contacts.gate_rules import LEAVES_WORDS, NEEDS_NO_HANDLE, Kind, Refused, Way
from bluelamp.contacts.models import Notice
from bluelamp.contacts.rules import Refusal
from bluelamp.contacts.tests.scenarios import a_supervisor, answered
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.people.actions import Told, agree
from bluelamp.people.actions.agree import NeverSafe
from bluelamp.people.agreements import agreed_with
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import Safety
from bluelamp.people.tests.agreeing import SAFE, agreeing
from bluelamp.reports.definition import Kind as Asks
from bluelamp.reports.rules import pages_asked
from bluelamp.reports.services import SHIPPED_SERVICES, services_for_machines
from bluelamp.reports.tests.scenarios import (
    A_CHILD,
    A_PARENTS_PHONE,
    FOR_CHILDREN,
    a_burglary_reported,
    a_child_told_us,
)
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db
WAYS = [way for way in Way if way not in NEEDS_NO_HANDLE]
A_PARENTS_ADDRESS = {"talk_by": "email", "email": "mum@example.com", "email_safe": "not_mine"}


@pytest.fixture(autouse=True)
def desk() -> Account:
    return a_member_of(a_force_with_teams()["digital-desk"])


def test_it_needs_no_name_and_no_way_to_be_reached() -> None:
    contact = a_child_told_us().contact
    assert (contact.person.name, handles_of(contact.person_id), contact.subject) == ("", [], "tell-us")
    assert contact.sensitive


def test_one_thing_is_asked_on_each_page_after_the_first() -> None:
    asked = {page.code: len(page.questions) for page in FOR_CHILDREN.pages[1:]}
    assert asked == dict.fromkeys(asked, 1)
    assert len(pages_asked(FOR_CHILDREN, A_CHILD)) < 10


def test_only_what_happened_whether_they_are_safe_and_a_word_must_be_answered() -> None:
    asked = [question for page in pages_asked(FOR_CHILDREN, A_CHILD)[1:] for question in page.questions]
    assert [one.code for one in asked if one.required] == ["what_happened", "safe_now", "memorable_word"]


def test_a_child_who_does_not_feel_safe_is_in_danger_now() -> None:
    assert a_child_told_us(safe_now="no").contact.danger
    assert not a_child_told_us(safe_now="not_sure").contact.danger


@pytest.mark.parametrize("given", [A_PARENTS_PHONE, A_PARENTS_ADDRESS])
def test_nothing_of_any_kind_reaches_anyone_but_the_child_whatever_is_agreed(
    given: dict[str, Any], desk: Account
) -> None:
    contact = a_child_told_us(**given).contact
    (handle,) = handles_of(contact.person_id)
    with pytest.raises(NeverSafe):
        agree(by=agreeing(desk), person=contact.person, handle_id=handle.pk, terms=SAFE, told=Told())
    decided = {(kind, way): decide_about(contact, kind, way).says for kind, way in product(Kind, WAYS)}
    assert all(isinstance(says, Refused) for says in decided.values())
    reasons = {says.reason for says in decided.values() if isinstance(says, Refused)}
    assert reasons == {Refusal.NOT_OWNER, Refusal.NO_HANDLE}


def test_only_the_threat_to_a_life_lets_it_be_rung_and_nothing_else(desk: Account) -> None:
    contact = a_child_told_us(**A_PARENTS_PHONE).contact
    (handle,) = handles_of(contact.person_id)
    override_agreement(
        by=actor_for(a_supervisor()), contact=contact, handle_id=handle.pk, why="She took tablets.", message_id=new_id()
    )
    allowed = {
        (kind, way)
        for kind, way in product(Kind, WAYS)
        if not isinstance(decide_about(contact, kind, way, handle_id=handle.pk).says, Refused)
    }
    assert allowed == {(Kind.CONVERSATION, Way.CALL)}


def test_an_answer_leads_to_no_notice_even_to_an_address_of_their_own(desk: Account) -> None:
    contact = a_child_told_us(talk_by="email", email="me@example.com", email_safe="safe").contact
    for kind, way in product(Kind, LEAVES_WORDS & set(WAYS)):
        assert isinstance(decide_about(contact, kind, way).says, Refused)
    answered(contact, desk)
    seal_waiting()
    read_news()
    assert [notice.state for notice in Notice.objects.all()] == ["refused"]


def test_an_own_phone_may_be_rung_where_the_child_says_that_it_is_safe() -> None:
    contact = a_child_told_us(talk_by="phone", phone="07700 900982", phone_safe="safe").contact
    assert not isinstance(decide_about(contact, Kind.CONVERSATION, Way.CALL).says, Refused)


def test_what_an_adult_gives_that_is_not_theirs_is_unsafe_until_its_owner_says_otherwise(desk: Account) -> None:
    contact = a_burglary_reported(who="on_behalf", consent="yes", email_safe="not_mine").contact
    says = decide_about(contact, Kind.NOTICE, Way.EMAIL).says
    assert isinstance(says, Refused)
    assert says.reason == Refusal.NOT_OWNER
    (handle,) = handles_of(contact.person_id)
    assert (handle.given_by_owner, handle.safety) == (False, Safety.NOT_SURE)
    agree(by=agreeing(desk), person=contact.person, handle_id=handle.pk, terms=SAFE, told=Told())
    (agreed,) = agreed_with(contact.person_id)
    assert agreed.terms.safe


def test_no_machine_is_offered_it() -> None:
    assert "tell-us" not in services_for_machines()
    assert "crime" in services_for_machines()


def test_every_form_for_children_asks_whom_not_to_tell_and_defaults_to_the_website() -> None:
    for service in SHIPPED_SERVICES.values():
        if service.for_children:
            assert service.page("not-to-tell")
            (talk_by,) = next(page.questions for page in service.pages if page.code == "about-you-talk")
            assert (talk_by.required, talk_by.options[0].code, talk_by.kind) == (False, "website", Asks.CHOICE)

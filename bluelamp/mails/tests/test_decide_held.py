"""Staff decide what becomes of a held reply; the first decision stands."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.mails.actions import decide_held
from bluelamp.mails.queries import beside, kept_mail
from bluelamp.mails.rules import Decision
from bluelamp.mails.tests.scenarios import a_held_mail, a_taken_mail
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("decision", list(Decision))
def test_it_is_read_again_as_was_decided(decision: Decision) -> None:
    desk = a_desk()
    contact = a_taken_mail()
    mail = a_held_mail(contact)
    decide_held(by=actor_for(desk), mail=mail, decision=decision)
    for_the_program = Actor.system("mails.decide")
    decide_held(by=for_the_program, mail=mail, decision=Decision.THEIRS)
    kept = kept_mail(mail.pk)
    assert kept is not None
    assert (kept.decision, kept.contact) == (decision, contact if decision == Decision.THEIRS else None)
    assert beside(contact).held == []
    assert Entry.objects.get(name="mails.MailDecided").facts["decision"] == decision


def test_only_those_who_reach_the_contact_may() -> None:
    a_desk()
    mail = a_held_mail(a_taken_mail())
    stranger = actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))
    for by in (stranger, Actor.system("contacts.see")):
        with pytest.raises(NotAllowed):
            decide_held(by=by, mail=mail, decision=Decision.THEIRS)

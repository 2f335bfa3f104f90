"""One e-mail that was set aside is read, and taken up."""

import pytest

from bluelamp.foundation.ledger.models import Look
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import Became
from bluelamp.workspaces.supervisor.tests.office import an_office, words
from bluelamp.workspaces.supervisor.tests.test_set_aside import one_set_aside

pytestmark = pytest.mark.django_db


def test_it_is_read_and_becomes_a_contact_where_someone_takes_it_up() -> None:
    office = an_office()
    mail = one_set_aside(words="I am no robot. Help me.")
    assert "I am no robot. Help me." in words(office.see(f"/desk/set-aside/{mail.pk}/"))
    assert Look.objects.latest("at").record_id == mail.pk
    page = office.send(f"/desk/set-aside/{mail.pk}/")
    assert "It becomes a contact in a moment" in words(page)
    assert Mail.objects.get().became == Became.WAITING
    assert office.client.post(f"/desk/set-aside/{mail.pk}/").status_code == 404

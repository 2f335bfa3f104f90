"""The configuration is taken away whole, and with nothing about anyone."""

import json

import pytest

from bluelamp.configuration.actions import export_configuration
from bluelamp.configuration.tests.scenarios import WHOLE, a_configured_force
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_nobody_else_may() -> None:
    with pytest.raises(NotAllowed):
        export_configuration(by=actor_for(a_configured_force().member))


def test_it_has_a_version_and_every_part_and_nobody_in_it() -> None:
    office = a_configured_force()
    text = export_configuration(by=office.by)
    assert json.loads(text).keys() == {"bluelamp_configuration", "services", *WHOLE}
    assert json.loads(text)["bluelamp_configuration"] == 1
    for account in Account.objects.all():
        assert account.email not in text
        assert account.name not in text
        assert str(account.pk) not in text
    assert Entry.objects.get(name="configuration.ConfigurationExported").actor_id == office.administrator.pk

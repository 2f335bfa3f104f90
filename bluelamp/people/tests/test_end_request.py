"""A request ends with what the law asks to be written down, and stays ended."""

from uuid import uuid4

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import end_request
from bluelamp.people.actions.rights import NoReasonGiven, NotShownYet
from bluelamp.people.models import RightsRequest
from bluelamp.people.rights import requests_of_record
from bluelamp.people.rules import RightEnd
from bluelamp.people.tests.requesting import answering, asked
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_(asker: Account) -> RightsRequest:
    """A copy that someone asked for who has not shown who they are."""
    return asked(asker, someone(), uuid4(), shown=False)


def test_nothing_is_given_to_whoever_has_not_shown_who_they_are(asker: Account, request_: RightsRequest) -> None:
    by = answering(asker)
    with pytest.raises(NotShownYet):
        end_request(by=by, request=request_, ending=RightEnd.DONE, told="", why_kept_back="")
    end_request(by=by, request=request_, ending=RightEnd.TAKEN_BACK, told="", why_kept_back="")
    assert requests_of_record(request_.person_id)[0].request.ending == RightEnd.TAKEN_BACK


def test_what_is_kept_back_needs_a_reason_and_what_ended_stays_so(asker: Account) -> None:
    by, request = answering(asker), asked(asker, someone(), uuid4())
    with pytest.raises(NoReasonGiven):
        end_request(by=by, request=request, ending=RightEnd.PARTLY, told="", why_kept_back="")
    end_request(by=by, request=request, ending=RightEnd.PARTLY, told="By post.", why_kept_back="s 45(4)(e)")
    end_request(by=by, request=request, ending=RightEnd.DONE, told="", why_kept_back="")
    assert (request.ending, request.why_kept_back) == (RightEnd.PARTLY, "s 45(4)(e)")
    assert Entry.objects.get(name="people.RequestEnded").facts["outcome"] == "partly"

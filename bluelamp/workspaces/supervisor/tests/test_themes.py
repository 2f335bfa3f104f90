"""What a supervisor sees of what people wrote."""

import pytest
from time_machine import Traveller

from bluelamp.confidence.tests.test_themes import written
from bluelamp.contacts.rules import Channel
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.surveys.models import Answer
from bluelamp.surveys.tests.test_publish_figures import answered
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db


def test_what_many_wrote_about_is_shown_by_its_words_and_what_one_wrote_is_not(clock: Traveller) -> None:
    office = an_office()
    answered(Channel.WEB_REPORT, bad=22, good=20)
    texts = [*written(waiting=22, kind=19), "Sergeant Blackwood shouted at Seren"]
    for answer, text in zip(Answer.objects.order_by("-bad", "pk"), texts, strict=True):
        Answer.objects.filter(pk=answer.pk).update(words=text)
    clock.move_to("2026-08-10T10:00:00Z")
    sign_in(office.client, office.supervisor)
    shown = words(office.see("/desk/confidence/themes/").find("table"))
    assert "phone" in shown
    assert "patient" in shown
    assert "Blackwood" not in shown
    assert "blackwood" not in shown

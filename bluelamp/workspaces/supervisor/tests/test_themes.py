"""What a supervisor sees of what people wrote."""

import pytest
from time_machine import Traveller

from bluelamp.confidence.tests.test_themes import written
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.surveys.actions import clear_quote
from bluelamp.surveys.models import Answer, FollowUp
from bluelamp.surveys.tasks import count_themes_of_complete_quarters
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
    count_themes_of_complete_quarters()
    sign_in(office.client, office.supervisor)
    shown = words(office.see("/desk/confidence/themes/").find("table"))
    assert "phone" in shown
    assert "patient" in shown
    assert "Blackwood" not in shown
    assert "blackwood" not in shown


def test_what_was_cleared_stands_under_its_theme_and_nothing_else_does(clock: Traveller) -> None:
    office = an_office()
    answered(Channel.WEB_REPORT, bad=22, good=19)
    texts = written(waiting=22, kind=19)
    for answer, text in zip(Answer.objects.order_by("-bad", "pk"), texts, strict=True):
        Answer.objects.filter(pk=answer.pk).update(words=text)
    quoted = Answer.objects.order_by("-bad", "pk")[0]
    FollowUp.objects.create(answer=quoted, due_at=now())
    clear_quote(by=actor_for(office.supervisor), follow_up=FollowUp.objects.get())
    clock.move_to("2026-08-10T10:00:00Z")
    count_themes_of_complete_quarters()
    sign_in(office.client, office.supervisor)
    quotes = office.see("/desk/confidence/themes/").select("blockquote")
    assert [words(quote) for quote in quotes] == [" ".join(texts[0].split())]
    assert [str(FollowUp.objects.get().pk)] in Look.objects.values_list("list_ids", flat=True)

"""Publishing figures: what is shown of the answers of some quarters, once and for good."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.confidence.weighting.shares import wilson
from bluelamp.contacts.actions import close
from bluelamp.contacts.rules import Channel, CloseReason
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.actions import answer_equality
from bluelamp.surveys.actions import choose_sampling, erase_answer
from bluelamp.surveys.measuring import measured
from bluelamp.surveys.models import Answer, Candidate, Publication
from bluelamp.surveys.published import UNSAID, By, Line, Measure, Published, Reached, Told, as_published
from bluelamp.surveys.queries import publications
from bluelamp.surveys.rules import Fate, Quarter, Span
from bluelamp.surveys.subscribers import ERASER
from bluelamp.surveys.tasks import publish_what_is_complete
from bluelamp.surveys.tests.scenarios import CHOOSER

pytestmark = pytest.mark.django_db
COMPLETE = "2026-08-02T10:00:00Z"


def answered(channel: Channel, *, bad: int, good: int) -> None:
    """Let so many answer whose contact was bad, and so many whose was not."""
    for is_bad in [True] * bad + [False] * good:
        contact = someone_came(channel=channel)
        candidate = Candidate.objects.create(
            contact=contact,
            person=contact.person,
            channel=channel,
            closed_at=now(),
            percent=100,
            fate=Fate.INVITED,
            invited_at=now(),
        )
        Answer.objects.create(candidate=candidate, bank=1, given={}, bad=is_bad)


def published() -> Published:
    """Return the newest publication."""
    return as_published(publications()[0])


def a_line(by: By, of: str, bad: int, out_of: int) -> Line:
    """Return the line of a share that can be shown."""
    share = wilson(bad / out_of, out_of)
    return Line(Measure.BAD, by, of, bad, out_of, share.share, share.low, share.high, share.effective)


def test_a_share_has_its_counts_its_interval_and_what_it_is_worth(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=12)
    clock.move_to(COMPLETE)
    assert publish_what_is_complete() == 1
    figures = published().figures
    assert published().whole == a_line(By.WHOLE, "", 10, 22)
    assert figures.table(Measure.BAD, By.CHANNEL) == {"web_report": a_line(By.CHANNEL, "web_report", 10, 22)}
    assert list(figures.table(Measure.BAD, By.FIRST_ANSWER)) == ["late"]
    assert list(figures.table(Measure.BAD, By.ASKED)) == ["not_again"]
    assert figures.reached == Reached(None, None, None, 22)
    first = figures.table(Measure.FIRST_ANSWERS, By.CHANNEL)["web_report"]
    assert (first.count, first.hours) == (None, None)
    assert Entry.objects.filter(name="surveys.FiguresPublished").count() == 1


def test_a_few_are_hidden_and_so_is_what_would_tell_of_them(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=10)
    answered(Channel.SMS, bad=1, good=10)
    lines = measured(Span(Quarter(2026, 2), 1)).table(Measure.BAD, By.CHANNEL)
    assert {line.count for line in lines.values()} == {None}
    assert {line.share for line in lines.values()} == {None}


def test_no_quarter_is_published_twice_and_none_while_someone_can_answer(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=10)
    clock.move_to(COMPLETE)
    clock.shift(timedelta(days=-1))
    assert publish_what_is_complete() == 0
    clock.shift(timedelta(days=1))
    assert (publish_what_is_complete(), publish_what_is_complete()) == (1, 0)


def test_two_quarters_are_published_at_once_where_the_force_says_so(clock: Traveller) -> None:
    a_desk()
    choose_sampling(by=CHOOSER, percent=100, quarters=2)
    answered(Channel.WEB_REPORT, bad=10, good=10)
    clock.move_to("2026-07-15T10:00:00Z")
    answered(Channel.WEB_REPORT, bad=10, good=10)
    clock.move_to("2026-11-02T10:00:00Z")
    assert publish_what_is_complete() == 1
    assert [(str(one.begins), str(one.ends)) for one in publications()] == [("2026-04-01", "2026-10-01")]
    assert published().whole.out_of == 40


def test_what_is_erased_afterwards_is_counted_on(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=12)
    clock.move_to(COMPLETE)
    publish_what_is_complete()
    candidate = Candidate.objects.filter(answer__bad=True).first()
    assert candidate is not None
    erase_answer(by=ERASER, contact_id=candidate.contact_id, reason=WhyErased.NO_LONGER_NEEDED)
    publish_what_is_complete()
    assert Publication.objects.count() == 1
    assert published().whole.count == 10


def test_who_sent_forms_is_counted_by_itself_and_few_of_a_group_are_hidden(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=10)
    for age, count in (("18_24", 12), ("25_44", 20), ("65_or_over", 4)):
        for _ in range(count):
            answer_equality(by=Actor.public("reports.answer_equality"), service="crime", answers={"age": age})
    figures = measured(Span(Quarter(2026, 2), 1))
    ages = {code: line.count for code, line in figures.table(Measure.GROUPS, By.AGE).items()}
    assert ages == {"18_24": None, "25_44": 20, "65_or_over": None}
    assert figures.table(Measure.GROUPS, By.SEX)[UNSAID].count == 36
    assert figures.told == Told(None, 36)


def test_by_language_and_place_stand_who_withdrew_and_what_we_did(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=10)
    for reason, count in ((CloseReason.WITHDRAWN, 10), (CloseReason.ANSWERED, 15)):
        for _ in range(count):
            close(by=Actor.system("contacts.close"), contact=someone_came(), reason=reason)
    clock.shift(timedelta(days=20))
    figures = measured(Span(Quarter(2026, 2), 1))
    for by, of in ((By.PLACE, "digital-desk"), (By.LANGUAGE, "en")):
        withdrew = figures.table(Measure.WITHDRAWN, by)[of]
        assert (withdrew.count, withdrew.out_of) == (10, 25)
        assert of in figures.table(Measure.FIRST_ANSWERS, by)

"""What a chief sees of how people came."""

from datetime import date, datetime, timedelta

import pytest
from time_machine import Traveller

from bluelamp.calls.models import Volume
from bluelamp.calls.rules import Line
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.clock import force_zone
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/confidence/ways/"
STORY = (3, 5, 2, 6, 8, 4, 9, 7, 10, 8, 12, 9, 13, 11)  # how many wrote in each month


def rang(line: Line, day: date, count: int) -> None:
    """Let so many ring in one day."""
    begins = datetime(day.year, day.month, day.day, tzinfo=force_zone())
    ends = begins + timedelta(days=1)
    Volume.objects.create(line=line, begins_at=begins, ends_at=ends, offered=count, answered=0, abandoned=0)


def rang_all_month(first: date, *, calls: int, urgent: int) -> None:
    """Let so many ring both lines in a month, all of them on its first day."""
    day = first
    while day.month == first.month:
        rang(Line.NON_EMERGENCY, day, calls if day == first else 0)
        rang(Line.EMERGENCY, day, urgent if day == first else 0)
        day += timedelta(days=1)


def test_each_whole_month_stands_by_channel_beside_those_who_rang(clock: Traveller) -> None:
    office = an_office()
    clock.move_to("2026-05-10T10:00:00Z")
    for channel in (Channel.WEB_REPORT, Channel.WEB_REPORT, Channel.SMS):
        someone_came(channel=channel)
    someone_came(channel=Channel.WEB_REPORT, subject="existing-case")
    rang_all_month(date(2026, 5, 1), calls=340, urgent=52)
    rang(Line.NON_EMERGENCY, date(2026, 6, 1), 9)
    clock.move_to("2026-07-02T10:00:00Z")
    sign_in(office.client, office.supervisor)
    page = office.see(PAGE)
    rows = [words(row).split() for row in page.select("#months + table tbody tr")]
    assert rows == [
        ["June", "2026", "0", "0", "0", "0", "Not", "known", "Not", "known"],
        ["May", "2026", "3", "1", "4", "1", "340", "52"],
    ]
    assert "It cannot be told." in words(page.find("main"))


def test_what_moved_is_told_where_months_show_it(clock: Traveller) -> None:
    office = an_office()
    for place, count in enumerate(STORY):
        first = date(2026 + (3 + place) // 12, (3 + place) % 12 + 1, 1)
        clock.move_to(datetime(first.year, first.month, 5, 10, tzinfo=force_zone()))
        for _ in range(count):
            someone_came()
        rang_all_month(first, calls=500 - count, urgent=100 + place * place % 7)
    clock.move_to("2027-06-02T10:00:00Z")
    sign_in(office.client, office.supervisor)
    assert "Of 100 more who write to us, between 100 and 100 would have rung 101." in words(
        office.see(PAGE).find("main")
    )

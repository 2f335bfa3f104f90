"""A supervisor sees how far a survey is, draws addresses, ends it, and reads its figures."""

from datetime import date
from uuid import uuid4

import pytest

from bluelamp.pulse.actions import end_wave, import_wave
from bluelamp.pulse.figures import Figures, Line
from bluelamp.pulse.models import Address, Wave
from bluelamp.pulse.tests.scenarios import RUNS, a_wave, all_say, say, sent
from bluelamp.workspaces.supervisor.tests.office import an_office, problems, words

pytestmark = pytest.mark.django_db


def page_of(wave: Wave) -> str:
    """Return the address of its page."""
    return f"/desk/confidence/pulse/{wave.pk}/"


def test_while_it_runs_it_shows_what_is_short_and_nothing_of_what_was_said() -> None:
    office, wave = an_office(), a_wave(60, wanted=15)
    found = sent(wave, 40)
    all_say([address for address in found if address.area.code == "Quay"])
    say(next(address for address in found if address.area.code == "Moor"))
    said = words(office.see(page_of(wave)).find("main"))
    assert "21 people have answered." in said
    assert "Quay 60 20 20 Hidden (15 wanted)" in said
    assert "Moor 60 20 20 Hidden (15 wanted) Short" in said
    assert "Design effect" not in said


def test_addresses_are_drawn_by_chance_where_answers_are_short() -> None:
    office, wave = an_office(), a_wave(60)
    assert "30 addresses were drawn." in words(office.send(f"{page_of(wave)}draw/", count="30").find("main"))
    assert Address.objects.exclude(draw=None).count() == 30
    assert problems(office.send(f"{page_of(wave)}draw/", count="-1")) == ["Enter how many letters, from 1 to 10,000."]
    office.send(f"{page_of(wave)}draw/", count="1000")
    assert "No more letters are needed" in words(office.send(f"{page_of(wave)}draw/", count="1").find("main"))


def test_once_it_is_over_it_shows_shares_with_what_they_are_worth() -> None:
    office, wave = an_office(), a_wave()
    all_say(sent(wave, 100))
    assert problems(office.send(f"{page_of(wave)}end/")) == ["Say that you are sure. It cannot be undone."]
    page = office.send(f"{page_of(wave)}end/", sure="yes")
    said = words(page.find("main"))
    assert "The survey is over. Its addresses are erased." in said
    assert "Answers 100" in said
    assert "All in all, how good a job do the police do where you live?" in said
    assert "Those who did not answer may think otherwise." in said
    assert next(words(row) for row in page.select("#all + table tbody th")).startswith("All in all")
    assert {words(name) for name in page.select("#by-area + table tbody th bdi")} == {"Quay", "Moor"}
    assert not Address.objects.exists()


def taken_in(begins: date, **shares: float) -> Wave:
    """Take in a survey from elsewhere in which so many of each area said that they trust us."""
    of_all = Line("trusts", "", 600, sum(shares.values()) / len(shares), 0.4, 0.6, 550.0)
    areas = [Line("trusts", area, 300, share, share - 0.05, share + 0.05, 280.0) for area, share in shares.items()]
    figures = Figures(600, (of_all, *areas), 550.0, 1.1)
    return import_wave(by=RUNS, name=f"Asked in {begins:%B}", begins=begins, ends=begins, figures=figures)


def test_beside_each_share_stands_what_changed_and_what_could_be_seen() -> None:
    office = an_office()
    taken_in(date(2025, 1, 6), Quay=0.9, Moor=0.9)
    taken_in(date(2026, 1, 5), Quay=0.6, Moor=0.55)
    newest = taken_in(date(2026, 4, 6), Quay=0.4, Moor=0.54)
    rows = {words(row.find("th")): words(row) for row in office.see(page_of(newest)).select("#by-area + table tr")}
    assert "Since “Asked in January”" in " ".join(rows.values())
    assert "Down from 60 to 40 %. A change of" in rows["1 Quay"]
    assert "It was 55 %. A change cannot be seen with this many answers: it would have to be" in rows["2 Moor"]


def test_the_first_has_nothing_to_compare_with() -> None:
    first = taken_in(date(2026, 1, 5), Quay=0.6, Moor=0.55)
    assert "Since" not in words(an_office().see(page_of(first)).find("main"))


def test_two_answers_have_no_figure_but_a_sentence() -> None:
    office, wave = an_office(), a_wave()
    for address in sent(wave)[:2]:
        say(address)
    end_wave(by=RUNS, wave=wave)
    said = words(office.see(page_of(wave)).find("main"))
    assert "No figure of this survey can be stood by. There are 2 answers, too few to say anything" in said
    assert "%" not in said


def test_there_is_none_where_none_was_made() -> None:
    assert an_office().client.get(f"/desk/confidence/pulse/{uuid4()}/").status_code == 404

"""What a service is as a whole is changed."""

import pytest

from bluelamp.reports.definition import Topic
from bluelamp.reports.tests.forms import a_definition, published
from bluelamp.reports.tests.publishing import as_it_is, begun
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
CAT = "/desk/setup/services/lost-cat/1/"
TYPED = {
    "label": "Lost pet",
    "team": "digital-desk",
    "hours": "12",
    "save_days": "3",
    "keep_months": "24",
    "ways": ["anonymous"],
}


def test_it_is_shown_and_kept_as_it_was_changed() -> None:
    desk = a_desk()
    begun(desk.office.by)
    assert desk.see(f"{CAT}about/").select("#hours")[0]["value"] == "24"
    desk.send(f"{CAT}about/", seen="1", **TYPED)
    now = as_it_is("lost-cat", 1).definition
    assert (str(now.label), now.answer_within_hours, now.anonymous) == ("Lost pet", 12, True)
    assert (now.save_days, now.keep_months) == (3, 24)
    assert "Kept once closed 24 months" in words(desk.see(CAT))
    assert now.pages == a_definition().pages


def test_words_in_another_language_stand_side_by_side_and_are_kept() -> None:
    desk = a_desk()
    begun(desk.office.by, a_definition(languages=["en", "cy"]))
    page = desk.see(f"{CAT}about/")
    assert [words(label) for label in page.select(".app-side-by-side label")][:4] == [
        "What is it called?",
        "What is it called? (Welsh)",
        "What is it for? (optional)",
        "What is it for? (Welsh)",
    ]
    desk.send(f"{CAT}about/", seen="1", **TYPED, **{"label-cy": "Anifail", "languages": "cy"})
    assert as_it_is("lost-cat", 1).definition.label.by_language == {"en": "Lost pet", "cy": "Anifail"}


def test_what_was_approved_stays_and_the_change_is_in_the_next_version() -> None:
    desk = a_desk()
    published(a_definition(), 1)
    assert "Version 1 is approved and stays as it is." in words(desk.see(f"{CAT}about/"))
    page = desk.send(f"{CAT}about/", seen="1", **TYPED)
    assert "Your change is in version 2." in words(page)
    assert str(as_it_is("lost-cat", 1).definition.label) == "Lost cat"
    assert str(as_it_is("lost-cat", 2).definition.label) == "Lost pet"


def test_what_a_colleague_changed_meanwhile_is_not_lost_nor_is_what_was_typed() -> None:
    desk = a_desk()
    begun(desk.office.by)
    page = desk.send(f"{CAT}about/", seen="0", **TYPED)
    assert "changed this version while you had it open" in problems(page)[0]
    assert page.select("#label")[0]["value"] == "Lost pet"
    assert page.select("[name=seen]")[0]["value"] == "1"
    assert str(as_it_is("lost-cat", 1).definition.label) == "Lost cat"


def test_where_it_stands_on_the_front_page_and_what_people_call_it_are_kept() -> None:
    desk = a_desk()
    begun(desk.office.by)
    desk.send(f"{CAT}about/", seen="1", **TYPED, topic="things", also_called="my cat ran away, kitten")
    now = as_it_is("lost-cat", 1).definition
    assert (now.topic, str(now.also_called)) == (Topic.THINGS, "my cat ran away, kitten")
    told = words(desk.see(CAT))
    assert "People may call it my cat ran away, kitten" in told
    assert "Part of the front page Lost and found" in told
    page = desk.send(f"{CAT}about/", seen="2", **TYPED, topic="elsewhere")
    assert problems(page) == ["Choose a part of the front page of the list."]

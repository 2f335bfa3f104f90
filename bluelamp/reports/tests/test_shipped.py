"""What comes with Bluelamp, as a whole: it can be found, each way through it ends, and it asks no more than it must."""

import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from bluelamp.reports.definition import Question, Service, Topic
from bluelamp.reports.rules import answers_to_send
from bluelamp.reports.services import NEWEST_SHIPPED
from bluelamp.reports.soundness import problems_of
from bluelamp.reports.tests.walking import shortest, ways
from bluelamp.reports.written import write_definition
from tests.needs import once

pytestmark = once
SERVICES: Final = list(NEWEST_SHIPPED.values())
MANUAL: Final = Path(__file__).resolve().parents[3] / "docs" / "look-up" / "services.md"
# Addresses and numbers of others: https://, names with an at sign, and five digits or more that are a number to call.
OF_OTHERS: Final = re.compile(r"https?://[^\s\"\\]+|[\w.]+@[\w.]+|\b0\d{3,} [\d ]+\d\b|\b7726\b")
SENSITIVE: Final = {
    "child-abuse",
    "domestic-abuse",
    "existing-case",
    "sexual-offences",
    "stalking",
    "tell-us",
}
ANONYMOUS: Final = {"drugs", "information", "suspicious-activity"}


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.code)
def test_every_way_through_a_form_ends_with_a_report_that_can_be_sent(service: Service) -> None:
    taken = list(ways(service))
    assert taken
    assert all(answers_to_send(service, way) is not None for way in taken)


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.code)
def test_what_is_asked_behind_a_branch_is_asked_on_some_way(service: Service) -> None:
    questions = {question.code for question in _questions(service)}
    assert questions <= {code for way in ways(service) for code in way}


@pytest.mark.parametrize(
    ("code", "most"), [("burglary", 10), ("antisocial-behaviour", 8), ("lost-property", 6), ("domestic-abuse", 7)]
)
def test_few_pages_stand_before_the_receipt(code: str, most: int) -> None:
    pages = shortest(NEWEST_SHIPPED[code])
    print(f"{code}: {pages} pages before the receipt, {most} at the most")
    assert pages <= most


def test_each_can_be_told_from_all_others_and_found_by_what_people_call_it() -> None:
    labels = Counter(str(service.label).lower() for service in SERVICES)
    assert [label for label, times in labels.items() if times > 1] == []
    untold = [one.code for one in SERVICES if not (one.definition.about and one.definition.also_called)]
    assert untold == []
    assert [one.code for one in SERVICES if one.definition.topic == Topic.OTHER] == []


def test_all_are_written_in_the_same_languages() -> None:
    assert len({service.definition.languages for service in SERVICES}) == 1


def test_who_may_be_in_danger_is_treated_so_and_who_gives_a_tip_is_asked_no_name() -> None:
    assert {service.code for service in SERVICES if service.sensitive} == SENSITIVE
    assert {service.code for service in SERVICES if service.definition.anonymous} == ANONYMOUS


def test_each_tells_the_desk_what_happened_in_a_word_or_in_words() -> None:
    told = {
        service.code: {question.code for page in service.pages for question in page.questions} for service in SERVICES
    }
    assert [code for code, codes in told.items() if "what_happened" not in codes] == []


def test_a_report_about_someone_who_works_for_the_police_is_sealed_wherever_it_may_come_up() -> None:
    """Every form that asks who did it lets people say so."""
    asking = [one for one in SERVICES if _asks(one, "suspect_known")]
    assert len(asking) > 8
    assert [one.code for one in asking if not _can_be_sealed(one)] == []


def _asks(service: Service, code: str) -> bool:
    return any(question.code == code for question in _questions(service))


def _can_be_sealed(service: Service) -> bool:
    return any(option.to_standards for question in _questions(service) for option in question.options)


def _questions(service: Service) -> list[Question]:
    return [question for page in service.pages for question in page.questions]


def test_the_manual_names_each_service_and_all_that_a_force_must_check_of_other_bodies() -> None:
    manual = MANUAL.read_text(encoding="utf-8")
    assert [one.code for one in SERVICES if f"| `{one.code}` |" not in manual] == []
    written = " ".join(write_definition(service.definition) for service in SERVICES)
    told = {found.rstrip(".,;") for found in OF_OTHERS.findall(written)}
    assert len(told) > 8
    assert sorted(one for one in told if one not in manual) == []


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.code)
def test_whoever_makes_one_their_own_has_nothing_left_to_translate(service: Service) -> None:
    assert service.definition.languages == ("en", "cy")
    assert list(problems_of(service.definition)) == []


def test_yes_and_no_answer_the_verb_of_the_question_in_welsh() -> None:
    said = {
        option.label.by_language["cy"]
        for service in SERVICES
        for question in _questions(service)
        for option in question.options
        if option.label.by_language["en"] == "Yes"
    }
    assert {"Oes", "Ydy", "Do", "Oedd"} <= said

"""What need not be asked again is told by which questions were answered; what is asked each time is never in it."""

from bluelamp.reports.facts import ASKED_BY, ASKED_EACH_TIME, Fact, facts_in, in_words


def test_an_answer_tells_the_fact_that_its_question_asks_for() -> None:
    assert facts_in({"name": "Sam", "where": {"words": "12 Quay Street"}, "stolen": [{"what": "bicycle"}]}) == {
        Fact.NAME,
        Fact.WHERE,
        Fact.TAKEN,
    }


def test_an_answer_that_says_nothing_tells_nothing() -> None:
    assert facts_in({"name": "", "where": {"words": "", "online": ""}, "stolen": []}) == set()


def test_what_shows_who_they_are_and_whether_they_are_safe_is_no_fact() -> None:
    asked = {code for codes in ASKED_BY.values() for code in codes}
    assert asked & (ASKED_EACH_TIME | {"memorable_word"}) == set()
    assert facts_in(dict.fromkeys(ASKED_EACH_TIME, "yes")) == set()


def test_facts_are_named_in_the_order_in_which_one_asks() -> None:
    assert in_words([Fact.WHERE, Fact.NAME]) == ["name", "where"]

"""A definition in words: kinds of answers, what a question waits for, and all that can be waited for."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from bluelamp.reports.definition import WITH_OPTIONS, Definition, Kind, Question, Topic, When


def kind_in_words(kind: Kind) -> str:
    """Return what a kind of answer is called."""
    return kinds_in_words()[kind]


def kinds_in_words() -> dict[Kind, str]:
    """Return what each kind of answer that a force can ask for is called, the simple ones first."""
    return {
        Kind.CHOICE: _("one of several answers"),
        Kind.MANY: _("any of several answers"),
        Kind.TICK: _("a box to tick"),
        Kind.LINE: _("a few words"),
        Kind.WORDS: _("words of any length"),
        Kind.DATE: _("a day"),
        Kind.TIME: _("a time of day"),
        Kind.SPAN: _("between two days"),
        Kind.MONEY: _("an amount of money"),
        Kind.EMAIL: _("an e-mail address"),
        Kind.PHONE: _("a phone number"),
        Kind.HANDLE: _("a way to reach someone"),
        Kind.PERSON: _("a person"),
        Kind.PLACE: _("a place"),
        Kind.JOURNEY: _("a journey"),
        Kind.ONLINE_PLACE: _("a place online"),
        Kind.VEHICLE: _("a vehicle"),
        Kind.FILE: _("photos, videos, recordings or documents"),
        Kind.GROUP: _("several things, one after the other"),
        Kind.MEMORABLE_WORD: _("a memorable word"),
    }


def topic_in_words(topic: Topic) -> str:
    """Return what a part of the front page is called."""
    return topics_in_words()[topic]


def topics_in_words() -> dict[Topic, str]:
    """Return what each part of the front page is called, in the order in which they stand there."""
    return {
        Topic.SAFETY: _("Abuse, threats and people in danger"),
        Topic.CRIME: _("Crime and trouble near you"),
        Topic.ROADS: _("Roads and vehicles"),
        Topic.TELL: _("Tell us what you know"),
        Topic.THINGS: _("Lost and found"),
        Topic.POLICE: _("What the police did"),
        Topic.ASK: _("Ask, apply and tell us of plans"),
        Topic.OTHER: _("Something else"),
    }


def condition_in_words(definition: Definition, when: When | None) -> str:
    """Say when something is asked that waits for an answer; '' where it waits for none."""
    if when is None:
        return ""
    question = question_called(definition, when.question)
    asked = {"question": question.label if question else when.question}
    if not when.answered:
        return _("Only where “%(question)s” is answered.") % asked
    answers = [f"“{question.label_of(code) if question else code}”" for code in when.answered]
    return _("Only where “%(question)s” is answered %(answers)s.") % {**asked, "answers": _or(answers)}


def question_called(definition: Definition, code: str) -> Question | None:
    """Return a question of a definition by its code, None where there is none."""
    return next((one for page in definition.pages for one in page.questions if one.code == code), None)


def what_can_be_waited_for(definition: Definition, before: str) -> Iterator[tuple[str, str]]:
    """Give each answer that a question can wait for, and each question as a whole, by its code with its words.

    `before` is the code of the question that is to wait: only those before it are given, and all where there is none.
    """
    for page in definition.pages:
        for question in page.questions:
            if question.code == before:
                return
            if question.kind in WITH_OPTIONS:
                offered = (option for option in question.options if not option.hidden)
                yield from ((f"{question.code}:{one.code}", f"{question.label} {one.label}") for one in offered)
            yield question.code, _("%(question)s (answered at all)") % {"question": question.label}


def condition_of(chosen: list[str]) -> When | None:
    """Return the condition that was chosen from these, None where none was. Raises `TwoQuestions`."""
    if not chosen:
        return None
    questions = {code.partition(":")[0] for code in chosen}
    if len(questions) > 1:
        raise TwoQuestions
    answers = tuple(code.partition(":")[2] for code in chosen if ":" in code)
    return When(question=questions.pop(), answered=() if len(answers) < len(chosen) else answers)


def chosen_in(when: When | None) -> list[str]:
    """Return what is chosen where a condition stands."""
    if when is None:
        return []
    return [f"{when.question}:{code}" for code in when.answered] or [when.question]


class TwoQuestions(ValueError):
    """A condition was to look back at two questions."""

    def __str__(self) -> str:
        return _("Choose answers to one question only.")


def _or(answers: list[str]) -> str:
    if len(answers) < 2:
        return "".join(answers)
    return _("%(some)s or %(last)s") % {"some": ", ".join(answers[:-1]), "last": answers[-1]}

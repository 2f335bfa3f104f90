"""Whether what someone typed into a form speaks of danger now: then the next page says how to reach 999.

The first page of a form asks; this is for whoever types it into the wrong form all the same. The emergency watch reads
the same words once they were sent.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.reports.definition import OF_PARTS, Kind, Question
from bluelamp.reports.queries import answers_in
from bluelamp.reports.rules import pages_asked
from bluelamp.reports.services import service_as_of
from bluelamp.reports.shipped import parts_of

OWN_WORDS: Final = frozenset({Kind.LINE, Kind.WORDS})


def danger_typed(questions: Iterable[Question], answers: Mapping[str, Any]) -> bool:
    """Say whether the own words in the answers to some questions speak of danger."""
    return speaks_of_danger("\n".join(_own_words(questions, answers)))


def own_words_in(contacts: Iterable[UUID]) -> dict[UUID, str]:
    """Return what people wrote in their own words in the reports that contacts began with, for the program itself."""
    return {
        contact: "\n".join(
            words
            for page in pages_asked(service_as_of(service, version), answers)
            for words in _own_words(page.questions, answers)
        )
        for contact, service, version, answers in answers_in(contacts)
    }


def _own_words(questions: Iterable[Question], answers: Mapping[str, Any]) -> Iterator[str]:
    for question in questions:
        answer = answers.get(question.code)
        if not answer:
            continue
        if question.kind in OWN_WORDS:
            yield answer
        elif question.kind == Kind.GROUP:
            for row in answer:
                yield from _own_words(parts_of(question), row)
        elif question.kind in OF_PARTS:
            yield from _own_words(parts_of(question), answer)

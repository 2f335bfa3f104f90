"""Which questions can be reached at all. Conditions look back only, so that no form has a loop.

A question is asked where a chain of conditions holds: its own, its page's, and those of every question they look back
at. Each says that an earlier answer is one of some. So a chain can hold unless two of them leave no answer to a
question that has only one, or ask for an answer that ends the form.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from bluelamp.reports.definition import WITH_OPTIONS, Definition, Kind, Page, Question, When


@dataclass
class Branches:
    """What is asked before what, in one definition."""

    before: dict[str, tuple[Page, Question]] = field(default_factory=dict)
    place: dict[str, int] = field(default_factory=dict)

    def of_page(self, page: Page) -> Iterator[str]:
        """Say what is wrong with when a page is asked."""
        first = self.place[page.questions[0].code] if page.questions else 0
        yield from self._of_condition(page.only, first)

    def of_question(self, page: Page, question: Question) -> Iterator[str]:
        """Say what is wrong with when a question is asked."""
        wrong = list(self._of_condition(question.only, self.place[question.code]))
        yield from wrong
        if not wrong and not self._can_hold(page, question):
            yield _("This can never be asked: what it waits for cannot all be answered so. Change when it is asked.")

    def _of_condition(self, when: When | None, place: int) -> Iterator[str]:
        if when is None:
            return
        known = self.before.get(when.question)
        if known is None or self.place[when.question] >= place:
            yield _("It waits for the answer to “%(code)s”, which is not asked before it.") % {"code": when.question}
            return
        offered = {option.code for option in known[1].options if not option.hidden}
        unknown = sorted(set(when.answered) - offered)
        if when.answered and known[1].kind not in WITH_OPTIONS:
            waits = {"code": when.question}
            yield _("It waits for certain answers to “%(code)s”, which has none to choose from.") % waits
        elif unknown:
            yield _("It waits for an answer that “%(code)s” does not offer: %(answers)s.") % {
                "code": when.question,
                "answers": ", ".join(unknown),
            }

    def _can_hold(self, page: Page, question: Question) -> bool:
        chain = _Chain(self)
        chain.add(page, question)
        return all(chain.left.values())


@dataclass
class _Chain:
    """The conditions behind one question: what they `left` of the answers to each question with only one."""

    branches: Branches
    left: dict[str, frozenset[str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def add(self, page: Page, question: Question) -> None:
        """Add what a question waits for, and what that waits for."""
        if question.code in self.seen:
            return
        self.seen.add(question.code)
        for when in (page.only, question.only):
            known = self.branches.before.get(when.question) if when else None
            if when and known:
                self._narrow(known[1], when)
                self.add(*known)

    def _narrow(self, question: Question, when: When) -> None:
        if question.kind == Kind.CHOICE:
            going_on = frozenset(option.code for option in question.options if not (option.stop or option.hidden))
            left = self.left.get(question.code, going_on)
            self.left[question.code] = left & (frozenset(when.answered) or going_on)


def branches_of(definition: Definition) -> Branches:
    """Return what is asked before what; the first of two questions with the same code counts."""
    branches = Branches()
    for page in definition.pages:
        for question in page.questions:
            branches.before.setdefault(question.code, (page, question))
            branches.place.setdefault(question.code, len(branches.place))
    return branches

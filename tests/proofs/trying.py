"""Reports sent while the database takes nothing, and again when it does; what each was told, and what was kept."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from tests.bench.figures import Figure
from tests.bench.load import Form
from tests.proofs.books import report_at
from tests.proofs.clients import AT_THE_SAME_TIME, Answer, post
from tests.proofs.telling import none_of

NOTHING_WAS_KEPT = "Nothing of what you just sent was kept"


@dataclass
class Tries:
    """The answers to each form, by its path, in order."""

    address: str
    answers: dict[str, list[Answer]] = field(default_factory=dict)

    def send(self, forms: Sequence[Form]) -> None:
        """Send each form that was not acknowledged before, once."""
        waiting = [form for form in forms if form.path not in self.acknowledged()]
        with ThreadPoolExecutor(AT_THE_SAME_TIME) as pool:
            for form, answer in zip(waiting, pool.map(lambda form: post(self.address, form), waiting), strict=True):
                self.answers.setdefault(form.path, []).append(answer)

    def acknowledged(self) -> set[str]:
        """Return the paths of the forms that led on to a receipt."""
        return {path for path, given in self.answers.items() if "/receipt/" in given[-1].leads_to}

    def figures(self, while_what: str, kept: set[str]) -> Iterator[Figure]:
        """Return what was promised wrongly, said unclearly, or not taken in the end; `kept` are ids of reports."""
        everything = [answer for given in self.answers.values() for answer in given]
        counted = Counter(answer.status for answer in everything)
        refused = [answer for answer in everything if "/receipt/" not in answer.leads_to]
        unclear = [answer for answer in refused if answer.status != 503 or NOTHING_WAS_KEPT not in answer.said]
        wrong = {report_at(path) for path in self.acknowledged()} - kept
        missing, count = len(self.answers) - len(self.acknowledged()), f"of {len(self.answers)}"
        yield none_of(f"Reports acknowledged and not kept, {while_what}", len(wrong), f"{count}, {dict(counted)}")
        yield none_of("Refusals that do not say that nothing was kept", len(unclear), f"of {len(refused)}")
        yield Figure("Refusals in all", len(refused), "each form sent again when it was over", 1)
        yield none_of("Reports not taken when it was over", missing, count)

"""Sends malformed requests to every address open to the public or to partners, and looks how each is answered."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.bench.figures import Figure
from tests.proofs.ground import Ground
from tests.proofs.malformed_forms import find_places, send_forms
from tests.proofs.malformed_json import send_json
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 20_000
TOO_LONG_SECONDS = 5.0
OUR_FAULT = 500  # and above; below, the sender's
MOST_TOLD = 20


@dataclass
class Answers:
    """What came of some requests."""

    count: int = 0
    taken: int = 0
    errors: list[str] = field(default_factory=list)
    hangs: list[str] = field(default_factory=list)

    def note(self, what: str, status: int, seconds: float) -> None:
        """Note how one request was answered, 0 for not at all, and how long that took."""
        self.count += 1
        self.taken += 200 <= status < 400
        if status == 0 or status >= OUR_FAULT:
            self.errors.append(f"{status} for {what}")
        if seconds > TOO_LONG_SECONDS:
            self.hangs.append(f"{seconds:.1f} s for {what}")


def prove(ground: Ground, count: int) -> Iterator[Figure]:
    """Send so many requests, half of them as JSON to the API and half as forms to all other addresses."""
    answers = Answers()
    places = find_places(ground.server)
    with ground.served() as server:
        send_json(server, count // 2, answers.note)
        send_forms(server, places, count - count // 2, answers.note)
    for trouble in (answers.errors + answers.hangs)[:MOST_TOLD]:
        print(trouble, flush=True)
    made_of = f"of {answers.count} on {ground.kind}, {answers.taken} of them taken, to {len(places)} places"
    yield none_of("Malformed requests answered with an error of ours, or not at all", len(answers.errors), made_of)
    yield none_of("Malformed requests that took over 5 s", len(answers.hangs), made_of)


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))

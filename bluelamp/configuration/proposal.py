"""A configuration that someone would take in: what that would do here and now, or why it cannot be done."""

import hashlib
from dataclasses import dataclass

from bluelamp.configuration.checking import faults_in
from bluelamp.configuration.definition import Configuration
from bluelamp.configuration.planning import plan
from bluelamp.configuration.planning.plan import Plan
from bluelamp.configuration.queries import configuration
from bluelamp.configuration.reading import NotAConfiguration, read_configuration
from bluelamp.configuration.writing import written


@dataclass(frozen=True)
class Proposal:
    """What a file holds and what taking it in would do; `mark` is another where that would be something else."""

    wanted: Configuration
    plan: Plan
    mark: str


def propose(content: bytes) -> Proposal:
    """Read a file and say what taking it in would do; nothing is done. Raises `NotAConfiguration`."""
    return proposal_of(read_configuration(content))


def proposal_of(wanted: Configuration) -> Proposal:
    """Say what taking a configuration in would do; raise `NotAConfiguration` where it cannot be done here."""
    own = written(configuration()).encode()
    here = read_configuration(own, most_bytes=len(own))  # read as any file, so that both are tidied alike
    if faults := faults_in(wanted, here):
        raise NotAConfiguration(faults)
    made = plan(wanted, here)
    said = [words for step in made.steps for words in (step.words, *step.details)]
    mark = hashlib.sha256("\n".join(said).encode()).hexdigest()
    return Proposal(wanted, made, mark)

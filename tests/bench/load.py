"""Sends prepared forms to a server with wrk, sixteen at a time, and counts what was accepted."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

LOAD = Path(__file__).parent / "load.lua"


@dataclass(frozen=True)
class Form:
    """A filled-in form ready to send: where to, its cookies, its body, and where it leads."""

    path: str
    cookie: str
    body: str
    leads_to: str


@dataclass(frozen=True)
class Load:
    """What a burst of forms came to. A form counts as accepted when the answer leads on where it should."""

    accepted: int
    seconds: float
    p50: float
    p99: float

    @property
    def per_second(self) -> float:
        """Forms accepted in a second."""
        return self.accepted / self.seconds


def send(address: str, forms: Sequence[Form], seconds: int) -> Load:
    """Send forms, each of them once, for some seconds; fail where any was refused or there were too few."""
    with NamedTemporaryFile("w", suffix=".tsv") as file:
        file.writelines(f"{form.path}\t{form.cookie}\t{form.body}\n" for form in forms)
        file.flush()
        switches = ["-t1", "-c16", "--timeout=20s"]
        target = [f"-d{seconds}s", f"-s{LOAD}", address, "--", file.name, forms[0].leads_to]
        done = subprocess.run(["wrk", *switches, *target], capture_output=True, text=True, check=False)
    line = next((line for line in done.stdout.splitlines() if line.startswith("figures ")), None)
    assert line is not None, f"wrk did not finish: {done.stdout}{done.stderr}"
    answered, accepted, failed, microseconds, p50, p99 = map(int, line.split()[1:])
    assert accepted == answered, f"{answered - accepted} of {answered} forms were refused"
    assert failed == 0, f"{failed} forms were lost on the way"
    return Load(accepted, microseconds / 1e6, p50 / 1e6, p99 / 1e6)

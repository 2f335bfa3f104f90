"""Learns weights as a program of its own: records in, as JSON on standard input, weights out.

It has no database and no keys, and what Splink and DuckDB need of memory is given back when it ends.
"""

import json
import sys

from bluelamp.people.matching.linking import Register
from bluelamp.people.matching.weights import Weights


def main() -> None:
    """Read `{"records": [[id, person], …], "untrained": weights}` and write the weights that these people teach."""
    told = json.load(sys.stdin)
    records = [(id_, person) for id_, person in told["records"]]
    weights = Register(records).train(untrained=Weights.from_json(told["untrained"]))
    json.dump(weights.as_json(), sys.stdout)


if __name__ == "__main__":
    main()

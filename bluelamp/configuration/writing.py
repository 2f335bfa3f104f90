"""A configuration as the text of a file."""

import json
from dataclasses import asdict

from bluelamp.configuration.definition import MARK, VERSION, Configuration


def written(configuration: Configuration) -> str:
    """Return a configuration as JSON, the same text for the same configuration; parts that are None are left out."""
    parts = {name: part for name, part in asdict(configuration).items() if part is not None}
    return json.dumps({MARK: VERSION} | parts, ensure_ascii=False, indent=1) + "\n"

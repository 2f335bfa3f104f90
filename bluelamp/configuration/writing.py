"""A configuration as the text of a file."""

import json
from dataclasses import asdict

from bluelamp.configuration.definition import MARK, VERSION, Configuration
from bluelamp.reports.written import values_of


def written(configuration: Configuration) -> str:
    """Return a configuration as JSON, the same text for the same configuration; parts that are None are left out."""
    parts = {name: part for name, part in asdict(configuration).items() if part is not None}
    if configuration.services is not None:
        parts["services"] = [values_of(definition) for definition in configuration.services]
    return json.dumps({MARK: VERSION} | parts, ensure_ascii=False, indent=1) + "\n"

"""Splink as an analyst uses it, with its own comparisons: python -m tests.bench.splink_by_hand REGISTER."""

import json
import sys
from typing import Any, Final

import duckdb
import splink.comparison_library as compared
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from bluelamp.people.matching.fields import BORN, EMAIL, FIELDS, GIVEN, HOUSE, PHONE, POSTCODE, STREET, SURNAME
from bluelamp.people.matching.linking import BLOCKS, MOST_PAIRS, RECALL_OF_SURE, SEED, SURE, TRAINED_ON
from bluelamp.people.matching.proposing import PROPOSED

HEADINGS: Final = {
    field: FIELDS[field].headings[0] for field in (GIVEN, SURNAME, BORN, PHONE, EMAIL, HOUSE, STREET, POSTCODE)
}


def _rules(rules: tuple[tuple[str, ...], ...]) -> list[Any]:
    return [block_on(*map(HEADINGS.__getitem__, rule)) for rule in rules if set(rule) <= set(HEADINGS)]


def main(register: str) -> None:
    """Train, and print the pairs that are likely enough."""
    connection = duckdb.connect()
    database, table = DuckDBAPI(connection), connection.read_csv(register, all_varchar=True)
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        comparisons=[
            compared.NameComparison(HEADINGS[GIVEN]),
            compared.NameComparison(HEADINGS[SURNAME]),
            compared.DateOfBirthComparison(HEADINGS[BORN], input_is_string=True),
            compared.LevenshteinAtThresholds(HEADINGS[PHONE], 1),
            compared.EmailComparison(HEADINGS[EMAIL]),
            compared.LevenshteinAtThresholds(HEADINGS[HOUSE], 1),
            compared.JaroWinklerAtThresholds(HEADINGS[STREET], [0.9]),
            compared.LevenshteinAtThresholds(HEADINGS[POSTCODE], 1),
        ],
        blocking_rules_to_generate_predictions=_rules(BLOCKS),
        retain_intermediate_calculation_columns=False,
    )
    linker: Any = Linker(database.register(table, dataset_display_name="a"), settings)
    linker.training.estimate_probability_two_random_records_match(_rules(SURE), recall=RECALL_OF_SURE)
    linker.training.estimate_u_using_random_sampling(max_pairs=MOST_PAIRS, seed=SEED)
    for rule in _rules(TRAINED_ON):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=PROPOSED).as_pyarrow_table()
    ids = zip(found["id_l"].to_pylist(), found["id_r"].to_pylist(), strict=True)
    print(json.dumps([{"record": left, "against": right} for left, right in ids]))


if __name__ == "__main__":
    main(sys.argv[1])

"""Splink's side of matching: weights are trained, and many records compared, inside DuckDB.

Splink is kept by the Ministry of Justice. What it trains are our levels, so that one person can be weighed without it.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import duckdb
import pyarrow
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink.comparison_level_library import CustomLevel, ElseLevel
from splink.comparison_library import CustomComparison
from splink.internals.exceptions import EMTrainingException

from bluelamp.people.matching.fields import (
    BORN,
    EMAIL,
    FIELDS,
    GIVEN,
    HOUSE,
    NUMBER,
    PHONE,
    POSTCODE,
    STREET,
    SURNAME,
    Person,
)
from bluelamp.people.matching.levels import LEVELS, OTHER, ROOT, Compared
from bluelamp.people.matching.weights import LEAST, Odds, Weights, as_far_as_known, tells_people_apart

ID: Final = "unique_id"
log = logging.getLogger(__name__)  # a command prints its answer, and nothing beside it
# Only records that share one of these are compared: whoever shares none is not found.
BLOCKS: Final = (
    (NUMBER,),
    (PHONE,),
    (EMAIL,),
    (SURNAME, BORN),
    (GIVEN, BORN),
    (SURNAME, GIVEN),
    (BORN, POSTCODE),
    (POSTCODE, HOUSE),
    (SURNAME, POSTCODE),
    (GIVEN, POSTCODE),
    (STREET, HOUSE),
)
# Never on homes or phones: what is learnt among those who share one is how households are alike.
TRAINED_ON: Final = ((GIVEN, BORN), (GIVEN, SURNAME), (SURNAME, BORN))
SURE: Final = ((NUMBER,), (GIVEN, SURNAME, BORN), (EMAIL, SURNAME))
RECALL_OF_SURE = 0.8
MOST_PAIRS, SEED, PRIOR_AT_MOST = 1e6, 20260101, 0.5


@dataclass(frozen=True)
class Alike:
    """All pairs of records that are alike in the same way in every field; `records` and `others` are lists of ids."""

    compared: Compared
    records: pyarrow.ListScalar
    others: pyarrow.ListScalar

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield the ids of each pair."""
        return zip(self.records.as_py(), self.others.as_py(), strict=True)


class Register:
    """The records of one or two registers, ready to be compared; `fields` are those that they have."""

    def __init__(self, *registers: Sequence[tuple[str, Person]]) -> None:
        known = {field for register in registers for _, person in register for field in person}
        self.fields = [field for field in FIELDS if field in known]
        self._tables = [self._table(register) for register in registers]

    def _table(self, register: Sequence[tuple[str, Person]]) -> pyarrow.Table:
        columns: dict[str, Any] = {ID: pyarrow.array([id_ for id_, _ in register], pyarrow.string())}
        for field in [*self.fields, *([ROOT] if GIVEN in self.fields else [])]:
            columns[field] = pyarrow.array([person.get(field) for _, person in register], pyarrow.string())
        return pyarrow.table(columns)

    def train(self, *, untrained: Weights) -> Weights:
        """Return the weights that these records teach; for what they teach nothing of, those given."""
        with self._linker(untrained, learning=True) as linker:
            prior = self._prior(linker, untrained.prior)
            linker.training.estimate_u_using_random_sampling(max_pairs=MOST_PAIRS, seed=SEED)
            for rule in self._possible(TRAINED_ON):
                if set(self.fields) - set(rule):
                    self._learn_among(linker, rule)
            return Weights(prior, self._learnt(linker.misc.save_model_to_json(), untrained))

    def _prior(self, linker: Any, untrained: float) -> float:
        """Return how likely two records are of one person, by how many surely are; what was given where none is."""
        sure = [block_on(*rule) for rule in self._possible(SURE)]
        if not sure:
            return untrained
        linker.training.estimate_probability_two_random_records_match(sure, recall=RECALL_OF_SURE)
        learnt = float(linker.misc.save_model_to_json()["probability_two_random_records_match"])
        return learnt if LEAST < learnt < PRIOR_AT_MOST else untrained

    def _learn_among(self, linker: Any, rule: tuple[str, ...]) -> None:
        """Learn among the records that share something; where Splink finds too few, or a level dies out, say so."""
        try:
            linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
        except (EMTrainingException, ValueError) as error:
            log.info("nothing was learnt among records that share %s: %s", " and ".join(rule), type(error).__name__)

    def alike(self, weights: Weights, *, least: float) -> Iterator[Alike]:
        """Yield the pairs that share a block and are of one person with at least this probability."""
        if not self._possible(BLOCKS):
            return
        levels = ", ".join(f"gamma_{field}" for field in self.fields)
        with self._linker(weights, learning=False) as linker:
            found = linker.inference.predict(threshold_match_probability=least)
            pairs = f"list({ID}_l) AS records, list({ID}_r) AS others FROM {found.physical_name}"
            ways = linker.misc.query_sql(f"SELECT {levels}, {pairs} GROUP BY {levels}", output_type="splink_df")
            table = ways.as_pyarrow_table()
            compared = map(self._compared, table.drop(["records", "others"]).to_pylist())
            yield from map(Alike, compared, table["records"], table["others"])

    @contextmanager
    def _linker(self, weights: Weights, *, learning: bool) -> Iterator[Any]:
        with duckdb.connect() as connection:
            database = DuckDBAPI(connection)
            settings = SettingsCreator(
                link_type="dedupe_only" if len(self._tables) == 1 else "link_only",
                probability_two_random_records_match=weights.prior,
                comparisons=[self._comparison(field, None if learning else weights) for field in self.fields],
                blocking_rules_to_generate_predictions=[block_on(*rule) for rule in self._possible(BLOCKS)],
                retain_matching_columns=True,
                retain_intermediate_calculation_columns=False,
                additional_columns_to_retain=[],
            )
            named = [
                database.register(table, dataset_display_name=name)
                for table, name in zip(self._tables, "ab", strict=False)
            ]
            yield Linker(named, settings, log_level=logging.CRITICAL)

    def _comparison(self, field: str, weights: Weights | None) -> Any:
        """Return our levels of a field as Splink takes them; it numbers them from the last, which is 0."""
        missing = CustomLevel(f"{field}_l IS NULL OR {field}_r IS NULL").configure(is_null_level=True)
        levels = [CustomLevel(level.sql.format(f=field)) for level in self._levels(field)] + [ElseLevel()]
        if weights is not None:
            for level, name in zip(levels, self._names(field), strict=True):
                odds = weights.odds[field][name]
                level.configure(m_probability=odds.m, u_probability=odds.u)
        return CustomComparison(output_column_name=field, comparison_levels=[missing, *levels])

    def _levels(self, field: str) -> list[Any]:
        """Return the levels that ask for nothing these records do not have."""
        needs = {GIVEN: SURNAME, SURNAME: GIVEN}.get(field)
        return [level for level in LEVELS[field] if level.name != "swapped" or needs is None or needs in self.fields]

    def _names(self, field: str) -> list[str]:
        return [*(level.name for level in self._levels(field)), OTHER]

    def _possible(self, rules: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        return [rule for rule in rules if set(rule) <= set(self.fields)]

    def _compared(self, row: Mapping[str, Any]) -> Compared:
        compared = {}
        for field in self.fields:
            number = row[f"gamma_{field}"]
            if number >= 0:
                compared[field] = self._names(field)[-1 - number]
        return compared

    def _learnt(self, model: Mapping[str, Any], untrained: Weights) -> dict[str, Mapping[str, Odds]]:
        odds = dict(untrained.odds)
        for comparison in model["comparisons"]:
            field = comparison["output_column_name"]
            levels = [level for level in comparison["comparison_levels"] if not level.get("is_null_level")]
            learnt = {
                name: as_far_as_known(field, Odds(level["m_probability"], level["u_probability"]))
                for name, level in zip(self._names(field), levels, strict=True)
                if isinstance(level.get("m_probability"), float) and isinstance(level.get("u_probability"), float)
            }
            odds[field] = {**odds[field], **learnt} if tells_people_apart(learnt) else odds[field]
        return odds

"""The description of the API says what is there, and is made from what is there."""

from typing import Any

from django.test import Client
from django.urls import resolve

from bluelamp.api import types


def description() -> Any:
    """Return what the API says of itself."""
    return Client().get("/api/v1/openapi.json").json()


def test_every_address_it_names_is_there_and_every_address_is_named() -> None:
    told = description()
    assert told["openapi"] == "3.1.0"
    found = {resolve(path).url_name for path in told["paths"]}
    assert found == {"api_reports", "api_status", "api_services"}


def test_every_schema_it_points_to_is_there() -> None:
    told = description()
    named = {f"#/components/schemas/{name}" for name in told["components"]["schemas"]}
    pointed = set(_pointed(told))
    assert pointed <= named
    report = told["components"]["schemas"]["ReportGiven"]
    assert (sorted(report["required"]), report["additionalProperties"]) == (["answers", "service"], False)
    assert set(report["properties"]) == set(types.ReportGiven.__struct_fields__)


def test_it_says_that_it_is_not_for_emergencies() -> None:
    assert "ring 999" in description()["info"]["description"]


def _pointed(part: Any) -> list[str]:
    if isinstance(part, list):
        return [each for one in part for each in _pointed(one)]
    if not isinstance(part, dict):
        return []
    own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
    return own + [each for one in part.values() for each in _pointed(one)]

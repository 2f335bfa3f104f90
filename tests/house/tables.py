"""What can be read in the tables of the database as they are, by whoever opened it."""

from django.apps import apps
from django.db import connection


def tables_with(text: str) -> set[str]:
    """Return every model in whose rows a text can be read; tests may know models of their own that have no table."""
    there = set(connection.introspection.table_names())
    models = [model for model in apps.get_models() if model._meta.db_table in there]
    return {model._meta.label for model in models if text in str(list(model._default_manager.values_list()))}

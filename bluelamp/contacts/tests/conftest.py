"""What tests of contacts begin with where several write at once."""

from bluelamp.foundation.tests.own_database import migrated, own_database

__all__ = ["migrated", "own_database"]

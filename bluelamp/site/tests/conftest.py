"""What tests of the whole begin with."""

from bluelamp.foundation.tests.own_database import migrated, own_database

__all__ = ["migrated", "own_database"]

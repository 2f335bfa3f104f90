"""What tests of the supervisor's pages begin with where an action refuses and takes its transaction back."""

from bluelamp.foundation.tests.own_database import migrated, own_database

__all__ = ["migrated", "own_database"]

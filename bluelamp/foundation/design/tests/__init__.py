"""Tests of how Bluelamp looks and what its scripts do."""

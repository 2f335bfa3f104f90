"""Tests of the emergency watch."""

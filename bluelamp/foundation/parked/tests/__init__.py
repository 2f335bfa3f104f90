"""Tests of parked events."""

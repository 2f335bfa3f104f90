"""Tests of the way to the records system."""

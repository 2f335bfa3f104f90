"""Tests of the ways to a gazetteer."""

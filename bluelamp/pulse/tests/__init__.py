"""Tests of the pulse."""

"""Tests of the surveys room."""

"""Tests of the way out by post."""

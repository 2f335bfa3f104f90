"""Tests of the promises room."""

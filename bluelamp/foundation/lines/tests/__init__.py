"""Tests of lines to other machines."""

"""Tests of the tasking room."""

"""Tests of what every room stands on, and the database of their own that some of them need."""

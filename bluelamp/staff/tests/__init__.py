"""Tests of the staff room, and the scenarios that others' tests begin with."""

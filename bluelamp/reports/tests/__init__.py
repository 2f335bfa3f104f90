"""Tests of the reports room, and the scenarios that others' tests begin with."""

"""Tests of the contacts room, and the scenarios that others' tests begin with."""

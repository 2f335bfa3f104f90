"""Tests of the door for the telephony."""

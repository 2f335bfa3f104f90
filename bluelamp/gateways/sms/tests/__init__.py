"""Tests of the gateways to providers of text messages."""

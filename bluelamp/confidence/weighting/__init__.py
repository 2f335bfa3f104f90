"""Weighting answers to what is known of the people, and saying what they are worth then."""

"""The append-only table of what happened: announced in the same transaction, read in one order."""

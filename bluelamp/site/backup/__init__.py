"""Backups: one consistent point of database, files and ledger head, and the way back from it."""

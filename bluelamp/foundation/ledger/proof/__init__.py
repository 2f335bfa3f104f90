"""Finding whatever was changed in the ledger, or in the content it answers for, past the program."""

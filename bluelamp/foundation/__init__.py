"""What every room stands on: ledger, access, design, keys, live pages, database, clock."""

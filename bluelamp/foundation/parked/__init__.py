"""Having events read again that a subscriber failed on; the ledger itself parks them."""

"""Made-up cities whose truth is known, in which every way to estimate confidence is tried."""

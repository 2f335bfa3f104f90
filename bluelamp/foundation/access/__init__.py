"""Who may do and see what; every look at a personal record is written down."""

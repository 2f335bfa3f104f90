"""What is wrong with an installation: each check yields sentences that say what, where, and what to do."""

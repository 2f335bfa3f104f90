"""Partners: organisations whose systems send reports, their keys, and what came by each."""

"""Partners: organisations whose systems send reports, their keys, what came by each, and what they are told."""

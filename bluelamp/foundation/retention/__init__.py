"""How long looks and what identifies security events are kept; what is older is forgotten each day."""

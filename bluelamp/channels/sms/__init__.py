"""The door for text messages: what providers hand over, each kept before they are told so."""

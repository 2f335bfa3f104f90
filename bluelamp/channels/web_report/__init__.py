"""The door for a report made on a web page."""

"""The door for coming back with a receipt code to read and write more."""

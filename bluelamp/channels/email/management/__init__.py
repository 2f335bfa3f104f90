"""Commands of the door of e-mail."""

"""The door of e-mail: what is sent to the force's addresses."""

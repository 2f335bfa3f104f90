"""The door at which anyone reads how contacts went."""

"""The door for saying how a contact went, for whoever was invited to."""

"""Quality: contacts drawn by chance, scored against the force's form, with feedback to whoever dealt with them."""

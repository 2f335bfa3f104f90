"""How the public reaches us; each folder is one door and knows no other."""

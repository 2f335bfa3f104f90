"""Training: staff practise on scripted contacts, in an installation of its own, and are given marks."""

"""The workspace of supervisors: what is late and why, who is here, and who works when."""

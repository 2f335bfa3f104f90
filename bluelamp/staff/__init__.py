"""Officers and staff: their accounts, roles and teams, and the force they serve."""

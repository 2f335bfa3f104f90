"""What people said to a member of staff, in person or on the phone: where, by whom and to whom."""

"""The screens of one kind of user each; none knows another."""

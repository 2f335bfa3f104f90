"""Pages that django-allauth does not have as we need them."""

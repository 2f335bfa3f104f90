"""The ASGI application, for a server process that has loaded nothing yet."""

import os

import django
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bluelamp.site.settings")
django.setup()

application = import_string("bluelamp.site.entry.application")

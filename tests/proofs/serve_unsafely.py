"""`bluelamp serve` without the look at whether that is safe, for controls: python -m tests.proofs.serve_unsafely."""

import sys

import django
from django.core.management import execute_from_command_line
from django.utils.module_loading import import_string

if __name__ == "__main__":
    django.setup()
    import_string("bluelamp.site.checks.all.BEFORE_SERVING").clear()
    execute_from_command_line(["bluelamp", "serve", *sys.argv[1:]])

"""`bluelamp serve` without the look at whether that is safe: for controls only."""

import django
from django.utils.module_loading import import_string

from bluelamp.site.command import main

if __name__ == "__main__":
    django.setup()
    import_string("bluelamp.site.checks.all.BEFORE_SERVING").clear()
    main()

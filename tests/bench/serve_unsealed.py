"""`bluelamp serve` with nothing that seals or reads the ledger: only to measure what that costs."""

import django
from django.utils.module_loading import import_string

from bluelamp.site.command import main

if __name__ == "__main__":
    django.setup()
    del import_string("bluelamp.site.background.SECONDS_BETWEEN")[import_string("bluelamp.site.background.read_ledger")]
    main()

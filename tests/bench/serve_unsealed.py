"""`bluelamp serve` with nothing that seals or reads the ledger: only to measure what that costs."""

import django
from django.utils.module_loading import import_string

from bluelamp.site.command import main

if __name__ == "__main__":
    django.setup()
    paces = import_string("bluelamp.site.background.PACES")
    for reader in ("seal_waiting", "read_at_once", "read_in_time"):
        del paces[import_string(f"bluelamp.site.background.{reader}")]
    main()

"""`bluelamp serve` with a clock that jumps, by signals: SIGUSR1 puts it a day ahead of the truth, SIGUSR2 a day behind.

python -m tests.proofs.serve_with_a_clock serve
"""

import signal
from datetime import UTC, datetime, timedelta

import time_machine

from bluelamp.site.command import main

if __name__ == "__main__":
    traveller = time_machine.travel(datetime.now(UTC), tick=True).start()
    signal.signal(signal.SIGUSR1, lambda *_: traveller.shift(timedelta(days=1)))
    signal.signal(signal.SIGUSR2, lambda *_: traveller.shift(timedelta(days=-2)))
    main()

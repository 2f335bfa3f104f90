"""What a shop tells of a theft."""

from typing import Any, Final

THEFT: Final[dict[str, Any]] = {
    "who": "business",
    "kind": "theft",
    "what_happened": "Someone put six bottles in a bag and left without paying.",
    "stolen": "Six bottles",
    "still_happening": "no",
    "earliest": "2026-05-10",
    "where": "Shop 12, Lantern Street",
    "hurt": "no",
    "before": "yes",
    "suspect_known": "no",
    "evidence": ["cameras", "witnesses"],
}

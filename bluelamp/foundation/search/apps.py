"""Start-up of search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Finding records by what was said in them."""

    name = "bluelamp.foundation.search"
    label = "search"

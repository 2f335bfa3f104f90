"""Addresses under one another as they begin alike, so that few are tried before the one that was asked for."""

from collections import defaultdict
from collections.abc import Iterable

from django.urls import URLPattern, URLResolver
from django.urls.resolvers import RoutePattern

Address = tuple[str, URLPattern]


def in_a_tree(addresses: Iterable[URLPattern]) -> list[URLPattern | URLResolver]:
    """Return the same addresses as branches, one for each part up to a slash, in the order in which each first comes.

    No part may hold slashes itself, as Django's `path` converter does.
    """
    return _branches([(str(each.pattern), each) for each in addresses])


def _branches(addresses: list[Address]) -> list[URLPattern | URLResolver]:
    alike: dict[str, list[Address]] = defaultdict(list)
    for route, address in addresses:
        beginning, slash, rest = route.partition("/")
        alike[beginning + slash].append((rest, address))
    return [branch for beginning, below in alike.items() for branch in _branch(beginning, below)]


def _branch(beginning: str, below: list[Address]) -> list[URLPattern | URLResolver]:
    if len(below) > 1 and beginning.endswith("/"):
        return [URLResolver(RoutePattern(beginning), _branches(below))]
    return [
        URLPattern(
            RoutePattern(beginning + rest, name=address.name, is_endpoint=True),
            address.callback,
            address.default_args,
            address.name,
        )
        for rest, address in below
    ]

"""Addresses under one another as they begin alike, so that few are tried before the one that was asked for."""

from collections.abc import Iterable
from itertools import groupby

from django.urls import URLPattern, URLResolver
from django.urls.resolvers import RoutePattern

Address = tuple[str, URLPattern]


def in_a_tree(addresses: Iterable[URLPattern]) -> list[URLPattern | URLResolver]:
    """Return the same addresses in their order, neighbours that are the same up to a slash as one branch.

    No part may hold slashes, as Django's `path` converter lets it.
    """
    return _branches([(str(each.pattern), each) for each in addresses])


def _branches(addresses: list[Address]) -> list[URLPattern | URLResolver]:
    alike = groupby(addresses, key=lambda each: "".join(each[0].partition("/")[:2]))
    return [branch for beginning, neighbours in alike for branch in _branch(beginning, list(neighbours))]


def _branch(beginning: str, neighbours: list[Address]) -> list[URLPattern | URLResolver]:
    if len(neighbours) > 1 and beginning.endswith("/"):
        below = [(route.removeprefix(beginning), address) for route, address in neighbours]
        return [URLResolver(RoutePattern(beginning), _branches(below))]
    return [_leaf(route, address) for route, address in neighbours]


def _leaf(route: str, address: URLPattern) -> URLPattern:
    pattern = RoutePattern(route, name=address.name, is_endpoint=True)
    return URLPattern(pattern, address.callback, address.default_args, address.name)

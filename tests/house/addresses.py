"""Every address of the house, as Django's resolver knows it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Address:
    """One address: its name, its view, and the kind of each part that varies."""

    name: str
    view: Callable[..., Any]
    parts: dict[str, str]


def addresses() -> list[Address]:
    """Return every address, in the order the resolver tries them."""
    return list(_walk(get_resolver()))


def _walk(resolver: URLResolver, above: dict[str, str] | None = None) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        parts = (above or {}) | {part: _kind(converter) for part, converter in pattern.pattern.converters.items()}
        if isinstance(pattern, URLPattern):
            yield Address(pattern.name or str(pattern.pattern), pattern.callback, parts)
        else:
            yield from _walk(pattern, parts)


def _kind(converter: object) -> str:
    return type(converter).__name__.removesuffix("Converter").lower()

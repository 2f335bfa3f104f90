"""What to say where a draft is no longer there, or belongs to another browser."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def draft_gone(request: HttpRequest) -> HttpResponse:
    """Say so, and how to begin again."""
    return render(request, "channels/web_report/pages/gone.html", status=404)

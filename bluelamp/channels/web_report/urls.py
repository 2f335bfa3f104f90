"""Addresses of the front page and of reports."""

from bluelamp.channels.web_report.pages import (
    about,
    check_answers,
    come_back,
    elsewhere,
    equality,
    first_screen,
    leave,
    progress,
    question,
    receipt,
    save,
    start,
    stop,
    where_map,
)

urlpatterns = [
    start.address,
    leave.address,
    *about.addresses,
    *stop.addresses,
    first_screen.address,
    equality.address,
    equality.end_address,
    check_answers.address,
    receipt.address,
    save.address,
    progress.address,
    come_back.address,
    elsewhere.address,
    question.address,
    where_map.address,
    where_map.drawing_address,
]

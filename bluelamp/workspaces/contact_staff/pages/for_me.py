"""What waits for me: chats to join, names to open, tasks, the late ones first, feedback, notes that mention me."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.for_me import openings_for, what_waits_for
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.guests import COMES_AS, asked_into
from bluelamp.contacts.posting import count_to_post
from bluelamp.contacts.queries import words_of
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import ago, until
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.sealed_names import OPEN_FOR
from bluelamp.quality.queries import feedback_for

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Guest, Mention
    from bluelamp.people.models import NameOpening
    from bluelamp.tasking.models import Task


@dataclass(frozen=True)
class Waiting:
    """A task, the contact it is about, when it is due in words, and whether it is late."""

    task: "Task"
    contact: "Contact"
    due: str
    late: bool


@dataclass(frozen=True)
class Told:
    """A note that mentions me, its words, its contact, how old it is, and whether I opened the contact since."""

    mention: "Mention"
    contact: "Contact"
    words: str
    when: str
    is_read: bool


@dataclass(frozen=True)
class ToAllow:
    """An opening of a sealed name that someone else asked for, its contact, and when it ends in words."""

    opening: "NameOpening"
    contact: "Contact"
    ends: str


@dataclass(frozen=True)
class Asked:
    """A chat that I am asked into, and what we call as what I come."""

    guest: "Guest"
    comes_as: str


@open_to("contacts.see")
def for_me(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show what this member of staff must allow, their tasks, those of their teams, feedback, and their mentions."""
    at = now()
    tasks, mentions, contacts = what_waits_for(by)
    waiting = [
        Waiting(task, contacts[task.matter_id], until(task.due_at, at=at), task.due_at < at)
        for task in tasks
        if task.matter_id in contacts
    ]
    told = [
        Told(one, contacts[one.contact_id], words_of(one.message), ago(one.mentioned_at, at=at), is_read)
        for one, is_read in mentions
        if one.contact_id in contacts
    ]
    context = {
        "mine": [one for one in waiting if one.task.account_id == by.id],
        "teams": [one for one in waiting if one.task.account_id != by.id],
        "to_allow": [ToAllow(one, about, until(one.asked_at + OPEN_FOR, at=at)) for one, about in openings_for(by)],
        "asked_into": [Asked(guest, str(COMES_AS[ComesAs(guest.comes_as)])) for guest in asked_into(by)],
        "feedback": feedback_for(by),
        "to_post": count_to_post(by) if by.may("contacts.reply") else 0,
        "mentions": sorted(told, key=lambda one: one.is_read),
    }
    return render(request, "workspaces/contact_staff/pages/for_me.html", context)


address = path("desk/for-me/", for_me, name="for_me")

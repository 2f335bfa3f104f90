"""What can be done at the desk, and by which keys. A new command is one more line here."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.for_me import count_for
from bluelamp.contacts.queue import count_within
from bluelamp.contacts.rules import State
from bluelamp.foundation.design.commands import Command, Where
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still, alike
from bluelamp.quality.queries import count_unread_feedback
from bluelamp.training.queries import count_unread_debriefs


def how_many_wait(by: Actor, still: Still) -> int:
    """Return how many contacts wait within someone's reach: at most 1000."""
    return still.ask(count_within, alike(by), State.WAITING)


def how_much_is_for(by: Actor, still: Still) -> int:
    """Return how many tasks, mentions, openings to allow and pieces of feedback wait for someone themselves."""
    return still.ask_as(by, count_for) + still.ask_as(by, count_unread_feedback)


def how_much_trainers_said(by: Actor, still: Still) -> int:
    """Return how many debriefs someone has not opened."""
    return still.ask_as(by, count_unread_debriefs)


LIST, CONTACT, WRITING = Where.LIST, Where.CONTACT, Where.WRITING

QUEUE: Final = (
    Command(
        label=_("Go to the queue"),
        may="contacts.see",
        keys="g q",
        page="queue",
        in_menu=_("Queue"),
        count=how_many_wait,
    ),
    Command(
        label=_("See what is for me"),
        may="contacts.see",
        keys="g d",
        page="for_me",
        in_menu=_("For me"),
        count=how_much_is_for,
        under=("/desk/for-me/",),
    ),
    Command(label=_("Take a break"), may="staff.take_break", page="take_break"),
    Command(
        label=_("Practise on a script"),
        may="training.practise",
        keys="g p",
        page="practise",
        in_menu=_("Practise"),
        count=how_much_trainers_said,
        under=("/desk/practise/",),
    ),
    Command(
        label=_("Take a call"),
        may="contacts.take_call",
        keys="i",
        page="caller",
        in_menu=_("Calls"),
        under=("/desk/call/",),
    ),
    Command(
        label=_("Write down what someone tells you"),
        may="contacts.take_down",
        keys="g n",
        page="counter",
        in_menu=_("Counter"),
        under=("/desk/counter/",),
    ),
    Command(label=_("Go to the letters to print and post"), may="contacts.reply", page="letters"),
    Command(label=_("See what I have"), may="contacts.see", keys="g m", page="queue", query="?mine=1"),
    Command(label=_("See what was answered"), may="contacts.see", keys="g a", page="queue", query="?show=answered"),
    Command(label=_("See what is closed"), may="contacts.see", keys="g c", page="queue", query="?show=closed"),
    Command(label=_("Search"), may="search.ask", keys="/", part="#search"),
    Command(label=_("Hand over what I have"), may="contacts.assign", keys="h", page="hand_over", query="#to"),
)
KEPT: Final = (
    Command(
        label=_("Go to what people ask for by law"),
        may="people.answer_request",
        page="rights",
        in_menu=_("Rights"),
    ),
    Command(
        label=_("Go to the sealed people"),
        may="people.see_sealed",
        page="sealed_people",
        in_menu=_("Sealed people"),
    ),
    Command(label=_("Go to the tags"), may="contacts.make_tag", keys="g l", page="tags", in_menu=_("Tags")),
    Command(
        label=_("Go to the saved replies"),
        may="knowledge.write",
        keys="g r",
        page="replies",
        in_menu=_("Saved replies"),
        under=("/desk/replies/",),
    ),
)
ON_A_CONTACT: Final = (
    Command(label=_("Answer"), may="contacts.reply", keys="r", part="#answer", where=CONTACT),
    Command(label=_("Put in a saved reply"), may="contacts.reply", keys="s", part="#saved_reply", where=CONTACT),
    Command(label=_("Write a note for colleagues"), may="contacts.note", keys="n", part="#note", where=CONTACT),
    Command(label=_("Write down a call"), may="contacts.take_call", keys="l", part="#call", where=CONTACT),
    Command(label=_("Deal with it myself"), may="contacts.assign", keys="m", part="#mine", where=CONTACT),
    Command(label=_("Give it to someone else"), may="contacts.assign", keys="a", part="#to", where=CONTACT),
    Command(label=_("Move it to another team"), may="contacts.move", keys="v", part="#move", where=CONTACT),
    Command(label=_("Say how urgent it is"), may="contacts.grade", keys="u", part="#grade", where=CONTACT),
    Command(label=_("Make a promise"), may="promises.make", keys="p", part="#promise", where=CONTACT),
    Command(label=_("Ask a colleague to do something"), may="tasking.ask", keys="d", part="#task", where=CONTACT),
    Command(
        label=_("See or change the agreement"), may="people.agree", keys="e", part="[data-agreement]", where=CONTACT
    ),
    Command(label=_("Open the call card"), may="contacts.ring", keys="b", part="[data-call]", where=CONTACT),
    Command(label=_("Copy it to the records system"), may="contacts.copy", part="#copy", where=CONTACT),
    Command(label=_("Send to the records system"), may="records.send", part="#send_to_records", where=CONTACT),
    Command(label=_("See the warning markers"), may="people.mark", part="#marking", where=CONTACT),
    Command(label=_("Put on a tag"), may="contacts.tag", keys="t", part="#tag", where=CONTACT),
    Command(label=_("Close it"), may="contacts.close", keys="c", part="#reason", where=CONTACT),
    Command(label=_("Open it again"), may="contacts.close", part="#reopen", where=CONTACT),
    Command(label=_("Take it away as a PDF"), may="contacts.print", part="#paper", where=CONTACT),
    Command(label=_("Print this contact"), may="contacts.see", part="[data-print]", where=CONTACT),
)
TOLD: Final = (
    Command(label=_("Take the next"), may="contacts.assign", keys="w", part=".app-take-next button", where=LIST),
    Command(label=_("Open the first in the list"), may="contacts.see", keys="o", part="[data-row]", where=LIST),
    Command(label=_("Go to the next name"), may="contacts.see", keys="j", where=LIST),
    Command(label=_("Go to the name before"), may="contacts.see", keys="k", where=LIST),
    Command(label=_("Tick it, or take the tick away"), may="contacts.see", keys="x", where=LIST),
    Command(label=_("Send what you are writing"), keys="Ctrl+Enter", where=WRITING),
    Command(label=_("Send the answer and close it"), may="contacts.close", keys="Ctrl+Shift+Enter", where=WRITING),
    Command(
        label=_("Choose a saved reply, at the start of a line of an answer"),
        may="contacts.reply",
        keys="/",
        where=WRITING,
    ),
)

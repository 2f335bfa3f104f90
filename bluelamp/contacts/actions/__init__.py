"""What can be done about a contact, one or a few verbs a file."""

from bluelamp.contacts.actions.after_chat import mark_distressing
from bluelamp.contacts.actions.answer import leave_unsent, reply, speak_as_guest, write_note
from bluelamp.contacts.actions.answer_and_close import answer_and_close
from bluelamp.contacts.actions.calls import open_call_card, override_agreement, record_call
from bluelamp.contacts.actions.emergency_words import offer_emergency_words
from bluelamp.contacts.actions.erase import erase_files, erase_words
from bluelamp.contacts.actions.export import export_list, export_tasks
from bluelamp.contacts.actions.guests import ask_in, join_chat, leave_chat, let_guests_go, send_away
from bluelamp.contacts.actions.hand_over import hand_over, return_left_behind, return_unopened, take_away
from bluelamp.contacts.actions.handle import assign, close, grade, keep, promise, reopen
from bluelamp.contacts.actions.held import give_held
from bluelamp.contacts.actions.invite import invite
from bluelamp.contacts.actions.lock import give_locked, lock_attachment
from bluelamp.contacts.actions.move import move_along, move_back, move_to_team
from bluelamp.contacts.actions.paper import print_contact
from bluelamp.contacts.actions.postings import (
    ask_for_letter,
    end_letter,
    note_letter_came_back,
    post_letter,
    print_letter,
)
from bluelamp.contacts.actions.receipts import choose_word, open_tracking, reissue_receipt, show_receipt
from bluelamp.contacts.actions.record import (
    receive_file,
    receive_words,
    record_contact,
    record_file,
    record_kept_file,
    take_call,
)
from bluelamp.contacts.actions.routing import drop_rule, keep_rule, move_rule
from bluelamp.contacts.actions.several import change_several, undo_several
from bluelamp.contacts.actions.sheet import open_copy_sheet
from bluelamp.contacts.actions.show_articles import show_articles
from bluelamp.contacts.actions.tags import make_tag, tag, untag
from bluelamp.contacts.actions.take import take_next
from bluelamp.contacts.actions.tasks import ask, settle
from bluelamp.contacts.actions.threads import name_in_thread, note_came_back
from bluelamp.contacts.actions.told_of import note_told_of
from bluelamp.contacts.actions.typing import resume_typing, stop_typing
from bluelamp.contacts.actions.views import drop_view, save_team_view, save_view
from bluelamp.contacts.actions.whisper import whisper

__all__ = [
    "answer_and_close",
    "ask",
    "ask_for_letter",
    "ask_in",
    "assign",
    "change_several",
    "choose_word",
    "close",
    "drop_rule",
    "drop_view",
    "end_letter",
    "erase_files",
    "erase_words",
    "export_list",
    "export_tasks",
    "give_held",
    "give_locked",
    "grade",
    "hand_over",
    "invite",
    "join_chat",
    "keep",
    "keep_rule",
    "leave_chat",
    "leave_unsent",
    "let_guests_go",
    "lock_attachment",
    "make_tag",
    "mark_distressing",
    "move_along",
    "move_back",
    "move_rule",
    "move_to_team",
    "name_in_thread",
    "note_came_back",
    "note_letter_came_back",
    "note_told_of",
    "offer_emergency_words",
    "open_call_card",
    "open_copy_sheet",
    "open_tracking",
    "override_agreement",
    "post_letter",
    "print_contact",
    "print_letter",
    "promise",
    "receive_file",
    "receive_words",
    "record_call",
    "record_contact",
    "record_file",
    "record_kept_file",
    "reissue_receipt",
    "reopen",
    "reply",
    "resume_typing",
    "return_left_behind",
    "return_unopened",
    "save_team_view",
    "save_view",
    "send_away",
    "settle",
    "show_articles",
    "show_receipt",
    "speak_as_guest",
    "stop_typing",
    "tag",
    "take_away",
    "take_call",
    "take_next",
    "undo_several",
    "untag",
    "whisper",
    "write_note",
]

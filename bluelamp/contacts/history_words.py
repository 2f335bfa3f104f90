"""What the history of a contact calls each kind of event."""

from typing import Any, Final

from django.utils.translation import gettext_lazy

from bluelamp.contacts.posting_rules import WhyCameBack
from bluelamp.contacts.rules import CallResult, Channel, NoticeState, Printed, Refusal, WhyMoved
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.rules import ConsentAnswer, Proof
from bluelamp.promises.rules import WhyDropped
from bluelamp.tasking.rules import Ending

ALWAYS_THE_SAME: Final = {
    "contacts.CopySheetOpened": gettext_lazy("Opened the copy sheet for the records system"),
    "records.FilingAskedFor": gettext_lazy("Had it sent to the records system"),
    "records.ReportSent": gettext_lazy("Sent it to the records system as it was then"),
    "reports.AnswerQuoted": gettext_lazy("Took words of theirs as the answer to a question"),
    "reports.QuoteConfirmed": gettext_lazy("Wrote down that they confirmed what was quoted"),
    "reports.QuoteTakenBack": gettext_lazy("Took a quote back"),
    "reports.ToldAgain": gettext_lazy("Someone else knows of the same, and had nothing to add"),
    "contacts.WordsReceived": gettext_lazy("Wrote more"),
    "contacts.CallTaken": gettext_lazy("Wrote down what they said"),
    "calls.RecordingNamed": gettext_lazy("Wrote down what the recording of the call is called"),
    "contacts.FileReceived": gettext_lazy("Sent a file"),
    "contacts.AnswerWritten": gettext_lazy("Answered"),
    "contacts.InvitationWritten": gettext_lazy("Invited them to say how it went"),
    "contacts.EmergencyWordsOffered": gettext_lazy("Told them how to reach 999"),
    "watch.DangerHeard": gettext_lazy("Found words of danger in it"),
    "watch.SilenceHeard": gettext_lazy("Wrote of danger, then nothing more"),
    "watch.AlarmRaised": gettext_lazy("Alarmed a duty desk: nobody had opened it"),
    "contacts.NoteWritten": gettext_lazy("Wrote a note for colleagues"),
    "contacts.ContactReopened": gettext_lazy("Opened it again"),
    "contacts.PromiseGiven": gettext_lazy("Promised something"),
    "contacts.TrackingOpened": gettext_lazy("Came back with the receipt code"),
    "contacts.ReceiptShown": gettext_lazy("Wrote with the receipt code and its word"),
    "contacts.TrackingRefused": gettext_lazy("Gave the receipt code with a wrong word"),
    "contacts.GuestJoined": gettext_lazy("Joined the chat"),
    "contacts.ChatMarkedDistressing": gettext_lazy("Found this chat distressing"),
    "contacts.TypingStopped": gettext_lazy("Said that they cannot type now"),
    "contacts.TypingResumed": gettext_lazy("Said that they can type again"),
    "contacts.WordChosen": gettext_lazy("Chose a memorable word, to come back with"),
    "contacts.AttachmentLocked": gettext_lazy("Locked a file, which may show a child being abused"),
    "contacts.HeldFileGiven": gettext_lazy("Saved a file that is held back"),
    "contacts.LockedFileGiven": gettext_lazy("Saved a locked file"),
    "contacts.FilesErased": gettext_lazy("Erased the files they sent"),
    "people.MarkerPutOn": gettext_lazy("Put a warning marker on the person"),
    "people.MarkerReviewed": gettext_lazy("Reviewed a warning marker"),
    "people.MarkerWithdrawn": gettext_lazy("Withdrew a warning marker"),
    "people.AgreementMade": gettext_lazy("Wrote down what is agreed about reaching them"),
    "people.QuestionAgreed": gettext_lazy("Agreed with them on a question that shows who they are"),
    "people.HandleAdded": gettext_lazy("Added a way to reach them"),
    "people.HandleUsed": gettext_lazy("Wrote from a way to reach them that we did not have"),
    "people.HandleTied": gettext_lazy("Wrote down how we know a way to reach them"),
    "people.ConsentAsked": gettext_lazy("Asked whether something may be shared"),
    "people.ConsentWithdrawn": gettext_lazy("Took back what may be shared"),
    "people.ConsentUsed": gettext_lazy("Wrote down that something was shared"),
    "people.ConsentsErased": gettext_lazy("Erased what was shared"),
    "people.JudgedOnePerson": gettext_lazy("Decided that another record is of the same person"),
    "people.JudgedTwoPeople": gettext_lazy("Decided that another record is of someone else"),
    "people.JudgementTakenBack": gettext_lazy("Took back what was decided of another record"),
    "people.PersonNamed": gettext_lazy("Said who they are"),
    "people.AcquaintanceNoted": gettext_lazy("Kept a colleague who knows the person from what is theirs"),
    "people.AcquaintanceEnded": gettext_lazy("Kept a colleague from it no more"),
    "people.RequestMade": gettext_lazy("Asked by right for a copy, or that something is put right"),
    "people.RequesterShown": gettext_lazy("Began the month to answer what they asked by right"),
    "people.RequestExtended": gettext_lazy("Took more time to answer what they asked by right"),
    "people.RequestEnded": gettext_lazy("Ended what they asked by right"),
    "people.PersonSealed": gettext_lazy("Sealed the person: few may know of them"),
    "people.SealLifted": gettext_lazy("Lifted the seal of the person"),
    "people.HandlesGivenAgain": gettext_lazy("Said that what we have of them is still right"),
    "people.NameSealed": gettext_lazy("Gave a name that is sealed"),
    "people.NameTakenBack": gettext_lazy("Took a sealed name back"),
    "people.OpeningAsked": gettext_lazy("Asked to open a sealed name"),
    "people.OpeningAllowed": gettext_lazy("Allowed that a sealed name is opened"),
    "people.NameOpened": gettext_lazy("Read a sealed name"),
    "people.AddressOpened": gettext_lazy("Opened the address of their connection: threat to life"),
    "people.AddressErased": gettext_lazy("Erased the address of their connection"),
    "people.SealedNamesErased": gettext_lazy("Erased the sealed names"),
    "contacts.NoticeHeldBack": gettext_lazy("Keeps what tells them of our answer until a time that was agreed"),
    "contacts.LetterPrinted": gettext_lazy("Printed a letter to them"),
    "contacts.LetterPosted": gettext_lazy("Posted a letter to them"),
    "contacts.AgreementOverridden": gettext_lazy("Let them be rung for an hour against the agreement: threat to life"),
    "mails.MailHeld": gettext_lazy("Held a reply by e-mail that may not be theirs"),
    "promises.PromiseKept": gettext_lazy("Kept a promise"),
    "tasking.TaskMoved": gettext_lazy("Asked the other team to do what was asked here"),
    "tasking.TaskLeftBehind": gettext_lazy("Asked the team instead of someone who has left"),
    "tasking.TasksErased": gettext_lazy("Erased what colleagues were asked"),
    "promises.PromisesErased": gettext_lazy("Erased what was promised"),
}
CALLED: Final = {
    CallResult.SPOKE: gettext_lazy("Rang: spoke to them"),
    CallResult.SOMEONE_ELSE: gettext_lazy("Rang: someone else answered"),
    CallResult.NO_ANSWER: gettext_lazy("Rang: no answer"),
    CallResult.LEFT_MESSAGE: gettext_lazy("Rang: left a message"),
}
CARD_OPENED: Final = {
    None: gettext_lazy("Opened the call card"),
    Refusal.NO_HANDLE: gettext_lazy("Opened the call card and was not let ring: there is no number"),
    Refusal.NOT_OWNER: gettext_lazy("Opened the call card and was not let ring: someone else gave the number"),
    Refusal.NOT_SAFE: gettext_lazy("Opened the call card and was not let ring: it is not known to be safe"),
    Refusal.NOT_NOW: gettext_lazy("Opened the call card and was not let ring: not at this time"),
}
REISSUED: Final = {
    "in_person": gettext_lazy("Gave a new receipt code, having met the person"),
    "rang_back_on_safe_number": gettext_lazy("Gave a new receipt code, having rung back on a safe number"),
    "agreed_word": gettext_lazy("Gave a new receipt code for an agreed word"),
}
ERASED: Final = {
    WhyErased.NO_LONGER_NEEDED: gettext_lazy("Erased what was said: it is no longer needed"),
    WhyErased.PERSON_ASKED: gettext_lazy("Erased what was said: the person asked for it"),
    WhyErased.UNLAWFUL: gettext_lazy("Erased what was said: we were not allowed to keep it"),
    WhyErased.BY_MISTAKE: gettext_lazy("Erased what was said: it came to us by mistake"),
}
REFUSED: Final = {
    Refusal.NO_HANDLE: gettext_lazy("Sent no e-mail notice: no address was given"),
    Refusal.NOT_OWNER: gettext_lazy("Sent no e-mail notice: someone else gave the address"),
    Refusal.NOT_NOW: gettext_lazy("Sent no e-mail notice: no time for it was agreed"),
    Refusal.SENSITIVE: gettext_lazy("Sent no e-mail notice: about such a matter none is sent unless that is agreed"),
    Refusal.NOT_SAFE: gettext_lazy("Sent no e-mail notice: the person did not say that e-mail is safe"),
    Refusal.SEALED: gettext_lazy("Sent no e-mail notice: the matter is sealed"),
    Refusal.TRAINING: gettext_lazy("Sent no e-mail notice: this is training"),
}
TEXT_REFUSED: Final = {
    Refusal.NO_HANDLE: gettext_lazy("Sent no text: no number is known"),
    Refusal.NOT_OWNER: gettext_lazy("Sent no text: nobody has agreed with the person that this number is safe"),
    Refusal.NOT_NOW: gettext_lazy("Sent no text: no time for it was agreed"),
    Refusal.SENSITIVE: gettext_lazy("Sent no text: about such a matter none is sent unless that is agreed"),
    Refusal.NOT_SAFE: gettext_lazy("Sent no text: the person did not say that texts are safe"),
    Refusal.SEALED: gettext_lazy("Sent no text: the matter is sealed"),
    Refusal.TRAINING: gettext_lazy("Sent no text: this is training"),
}
LETTER_ASKED_FOR: Final = {
    None: gettext_lazy("Had an answer go by letter"),
    Refusal.NO_HANDLE: gettext_lazy("Sent no letter: no name with a postal address is known"),
    Refusal.NOT_OWNER: gettext_lazy("Sent no letter: nobody has agreed with the person that this address is safe"),
    Refusal.NOT_NOW: gettext_lazy("Sent no letter: some times only were agreed, and a letter lies there at all"),
    Refusal.CAME_BACK: gettext_lazy("Sent no letter: one came back from there, and nobody has agreed on it since"),
    Refusal.SENSITIVE: gettext_lazy("Sent no letter: about such a matter none is sent unless that is agreed"),
    Refusal.NOT_SAFE: gettext_lazy("Sent no letter: the person did not say that letters are safe"),
    Refusal.SEALED: gettext_lazy("Sent no letter: the matter is sealed"),
    Refusal.TRAINING: gettext_lazy("Sent no letter: this is training"),
}
LETTER_CAME_BACK: Final = {
    WhyCameBack.GONE: gettext_lazy("Learned that a letter came back: they do not live there any more"),
    WhyCameBack.NOT_THERE: gettext_lazy("Learned that a letter came back: there is no such address"),
    WhyCameBack.REFUSED: gettext_lazy("Learned that a letter came back: somebody there did not take it"),
    WhyCameBack.NOT_SAID: gettext_lazy("Learned that a letter came back"),
}
FILED: Final = {
    "held": gettext_lazy("Learned that the records system holds it"),
    "refused": gettext_lazy("Learned that the records system refused it"),
    "not_there": gettext_lazy("Learned that the records system does not have it"),
    "unknown": gettext_lazy("Does not know whether the records system took it"),
}
KEPT_BACK: Final = {
    "sealed": gettext_lazy("Did not send it to the records system: it was sealed"),
    "erased": gettext_lazy("Sends nothing more to the records system: it was erased"),
}
TASK_ENDED: Final = {
    Ending.DONE: gettext_lazy("Did what was asked"),
    Ending.NOT_NEEDED: gettext_lazy("Ended a task: it is not needed"),
}
CONSENT: Final = {
    ConsentAnswer.GIVEN: gettext_lazy("Agreed that something may be shared"),
    ConsentAnswer.DECLINED: gettext_lazy("Declined that something may be shared"),
}
DROPPED: Final = {
    WhyDropped.NOT_WANTED: gettext_lazy("Ended a promise: it is not needed any more"),
    WhyDropped.OTHERS_DO_IT: gettext_lazy("Ended a promise: someone else does it"),
    WhyDropped.NOT_POSSIBLE: gettext_lazy("Ended a promise: we could not do it"),
}
NOTICE_ENDED: Final = {
    NoticeState.SENT: gettext_lazy("Sent an e-mail notice"),
    NoticeState.UNCERTAIN: gettext_lazy("Does not know whether the e-mail notice left; it is not sent again"),
    NoticeState.FAILED: gettext_lazy("Could not send the e-mail notice"),
    NoticeState.CAME_BACK: gettext_lazy("Learned that the e-mail to them came back, and was not delivered"),
}
TEXT_ENDED: Final = {
    NoticeState.SENT: gettext_lazy("Handed a text to the provider"),
    NoticeState.DELIVERED: gettext_lazy("Learned that the text reached their phone"),
    NoticeState.UNCERTAIN: gettext_lazy("Does not know whether the text left; it is not sent again"),
    NoticeState.FAILED: gettext_lazy("Could not send the text"),
    NoticeState.CAME_BACK: gettext_lazy("Learned that the text did not reach their phone"),
}
WITH_A_NAME: Final = {
    "contacts.ContactReturned": gettext_lazy("Gave it back to the team: %(name)s had not opened it in time"),
    "contacts.ContactTakenAway": gettext_lazy("Gave it back to the team: %(name)s may not know of the person"),
    "contacts.ContactLeftBehind": gettext_lazy("Gave it back to the team: %(name)s has left"),
    "contacts.ContactMentioned": gettext_lazy("Told %(name)s of a note"),
    "contacts.Whispered": gettext_lazy("Whispered to %(name)s"),
    "contacts.GuestAskedIn": gettext_lazy("Asked %(name)s into the chat"),
    "contacts.GuestLeft": gettext_lazy("Ended the chat for %(name)s, who had been asked in"),
}
MOVED: Final = {
    None: gettext_lazy("Took it over for %(team)s"),
    WhyMoved.THEIR_KIND: gettext_lazy("Moved it to %(team)s: they deal with such matters"),
    WhyMoved.THEIR_PLACE: gettext_lazy("Moved it to %(team)s: it is in their area"),
    WhyMoved.TOO_CLOSE: gettext_lazy("Moved it to %(team)s: someone here is too close to it"),
    WhyMoved.WRONG_TEAM: gettext_lazy("Moved it to %(team)s: it came to the wrong team"),
    WhyMoved.UNDONE: gettext_lazy("Took it back to %(team)s: it was not to be moved"),
    WhyMoved.TEAM_CLOSED: gettext_lazy("Moved it to %(team)s: the team that had it was closed"),
}
WITH_A_TAG: Final = {
    "contacts.ContactTagged": gettext_lazy("Put on the tag “%(tag)s”"),
    "contacts.ContactUntagged": gettext_lazy("Took off the tag “%(tag)s”"),
}
PRINTED: Final = {
    Printed.EVERYTHING: gettext_lazy("Took everything away as a PDF"),
    Printed.SAID: gettext_lazy("Took away as a PDF what was said"),
}
CAME: Final = {
    Channel.WEB_REPORT: gettext_lazy("Came in by the web form"),
    Channel.PARTNER: gettext_lazy("Came in from a partner's system"),
    Channel.EMAIL: gettext_lazy("Came in by e-mail"),
    Channel.SMS: gettext_lazy("Came in by text message"),
    Channel.CHAT: gettext_lazy("Came in by chat"),
    Channel.COUNTER: gettext_lazy("Was told at a front counter"),
    Channel.STREET: gettext_lazy("Was told to an officer or member of staff outside"),
    Channel.PHONE: gettext_lazy("Was told on the phone"),
}
DECIDED: Final = {
    "theirs": gettext_lazy("Decided that a reply that was held is theirs"),
    "own_contact": gettext_lazy("Had a reply that was held make a contact of its own"),
}
CONFIRMED: Final = {
    Proof.CODE_WORD: gettext_lazy("Confirmed that it is them: they said the code word"),
    Proof.QUESTION: gettext_lazy("Confirmed that it is them: they answered the agreed question"),
    Proof.PAPERS: gettext_lazy("Confirmed that it is them: they showed papers"),
    f"{Proof.CODE_WORD}_on_page": gettext_lazy("Showed on the tracking page that it is them: by the code word"),
    f"{Proof.QUESTION}_on_page": gettext_lazy("Showed on the tracking page that it is them: by the agreed question"),
    "wrong": gettext_lazy("Did not confirm that it is them: the answer was wrong"),
}
TAKEN_DOWN: Final = {
    "counter": gettext_lazy("Wrote it down at a front counter"),
    "street": gettext_lazy("Wrote it down outside"),
    "phone": gettext_lazy("Wrote it down on the phone"),
}
BY_A_CODE: Final[dict[str, tuple[str, dict[Any, Any]]]] = {
    "contacts.ContactRecorded": ("channel", CAME),
    "spoken.TakenDown": ("place", TAKEN_DOWN),
    "contacts.ReceiptReissued": ("confirmed_by", REISSUED),
    "contacts.WordsErased": ("reason", ERASED),
    "reports.ReportErased": ("reason", ERASED),
    "promises.PromiseDropped": ("reason", DROPPED),
    "people.ConsentAnswered": ("answer", CONSENT),
    "people.ConfirmationTried": ("outcome", CONFIRMED),
    "tasking.TaskEnded": ("ending", TASK_ENDED),
    "records.AnswerNoted": ("answered", FILED),
    "records.ReportKeptBack": ("because", KEPT_BACK),
    "contacts.CallMade": ("result", CALLED),
    "contacts.ContactPrinted": ("holds", PRINTED),
    "contacts.CallCardOpened": ("refusal", CARD_OPENED),
    "contacts.LetterAskedFor": ("refusal", LETTER_ASKED_FOR),
    "contacts.LetterNotPosted": (
        "refusal",
        LETTER_ASKED_FOR | {None: gettext_lazy("Did not post a letter after all")},
    ),
    "contacts.LetterCameBack": ("why", LETTER_CAME_BACK),
    "mails.MailDecided": ("decision", DECIDED),
}

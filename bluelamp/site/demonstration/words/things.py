"""What people lose, find, drive into and ask about."""

from typing import Final

from bluelamp.contacts.rules import CloseReason
from bluelamp.site.demonstration.words.subject import Hours, Subject

LOST: Final = Subject(
    code="lost",
    service="lost-property",
    chosen={"kind": ("bag", "keys", "ring", "phone")},
    weight=6,
    hours=Hours.DAY,
    told=(
        "I [left|must have left] my {colour} [rucksack|shoulder bag] on the bench at {landmark} {when}. [Library book and glasses|Gym things] in it.",
        "My [house keys|keys] on a {colour} ribbon, lost {when} between {street} and {landmark}.",
        "Wedding ring. I took it off for the [clay|dough] class near {landmark} {when} and it is [not there|gone].",
        "Dropped my phone [getting off|running for] the bus by {landmark} {when}. {colour} case with a [sticker of a whale|crack in the corner].",
    ),
    details=(
        "It is worth nothing to anybody else.",
        "I have been back twice to look.",
        "The [café|kiosk] there has not seen it.",
        "",
    ),
    ends=("If someone hands it in, please tell me.", "I can come at any time.", "Thank you for looking.", ""),
    where=("{landmark}", "{street}, {area}", "Between {street} and {landmark}"),
    seen=0.0,
    before=0.0,
    answers=(
        "I am sorry, that is a nuisance. Nothing like it has been handed in yet. I have put it on the list, and whoever takes in found things looks there first.",
        "Thank you for the good description. Please ask at the bus depot as well: they keep what they find for some weeks before it comes to us.",
        "Something like it came in this morning. Please tell me one thing about it that you did not write, so that it goes to the right person.",
    ),
    talk=(
        (
            "It has [a dent on the inside|my initials in the lid].",
            "Then it is yours. It waits for you at the front counter in {area}; please bring something with your name.",
        ),
        (
            "Found it! It was in [the other coat|the car all along]. So sorry.",
            "That is the best place. I take it off the list.",
        ),
        ("Anything yet?", "Not yet. I have looked again today, and it stays on the list."),
    ),
    notes=("On the lost list since {hour}.", "Looked through the box at the counter: not there."),
    reasons=(CloseReason.ANSWERED,),
)

FOUND: Final = Subject(
    code="found",
    service="found-property",
    chosen={"kind": ("bag", "money", "keys", "ring"), "now": ("have", "have", "handed_in")},
    weight=4,
    hours=Hours.DAY,
    told=(
        "I found a {colour} purse {when} near {landmark}. There is [some money|about £{sum}] in it and no name.",
        "A bunch of [five|seven] keys with a {colour} tag, on the wall at {number} {street} {when}. They have been there [since|a while].",
        "My [son|dog] found a ring in the grass by {landmark} {when}. It looks old, there are letters inside.",
    ),
    details=("I asked in the shops round about.", "Nobody came back for it while I waited.", ""),
    ends=("What do I do with it?", "I would want mine back, so.", "I can bring it in.", ""),
    where=("{landmark}", "{street}, near {landmark}"),
    seen=0.0,
    before=0.0,
    answers=(
        "That is kind of you. Please bring it to the front counter in {area}, and I give you a note for it. If nobody comes for it, we write to you.",
        "Thank you. Someone was looking for just that, I have written to them. Please keep it safe until {soon}.",
    ),
    talk=(
        ("Handed it in, the man at the counter was nice.", "Thank you. It is in the book."),
        ("Did they come for it?", "They did, and they send you their thanks."),
    ),
    notes=("Fits one on the lost list, written to both.",),
    promises=("We tell you whether the owner came.",),
    reasons=(CloseReason.ANSWERED,),
)

CRASH: Final = Subject(
    code="crash",
    service="road-incident",
    chosen={"kind": ("crash", "seen", "driving"), "court": ("yes", "no", "not_sure")},
    weight=7,
    hours=Hours.DAY,
    told=(
        "A {colour} van went into the back of me at the lights by {landmark} {when}. We [swapped names|took pictures], then he [drove off|got angry].",
        "I have film of a {colour} car overtaking on the bend at {street} {when}. [Two children|A cyclist] had to jump.",
        "Someone hit my parked car on {street} {when} and left no note. [My neighbour saw it.|There is {colour} paint on the door.]",
        "Cars race along {street} {when}. One had no lights at all. [It will end badly.|I have two of the plates.]",
    ),
    details=(
        "My neck is a bit stiff, I have seen the nurse.",
        "The bus behind us has a camera.",
        "Nobody was hurt, thank God.",
        "",
    ),
    ends=("I can send the film.", "Do I have to tell you, or only the insurance?", "Thanks for reading this.", ""),
    where=("{street}, near {landmark}", "The lights by {landmark}"),
    evidence=("cameras", "photos", "witnesses"),
    seen=0.4,
    before=0.1,
    answers=(
        "I am glad that it was not worse. Please add the film or pictures here, and do not cut them: the minute before matters as well.",
        "Thank you. If everybody gave their name and nobody was hurt, your insurance is enough. He did not, so we look for the van.",
        "Thank you for the film. It is good enough to write to the owner of that car, and we do.",
    ),
    talk=(
        (
            "Film added. You can read the plate at the end.",
            "I can, thank you. The owner gets a letter from us this week.",
        ),
        ("The insurance wants a number from you.", "It is the reference at the top of this page. They may ring us."),
        ("Will I have to go to court?", "Only if he says it was not him. We would ask you first."),
    ),
    notes=("Plate read from the film, letter to the owner.", "No injury, names swapped: for the insurance."),
    promises=("We tell you what the owner says.",),
    local=True,
    reasons=(CloseReason.PASSED_ON, CloseReason.ANSWERED),
)

ASKED: Final = Subject(
    code="asked",
    service="question",
    weight=6,
    hours=Hours.DAY,
    told=(
        "We want to close {street} for a party in the summer. Who do I [ask|write to]?",
        "How long do you keep film from the camera by {landmark}? Mine may be on it, from {when}.",
        "I was a witness last year, at {landmark}. Nobody has told me [what came of it|if it is over].",
        "Is it true that I may not [fly a drone|sleep in my van] by {landmark}? A man shouted at me {when}.",
    ),
    details=("I did look on your pages first.", "My [daughter|neighbour] said I should ask you.", ""),
    ends=("Thank you for your time.", "No hurry.", "I hope this is the right place.", ""),
    where=("{street}", "{landmark}", ""),
    seen=0.0,
    before=0.0,
    answers=(
        "That is the council's to allow, not ours. They want to know eight weeks before, and they ask us. I am for it.",
        "They are kept for a month. If you tell us the day and the hour, I can ask for that piece to be put aside.",
        "I have asked the officer who had it to write to you, and I look on Monday whether that was done.",
    ),
    talk=(
        ("Thank you, that was quick!", "Gladly."),
        ("It was about {hour}, the day I said.", "Then it is still there. I have asked for it."),
        ("Nobody has written to me.", "I am sorry. I have asked again, and rung as well."),
    ),
    notes=("For the council, told them where.", "Asked the officer in the case to write."),
    promises=("The officer writes to you.",),
    reasons=(CloseReason.ANSWERED, CloseReason.NOT_FOR_POLICE),
)

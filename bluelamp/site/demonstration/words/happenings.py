"""What many people report at once, and what cannot wait."""

from dataclasses import replace
from typing import Final

from bluelamp.contacts.rules import CloseReason
from bluelamp.site.demonstration.words.fear import HARASSMENT
from bluelamp.site.demonstration.words.homes import SHED
from bluelamp.site.demonstration.words.streets import NUISANCE, VEHICLE
from bluelamp.site.demonstration.words.subject import Hours

CARS_IN_A_ROW: Final = replace(
    VEHICLE,
    code="cars-in-a-row",
    told=(
        (
            "[My|Our] [car|van] on {street} has [a mirror|both mirrors] off {when}. It is the whole row, [all the way|down] "
            "to the corner."
        ),
        "[Wing mirror|Mirror] kicked off {when} on {street} like everyone's. [I heard them laughing.|Woke me at {hour}.]",
        "Another one from {street}. [Mirror gone and a dent.|Door kicked in.] {when}. You [will|must] have had a few of these.",
        "{street} again. I saw [two|three] of them {when} going from car to car, I shouted and they ran to {landmark}.",
    ),
    where=("{street}", "{number} {street}"),
    stolen=("",),
    before=0.1,
)
BIG_BANG: Final = replace(
    NUISANCE,
    code="big-bang",
    chosen={"kind": ("other",), "how_often": ("once",)},
    told=(
        (
            "There was a [huge|massive|very loud] bang {when} near {landmark}. The [windows shook|whole house shook|dog is "
            "under the bed]."
        ),
        "Did anyone else report a bang? {when}, from the direction of {landmark}. [Smoke after.|Then car alarms.]",
        "[Explosion|Bang] at {landmark} {when}!! [Is it safe to go out?|What was it?]",
        "Not sure if this is for you. Loud bang {when} by {landmark}, then [running|shouting]. Bin is [on fire|burnt out].",
    ),
    details=("My [little one|mum] is [scared|still shaking].", "We [can|could] smell burning.", ""),
    ends=("Please tell people what it was.", "Just in case nobody has said.", "Thank you", ""),
    answers=(
        (
            "Thank you, many people wrote and nobody was hurt. It was a [large|display] firework in a bin. The fire service "
            "has been, and it is safe to go out."
        ),
    ),
    talk=(
        ("Thank you for answering so late. We can sleep now.", "Good night to all of you."),
        ("It was [three|two] lads, I saw them run [off|away] laughing.", "Thank you, that helps. I have added it."),
        ("Who pays for the bin?", "The council, and whoever did it if we find them."),
    ),
    notes=(
        "Same bang as the others round {landmark}. Fire service has been.",
        "Answered with the text for all. Nobody hurt.",
    ),
    promises=(),
    reasons=(CloseReason.ANSWERED, CloseReason.RECORDED_ELSEWHERE),
    before=0.05,
    local=False,
)
ALLOTMENT_NIGHT: Final = replace(
    SHED,
    code="allotment-night",
    told=(
        "My shed at {landmark} was one of those [broken into|opened] {when}. Plot [2|5|9|14|16|21|27].",
        "[We|I] have a plot at {landmark}. {when} someone went along the whole [top|bottom] path and [opened|did] every shed.",
        "Allotment sheds at {landmark} {when}: mine too. Lock cut, [mower|rotavator] gone, [seedlings trampled|beans flat].",
    ),
    where=("Plot [2|5|9|14|16|21|27], {landmark}",),
    before=0.15,
)
AT_THE_DOOR: Final = replace(
    HARASSMENT,
    code="at-the-door",
    hours=Hours.NIGHT,
    told=(
        (
            "He is outside in the car again with the lights off. I have locked the door. I don't know if it is bad enough "
            "for 999. My [sister|friend] is on her way."
        ),
        (
            "Someone is trying the handles of the [doors|flats] on our landing, [one after the other|he was just at mine]. "
            "I am writing because I don't want to be heard."
        ),
    ),
    details=("The children are asleep.", "I can hear him on the stairs."),
    ends=("Please be quick.", "I am not answering the phone."),
    where=("{number} {street}",),
)

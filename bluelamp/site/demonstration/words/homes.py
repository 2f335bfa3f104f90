"""Break-ins: homes, sheds, garages."""

from typing import Final

from bluelamp.contacts.rules import CloseReason
from bluelamp.site.demonstration.words.subject import Hours, Subject

BURGLARY: Final = Subject(
    code="burglary",
    service="burglary",
    chosen={"kind": ("home",)},
    weight=9,
    hours=Hours.EVENING,
    told=(
        (
            "[We|I] got back from [work|my sister's|the shops] {when} and the [back door|kitchen door|side door] was "
            "[wide open|hanging off one hinge|open a crack]. [Someone has|They have|They'd] been through "
            "[every drawer|the bedroom|all the cupboards]."
        ),
        (
            "I think [somebody|someone] has been in [the flat|my flat|our house] while [we were out|I was at work]. "
            "The [bathroom|kitchen|front] window was forced {when} and there is mud on the sill."
        ),
        (
            "[Burgled|Broken into] {when}. We were [asleep upstairs|away for the night] and heard nothing. My "
            "[son|daughter|husband|wife] found the door [in the morning|when the dog would not settle]."
        ),
        "My mum is {age} and came home {when} to find the glass in her back door broken. She is staying with me now.",
        (
            "I came down {when} to make a cup of tea and [the telly|the laptop|my handbag] was gone. [Nothing|No lock] "
            "is broken so [they|somebody] must have come through the door I [left on the latch|forgot to lock]."
        ),
    ),
    details=(
        (
            "They took [my grandmother's rings|a tin with the holiday money|the {colour} bike from the hall]. It is not "
            "the [money|worth] it is that they were [her things|ours]."
        ),
        "The [people|couple] across the road [have|may have] a camera, they said they would look.",
        "I have not touched anything in the [hall|kitchen]. [Is that right?|Can I tidy up now?]",
        "There is a [footprint|glove|torch] on the [step|lawn|path] that is not ours.",
        "We have changed the lock already because I could not sleep otherwise.",
        "The alarm did [not go|go] off, [nobody came|I don't know why].",
        "",
    ),
    ends=(
        "Please can someone [come|ring] [because the children won't sleep in their own beds|when they can].",
        "I know you are busy. I just [want|would like] it written down.",
        "[Do I need a number for the insurance?|The insurance want a number from you.]",
        "[It's a horrible feeling.|I keep checking the door.|I can't stop thinking about it.]",
        "Thank you for reading this.",
        "",
    ),
    stolen=(
        "[Gold|Silver] ring with a [blue|green] stone\n[Laptop|Tablet], {colour}, sticker of a [whale|lemon] on it",
        "[About £140|A jar of coins|Some cash] from the [kitchen|dresser]\nWatch, [brown|black] strap",
        "[Games console|Camera] and [two controllers|the charger]",
        "Nothing I can see is gone",
        "[Car keys|Spare keys] from the hook in the hall",
    ),
    suspect=("Two people in dark [coats|hoods], one had a {colour} rucksack.", "Only saw [him|someone] from behind."),
    evidence=("cameras", "traces"),
    before=0.12,
    answers=(
        (
            "I am sorry that this happened to you[, and in your own home|]. [An officer from the {area} team will|We will "
            "ask someone to] come and look for [traces|marks]. Until then please do not clean the [window|door|sill]."
        ),
        (
            "Thank you for telling us. [Please leave|If you can, leave] what they touched as it is, and do not walk over "
            "the [soil|path] by the window. [We will ring before anyone comes.|Someone will come today or tomorrow.]"
        ),
        (
            "I am sorry. You [have done|did] the right thing. You [can|may] tidy up everything except the place where "
            "they came in. Your reference for the insurance stands at the top of this page."
        ),
    ),
    talk=(
        (
            "Thank you. I found something else that is gone: [my passport|the spare key|a brooch].",
            "Thank you, I have added that. [Please tell the passport office too, if it is that.|]",
        ),
        (
            "The people [opposite|at number {number}] looked at their camera. There is someone at {hour} with a [bag|torch].",
            "That helps. [We ask them for the film.|An officer will collect the film.]",
        ),
        (
            "[Nobody has come yet.|Is someone still coming?] I stayed [in|at home] all day.",
            "I am sorry that you waited. I have [asked|spoken to] the team and they [will come|are coming] {soon}.",
        ),
        (
            "The officer was very kind to my [mum|daughter]. Please tell [her|him] that.",
            "I will, with pleasure. We compared the marks with others from {area}. So far [nothing fits|there is no name]. If that changes, you hear from us.",
        ),
    ),
    notes=(
        "Third break-in [near|off] {street} this month. [Told the {area} team.|Same way in each time.]",
        "[Rang|Tried to ring], no answer. [Will try after six.|Left no message, not sure who listens.]",
        "Scene examination asked for, [{soon}|between ten and two].",
        "Caller's mother is {age} and alone. Put her forward for a visit about locks.",
    ),
    promises=(
        "We ring you to say when the [examiner|officer] comes.",
        "We tell you what the neighbours' cameras [show|showed].",
        "We visit about the lock on the back door.",
    ),
    reasons=(CloseReason.PASSED_ON, CloseReason.PASSED_ON, CloseReason.ANSWERED),
)

SHED: Final = Subject(
    code="shed",
    service="burglary",
    chosen={"kind": ("outbuilding",), "someone_inside": ("no",)},
    weight=10,
    hours=Hours.NIGHT,
    told=(
        "Shed broken into {when}. They cut the [padlock|hasp|lock] and [left it in the grass|took it with them].",
        (
            "[Someone|Somebody] has been in my [allotment|garden] shed {when}. The door is [bent|off] and the [lock is|"
            "hinges are] broken."
        ),
        "I went to get the [mower|strimmer|ladder] {when} and the shed was [empty|half empty].",
        "My dad's shed at {landmark} was opened {when}. He is {age} and it is where he [goes|sits] every day.",
        (
            "[This is not urgent.|Not an emergency.] Our [garage|shed] door was forced {when}, they must have known "
            "[what was in it|we were away]."
        ),
    ),
    details=(
        "[They left|Funny thing is they left] the [big saw|radio|paint] and took the [small things|hand tools].",
        "The [fence|gate] at the back is [flattened|open] so they came [from the path|over the wall].",
        "It is the [second|third] time [this year|since spring]. The first time I did not tell you.",
        "Next door's was [done|opened] as well, they will write to you themselves.",
        "I have a photo of the [lock|tools] and can send it.",
        "",
    ),
    ends=(
        "I don't expect to get them back but [others should know|somebody should know].",
        "What lock do you [recommend|advise]?",
        "The tools were my [grandfather's|late husband's].",
        "Ring me on the mobile, I can't hear the house phone.",
        "",
    ),
    where=("The shed behind {number} {street}", "Plot [4|11|17|23|30] at {landmark}", "Garage behind {street}"),
    stolen=(
        "Cordless drill, {colour}\nBox of [bits|chisels]",
        "{colour} [mountain bike|ladies' bike]\nHelmet",
        "[Strimmer|Hedge trimmer]\nTwo [spades|forks]",
        "[Fishing rods in a bag|Pressure washer]",
        "A [wheelbarrow|ladder], [my name is painted on it|old but good]",
    ),
    suspect=("A [white|{colour}] van was parked by {landmark} {when}.", "I heard [voices|a van] and did not look."),
    evidence=("photos", "traces"),
    before=0.4,
    local=True,
    answers=(
        (
            "I am sorry about the [tools|shed]. If you have serial numbers or photos, please add them here: that is how "
            "things [find their way back|are recognised]."
        ),
        (
            "Thank you for writing. [Several|Some other] sheds in {area} were opened [this week|lately], so what you tell "
            "us helps. [An officer will walk round there tonight.|The {area} team knows.]"
        ),
        (
            "I am sorry. For the door, a closed-shackle padlock and a hasp with bolts that go right through are the best "
            "value. The team can come and mark your tools free of charge."
        ),
    ),
    talk=(
        (
            "Here is a [picture|photo] of the [lock|door].",
            "Thank you, the picture is clear. You see [the cut|where the cutter was set].",
        ),
        (
            "I have seen my [drill|bike|mower] for sale online! [Same scratch on the handle.|It is definitely mine.]",
            "Please do not buy it or write to the seller. Send us the address of the page, and we ask who it is.",
        ),
        (
            "[Thanks for the quick answer.|Thank you, I bought the lock you said.]",
            "Good. If you want the tools marked as well, the team is at {landmark} on [Saturday|Sunday] morning.",
        ),
        (
            "Any news? [My neighbour|The man at plot 9] says they were back.",
            "Thank you for telling us. [We have looked at one camera and have one to go.|The team goes by tonight.]",
        ),
    ),
    notes=(
        "[Allotment|Shed] series, [see|same cut as] the others off {street}.",
        "{area} team to include the path in the night walk.",
        "Lock kept by owner. Asked for it in a paper bag.",
    ),
    promises=("We mark your tools when the team is at {landmark}.", "We tell you whether the film shows anyone."),
    reasons=(CloseReason.ANSWERED, CloseReason.PASSED_ON, CloseReason.RECORDED_ELSEWHERE),
)

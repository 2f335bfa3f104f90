"""What happens in the street: vehicles, damage, noise, bicycles."""

from typing import Final

from bluelamp.contacts.rules import CloseReason
from bluelamp.site.demonstration.words.subject import Hours, Subject

VEHICLE: Final = Subject(
    code="vehicle",
    form="vehicle",
    weight=11,
    hours=Hours.NIGHT,
    told=(
        "My car [window|wing mirror|back window] was smashed {when}. It was parked [outside|across from] {number} {street}.",
        "Someone [keyed|scratched] my {colour} car {when}, all down the [driver's|passenger] side.",
        "[Came out|I came out] {when} to go to work and all four [of my|] tyres were flat.",
        "The [catalytic thing|number plates|roof box] [was|were] taken off my car {when}. [It sounds like a tractor now.|]",
        "[Car|Van] broken into {when}. Glass all over the child seat.",
        "My [moped|scooter] has gone from [the rack|outside]. It was [locked|chained] {when}.",
    ),
    details=(
        "[Mine is not the only one|Others in the street too], I counted [four|six|three].",
        "I need the car for [work|hospital visits|nights]. I [care for|look after] my [mum|brother].",
        "There was a [brick|stone|bottle] on the seat. I left it there.",
        "The bus [turns|stops] there so its camera might have seen.",
        "I have only had it [two weeks|a month] and it is not even paid for.",
        "",
    ),
    ends=(
        "What is being done about [it|this street]?",
        "[I'm fed up to be honest.|This is getting ridiculous.|We pay our taxes like everyone else.]",
        "I can send pictures if that is any use.",
        "Garage wants [£180|£240|£95] for the glass.",
        "",
    ),
    stolen=("", "[Sat nav|Sunglasses] and [change|a jacket]", "Both number plates", "[Tools|Work boots] from the back"),
    suspect=("[Three|Two] lads on bikes, hoods up.", "A {colour} hatchback drove off fast without lights."),
    evidence=("cameras", "photos"),
    before=0.25,
    answers=(
        (
            "I am sorry about your car. [We had several reports from {street}|You are not the only one in {street}], and "
            "they are looked at together. If you have film from a dashcam or doorbell, please keep it."
        ),
        (
            "Thank you for telling us, and I understand that you are [angry|fed up]. The {area} team has {street} on its "
            "list for [the nights|Friday and Saturday]."
        ),
        ("I am sorry. Before you have it mended, please take [two or three|a few] pictures and add them here."),
    ),
    talk=(
        (
            "Pictures added. You can see the [brick|scratch] quite well.",
            "They are good pictures, thank you. Now you can have it mended.",
        ),
        (
            "It happened AGAIN. [Same place.|Other side this time.] What do I have to do?",
            "I am sorry that it happened again. I have made this more urgent and asked the [sergeant|team] for {area} to ring you.",
        ),
        (
            "Thank you, my neighbour has film from {hour}. She is [not good with computers|happy to show you].",
            "Thank you. An officer will ring her and come to see the film.",
        ),
        (
            "Do I have to go to court or anything?",
            "No. If it ever comes to that, you are asked first and helped with it.",
        ),
    ),
    notes=(
        "[Fifth|Sixth] car on {street}. Same night as the others.",
        "Owner upset, needs car for care visits. [Told him about the travel help scheme.|Rang her, calmer now.]",
        "Asked the bus company for film from {hour} to {later}.",
    ),
    promises=("The sergeant for {area} rings you.", "We tell you what the bus camera shows."),
    reasons=(CloseReason.PASSED_ON, CloseReason.ANSWERED, CloseReason.RECORDED_ELSEWHERE),
)

BICYCLE: Final = Subject(
    code="bicycle",
    service="theft",
    chosen={"kind": ("left",)},
    weight=7,
    hours=Hours.DAY,
    told=(
        "My {colour} bike was [taken|stolen|nicked] from {landmark} {when}. The lock was cut [clean through|].",
        (
            "I locked my bike at {landmark} {when} and when I came back [twenty minutes|an hour] later only the [front "
            "wheel|lock] was there."
        ),
        "[Someone took|They took] my [phone|purse|bag] {when} [on the bus|in the queue|while I paid] near {landmark}.",
        "My daughter's {colour} bike is gone. She left it by {landmark} {when} for [five|ten] minutes.",
        "[Parcel|A parcel] taken from our doorstep {when}. The driver has a photo of it there.",
    ),
    details=(
        "It has [a bell like a frog|a child seat|white tape on the handlebar] so you would know it anywhere.",
        "The frame number is on the receipt, I will look for it.",
        "There [is|must be] a camera on the [shop|bank|corner].",
        "I saved up for it since [Easter|last summer].",
        "",
    ),
    ends=(
        "I walk to work now, it takes an hour.",
        "Has anyone handed it in?",
        "Just so you know.",
        "Thanks in advance",
        "",
    ),
    where=("{landmark}", "By {landmark}, {area}", "{street}, by the [bike rack|bus stop]"),
    stolen=(
        "{colour} bike, [21 gears|no gears|step-through]",
        "[Phone|Purse], {colour} case",
        "A parcel with [shoes|books|a lamp]",
    ),
    suspect=("A man with a {colour} cap pushed it towards {landmark}.",),
    evidence=("cameras",),
    answers=(
        (
            "I am sorry about your [bike|loss]. I have asked for the film from {landmark}: it is kept for [14|21] days, so "
            "we are in time."
        ),
        (
            "Thank you. Nothing like it has been handed in so far. If you find the frame number, please add it here. It is "
            "the one thing that proves it is yours."
        ),
        "I am sorry. I have put the description where all our officers see it.",
    ),
    talk=(
        ("Found the number: H[4|7]K[21|38|65]0[33|47|92].", "Thank you, the number is on the list now."),
        (
            "Is there any news about the [bike|film]?",
            "The film shows someone with it at {hour}, but not [well enough for a face|who it was]. We keep the picture.",
        ),
        (
            "Good news, it was [in the beck|behind the library]! A bit wet but it works.",
            "[How good!|I am very glad.] I close this soon. If anything is missing, write here and it opens again.",
        ),
    ),
    notes=("Film from {landmark} asked for, until {later}.", "Not among the found bikes at the station."),
    promises=("We tell you what the film from {landmark} shows.",),
    reasons=(CloseReason.ANSWERED, CloseReason.ANSWERED, CloseReason.RECORDED_ELSEWHERE, CloseReason.WITHDRAWN),
)

NUISANCE: Final = Subject(
    code="nuisance",
    service="antisocial-behaviour",
    chosen={"kind": ("people", "vehicles", "drink", "other"), "how_often": ("again", "again", "once")},
    weight=13,
    hours=Hours.EVENING,
    told=(
        (
            "[A group of|About ten|Six or seven] [teenagers|youths|young ones] by {landmark} every [night|Friday], "
            "[shouting|music on] until [one|two] in the morning. {when} it was the worst yet."
        ),
        "Off-road bikes on {landmark} again {when}. They [go|come] within a foot of the [little ones|dog walkers].",
        "[Fireworks|Bangers] thrown {when} near {landmark}. One [went|landed] under a parked car.",
        "Someone has [sprayed|written] all over [the wall|the shutters|the bus shelter] at {landmark} {when}.",
        (
            "The [house|flat] next to us has people coming and going at all hours. {when} somebody kicked the [wrong "
            "door|bin over] and it was mine."
        ),
        "Rubbish [dumped|tipped] at the end of {street} {when}. A whole [sofa|kitchen] this time.",
    ),
    details=(
        "I [did ask|asked] them nicely. I got a mouthful.",
        "I was young once and they need somewhere to go but [not at that hour|not like this].",
        "My [wife|husband] is on [nights|chemo] and needs [her|his] sleep.",
        "I have kept a diary since [March|the summer]. It is [nine|four] pages now.",
        "The older people [won't|don't] walk that way any more.",
        "",
    ),
    ends=(
        "I rang [101|twice] and gave up after [twenty|forty] minutes.",
        "Who [actually|] deals with this, you or the council?",
        "Please don't say who told you.",
        "Can someone walk past now and then? That is all.",
        "Last time nobody [even|] answered.",
        "",
    ),
    where=("{landmark}", "{landmark}, {area}", "The end of {street}"),
    suspect=("Know some by sight, not by name.", "One is always in a {colour} jacket."),
    evidence=("witnesses",),
    seen=0.4,
    before=0.8,
    local=True,
    answers=(
        (
            "Thank you for writing, and I am sorry if you [waited on the phone|had no answer last time]. The {area} team "
            "walks past {landmark} [on Friday and Saturday|three nights this week]. Please tell us here whether it helps."
        ),
        (
            "Thank you. Nobody is told who wrote. [We have spoken to two of them and their parents.|The team will talk to "
            "them.]"
        ),
        (
            "I am sorry that it goes on. Waste in the street is the council's to clear, and I have passed it on. Who left "
            "it there is ours."
        ),
        "Thank you. If you keep a list of times and places, please send it: it lets us be there at the right moment.",
    ),
    talk=(
        (
            "It was quiet on [Friday|Saturday]. Thank you!",
            "I am glad. The team stays with it until the end of the month.",
        ),
        (
            "They were back {when}. [Worse if anything.|Fewer of them.]",
            "Thank you for telling me, even if it is not good news. I have asked the sergeant for {area} to write to you about what comes next.",
        ),
        (
            "Saw your two officers, they stopped and [talked|had a chat]. Good to see.",
            "I pass that on to them. They said people were pleased to be asked.",
        ),
        (
            "Nothing has changed. I begin to think that writing is a waste of time.",
            "I understand that. I have looked: the team was there on [two|three] nights, and each time before {hour}. They will go later.",
        ),
    ),
    notes=(
        "Same group as at {landmark}? [Ask the school link.|{area} team knows two of them.]",
        "Resident is on her own and frightened to go out. Suggest a visit.",
        "Passed the waste to the council by phone.",
    ),
    promises=("The team walks past {landmark} on Friday night.", "The sergeant writes to you about what comes next."),
    reasons=(CloseReason.ANSWERED, CloseReason.PASSED_ON, CloseReason.NOT_FOR_POLICE),
)

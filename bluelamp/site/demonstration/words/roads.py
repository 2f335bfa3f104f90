"""What lies in a road or stands beside it: trees, lost loads, vehicles that nobody comes back to."""

from typing import Final

from bluelamp.contacts.rules import CloseReason
from bluelamp.site.demonstration.words.subject import Hours, Subject

TREE_DOWN: Final = Subject(
    code="tree-down",
    service="road-obstruction",
    chosen={"kind": ("tree",)},
    weight=2,
    hours=Hours.NIGHT,
    told=(
        "A [big branch|whole tree] came down across {street} {when}. It takes up [half the road|the whole of our side].",
        "Tree down by {landmark}. It fell {when}. [Leaning on the phone wire.|The top is on the pavement.]",
        "There is a [bough as thick as my leg|big old willow] lying over {street} by number {number}.",
    ),
    details=(
        "Cars [swing out|go round it] on the wrong side to get past.",
        "I put my [recycling box|wheelbarrow] in front of it so that people see it. It is all I had.",
        "The [bus|milk van] had to turn round.",
        "You do not see it until you are [round the bend|on top of it].",
        "",
    ),
    ends=(
        "Can someone bring a saw?",
        "Is this for you or the council? I did not know who else to tell.",
        "I would move it but I am {age}.",
        "Thanks",
        "",
    ),
    where=("{street}, near {landmark}", "{number} {street}, by {landmark}"),
    evidence=("photos",),
    seen=0.0,
    before=0.0,
    answers=(
        "Thank you for telling us. Two of us went to {street} with cones and a lamp, and the council's tree crew has it on the list for today.",
        "Thank you. You were the [first|second] to tell us of it. The council has it, and we keep people away until it is gone.",
        "Thank you for making it safe as well as you could. Please do not lift it: the council brings a saw.",
    ),
    talk=(
        (
            "They came and it is [logs|all gone] now. Quick work!",
            "I pass that on to the crew. Thank you for telling us.",
        ),
        (
            "It is still there. [Worse in this wind.|Another branch went.]",
            "Thank you. I have rung the council again, and they come before {later}.",
        ),
        (
            "Who do I ask about the wall it broke?",
            "The council, if the tree was theirs. I have asked them to ring you.",
        ),
    ),
    notes=("For the council's tree crew, rung at {hour}.", "Cones out, one lane open past {landmark}."),
    reasons=(CloseReason.PASSED_ON, CloseReason.NOT_FOR_POLICE, CloseReason.ANSWERED),
)

LOST_LOAD: Final = Subject(
    code="lost-load",
    service="road-obstruction",
    chosen={"kind": ("load",)},
    weight=1,
    hours=Hours.DAY,
    told=(
        "A lorry lost [half its bricks|a pallet of sand bags] on the bend at {street} {when} and [drove on|did not stop].",
        "There is a [mattress|wardrobe] in the road by {landmark}. It must have come off a [van|trailer] {when}.",
        "[Planks|Scaffold poles] all over {street} by {landmark}. One is sticking out at [head|knee] height.",
    ),
    details=(
        "Someone on a bike nearly went over it.",
        "I moved what I could [carry|lift]. The rest is too heavy.",
        "It was a {colour} lorry, no name on it.",
        "",
    ),
    ends=("Somebody will be hurt.", "Could you get it moved please?", "Hope this is the right form.", ""),
    where=("{street}, near {landmark}", "{street}, {area}, by {landmark}"),
    evidence=("photos",),
    seen=0.0,
    before=0.0,
    answers=(
        "Thank you, that was good of you. It is off the road now, and the council fetches it. Please do not go into the road for the next one: ring us.",
        "Thank you. A patrol went there and moved it to the side. We ask at the yards whose it was.",
    ),
    talk=(
        ("It is gone, thank you.", "Thank you for looking."),
        (
            "Saw the same lorry today with the load tied down. [So someone told him.|]",
            "Someone did. Thank you for telling us.",
        ),
    ),
    notes=("Moved to the verge at {hour}, council to fetch.", "Firm found by the stamp on the pallets, letter sent."),
    reasons=(CloseReason.ANSWERED, CloseReason.PASSED_ON),
)

LEFT_VEHICLE: Final = Subject(
    code="left-vehicle",
    service="abandoned-vehicle",
    chosen={"kind": ("car",)},
    weight=3,
    hours=Hours.DAY,
    told=(
        "A {colour} [hatchback|estate car] has stood outside {number} {street} for [five weeks|two months]. Nobody here knows whose it is.",
        "There is a car by {landmark} with [no number plates|two flat tyres]. It has been there since [the summer|before the school holidays].",
        "The {colour} car at the end of {street} has not moved for [a month|weeks and weeks]. [Moss|Grass] is growing on it.",
        "Someone left an old {colour} car by {landmark} and took the [plates|wheels] off. The window is [out|in bits].",
    ),
    details=(
        "The [tyres are flat|back window is a bin bag].",
        "[Kids|Children] climb in and out of it. There is glass on the seat.",
        "I put a note on it. The note is still there.",
        "My [visitors|carers] have nowhere to park because of it.",
        "",
    ),
    ends=(
        "Can it be taken away?",
        "I told the council as well.",
        "Sorry if this is a small thing.",
        "",
    ),
    where=("{number} {street}, near {landmark}", "{street}, by {landmark}"),
    looks=("", "{colour} [hatchback|estate], old", "{colour}, four doors, no badge"),
    evidence=("photos",),
    seen=0.0,
    before=0.0,
    answers=(
        "Thank you. It is not on our list of stolen cars, so the council takes it away. They put a notice on it first and wait for [seven|fifteen] days.",
        "Thank you. We have found its owner, who sold it in spring and has the papers. We write to whoever bought it.",
        "It is not a small thing. Someone from the {area} team looks at it this week, and it goes to the council after that.",
    ),
    talk=(
        ("It went on a lorry this morning. Hooray.", "I am glad. Thank you for telling us."),
        (
            "There is a council sticker on it now. What happens next?",
            "If nobody comes for it by the day on the sticker, they take it away. You need not do anything.",
        ),
        (
            "Somebody has smashed the [other window|lights] now.",
            "Thank you. I have told the council, so that they come sooner.",
        ),
    ),
    notes=("Not stolen, tax ran out in spring. Told the council.", "Seen by the {area} team: empty, no plates."),
    promises=("The {area} team looks at it this week.",),
    local=True,
    reasons=(CloseReason.PASSED_ON, CloseReason.NOT_FOR_POLICE, CloseReason.ANSWERED),
)

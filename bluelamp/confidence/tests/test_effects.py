"""What contact did, and what something that was done did, is found where it is known, and said with an interval."""

import json
from pathlib import Path

import numpy as np
import pytest

from bluelamp.confidence.command import confidence_command
from bluelamp.confidence.effects import contact
from bluelamp.confidence.effects.contact import NotReliable, cronbach, effects
from bluelamp.confidence.simulated.effects import BAD, DONE, GOOD, held, people_tried, places_tried


def test_what_contact_did_is_found_among_people_who_thought_ill_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contact, "DRAWS", 100)
    found = [people_tried(np.random.default_rng(seed)) for seed in range(12)]
    assert abs(np.mean([each.good.estimate for each in found]) - GOOD) < 0.03
    assert abs(np.mean([each.bad.estimate for each in found]) - BAD) < 0.03
    assert held(((each.gap.low, each.gap.high) for each in found), -BAD - GOOD) >= 0.6


def test_places_chosen_by_a_bad_score_seem_to_gain_more_than_they_do() -> None:
    """The plain comparison must fail, or nothing is shown."""
    found = [places_tried(np.random.default_rng(seed)) for seed in range(200)]
    coverage = {name: held(((each[name].low, each[name].high) for each in found), DONE) for name in found[0]}
    assert 0.82 <= coverage["without the choosing"] <= 0.97
    assert coverage["as they were chosen"] < 0.7


def test_alpha_is_one_where_all_questions_say_the_same_and_none_where_none_does() -> None:
    random = np.random.default_rng(3)
    scale = random.standard_normal(4000)
    assert cronbach(np.stack([scale] * 4, axis=1), np.ones(4000)) == pytest.approx(1)
    assert abs(cronbach(random.standard_normal((4000, 4)), np.ones(4000))) < 0.1
    with pytest.raises(NotReliable, match="agree too little"):
        effects(random.standard_normal((4000, 4)), scale, (scale > 1).astype(float), (scale < -1).astype(float), random)


def test_the_commands_print_what_they_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert confidence_command(["effect", "--panel", _panel(tmp_path), *PANEL, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["good", "bad", "gap", "alpha", "people"]
    assert found["bad"]["low"] < found["bad"]["estimate"] < found["bad"]["high"] < 0
    assert (
        confidence_command(["change", "--places", _places(tmp_path), *PLACES, "--chosen-in", "2026-03", "--json"]) == 0
    )
    found = json.loads(capsys.readouterr().out)
    assert found["low"] < 5 < found["high"]
    assert -0.5 < found["placebo"]["low"] < found["placebo"]["high"] < 0.5
    assert (found["areas_where_done"], found["areas_beside"]) == (10, 10)


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--start", "2027-01"], "There is no period '2027-01'. There are: 2026-01, 2026-02"),
        (["--start", "2026-02"], "two periods before 2026-02 are needed"),
        (["--value", "nothing"], "has no column nothing"),
    ],
)
def test_what_is_wrong_with_places_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], sentence: str
) -> None:
    assert confidence_command(["change", "--places", _places(tmp_path), *PLACES, *more]) == 1
    assert sentence in capsys.readouterr().err


PANEL = ["--before", "q1,q2,q3", "--after", "later", "--contact", "contact"]
PLACES = ["--area", "ward", "--period", "month", "--value", "score", "--done", "patrols", "--start", "2026-04"]


def _panel(folder: Path) -> str:
    random = np.random.default_rng(2)
    thinks = random.standard_normal(600)
    rows = ["q1,q2,q3,later,contact"]
    for number, value in enumerate(thinks):
        had = ["good", "bad", "none"][number % 3]
        asked = [value + 0.5 * random.standard_normal() for _ in range(3)]
        rows.append(",".join(map(str, [*asked, value - (had == "bad") + 0.3 * random.standard_normal(), had])))
    file = folder / "panel.csv"
    file.write_text("\n".join(rows))
    return str(file)


def _places(folder: Path) -> str:
    random = np.random.default_rng(2)
    rows = ["ward,month,score,patrols"]
    for ward in range(20):
        for month in range(1, 7):
            score = 50 + 0.2 * random.standard_normal() + 5 * (ward < 10 and month >= 4)
            rows.append(f"W{ward},2026-{month:02},{score},{int(ward < 10)}")
    file = folder / "places.csv"
    file.write_text("\n".join(rows))
    return str(file)

"""Figures of a wave are shown where they can be stood by, and where nobody is found out."""

from bluelamp.confidence.weighting.tables import Said
from bluelamp.pulse.figures import Figures, Line, Why, as_kept, as_read, figures_of

PEOPLE = {"area": {"Quay": 1.0, "Moor": 1.0}, "sex": {"female": 1.0, "male": 1.0}}


def said_by(**areas: tuple[int, int]) -> Said:
    """Return answers: so many good and others in each area, women and men in turn."""
    of_area = [area for area, both in areas.items() for _ in range(sum(both))]
    good: list[bool | None] = [at < both[0] for both in areas.values() for at in range(sum(both))]
    sexes = [("female", "male")[at % 2] for at in range(len(good))]
    return Said(
        {"area": of_area, "sex": sexes}, {"job": good, "trust": good[:5] + [None] * (len(good) - 5)}, [1.0] * len(good)
    )


def line_of(figures: Figures, area: str, question: str = "job") -> Line:
    """Return one line."""
    return next(line for line in figures.lines if (line.question, line.area) == (question, area))


def test_shares_have_intervals_and_what_they_are_worth() -> None:
    figures = figures_of(said_by(Quay=(40, 20), Moor=(20, 40)), PEOPLE)
    assert (line_of(figures, "").share, line_of(figures, "").answers) == (0.5, 120)
    quay = line_of(figures, "Quay")
    assert quay.share is not None
    assert quay.low is not None
    assert quay.low < quay.share
    assert [line.area for line in figures.by_area()] == ["Moor", "Quay"]
    assert (figures.design_effect, figures.effective) == (1, 120)
    assert as_read(as_kept(figures)) == figures


def test_fewer_than_ten_are_hidden_and_so_is_what_would_tell_them() -> None:
    figures = figures_of(said_by(Quay=(40, 20), Moor=(55, 5)), PEOPLE)
    assert (line_of(figures, "Moor").why, line_of(figures, "Moor").answers) == (Why.HIDDEN, None)
    assert line_of(figures, "Quay").why == Why.HIDDEN
    assert line_of(figures, "").share is not None
    assert line_of(figures, "", "trust").why == Why.HIDDEN


def test_an_area_with_few_or_with_one_group_only_has_no_share() -> None:
    figures = figures_of(said_by(Quay=(70, 40), Moor=(12, 12)), PEOPLE | {"area": {"Quay": 4.0, "Moor": 1.0}})
    assert (line_of(figures, "Moor").why, line_of(figures, "Moor").answers) == (Why.FEW, 24)
    one = said_by(Quay=(70, 40), Moor=(20, 20))
    sexes = [sex if area == "Quay" else "female" for area, sex in zip(one.of["area"], one.of["sex"], strict=True)]
    figures = figures_of(
        Said(one.of | {"sex": sexes}, one.to, one.start), PEOPLE | {"area": {"Quay": 3.0, "Moor": 1.0}}
    )
    assert line_of(figures, "Moor").why == Why.ONE_GROUP
    assert line_of(figures, "Quay").share is not None


def test_answers_that_cannot_be_weighed_have_no_figure_but_a_sentence() -> None:
    figures = figures_of(said_by(Quay=(1, 1)), PEOPLE)
    assert figures.cannot == "There are 2 answers, too few to say anything: 30 are needed."
    assert not figures.lines

"""The model of small areas drawn by NumPyro's NUTS, as an analyst would: python -m tests.bench.nuts_by_hand CITY HOW.

CITY is a seed, how many wards and how many answers. With HOW `known` the strengths are those that the fit found, as it
takes them; with `drawn` they are drawn too, and nothing is known of them but that each deviation that they stand for is
as likely as any other between the bounds of the fit.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import jax
import jax.numpy as jnp
import numpy as np
import numpyro
from jax.scipy.special import expit
from numpyro import distributions as dist
from numpyro.diagnostics import effective_sample_size, split_gelman_rubin
from numpyro.infer import MCMC, NUTS

from bluelamp.confidence.areas.model import BETWEEN, WEAK, Strengths, fit
from bluelamp.confidence.areas.survey import Survey
from bluelamp.confidence.simulated.city import made_up

WARM_UP, DRAWS, CHAINS = 500, 1000, 4
DEVIATIONS: Final = (BETWEEN[1] ** -0.5, BETWEEN[0] ** -0.5)
Strength = Callable[[str], Any]


def main(city: Sequence[str], how: str) -> None:
    """Draw, and print the mean and deviation of each ward's share, how far chains agree, and what each of them cost."""
    numpyro.enable_x64()
    seed, wards, answers = map(int, city)
    survey = made_up(np.random.default_rng(seed), wards=wards, answers=answers).survey
    known = _named(fit(survey).strengths)
    strength: Strength = known.__getitem__ if how == "known" else _drawn_strength
    drawing = MCMC(NUTS(_model(survey, strength)), num_warmup=WARM_UP, num_samples=DRAWS, progress_bar=False)
    chains, seconds = [], []
    for number in range(CHAINS):
        begun = time.process_time()
        drawing.run(jax.random.PRNGKey(number))
        chains.append(np.asarray(drawing.get_samples()["share"]))
        seconds.append(time.process_time() - begun)
    share = np.stack(chains)
    told = {
        "share": share.mean((0, 1)).tolist(),
        "deviation": share.std((0, 1)).tolist(),
        "r_hat": float(split_gelman_rubin(share).max()),
        "worth": float(effective_sample_size(share).min()),
        "seconds": seconds,
    }
    print(json.dumps(told))


def _named(strengths: Strengths) -> Mapping[str, float]:
    families = {f"family_{number}": float(one) for number, one in enumerate(strengths.families)}
    return families | {"parts": strengths.parts, "together": strengths.together, "areas": strengths.areas}


def _drawn_strength(name: str) -> Any:
    return numpyro.sample(name, dist.Uniform(*DEVIATIONS)) ** -2


def _model(survey: Survey, strength: Strength) -> Callable[[], None]:
    graph, people = survey.graph, survey.people / survey.people.sum(0)
    touching = np.zeros((graph.count, graph.count))
    touching[graph.first, graph.second] = touching[graph.second, graph.first] = -1
    stiff, directions = np.linalg.eigh(touching + np.diag(graph.neighbours))
    kind, area = np.nonzero(survey.answers)
    answers, yes = survey.answers[kind, area], survey.yes[kind, area]

    def model() -> None:
        for_all = numpyro.sample("for_all", dist.Normal(0, WEAK**-0.5))
        of_known = numpyro.sample("known", dist.Normal(0, WEAK**-0.5).expand([survey.known.shape[1]]))
        of_groups = [
            _drawn(f"of_family_{number}", columns.stop - columns.start) * strength(f"family_{number}") ** -0.5
            for number, columns in enumerate(survey.families)
        ]
        of_parts = directions @ (
            _drawn("of_parts", graph.count) * (strength("parts") + strength("together") * stiff) ** -0.5
        )
        here = survey.known @ of_known + of_parts + _drawn("of_areas", graph.count) * strength("areas") ** -0.5
        of_kinds = for_all + survey.kinds @ jnp.concatenate(of_groups)
        numpyro.sample("yes", dist.Binomial(answers, logits=of_kinds[kind] + here[area]), obs=yes)
        numpyro.deterministic("share", (people * expit(of_kinds[:, None] + here[None, :])).sum(0))

    return model


def _drawn(name: str, count: int) -> Any:
    return numpyro.sample(name, dist.Normal(0, 1).expand([count]))


if __name__ == "__main__":
    main(sys.argv[1:4], sys.argv[4])

"""Writes records until it is killed, and says what was acknowledged, a line each."""

import itertools
import random
import sys
from datetime import UTC, datetime


def main() -> None:
    """Objections, consents, withdrawals and decisions, in an order that a seed decides."""
    from ringfence.site.start import start  # noqa: PLC0415

    start()
    from bench.questions import QUESTIONS, consent  # noqa: PLC0415
    from ringfence.core.law.decide import decide  # noqa: PLC0415
    from ringfence.core.law.read_question import read_question  # noqa: PLC0415
    from ringfence.records.accounts.models import Controller  # noqa: PLC0415
    from ringfence.records.consents import services as consents  # noqa: PLC0415
    from ringfence.records.evidence.receipts import record_decision  # noqa: PLC0415
    from ringfence.records.evidence.tree import integrate  # noqa: PLC0415
    from ringfence.records.objections.services import NewObjection, object_  # noqa: PLC0415
    from ringfence.rulepacks import load_packs  # noqa: PLC0415

    seed, turn = int(sys.argv[1]), int(sys.argv[2])
    dice = random.Random(seed * 1_000 + turn)
    controller, packs = Controller.objects.get(), load_packs()
    raw = next(iter(QUESTIONS.values()))
    given: list[consents.ConsentRecord] = []
    for step in itertools.count():
        at = datetime.now(UTC)
        number = f"+4915{turn:04}{step:05}"
        act = dice.choice(("objection", "consent", "withdrawal", "decision", "integrate"))
        if act == "objection":
            done = object_(controller, number, NewObjection(), at=at).pk
        elif act == "consent":
            given.append(consents.give(controller, number, consent(), packs=packs, at=at))
            done = given[-1].ref
        elif act == "withdrawal" and given:
            one = given.pop()
            consents.withdraw(one, at=at)
            done = one.ref
        elif act == "decision":
            question = read_question(raw, now=at, test_numbers=True)
            done = record_decision(
                question,
                {**raw, "at": at.isoformat()},
                decide(question, packs),
                controller=controller,
                packs=packs,
                recorded_at=at,
            ).recorded.seq
        elif act == "integrate":
            integrate(at=at)
            continue
        else:
            continue
        print(act, done, flush=True)


if __name__ == "__main__":
    main()

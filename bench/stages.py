"""Where the time of one run goes: functions timed in place, each second counted once."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class Stages:
    """Seconds by stage. What a stage spends inside another one counts for the inner one only."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    def timed(self, stage: str, run: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time counted under a stage."""

        def wrapped(*arguments: Any, **named: Any) -> Any:
            self._inner.append(0.0)
            started = time.perf_counter()
            try:
                return run(*arguments, **named)
            finally:
                spent = time.perf_counter() - started
                self.seconds[stage] += spent - self._inner.pop()
                if self._inner:
                    self._inner[-1] += spent

        return wrapped

    @contextmanager
    def watching(self, *watched: tuple[str, object, str]) -> Iterator[None]:
        """Time functions, given as (stage, module, name), wherever that module calls them."""
        kept = [(module, name, getattr(module, name)) for _, module, name in watched]
        try:
            for stage, module, name in watched:
                setattr(module, name, self.timed(stage, getattr(module, name)))
            yield
        finally:
            for module, name, run in kept:
                setattr(module, name, run)

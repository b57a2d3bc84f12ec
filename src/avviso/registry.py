"""Named things that live one to a module: readers, record kinds, exporters, engines."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from avviso.errors import UnknownNameError

Thing = TypeVar("Thing")


class Registry(Generic[Thing]):
    """A table of things by name, filled by importing every module of one package.

    `subject` is the word used in messages; `package` is imported module by module on the first look-up, in order of name, so that
    adding a thing is adding a file.
    """

    def __init__(self, subject: str, package: str) -> None:
        self.subject = subject
        self.package = package
        self._things: dict[str, Thing] = {}
        self._loaded = False

    def add(self, name: str) -> Callable[[Thing], Thing]:
        """A decorator that registers what it decorates; ValueError where the name is taken."""

        def register(thing: Thing) -> Thing:
            if name in self._things:
                raise ValueError(f"two {self.subject}s are called {name!r}")
            self._things[name] = thing
            return thing

        return register

    def get(self, name: str) -> Thing:
        """The thing of that name; UnknownNameError lists the names there are."""
        self._load()
        if name not in self._things:
            known = ", ".join(sorted(self._things))
            raise UnknownNameError(f"no {self.subject} is called {name!r}; there are: {known}")
        return self._things[name]

    def names(self) -> tuple[str, ...]:
        """All names, in order."""
        self._load()
        return tuple(sorted(self._things))

    def __iter__(self) -> Iterator[tuple[str, Thing]]:
        self._load()
        return iter(sorted(self._things.items()))

    def _load(self) -> None:
        if self._loaded:
            return
        self._loaded = True
        package = importlib.import_module(self.package)
        for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
            importlib.import_module(f"{self.package}.{module}")

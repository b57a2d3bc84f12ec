"""Names that came into the world on a known day: a report that uses one is no older. Facts from the public record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A name and the first day a report could use it, in ISO 8601."""

    name: str
    from_: str
    source: str


_SINCE: Final = """
2022-02-24 full-scale invasion of Ukraine|Russia-Ukraine war
2020-02-11 COVID-19|Covid-19|coronavirus disease 2019|SARS-CoV-2
2020-03-11 coronavirus pandemic|COVID-19 pandemic|Covid pandemic
2020-09-15 Abraham Accords
2021-12-01 Omicron variant
2022-11-30 ChatGPT
2023-10-07 October 7 attack|October 7 attacks
2012-05-15 Brexit
2016-06-23 Brexit referendum|Brexit vote
2014-06-29 Islamic State group|Islamic State caliphate
2013-04-08 ISIS|ISIL
2014-09-05 Minsk agreement|Minsk agreements|Minsk Protocol
2015-02-12 Minsk II|Minsk 2|Minsk-2
2014-03-18 annexation of Crimea|annexed Crimea
2013-11-21 Euromaidan
2013-11-24 Joint Plan of Action
2015-07-14 Joint Comprehensive Plan of Action|JCPOA
2015-12-12 Paris Agreement|Paris climate accord|Paris climate agreement
1997-12-11 Kyoto Protocol
1968-07-01 Non-Proliferation Treaty
2010-04-08 New START
1995-11-21 Dayton Accords|Dayton Agreement
1993-09-13 Oslo Accords|Oslo Accord
1998-04-10 Good Friday Agreement
2001-09-11 September 11 attacks|9/11|Sept. 11 attacks|September 11 terrorist attacks
2003-03-20 Iraq war|invasion of Iraq in 2003
2005-08-29 Hurricane Katrina
2012-10-29 Hurricane Sandy|Superstorm Sandy
2011-03-11 Fukushima
2011-01-14 Arab Spring
2011-03-15 Syrian civil war|Syria's civil war
2011-07-09 South Sudan's independence|Republic of South Sudan
2008-02-17 Kosovo's independence|Kosovo's declaration of independence
2006-10-04 WikiLeaks|Wikileaks
2011-09-17 Occupy Wall Street
2013-06-06 Edward Snowden
2006-07-15 Twitter
2004-02-04 Facebook
2005-02-14 YouTube
2010-10-06 Instagram
2009-05-05 WhatsApp
2013-08-14 Telegram channel|on Telegram
2007-01-09 iPhone
2010-01-27 iPad
2001-01-15 Wikipedia
2004-11-08 Wikinews
1998-09-04 Google
2007-11-05 Android phone|Android operating system
2008-09-02 Google Chrome
2003-03-15 SARS
2009-04-23 swine flu pandemic|H1N1 pandemic
2009-01-03 Bitcoin|bitcoin
1999-01-01 euro zone|eurozone
1993-11-01 European Union
2002-07-01 International Criminal Court
2001-12-20 ISAF|International Security Assistance Force
""".strip()
SOURCE: Final = "public record"


@cache
def events() -> tuple[NamedEvent, ...]:
    """Every name with its first day."""
    found: list[NamedEvent] = []
    for line in _SINCE.splitlines():
        since, names = line.split(" ", 1)
        found.extend(NamedEvent(name, since, SOURCE) for name in names.split("|"))
    return tuple(found)


@cache
def _index() -> dict[str, NamedEvent]:
    return {event.name: event for event in events()}


@cache
def pattern() -> re.Pattern[str]:
    """An expression that finds any of the names, the longest first."""
    names = sorted((re.escape(event.name) for event in events()), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")


def by_name(name: str) -> NamedEvent | None:
    """The event of a name as printed; None where it is none."""
    return _index().get(name)

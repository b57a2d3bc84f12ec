"""English verb forms for what is printed: pasts, participles, the forms in -ing and -s."""

from __future__ import annotations

from functools import cache

# Plain form, past and participle of verbs that no ending tells.
_IRREGULAR = """
be was been | bear bore borne | beat beat beaten | become became become | begin began begun | blow blew blown | break broke broken | bring brought brought |
build built built | buy bought bought | catch caught caught | choose chose chosen | come came come | cut cut cut | deal dealt dealt |
draw drew drawn | drive drove driven | fall fell fallen | feed fed fed | feel felt felt | fight fought fought | find found found | flee fled fled |
fly flew flown | forbid forbade forbidden | forecast forecast forecast | foresee foresaw foreseen | freeze froze frozen | get got got | give gave given |
go went gone | hit hit hit | hold held held | hurt hurt hurt | keep kept kept | know knew known | lay laid laid | lead led led | leave left left |
lend lent lent | let let let | lie lied lied | lose lost lost | make made made | meet met met | overrun overran overrun | overthrow overthrew overthrown |
pay paid paid | put put put | quit quit quit | read read read | rebuild rebuilt rebuilt | retake retook retaken | ride rode ridden | rise rose risen |
run ran run | say said said | see saw seen | seek sought sought | sell sold sold | send sent sent | set set set | shed shed shed | shoot shot shot |
show showed shown | shut shut shut | sink sank sunk | speak spoke spoken | spend spent spent | split split split | spread spread spread | stand stood stood |
steal stole stolen | strike struck struck | swear swore sworn | take took taken | tear tore torn | tell told told | think thought thought |
throw threw thrown | understand understood understood | undertake undertook undertaken | win won won | withdraw withdrew withdrawn |
withhold withheld withheld | write wrote written
"""
# Verbs whose last letter is doubled before an ending, in -ing as in -ed.
_DOUBLED = frozenset(
    """admit ban bar beg begin cancel commit compel control cut drop equip expel get hit kidnap let patrol permit plan put quit rebut refer regret repel
    rob grab run set ship shut stab stop submit transfer trap travel win""".split()
)


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Past and participle of the verbs that no ending tells."""
    return {base: (past, part) for base, past, part in (row.split() for row in _IRREGULAR.split("|"))}


def doubled() -> frozenset[str]:
    """The verbs whose last letter is doubled before an ending."""
    return _DOUBLED


def pasts(verb: str) -> tuple[str, str]:
    """Past tense and participle of a verb."""
    if verb in irregular():
        return irregular()[verb]
    if verb.endswith("e"):
        done = f"{verb}d"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        done = f"{verb[:-1]}ied"
    else:
        done = f"{_stem(verb)}ed"
    return done, done


def doing(verb: str) -> str:
    """The form in -ing."""
    if verb == "lie":
        return "lying"
    silent = verb.endswith("e") and not verb.endswith("ee") and verb != "be"
    return f"{verb[:-1]}ing" if silent else f"{_stem(verb)}ing"


def third(verb: str) -> str:
    """The form in -s."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}{'es' if verb.endswith(('s', 'sh', 'ch', 'x', 'z', 'o')) else 's'}"


def _stem(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLED else verb

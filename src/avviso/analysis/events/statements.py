"""Events that are acts of speech and that no frame of the codebook has met: taken from their statement alone."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.confidence import confidence, features
from avviso.analysis.events.reading import PLAIN, Reading
from avviso.analysis.events.speech import ACTS, Said
from avviso.analysis.events.status import status
from avviso.analysis.events.triggers import Site
from avviso.analysis.tree import Tree
from avviso.reference.plover import QUAD
from avviso.reference.political_words import words

_UNDERTAKING = words("verbs of undertaking")
_SPOKEN_WORDS = {
    "REQUEST": words("verbs of request"),
    "SUPPORT": words("verbs of praise"),
    "ACCUSE": words("verbs of accusation"),
}
_STRIKING_BACK = frozenset({"retaliate", "avenge", "strike_back", "hit_back", "fight_back"})
_FORCEFULLY = frozenset({"forcefully", "harshly", "severely", "decisively", "militarily", "strongly", "firmly"})
_BY_FORCE = frozenset({"force", "strength", "might", "kind"})
THREATS = {"ASSAULT": "violence", "COERCE": "restrict", "SANCTION": "relations"}


def strikes_back(tree: Tree, verb: int) -> bool:
    """Whether somebody pays a blow back: "retaliate", "respond in kind", "respond to the raid with overwhelming force"."""
    if tree.lemma(verb) in _STRIKING_BACK:
        return True
    held = tree.undergoer(verb)
    if tree.lemma(verb) == "take" and held is not None and tree.lemmas[held] == "revenge":
        return True
    if tree.lemmas[verb] not in ("respond", "react", "reply", "answer"):
        return False
    words = range(verb + 1, tree.right(verb) + 1)
    by = [t for t in words if tree.lemmas[t] in _BY_FORCE and {"in", "with"} & set(tree.marks(t))]
    return bool(by) or any(tree.lemmas[c] in _FORCEFULLY for c in tree.kids(verb, "advmod"))


def spoken(reading: Reading, by_token: dict[int, Site], used: set[int]) -> list[EventMention]:
    """The acts of speech that are events and whose cue no frame of the codebook has met."""
    found = []
    for said in reading.speech.said:
        event = _of_statement(reading, said, by_token) if said.index not in used else None
        if event is not None:
            found.append(event)
    return found


def _of_statement(reading: Reading, said: Said, by_token: dict[int, Site]) -> EventMention | None:
    quotation = said.quotation
    kind = ACTS.get(quotation.act)
    if kind is None and quotation.speaker is not None and reading.speech.obliges(said):
        kind = ACTS["demand"]
    if kind is None and quotation.act == "warn" and reading.speech.is_threat(said):
        kind = ACTS["threaten"]
    if kind is None or quotation.speaker is None or quotation.cue is None or said.cue is None:
        return None
    if quotation.act == "ask" and reading.speech.is_question(said):
        return None
    if kind[0] == "REQUEST" and reading.speech.is_phone_call(said):
        return None
    if quotation.act == "agree" and reading.speech.is_opinion(said):
        return None
    kind = _meant(reading, said, kind, by_token)
    if kind is None:
        return None
    settled = "negated" if quotation.negated else _status_of_cue(reading, said)
    recipients = reading.speech.blamed(said, reading.parties)
    recipients = recipients or reading.speech.targets(said, reading.parties, kind[0] not in ("AGREE", "THREATEN"))
    if quotation.act == "refuse" and not recipients and not reading.speech.withholds(said):
        return None  # "we will not let ..." refuses nobody
    if not any(reading.stakes.political(party) for party in (quotation.speaker, *recipients)):
        return None
    verb = next((t for t in range(*said.cue) if reading.tree.pos[t] == "VERB"), None)
    shared = None if verb is None else reading.setting.time(Site(verb, PLAIN))
    return EventMention(
        trigger=quotation.cue,
        type=kind[0],
        mode=kind[1],
        contexts=("diplomatic",),
        cameo=kind[2],
        actors=tuple(reading.parties.each(quotation.speaker)),
        recipients=tuple(recipients),
        status=settled,
        content_status=None,
        time=shared if quotation.time is None else quotation.time,
        place=quotation.place,
        reported_in=said.index,
        confidence=confidence(
            features(
                noun=False,
                needs_object=False,
                thing=any(reading.parties.is_thing(party) for party in recipients),
                reached=False,
                spoken=True,
                actual=settled == "actual",
            )
        ),
    )


def _meant(
    reading: Reading, said: Said, kind: tuple[str, str | None, str], by_token: dict[int, Site]
) -> tuple[str, str | None, str] | None:
    """What an act of speech amounts to as an event: none where neither cue nor content says so plainly.

    A denial needs a word of denial, "said it would" a content that is cooperation or harm; an undertaking to do harm is a threat.
    """
    assert said.cue is not None
    tree = reading.tree
    cue = {tree.lemmas[token] for token in range(*said.cue)}
    if said.quotation.act == "offer" and not any(tree.pos[top] == "VERB" for top in said.tops):
        return None
    if said.quotation.act == "deny":
        return kind if reading.speech.withholds(said) and not reading.speech.is_denial(said) else None
    if said.quotation.act == "refuse" and not reading.speech.withholds(said) and _told(reading, said, by_token):
        return None
    if kind[0] in _SPOKEN_WORDS and not cue & _SPOKEN_WORDS[kind[0]]:
        must = any(tree.lemmas[c] in ("must", "should") for top in said.tops for c in tree.kids(top, "aux"))
        blamed = kind[0] == "ACCUSE" and (
            said.quotation.act == "accuse" or bool(reading.speech.blamed(said, reading.parties))
        )
        told_to = "tell" in cue and any(tree.to_do(t) for t in range(*said.cue))  # "told X to withdraw"
        return kind if blamed or (kind[0] == "REQUEST" and (must or told_to)) else None
    if kind[0] != "AGREE":
        return kind
    if any(strikes_back(tree, top) for top in said.tops):
        return "THREATEN", None, "130"
    inner = _told(reading, said, by_token)
    if not cue & _UNDERTAKING:
        inner = [site for site in inner if _by_speaker(reading, said, site)]
    if any(QUAD[site.frame.type] == 4 and site.frame.type != "MOBILIZE" for site in inner):
        return "THREATEN", THREATS.get(inner[0].frame.type), "130"
    cooperation = any(QUAD[site.frame.type] <= 2 for site in inner)
    return kind if cooperation or cue & _UNDERTAKING else None


def _told(reading: Reading, said: Said, by_token: dict[int, Site]) -> list[Site]:
    """What the main clause of a content tells of that the codebook knows."""
    inside = (token for start, end in said.contents for token in range(start, end))
    return [by_token[t] for t in inside if t in by_token and reading.speech.spine(said, t)]


def _by_speaker(reading: Reading, said: Said, site: Site) -> bool:
    """Whether the speaker is to do what a trigger in the content tells."""
    speaker = said.quotation.speaker
    actors = reading.parties.fill(site, site.frame.actor, site.frame.together, False)
    return speaker is not None and any(party.entity == speaker.entity for party in actors)


def _status_of_cue(reading: Reading, said: Said) -> str:
    """The status of the act of speech itself: "would condemn" has not happened."""
    assert said.cue is not None
    tree = reading.tree
    verb = next((t for t in range(*said.cue) if tree.pos[t] == "VERB"), None)
    if verb is None:
        return "actual"
    return status(tree, Site(verb, replace(PLAIN)))

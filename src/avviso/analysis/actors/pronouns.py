"""Whom a pronoun means: by sentence distance, subjects first, number, gender and the rules of binding; I and we
inside quotation marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from avviso.analysis.actors import choice as actors_choice
from avviso.analysis.actors.antecedents import before, odds
from avviso.analysis.actors.binding import (
    bound,
    contradicted,
    demander,
    is_main,
    main_subject,
    subject_rank,
    title_rank,
    told_again,
)
from avviso.analysis.actors.scene import Scene
from avviso.analysis.token_columns import columns
from avviso.reference.cues import VERBS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_THEY = frozenset("they them their theirs themselves".split())
_IT = frozenset("it its itself".split())
_FIRST = frozenset("i me my mine myself".split())
_WE = frozenset("we us our ours ourselves".split())
_SAYING = frozenset(
    "say tell add state declare note stress insist argue claim announce warn explain reply ask write tweet"
    " continue conclude believe".split()
)
_PRESSING = frozenset(
    "threaten warn pressure boycott attack strike hit bomb shell invade punish sanction penalise penalize isolate expel suspend sue".split()
)
# Worth of what speaks for an antecedent, in the units of a subject's rank.
_DISTANCE = 1.3
_OFTEN = 0.05
_MARGIN = 0.3
_SURE = 0.7
_JUDGED, _MOST = 0.5, 4.0
_OPEN, _CLOSE = "“„«", "”»"


def resolve(scene: Scene) -> None:
    """Relatives, then third persons in order, then the first person inside quotations."""
    quoted = quotations(scene)
    speakers = _Speakers(scene, quoted)
    for index, mention in enumerate(scene.mentions):
        if mention.form != "pronoun" or scene.owner[index] is not None:
            continue
        word = mention.span.text.lower()
        if word in ("who", "whom", "which", "whose"):
            _relative(scene, index)
        elif word.endswith(("self", "selves")):
            _reflexive(scene, index)
        elif word in _HE or word in _SHE:
            _singular(scene, index, "m" if word in _HE else "f", quoted, speakers)
        elif word in _THEY:
            _plural(scene, index, _spoken_for(scene, index, speakers))
        elif word in _IT:
            _neuter(scene, index)
    for index, mention in enumerate(scene.mentions):
        if mention.form == "pronoun" and scene.owner[index] is None:
            word = mention.span.text.lower()
            if word in _FIRST or word in _WE:
                number = speakers.of(mention.start)
                if number is not None and (word in _WE or scene.clusters[number].type == "person"):
                    scene.assign(index, number, 0.85 if word in _FIRST else 0.6)


def quotations(scene: Scene) -> list[int]:
    """For each token the number of the quotation it stands in, 0 outside; quotation marks close at a paragraph's
    end at the latest.
    """
    numbers: list[int] = []
    current, count, straight = 0, 0, False
    read = columns(scene.doc)
    for index, (text, space) in enumerate(zip(read.text, read.is_space, strict=True)):
        if space and "\n" in text:
            current = 0
            straight = False
        elif text[:1] in _OPEN and text:
            count += 1
            current = count
        elif text[:1] in _CLOSE and text:
            current = 0
        elif text in ("`", "``", "''"):
            if index and read.text[index - 1] == text == "`":
                pass  # the second half of "``"
            elif _opens(scene.doc, index, opened=current > 0):
                count += 1
                current = count
            else:
                current = 0
        elif text == '"':
            straight = not straight
            if straight:
                count += 1
            current = count if straight else 0
        numbers.append(current)
    return numbers


def _opens(doc: Doc, index: int, *, opened: bool) -> bool:
    """Whether "``" or "''" opens a quotation: by the space before it and none behind, else "``" does where none is open."""
    after = index + (doc[index : index + 2].text == "``")
    if index == 0 or doc[index - 1].whitespace_ or doc[index - 1].is_space:
        return not doc[after].whitespace_
    return doc[index].text[0] == "`" and not opened


class _Speakers:
    """Who speaks in each quotation, by the model's attributions or by the verb of saying beside it."""

    def __init__(self, scene: Scene, quoted: list[int]) -> None:
        self._scene = scene
        self._quoted = quoted
        self._known: dict[int, int | None] = {}
        self._sources: list[tuple[int, int, int]] = []
        for attribution in scene.doc._.attributions or ():
            if attribution.source is None:
                continue
            number = self._owner(*attribution.source)
            if number is not None:
                self._sources.extend((start, end, number) for start, end in attribution.contents)

    def _owner(self, start: int, end: int) -> int | None:
        scene = self._scene
        best: tuple[int, int] | None = None
        for index in scene.between(start, end):
            number = scene.owner[index]
            mention = scene.mentions[index]
            if number is not None and mention.type != "nationality":
                outside = scene.doc[mention.head].head.i
                rank = 1 if not start <= outside < end else 0
                if best is None or rank > best[0]:
                    best = (rank, number)
        if best is None:
            for token in range(start, end):
                index_ = scene.title_heads.get(token)
                if index_ is not None:
                    return scene.owner[index_]
        return best[1] if best else None

    def of(self, token: int) -> int | None:
        """The cluster of whoever speaks at a token inside quotation marks."""
        quotation = self._quoted[token]
        if quotation == 0:
            return None
        if quotation not in self._known:
            self._known[quotation] = self._find(quotation, token)
        return self._known[quotation]

    def _find(self, quotation: int, token: int) -> int | None:
        for start, end, number in self._sources:
            if start <= token < end:
                return number
        scene, quoted = self._scene, self._quoted
        doc = scene.doc
        first = token
        while first > 0 and quoted[first - 1] == quotation:
            first -= 1
        last = token
        while last + 1 < len(doc) and quoted[last + 1] == quotation:
            last += 1
        for low, high in ((last + 1, min(last + 14, len(doc))), (max(first - 14, 0), first)):
            for near in doc[low:high]:
                if near.is_space and "\n" in near.text:
                    break
                if near.lemma_ in _SAYING and near.pos_ == "VERB" and quoted[near.i] == 0:
                    subject = next((c for c in near.children if c.dep_ == "nsubj"), None)
                    if subject is not None:
                        index = scene.by_head.get(subject.i, scene.title_heads.get(subject.i))
                        if index is not None and scene.owner[index] is not None:
                            return scene.owner[index]
        return None


def _relative(scene: Scene, index: int) -> None:
    """Who, which: the noun the relative clause hangs on."""
    governor = scene.head(index)
    for _ in range(5):
        if governor.dep_ in ("acl:relcl", "relcl"):
            antecedent = scene.by_head.get(governor.head.i, scene.title_heads.get(governor.head.i))
            if antecedent is not None and scene.owner[antecedent] is not None:
                scene.assign(index, scene.owner[antecedent], 0.9)  # type: ignore[arg-type]
                scene.retype(index, scene.mentions[antecedent].type)
            return
        governor = governor.head


def _reflexive(scene: Scene, index: int) -> None:
    """Himself, itself: the subject of its verb, or whoever is made to do it ("help the government defend itself")."""
    verb = scene.head(index).head
    gender = {"himself": "m", "herself": "f"}.get(scene.mentions[index].span.text.lower())
    for step in range(3):
        subject = next(
            (c for c in verb.children if c.dep_.startswith("nsubj") and c.i < scene.mentions[index].start), None
        )
        made = next((c for c in verb.children if c.dep_ in ("obj", "iobj") and c.i < scene.mentions[index].start), None)
        for word in (made if step else None, subject):
            known = None if word is None else scene.by_head.get(word.i, scene.title_heads.get(word.i))
            number = None if known is None else scene.owner[known]
            if number is not None and (gender is None or scene.clusters[number].gender in (None, gender)):
                scene.assign(index, number, 0.85)
                return
        if subject is not None or verb.dep_ not in ("xcomp", "ccomp", "advcl", "conj"):
            return
        verb = verb.head


def _candidates(scene: Scene, index: int) -> list[tuple[float, int, int]]:
    """(score, cluster, mention) of every actor mentioned before within reach, the best score of each cluster."""
    mention = scene.mentions[index]
    sentence = scene.sentence[mention.start]
    scores: dict[int, tuple[float, int]] = {}
    near = before(scene, index)
    for other, told in zip(near, odds(scene, index, near, _MOST), strict=True):
        number = scene.owner[other]
        assert number is not None  # `before` names no others
        found = scene.mentions[other]
        distance = sentence - scene.sentence[found.start]
        rank = subject_rank(scene.head(other)) if scene.head(other).i == found.head else 0.3
        if other in scene.title_heads.values():
            rank = max(rank, title_rank(scene, other))
        score = (
            rank
            - _DISTANCE * distance
            + _OFTEN * min(len(scene.clusters[number].mentions), 4)
            + (0.3 if found.form != "nominal" else 0.0)
            + _JUDGED * told
        )
        if number not in scores or score > scores[number][0]:
            scores[number] = (score, other)
    return sorted(((score, number, other) for number, (score, other) in scores.items()), key=lambda c: (-c[0], c[1]))


def _singular(scene: Scene, index: int, gender: str, quoted: list[int], speakers: _Speakers) -> None:
    """He or she: the person chosen, who is then known to be of that gender where that is sure."""
    start = scene.mentions[index].start
    found = actors_choice.person(scene, index, gender, quoted, speakers.of(start) if quoted[start] else None)
    if found is None:
        return
    number, sure = found
    if scene.clusters[number].type != "person":
        scene.clusters[number].type = "person"
        for each in scene.clusters[number].mentions:
            scene.retype(each, "person")
    scene.assign(index, number, 0.9 if sure > _SURE else 0.75)
    if scene.clusters[number].gender is None and sure > _SURE:
        scene.clusters[number].gender = gender


def _settle(scene: Scene, index: int, fitting: list[tuple[float, int]]) -> None:
    if not fitting:
        return
    fitting.sort(key=lambda c: (-c[0], c[1]))
    score, number = fitting[0]
    margin = score - fitting[1][0] if len(fitting) > 1 else 2.0
    if margin < _MARGIN:
        return
    scene.assign(index, number, 0.9 if margin > 1 else 0.75)


def _spoken_for(scene: Scene, index: int, speakers: _Speakers) -> frozenset[int]:
    """Who a speaker and his body are, whom he calls "we": none of them are "they" in his own words ("They must leave," its spokesman said)."""
    who = speakers.of(scene.mentions[index].start)
    if who is None:
        return frozenset()
    own = {who, scene.clusters[who].body}
    sentence = scene.sentence[scene.mentions[index].start]
    for m in scene.clusters[who].mentions:
        head = scene.head(m)
        theirs = any(c.dep_ == "nmod:poss" and c.lower_ in ("its", "their") for c in head.children)
        if theirs and scene.sentence[head.i] == sentence:
            before = (o for o, each in enumerate(scene.mentions) if scene.sentence[each.start] == sentence - 1)
            own.update(scene.owner[o] for o in before if main_subject(scene.head(o)))
    return frozenset(number for number in own if number is not None)


def _plural(scene: Scene, index: int, not_they: frozenset[int]) -> None:
    """They: a group or plural nominal; a body only as the subject shortly before, and no other plural standing
    nearer.
    """
    mention = scene.mentions[index]
    fitting = []
    asks = demander(scene, index)
    for score, number, other in _candidates(scene, index):
        cluster = scene.clusters[number]
        if bound(scene, index, other) or cluster.type == "person" or number == asks or number in not_they:
            continue
        if _called_it(scene, number, mention.start):
            continue
        if scene.sentence[mention.start] - scene.sentence[scene.mentions[other].start] > 1:
            continue
        far = scene.sentence[mention.start] != scene.sentence[scene.mentions[other].start]
        if far and told_again(scene, index, other) and (cluster.plural or cluster.type == "group"):
            scene.assign(index, number, 0.8)
            return
        if far and not (scene.head(other).dep_.startswith("nsubj") and scene.head(index).dep_.startswith("nsubj")):
            continue
        if cluster.plural or cluster.type == "group":
            fitting.append((score, number, scene.mentions[other].head))
        elif cluster.type == "organisation" and scene.head(other).dep_.startswith("nsubj"):
            fitting.append((score - 0.8, number, scene.mentions[other].head))
    if fitting:
        best = max(fitting, key=lambda c: (c[0], -c[1]))
        if not _plural_nearer(scene, mention.start, best[2]):
            _settle(scene, index, [(score, number) for score, number, _ in fitting])


def _called_it(scene: Scene, number: int, start: int) -> bool:
    """Whether a body is "it" in the same sentence, so that it is not "they" as well: "It said they had been freed"."""
    own = (scene.mentions[m] for m in scene.clusters[number].mentions)
    return any(
        m.span.text.lower() in ("it", "its") and scene.sentence[m.start] == scene.sentence[start]
        for m in own
        if m.start < start
    )


def _plural_nearer(scene: Scene, start: int, head: int) -> bool:
    """Whether, after the would-be antecedent or as a subject before it, other plural words stand that "they" could
    mean.
    """
    doc = scene.doc
    rank = subject_rank(doc[head])
    sentence = scene.sentence[start]
    for position in range(start - 1, -1, -1):
        if sentence - scene.sentence[position] > 1:
            return False
        token = doc[position]
        joined = token.dep_.startswith("nsubj") and any(c.dep_ == "conj" for c in token.children)
        if position == head or position in scene.by_head or not (token.tag_ in ("NNS", "NNPS") or joined):
            continue
        follows = position > head and rank < 1.5 and token.dep_ in ("obj", "nsubj", "nsubj:pass")
        if follows or subject_rank(token) >= rank:
            return True
    return False


def _neuter(scene: Scene, index: int) -> None:
    """It and its: a state or body that is a subject earlier in the sentence, or the main subject of the sentence
    before a main "It".
    """
    token = scene.head(index)
    mention = scene.mentions[index]
    subject = token.dep_.startswith("nsubj")
    shared = _shared(scene, token)
    if shared is not None and scene.clusters[shared].type in ("state", "organisation"):
        scene.assign(index, shared, 0.8)
        return
    if token.dep_ == "expl" or _impersonal(token) or not (subject or token.dep_ == "nmod:poss"):
        return
    pressed = _pressed(token) if subject else None
    sayer = _sayer(scene, token) if subject and pressed is None else None
    known = None if pressed is None else scene.by_head.get(pressed.i, scene.title_heads.get(pressed.i))
    meant = sayer if known is None else scene.owner[known]
    if meant is not None and scene.clusters[meant].type in ("state", "organisation"):
        scene.assign(index, meant, 0.85)
        return
    if pressed is not None and pressed.pos_ == "PROPN":
        return  # somebody of whom no actor is known
    if token.dep_ == "nmod:poss" and token.head.dep_ == "conj":
        partner = scene.by_head.get(token.head.head.i)
        number = None if partner is None else scene.owner[partner]
        if number is not None and scene.clusters[number].type in ("state", "organisation"):
            scene.assign(index, number, 0.85)
            return
    fitting = []
    others = {contradicted(scene, index), demander(scene, index)}
    for score, number, other in _candidates(scene, index):
        cluster = scene.clusters[number]
        one = cluster.type == "group" and scene.head(other).tag_ == "NN"  # "the militia"
        body = one or cluster.type in ("state", "organisation")
        if not body or bound(scene, index, other) or number in others:
            continue
        head = scene.head(other)
        distance = scene.sentence[mention.start] - scene.sentence[scene.mentions[other].start]
        if not head.dep_.startswith("nsubj") or distance > 1 or any(c.dep_ == "conj" for c in head.children):
            continue  # of "Norland and Sudmark" neither is "it"
        if distance == 1 and not ((subject or _owns_subject(token)) and is_main(_clause(token)) and is_main(head.head)):
            continue
        fitting.append((score, number))
    if fitting and not _thing_nearer(scene, index):
        _settle(scene, index, fitting)


def _shared(scene: Scene, token: Token) -> int | None:
    """Who was dealt with right before by the same subject: "praised Norland and urged it to leave"."""
    verb = token.head
    if token.dep_ not in ("obj", "iobj", "obl") or verb.dep_ != "conj" or verb.head.pos_ != "VERB":
        return None
    if any(c.dep_.startswith("nsubj") for c in verb.children):
        return None
    held = next((c for c in verb.head.children if c.dep_ == "obj" and c.i < verb.i), None)
    known = None if held is None else scene.by_head.get(held.i, scene.title_heads.get(held.i))
    return None if known is None else scene.owner[known]


def _sayer(scene: Scene, subject: Token) -> int | None:
    """Who says what a clause with this subject tells: "X says it will leave"."""
    clause = subject.head
    if clause.dep_ != "ccomp" or clause.head.lemma_ not in VERBS or clause.head.i > clause.i:
        return None
    who = next((c for c in clause.head.children if c.dep_ == "nsubj"), None)
    known = None if who is None else scene.by_head.get(who.i, scene.title_heads.get(who.i))
    return None if known is None else scene.owner[known]


def _pressed(subject: Token) -> Token | None:
    """Who is to make the clause of this subject true: "threatened X with sanctions unless it left", "told X that it must leave"."""
    clause = subject.head
    unless = any(c.dep_ == "mark" and c.lower_ in ("unless", "until") for c in clause.children)
    must = any(c.dep_ == "aux" and c.lower_ in ("must", "should") for c in clause.children)
    threatened = unless and clause.dep_ == "advcl" and clause.head.lemma_ in _PRESSING
    if not threatened and not (must and clause.dep_ == "ccomp" and clause.head.lemma_ == "tell"):
        return None
    return next((c for c in clause.head.children if c.dep_ in ("obj", "iobj") and c.i < subject.i), None)


def _owns_subject(token: Token) -> bool:
    """Whether a sentence opens with whose its subject is: "Its army said"."""
    return token.dep_ == "nmod:poss" and bool(token.is_sent_start) and token.head.dep_ == "nsubj"


def _clause(token: Token) -> Token:
    """The verb whose subject a pronoun is or owns."""
    return token.head.head if token.dep_ == "nmod:poss" else token.head


def _impersonal(token: Token) -> bool:
    """ "It is clear that", "it was announced that"."""
    head = token.head
    if not token.dep_.startswith("nsubj"):
        return False
    return any(
        (c.dep_ in ("csubj", "csubj:pass", "ccomp") and c.i > head.i and token.dep_ == "nsubj:pass")
        or c.dep_.startswith("csubj")
        for c in head.children
    ) or (head.pos_ in ("ADJ", "NOUN") and any(c.dep_ in ("ccomp", "xcomp", "advcl", "csubj") for c in head.children))


def _thing_nearer(scene: Scene, index: int) -> bool:
    """Whether the last subject before is a thing that is no actor, which "it" would mean."""
    mention = scene.mentions[index]
    doc = scene.doc
    low = max(0, mention.start - 60)
    sentence = scene.sentence[mention.start]
    own = scene.head(index)
    for position in range(mention.start - 1, low - 1, -1):
        token = doc[position]
        if sentence - scene.sentence[position] > 1:
            return False
        if token.dep_.startswith("nsubj") and token.pos_ in ("NOUN", "PROPN", "PRON") and token.head.i != own.head.i:
            known = scene.by_head.get(position, scene.title_heads.get(position))
            if known is None:
                return token.pos_ != "PRON" or token.lower_ in ("it", "this", "that")
            number = scene.owner[known]
            if number is None:
                return True
            if scene.clusters[number].type == "person":
                continue
            return False
    return False

"""Candidates that the tree shows: verbs of saying and thinking with their clauses, objects, infinitives and
prepositions.

Precision comes first: a verb that is in the cue table but in no frame of its row, whose saying lies in the future or
under a wish, or that has neither
sayer nor quotation, is no candidate.
"""

from __future__ import annotations

from avviso.analysis.quotations import as_told, cue_nouns, disputed, protests, silences
from avviso.analysis.quotations.addressees import TELLING, on_cue
from avviso.analysis.quotations.candidates import Candidate, group, is_name, negated, pieces
from avviso.analysis.quotations.cue_subjects import Subject, case_of, subject
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.analysis.token_columns import FINITE
from avviso.reference.cues import (
    ACCEPTED,
    ADJECTIVES,
    CLAIMED,
    CLASS_OF,
    PHRASAL,
    RELAY_VERBS,
    VERBS,
    WITHHELD,
    Cue,
    words,
)

_NOT_YET = words("""will would may might could should must shall 'll ’ll can wo ca""")
_VAGUE = frozenset({"you", "what", "which", "this", "that"})
_SPEAKERS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})


def find(tree: Tree) -> list[Candidate]:
    """All candidates of a document, in order of their cues' heads."""
    found: list[Candidate] = []
    for token in range(tree.size):
        if tree.masked[token] or tree.space[token]:
            continue
        candidate = _at(tree, token)
        if candidate is not None:
            found.append(candidate)
    return found


def _at(tree: Tree, token: int) -> Candidate | None:
    pos = tree.pos[token]
    if tree.lower[token] == "according":
        return cue_nouns.according(tree, token)
    if pos in {"VERB", "AUX"}:
        special = (
            silences.silence(tree, token)
            or protests.lodged(tree, token)
            or cue_nouns.light_verb(tree, token)
            or cue_nouns.gave_until(tree, token)
            or cue_nouns.put_at(tree, token)
            or cue_nouns.quoted_as(tree, token)
            or cue_nouns.stands_by(tree, token)
        )
        if special is not None:
            return special
        cues = _cues(tree, token)
        aside = as_told.by_whom(tree, token)
        if aside is not None:
            told, who, cue = aside
            return make(tree, token, who, cue, as_told.FRAME, told.words, root=told.root)
        if tree.lower[token] in ADJECTIVES and tree.child(token, "obl:agent") is None:
            found = cue_nouns.adjective(tree, token)
            if found is not None:
                return found
        if cues and _is_saying(tree, token):
            return _verb(tree, token, cues)
        return cue_nouns.adjective(tree, token)
    if pos == "ADJ":
        return silences.unconfirmed(tree, token) or cue_nouns.adjective(tree, token)
    if pos in {"NOUN", "PROPN"}:
        headline = tree.child(token, "nsubj") is not None and tree.child(token, "obj") is not None
        silent = silences.no_comment(tree, token)
        return silent or (cue_nouns.light_verb(tree, token) if headline else None) or cue_nouns.noun(tree, token)
    if tree.text[token] in {"-", "–", "—"}:
        return cue_nouns.dash(tree, token)
    return cue_nouns.colon(tree, token) if tree.text[token] == ":" else None


def _cues(tree: Tree, verb: int) -> tuple[Cue, ...] | None:
    """What a verb may do, with its particle ("rule out") or alone."""
    particle = tree.child(verb, "compound:prt")
    phrasal = None if particle is None else PHRASAL.get((tree.lemma[verb], tree.lower[particle]))
    return phrasal or VERBS.get(tree.lemma[verb])


def _is_saying(tree: Tree, token: int) -> bool:
    """Whether a cue verb tells of a saying that took place: no modifier, no future, no wish, no order to say it."""
    dep = tree.base[token]
    if is_name(tree, token):
        return False
    if dep in {"amod", "compound", "fixed", "case", "mark", "cop", "aux", "flat", "det", "nmod"}:
        return False
    if any(tree.lower[c] == "without" for c in tree.children[token] if tree.base[c] in {"mark", "case"}):
        return False  # "without saying when"
    for c in tree.children[token]:
        if tree.base[c] == "aux" and c < token and tree.lower[c] in _NOT_YET:
            return tree.lemma[token] in {"like", "comment"} or negated(tree, token)
    if tree.tag[token] == "VB" and _marked_to(tree, token):
        return dep in {"advcl", "xcomp"} and tree.lemma[tree.head[token]] in {"go", "continue", "hasten"}
    if tree.tag[token] == "VB" and tree.child(token, "nsubj") is None and tree.child(token, "aux") is None:
        return dep == "conj" and _is_saying(tree, tree.head[token])
    return not any(tree.lower[c] in {"if", "unless", "whether"} for c in tree.children[token] if tree.base[c] == "mark")


def _marked_to(tree: Tree, token: int) -> bool:
    return any(tree.lower[c] == "to" for c in tree.children[token] if tree.base[c] in {"mark", "aux"} and c < token)


def _verb(tree: Tree, token: int, cues: tuple[Cue, ...]) -> Candidate | None:
    """The candidate a cue verb heads, by the first of its frames that the tree shows."""
    who = subject(tree, token)
    for frame, build in _FRAMES:
        cue = next((c for c in cues if frame in c.frames), None)
        if cue is None:
            continue
        found = build(tree, token, who, cue)
        if found is not None:
            return _checked(tree, found, who)
    return _by_preposition(tree, token, who, cues)


def _checked(tree: Tree, found: Candidate, who: Subject) -> Candidate | None:
    """A candidate with a sayer, or one whose construction says that the sayer is left out."""
    if not found.contents or (found.root is not None and tree.lemma[found.root] == "anonymity"):
        return None
    if found.speaker is not None and tree.pos[found.speaker] not in _SPEAKERS:
        return None
    if found.source is None and who.passive is None and found.frame not in {"quote", "clause"}:
        return None
    quote = tree.quote_at(found.head)
    if quote is not None and found.speaker is not None and tree.lower[found.speaker] in {"i", "we", "you"}:
        return None
    vague = found.speaker is not None and found.source is not None and tree.lower[found.speaker] in _VAGUE
    if vague and tree.base[found.head] != "acl":
        return None
    return found


def make(
    tree: Tree,
    token: int,
    who: Subject,
    cue: Cue,
    frame: str,
    ranges: list[Range],
    *,
    root: int | None = None,
    linking: int | None = None,
    score: float = 0.75,
    addressees: tuple[int, ...] = (),
) -> Candidate:
    """A candidate from its parts: content cut clear of cue and source and grown over its quotation."""
    words = group(tree, token, after=linking)
    told = () if CLASS_OF[cue.act] == "attitude" else addressees or on_cue(tree, token)
    holes = [words, *([] if who.range is None else [who.range])]
    holes += [(tree.left[c], tree.right[c]) for c in told if frame in {"clause", "quote"}]
    return Candidate(
        head=token,
        cue=words,
        contents=pieces(tree, ranges, words, holes),
        act=cue.act,
        frame=frame,
        source=who.range,
        speaker=who.head,
        root=root,
        addressees=told,
        negated=negated(tree, token),
        score=score,
    )


def _clause(tree: Tree, token: int, who: Subject, cue: Cue) -> Candidate | None:
    """said (that) ..., with whatever quotation stands around the cue."""
    roots = [c for c in tree.children[token] if tree.base[c] == "ccomp"]
    if (
        not roots
        and tree.lemma[token] in {"say", "believe", "think", "report", "expect", "estimate", "fear"}
        and who.passive is not None
    ):
        below = tree.child(token, "xcomp")
        if below is not None:
            ranges = [(tree.left[who.passive], tree.right[who.passive]), (tree.left[below], tree.right[below])]
            return make(tree, token, who, cue, "clause", ranges, root=below, score=0.6)
    if who.passive is not None and tree.base[who.passive] == "csubj":
        roots.append(who.passive)
    ranges = [(tree.left[c], tree.right[c]) for c in roots]
    ranges += [
        (tree.left[c], tree.right[c])
        for c in tree.children[token]
        if tree.base[c] == "parataxis" and _in_quotes(tree, c)
    ]
    above = tree.head[token]
    own = tree.child(token, "nsubj", "nsubj:pass") is not None or tree.tag[token] not in FINITE
    hung = tree.base[token] == "parataxis" and above != token and "quote" in cue.frames and own
    taken = tree.lemma[above] in VERBS and tree.child(above, "ccomp", "xcomp") is not None
    if not roots and hung and (not taken or tree.lemma[token] in RELAY_VERBS):
        ranges.append((tree.left[above], tree.right[above]))
        roots = [above]
    told = as_told.around(tree, token) if not roots and "quote" in cue.frames else None
    if told is not None:
        ranges, roots = told.words, [told.root]
    if not ranges or (
        who.range is None
        and who.passive is None
        and not _in_quotes(tree, roots[0] if roots else token)
        and not _participle(tree, token)
    ):
        return None
    if (
        tree.lemma[token] in {"know", "see", "show", "find", "prove", "determine"}
        and tree.child(roots[0] if roots else token, "mark") is None
    ):
        return None
    ranges = [_with_object(tree, token, part) for part in ranges]
    root = roots[0] if roots else None
    told_to = root is not None and tree.base[root] == "ccomp" and _marked_to(tree, root)
    if told_to and any("control" in other.frames for other in VERBS[tree.lemma[token]]):
        return None
    return make(tree, token, who, cue, "clause" if told is None else as_told.FRAME, ranges, root=root, score=0.85)


def _with_object(tree: Tree, token: int, part: Range) -> Range:
    """A clause with the object behind it that a tree gives to the cue: "assured him they wanted talks"."""
    held = (c for c in tree.children[token] if tree.base[c] == "obj" and tree.left[c] == part[1])
    return next(((part[0], tree.right[c]) for c in held), part)


def _participle(tree: Tree, token: int) -> bool:
    return tree.tag[token] == "VBG" and tree.base[token] in {"advcl", "acl", "conj"}


def _in_quotes(tree: Tree, token: int) -> bool:
    return tree.quote_at(token) is not None


def _quote(tree: Tree, token: int, who: Subject, cue: Cue) -> Candidate | None:
    """A saying verb next to quoted words that the tree does not give it: "..., he said"."""
    if tree.quote_at(token) is not None or who.range is None:
        return None
    start, end = tree.bounds(token)
    if tree.base[token] not in {"root", "parataxis", "conj", "acl", "advcl", "ccomp"}:
        return None
    ranges = []
    for quote in tree.quoted:
        if quote.end <= start or quote.start >= end:
            continue
        object_ = tree.child(token, "obj")
        if object_ is not None and quote.end - quote.start < 5:
            continue
        if object_ is not None and tree.base[token] == "conj" and tree.head[token] < quote.start < token:
            continue  # said "..." and demanded a vote
        near = quote.start - token if quote.start > token else token - quote.end
        if near <= 12:
            ranges.append((quote.start, quote.end))
    return make(tree, token, who, cue, "quote", ranges, score=0.7) if ranges else None


def _control(tree: Tree, token: int, who: Subject, cue: Cue) -> Candidate | None:
    """urged X to do: someone and an infinitive."""
    below = next(
        (
            c
            for c in tree.children[token]
            if tree.base[c] in {"xcomp", "ccomp", "advcl"} and _marked_to(tree, c) and c > token
        ),
        None,
    )
    if below is None:
        return None
    target = tree.child(token, "obj", "iobj")
    if target is None and who.passive is not None:
        target = who.passive
    if target is None:
        target = tree.child(below, "nsubj")
    if target is None or cue.act in {"assert"}:
        return None
    if target == who.passive and who.range is None:
        return None
    if target == who.passive:
        ranges = [(tree.left[below], tree.right[below])]
    else:
        ranges = [(min(tree.left[target], tree.left[below]), max(tree.right[below], tree.right[target]))]
    return make(tree, token, who, cue, "control", ranges, root=below, addressees=(target,))


def _infinitive(tree: Tree, token: int, who: Subject, cue: Cue) -> Candidate | None:
    """pledged to help, refused to sign."""
    below = next(
        (c for c in tree.children[token] if tree.base[c] in {"xcomp", "advcl"} and _marked_to(tree, c) and c > token),
        None,
    )
    if below is None or who.passive is not None or tree.child(token, "obj") is not None:
        return None
    return make(tree, token, who, cue, "infinitive", [(tree.left[below], tree.right[below])], root=below)


def _gerund(tree: Tree, token: int, who: Subject, cue: Cue) -> Candidate | None:
    """denied taking part."""
    below = next(
        (c for c in tree.children[token] if tree.base[c] in {"xcomp", "ccomp"} and tree.tag[c] == "VBG" and c > token),
        None,
    )
    return (
        None
        if below is None
        else make(tree, token, who, cue, "gerund", [(tree.left[below], tree.right[below])], root=below)
    )


def _object(tree: Tree, token: int, who: Subject, cue: Cue) -> Candidate | None:
    """condemned the attack, denied the claim; "for" and "over" phrases after it belong to it."""
    target = who.passive if who.passive is not None else tree.child(token, "obj")
    above = tree.head[token]
    hung = tree.base[token] == "acl" and (target is None or tree.lower[target] in {"that", "which"})
    if cue.act == "deny" and hung and tree.lemma[above] in CLAIMED:
        claim = (tree.left[above], min(tree.right[above], tree.left[token]))  # "an accusation she denied"
        called = [(tree.left[c], tree.right[c]) for c in tree.children[token] if case_of(tree, c) == "as"]
        parts = [claim, *called[:1]]
        return make(tree, token, who, cue, "object", parts, root=above, score=0.7) if claim[0] < claim[1] else None
    if target is None or tree.lower[target] in {
        "which",
        "that",
        "who",
        "what",
        "itself",
        "himself",
        "themselves",
        "herself",
    }:
        return None
    if tree.lemma[token] in _OBJECT_NEEDS_CLAIM and cue.act == "deny" and not disputed.is_claim(tree, token):
        return None
    if target == who.passive and (who.range is None or cue.act == "praise"):
        return None
    if tree.lemma[token] == "dismiss" and cue.act == "refuse" and tree.lemma[target] not in ACCEPTED:
        return None
    if tree.lemma[token] == "accept" and tree.lemma[target] not in ACCEPTED:
        return None
    if tree.lemma[token] == "recall" and tree.lemma[target] in CALLED_BACK:
        return None
    if cue.act == "deny" and (
        tree.child(token, "iobj") is not None or tree.lemma[target] in WITHHELD or tree.lower[target] in _PRONOUNS
    ):
        return None
    end = tree.right[target]
    for c in tree.children[token]:
        if (
            c > target
            and tree.base[c] in {"obl", "advcl"}
            and tree.left[c] <= end + 1
            and case_of(tree, c) in {"for", "over", "as", "of"}
        ):
            end = max(end, tree.right[c])
    ranges = [(tree.left[target], end)]
    return make(tree, token, who, cue, "object", ranges, root=target, score=0.7)


_SUFFERED = frozenset({"criticise", "condemn", "praise"})
_PRONOUNS = words("i you he she they we him her them us me")
# What is called back, not remembered, in being recalled.
CALLED_BACK = words("ambassador envoy diplomat soldier troop reservist force product car vehicle delegation parliament")
_OBJECT_NEEDS_CLAIM = frozenset({"reject", "dismiss", "contradict", "discount"})


_NAMING = frozenset({"call", "dub", "term", "name", "title", "label"})


def names(tree: Tree, verb: int, word: int) -> bool:
    """Whether a verb gives a name and says nothing of the thing: "the group calls itself the Lantern"."""
    given = tree.pos[word] == "PROPN" and tree.quote_at(word) is None
    return given and tree.lemma[verb] in _NAMING and tree.lower[verb + 1] not in {"on", "upon", "for"}


def _as(tree: Tree, token: int, who: Subject, cue: Cue) -> Candidate | None:
    """described X as Y, called X Y."""
    target = who.passive if who.passive is not None else tree.child(token, "obj")
    hung = _hung(tree, token, who, cue, target)
    if hung is not None:
        return hung
    if target is None:
        return None
    if tree.lower[target] in _RELATIVES:
        return None
    below = next(
        (
            c
            for c in tree.children[token]
            if c > target and tree.base[c] in {"obl", "xcomp", "advcl"} and case_of(tree, c) == "as"
        ),
        None,
    )
    if below is None:
        below = next(
            (c for c in tree.children[token] if c > target and tree.base[c] == "xcomp" and not _marked_to(tree, c)),
            None,
        )
    if below is None:
        return None
    if names(tree, token, below):
        return None
    if target == who.passive:
        ranges = [(tree.left[target], tree.right[target]), (tree.left[below], tree.right[below])]
    else:
        ranges = [(tree.left[target], max(tree.right[below], tree.right[target]))]
    return make(tree, token, who, cue, "as", ranges, root=below, score=0.65)


def _hung(tree: Tree, token: int, who: Subject, cue: Cue, target: int | None) -> Candidate | None:
    """What a claim told right before is called: "..., an allegation the firm calls baseless", "..., a report which X called a lie"."""
    above = tree.head[token]
    if (
        tree.base[token] != "acl"
        or tree.lemma[above] not in CLAIMED
        or (target is not None and target < token and tree.lower[target] not in _RELATIVES)
    ):
        return None
    said = [
        c for c in tree.children[token] if c > token and (tree.base[c] in {"xcomp", "obj"} or case_of(tree, c) == "as")
    ]
    claim = tree.left[above], min(tree.right[above], tree.left[token])
    if not said or claim[0] >= claim[1] or who.head is None:
        return None
    return make(tree, token, who, cue, "as", [claim, (tree.left[said[0]], tree.right[said[0]])], root=above, score=0.7)


_RELATIVES = frozenset({"which", "that", "who", "whom", "what"})
_FRAMES = (
    ("clause", _clause),
    ("control", _control),
    ("infinitive", _infinitive),
    ("gerund", _gerund),
    ("as", _as),
    ("quote", _quote),
)


def _by_preposition(tree: Tree, token: int, who: Subject, cues: tuple[Cue, ...]) -> Candidate | None:
    """called for X, called on X to go, accused X of Y; then a plain object."""
    target = who.passive if who.passive is not None else tree.child(token, "obj")
    for c in tree.children[token]:
        if tree.base[c] not in {"obl", "nmod", "advcl", "ccomp", "xcomp"} or c < token:
            continue
        link = tree.child(c, "case", "mark")
        word = None if link is None else tree.lower[link]
        cue = next((q for q in cues if word is not None and word in q.frames), None)
        if cue is None or link is None or word is None or (word == "to" and tree.base[c] in {"advcl", "xcomp"}):
            continue
        if cue.act == "accuse" and word in {"of", "with", "for", "on"}:
            if target is None:
                return None  # "officers blamed for crashes": they are the ones accused, by nobody named
            start = tree.left[target] if target > token else tree.left[c]
            return _checked(tree, make(tree, token, who, cue, word, [(start, tree.right[c])], root=c), who)
        if target is None and "object" in cue.frames and word in {"for", "over"} and cue.act in _SUFFERED:
            return None  # "president criticised for trip": by nobody named
        if target is not None and "object" in cue.frames:
            break
        told = tree.lemma[token] in TELLING and word in {"of", "about"} and who.range is not None
        if target is not None and not told:
            continue  # who is told stands beside what of: "reminded them of the truce"
        after = next(
            (
                b
                for b in tree.children[token]
                if b > c and tree.base[b] in {"xcomp", "advcl", "ccomp"} and _marked_to(tree, b)
            ),
            None,
        )
        if after is None and word == "to" and cue.act == "call-on":  # appealed to X for Y
            after = next((b for b in tree.children[token] if b > c and case_of(tree, b) == "for"), None)
        end = tree.right[c] if after is None else max(tree.right[c], tree.right[after])
        if word in {"on", "upon"} and after is None and not any(_marked_to(tree, b) for b in tree.children[c]):
            continue
        to = (c,) if word in {"on", "upon", "to"} and cue.act == "call-on" else ()
        start = link + 1 if link >= tree.left[c] else tree.left[c]
        return _checked(
            tree, make(tree, token, who, cue, word, [(start, end)], root=after or c, linking=link, addressees=to), who
        )
    cue = next((q for q in cues if "object" in q.frames and not _wants_claim(tree, token, target, q)), None)
    if cue is None:
        return None
    found = _object(tree, token, who, cue)
    return None if found is None else _checked(tree, found, who)


def _wants_claim(tree: Tree, token: int, target: int | None, cue: Cue) -> bool:
    """Whether a verb such as "reject" means a denial only with a claim as its object, and has none here."""
    return (
        cue.act == "deny"
        and tree.lemma[token] in _OBJECT_NEEDS_CLAIM
        and not (disputed.is_claim(tree, token) and (target is not None or tree.base[token] == "acl"))
    )

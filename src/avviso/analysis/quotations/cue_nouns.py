"""Candidates whose cue is no plain verb of saying: nouns, adjectives, light verbs, "according to" and a colon."""

from __future__ import annotations

from avviso.analysis.actors.names import CALENDAR
from avviso.analysis.quotations import as_told
from avviso.analysis.quotations.candidates import Candidate, group, negated, noun_phrase, pieces
from avviso.analysis.quotations.cue_subjects import Subject, case_of, subject
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.cues import ADJECTIVES, LIGHT_NOUNS, LIGHT_VERBS, NOUNS, TEXT_SOURCES, VERBS, words
from avviso.reference.titles import OFFICES, SPEAKERS

IN_TURN = "in turn"
"""The frame of "traded blame over", which says nothing else."""
TERM = "term"
"""The frame of a demand told by the time that is given for it: "gave the junta until Sunday to resign"."""
_LABELLING = frozenset({"PROPN", "NOUN", "ADJ", "ADP", "DET", "CCONJ"})
_LONGEST_LABEL = 20
"""Tokens of a speaker's name with his offices before a transcript's colon."""
# How strong a backing is, which is a stance, no help to come: "offered strong support for the bill".
_FIRM = words("strong firm full staunch unwavering unequivocal unreserved cautious qualified lukewarm broad public")
# Whom a headline names behind its dash.
_TELLERS = words(
    "source sources official officials minister ministry police army military media witnesses diplomats agency union kremlin pentagon"
)
# What is put at a number: "the police put the toll at nine".
_COUNTED = words(
    "toll figure number count total estimate cost damage loss casualty death size turnout dead wounded injured missing"
)
# What one has said, and stands by.
_STOOD_BY = words(
    """story report reporting article claim statement remark comment account word words testimony finding figure assessment
    decision verdict allegation accusation"""
)
# What is told to somebody and no more than that.
_FEELINGS = words("condolence condolences sympathy gratitude thanks apology congratulation")
# What is counted off before something is to be done, and what somebody does with time that is his own.
_UNITS = words("minute hour day week month year")
_OWN_TIME = words("live rest recover think decide prepare choose enjoy talk play")
_LINKS = words("""about over for of at with to against on in that by""")


def light_verb(tree: Tree, token: int) -> Candidate | None:
    """expressed concern over ..., issued a warning that ..., trading accusations of ..."""
    if tree.lemma[token] not in LIGHT_VERBS or tree.base[token] in {"amod", "compound"}:
        return None
    noun = tree.child(token, "obj")
    passive = tree.child(token, "nsubj:pass")
    noun = passive if passive is not None else noun
    act = None if noun is None else LIGHT_NOUNS.get(tree.lemma[noun])
    if (
        noun is None
        or act is None
        or any(tree.base[c] == "aux" and tree.lower[c] in {"will", "may", "might"} for c in tree.children[token])
    ):
        return None
    who = subject(tree, token)
    if who.range is None and not (passive is not None and who.head is None):
        return None
    part = _complement(tree, noun, token)
    if part is None:
        return None
    link, start, end, root = part
    if tree.lemma[noun] == "call" and (link is None or tree.lower[link] != "for") and case_of(tree, root) != "to":
        return None  # a call made to somebody, by telephone
    if passive is not None:
        words: Range = (noun, group(tree, token)[1]) if noun < token else group(tree, token)
    else:
        words = group(tree, token)[0], max(noun + 1, link + 1 if link is not None and link == noun + 1 else noun + 1)
    if link is not None and tree.lower[link] == "to" and tree.lemma[noun] in _FEELINGS and noun > token:
        words, start, end, root = (
            group(tree, token),
            tree.left[noun],
            noun + 1,
            noun,
        )  # whom it is given to is told, not what
    firm = link is not None and tree.lower[link] == "for" and any(tree.lower[c] in _FIRM for c in tree.children[noun])
    if tree.lemma[token] == "offer" and act == "praise" and passive is None and not firm:
        # What is offered is the support itself, with whom or what it is for.
        act, words, start = "offer", group(tree, token), tree.left[noun]
    holes = [words] + ([who.range] if who.range is not None else [])
    contents = pieces(tree, [(start, end)], words, holes)
    frame = IN_TURN if act == "accuse" and tree.lemma[token] in {"trade", "exchange"} else "light"
    return _built(tree, token, words, contents, act, frame, who, root, 0.7)


def gives_own_feeling(tree: Tree, token: int) -> bool:
    """Whether a light verb gives away what is one's own and only told: "extended its condolences", "sent his apologies"."""
    noun = tree.child(token, "obj")
    owner = None if noun is None or tree.lemma[noun] not in _FEELINGS else tree.child(noun, "nmod:poss")
    return owner is not None and tree.pos[owner] == "PRON"


def gave_until(tree: Tree, token: int) -> Candidate | None:
    """gave the junta until Sunday to hand back power, gave it 15 days to answer: a demand and its term."""
    if tree.lemma[token] != "give" or tree.child(token, "nsubj:pass") is not None:
        return None
    behind = [c for c in tree.children[token] if c > token]
    asked = next((c for c in behind if tree.base[c] in {"advcl", "xcomp", "acl"} and case_of(tree, c) == "to"), None)
    term = next((c for c in behind if _is_term(tree, c)), None)
    whom = tree.child(token, "iobj", "obj")
    if term is not None and asked is None:  # a tree may hang what is to be done on the days
        asked = next((c for c in tree.children[term] if tree.base[c] == "acl" and case_of(tree, c) == "to"), None)
    if asked is None or term is None or whom in {None, term} or tree.lemma[asked] in _OWN_TIME or asked < term:
        return None
    who = subject(tree, token)
    if who.range is None or any(tree.lower[c].endswith(("self", "selves")) for c in behind):
        return None
    words = group(tree, token)
    contents = pieces(tree, [(tree.left[term], tree.right[asked])], words, [words])
    return _built(tree, token, words, contents, "demand", TERM, who, asked, 0.75)


def _is_term(tree: Tree, word: int) -> bool:
    """Whether a word is the day or the stretch of days that somebody is given."""
    counted = tree.base[word] == "obj" and tree.child(word, "nummod") is not None and tree.lemma[word] in _UNITS
    return counted or (tree.base[word] == "obl" and case_of(tree, word) in {"until", "till"})


def put_at(tree: Tree, token: int) -> Candidate | None:
    """put the toll at nine: a count and the number somebody gives for it."""
    counted = tree.child(token, "obj")
    if tree.lemma[token] != "put" or counted is None or tree.tag[token] == "VB":
        return None
    number = next(
        (
            c
            for c in tree.children[token]
            if c > counted
            and tree.base[c] in {"obl", "nmod"}
            and case_of(tree, c) == "at"
            and (tree.pos[c] == "NUM" or tree.child(c, "nummod") is not None)
        ),
        None,
    )
    who = subject(tree, token)
    if number is None or who.range is None:
        return None
    if tree.lemma[counted] not in _COUNTED and tree.pos[counted] != "PRON":
        return None
    words = group(tree, token)
    contents = pieces(tree, [(tree.left[counted], tree.right[number])], words, [words])
    return _built(tree, token, words, contents, "estimate", "light", who, counted, 0.75)


def _complement(tree: Tree, noun: int, verb: int | None) -> tuple[int | None, int, int, int] | None:
    """What a cue noun is about: linking word, range, head. Clauses before phrases."""
    own = [
        c
        for c in tree.children[noun]
        if c > noun and tree.base[c] in {"acl", "ccomp", "nmod", "advcl"} and tree.dep[c] != "acl:relcl"
    ]
    if verb is not None:
        own += [
            c for c in tree.children[verb] if c > noun and tree.base[c] in {"obl", "ccomp", "advcl", "xcomp", "nmod"}
        ]
    for c in own:
        if (
            tree.base[c] in {"acl", "ccomp", "xcomp"}
            and tree.child(c, "mark") is not None
            and case_of(tree, c) in {"that", "to", "of", "about"}
        ):
            start = tree.left[c]
            link = tree.child(c, "mark")
            if link is not None and tree.lower[link] in {"of", "about"}:
                return link, link + 1, tree.right[c], c
            return None, start, tree.right[c], c
    for c in own:
        case = tree.child(c, "case", "mark")
        if case is None or (tree.lower[case] == "on" and tree.text[c] in CALENDAR):
            continue  # "issued a statement on Monday": when
        if tree.lower[case] == "with" and tree.lemma[noun] in TEXT_SOURCES:
            continue  # "issued a joint statement with Meridia"
        if tree.lower[case] in _LINKS and case <= c and tree.left[c] <= max(noun, verb or 0) + 3:
            return case, case + 1, tree.right[c], c
    return None


def _built(
    tree: Tree,
    head: int,
    cue: Range,
    contents: tuple[Range, ...],
    act: str,
    frame: str,
    who: Subject,
    root: int | None,
    score: float,
) -> Candidate | None:
    if not contents:
        return None
    return Candidate(
        head=head,
        cue=cue,
        contents=contents,
        act=act,
        frame=frame,
        source=who.range,
        speaker=who.head,
        root=root,
        negated=negated(tree, head),
        score=score,
    )


def quoted_as(tree: Tree, token: int) -> Candidate | None:
    """was quoted as saying ..., quoted X as saying ...: X is the sayer, who quotes is the channel."""
    if tree.lemma[token] not in {"quote", "cite"}:
        return None
    saying = next(
        (
            c
            for c in tree.children[token]
            if tree.tag[c] == "VBG" and tree.lemma[c] in VERBS and case_of(tree, c) == "as"
        ),
        None,
    )
    if saying is None:
        return None
    passive = tree.child(token, "nsubj:pass")
    sayer = passive if passive is not None else tree.child(token, "obj")
    channel = tree.child(token, "obl:agent") if passive is not None else tree.child(token, "nsubj")
    if passive is not None and channel is None:  # "was quoted as saying by X"
        channel = next((c for c in tree.children[saying] if tree.base[c] == "obl" and case_of(tree, c) == "by"), None)
    roots = [c for c in tree.children[saying] if tree.base[c] in {"ccomp", "parataxis", "obj"}]
    if tree.lemma[saying] not in {"say", "tell"}:  # "as warning of a long war", "as calling the deal a mistake"
        told = {"obj", "obl", "nmod", "xcomp", "ccomp"}
        roots = [c for c in tree.children[saying] if tree.base[c] in told and c > saying and c != channel]
    if sayer is None and tree.base[token] == "acl":
        sayer = tree.head[token]
    if sayer is None:
        return None
    words = (
        (group(tree, token)[0], saying + 1)
        if passive is not None or sayer < token
        else (group(tree, saying)[0], saying + 1)
    )
    ranges = [(tree.left[roots[0]], tree.right[roots[-1]])] if roots else []
    start, end = tree.bounds(token)
    ranges = ranges or [(q.start, q.end) for q in tree.quoted if start < q.end and q.start < end]
    who = noun_phrase(tree, sayer)
    contents = pieces(tree, ranges, words, [words] + ([who] if who else []))
    if not contents:
        return None
    via = () if channel is None else (channel,)
    act = VERBS[tree.lemma[saying]][0].act
    return Candidate(
        token, words, contents, act, "clause", who, sayer, roots[0] if roots else None, via=via, score=0.85
    )


def noun(tree: Tree, token: int) -> Candidate | None:
    """X's claim that ..., a warning by X that ..., X's call for ...: a cue noun with a sayer of its own and a
    content."""
    if tree.lemma[token] == "word":
        return _in_words(tree, token)
    cues = NOUNS.get(tree.lemma[token])
    if not cues or tree.base[token] in {"compound", "amod", "flat"}:
        return None
    sayer = tree.child(token, "nmod:poss")
    if sayer is None:
        sayer = next(
            (c for c in tree.children[token] if tree.base[c] == "nmod" and case_of(tree, c) in {"by", "from"}), None
        )
    if sayer is None or (
        tree.lower[sayer] in {"its", "whose", "my", "your", "our"} and tree.quote_at(token) is not None
    ):
        return None
    part = _complement(tree, token, None)
    if part is None:
        return None
    link, start, end, root = part
    if tree.dep[sayer] != "nmod:poss" and root == sayer:
        return None
    kind = (
        "clause"
        if link is None and case_of(tree, root) == "that"
        else "infinitive"
        if link is None
        else tree.lower[link]
    )
    cue = next((c for c in cues if kind in c.frames), None)
    if cue is None:
        return None
    words = (token, link + 1 if link is not None and link == token + 1 else token + 1)
    first = token
    while (
        first - 1 > sayer and tree.head[first - 1] == token and tree.base[first - 1] in {"amod", "advmod", "compound"}
    ):
        first -= 1
    words = (first, words[1])
    own = noun_phrase(tree, sayer)
    if own is not None and own[1] > words[0] and own[0] < words[0]:
        own = (own[0], words[0])
    contents = pieces(tree, [(start, end)], words, [words])
    return _built(tree, token, words, contents, cue.act, "noun", Subject(own, sayer), root, 0.65)


def adjective(tree: Tree, token: int) -> Candidate | None:
    """is confident that ..., are worried about ...: the cue is copula and adjective."""
    cues = ADJECTIVES.get(tree.lemma[token]) or ADJECTIVES.get(tree.lower[token])
    if not cues:
        return None
    sayer = tree.child(token, "nsubj", "nsubj:pass")
    above = tree.head[token]
    verb = None
    if (
        sayer is None
        and tree.base[token] == "xcomp"
        and tree.lemma[above] in {"feel", "remain", "be", "become", "stay", "grow"}
    ):
        sayer, verb = tree.child(above, "nsubj"), above
    if sayer is None or (
        tree.lower[sayer] in {"it", "this", "that", "what", "i", "we", "you"} and tree.lower[sayer] not in {"i", "we"}
    ):
        return None
    if tree.quote_at(token) is not None:
        return None
    if any(
        tree.base[c] in {"aux"} and tree.lower[c] in {"will", "may", "might", "should", "must", "would"}
        for c in tree.children[token]
    ):
        return None
    owner = token
    below = next(
        (c for c in tree.children[token] if c > token and tree.base[c] in {"ccomp", "xcomp", "advcl", "obl", "csubj"}),
        None,
    )
    if below is None and verb is not None:
        owner = verb
        below = next((c for c in tree.children[owner] if c > token and tree.base[c] in {"ccomp", "obl", "advcl"}), None)
    if below is None:
        return None
    link = tree.child(below, "case", "mark")
    word = None if link is None else tree.lower[link]
    kind = (
        "infinitive"
        if word == "to" and tree.base[below] in {"xcomp", "advcl"}
        else "clause"
        if word in {None, "that"}
        else word
    )
    cue = next((c for c in cues if kind in c.frames), None)
    if cue is None or (kind == "clause" and tree.base[below] not in {"ccomp", "advcl"}):
        return None
    words = group(tree, token, after=link if kind not in {"clause", "infinitive"} else None)
    if verb is not None:
        words = (group(tree, verb)[0], words[1])
    start = link + 1 if link is not None and words[1] == link + 1 else tree.left[below]
    who = noun_phrase(tree, sayer)
    contents = pieces(tree, [(start, tree.right[below])], words, [words])
    return _built(tree, token, words, contents, cue.act, "adjective", Subject(who, sayer), below, 0.65)


def according(tree: Tree, token: int) -> Candidate | None:
    """according to X: the clause around it is what X says."""
    if token + 1 >= tree.size or tree.lower[token + 1] != "to":
        return None
    head = tree.head[token] if tree.pos[token] != "VERB" or tree.base[token] == "case" else None
    if head is None or head <= token:
        head = next(
            (c for c in tree.children[token] if tree.base[c] in {"obl", "nmod", "pobj"} and c > token + 1), None
        )
    if head is None:
        head = tree.head[token + 1] if tree.head[token + 1] > token + 1 else None
    if head is None:
        return None
    who = noun_phrase(tree, head)
    top = token if tree.base[token] in {"advcl", "acl"} else head
    above = tree.head[top]
    start, end = tree.bounds(token)
    if who is None or above == top or not start <= above < end:
        return None
    who = (max(who[0], token + 2), who[1])
    if (
        tree.pos[above] in {"NOUN", "PROPN", "NUM"}
        and tree.base[top] in {"nmod", "acl"}
        and token > above
        and _verbal(tree, above) is not None
    ):
        above = _verbal(tree, above) or above
    left, right = tree.left[above], tree.right[above]
    if tree.base[above] in {"acl", "advcl", "conj", "ccomp"} and token > above:
        right = min(right, token)
    words = (token, token + 2)
    contents = pieces(tree, [(left, right)], words, [(token, who[1])])
    if not contents:
        return None
    return Candidate(
        token,
        words,
        contents,
        "report" if tree.pos[head] == "NOUN" else "assert",
        "according",
        who,
        head,
        above,
        score=0.85,
    )


def _in_words(tree: Tree, token: int) -> Candidate | None:
    """in the words of X, in X's words: the clause around it is what X says."""
    above = tree.head[token]
    if case_of(tree, token) != "in" or tree.base[token] != "obl" or tree.tag[token] != "NNS":
        return None
    owner = tree.child(token, "nmod:poss")
    of = next(
        (c for c in tree.children[token] if c > token and tree.base[c] == "nmod" and case_of(tree, c) == "of"), None
    )
    head = owner if of is None else of
    who = None if head is None else noun_phrase(tree, head)
    if head is None or who is None or not (tree.pos[head] == "PROPN" or tree.lemma[head] in SPEAKERS | OFFICES):
        return None
    phrase = (tree.left[token], tree.right[token])
    words = (token, token + 1) if of is None else (phrase[0], who[0])
    contents = pieces(tree, [(tree.left[above], tree.right[above])], words, [phrase])
    if not contents or tree.quote_at(token) is not None:
        return None
    return Candidate(token, words, contents, "assert", as_told.FRAME, who, head, above, score=0.85)


def _verbal(tree: Tree, noun: int) -> int | None:
    """The clause a noun stands in, where a phrase after it at the sentence's end is likely to speak of the whole."""
    for token in tree.ancestors(noun):
        if tree.pos[token] in {"VERB", "AUX"}:
            return token
    return None


def colon(tree: Tree, token: int) -> Candidate | None:
    """Minister: talks will go on. A name or a role alone before a colon, words after it; before a quotation it may be longer."""
    start, end = tree.bounds(token)
    quote = tree.quote_at(token + 1) if token + 1 < tree.size else None
    if quote is not None and quote.closed and quote.start == token + 1:
        start, end = _label(tree, token), quote.end
    if (
        not 1 <= token - start <= (6 if quote is None else _LONGEST_LABEL)
        or end - token < 4
        or tree.quote_at(token) is not None
    ):
        return None
    before = [i for i in range(start, token) if not tree.space[i]]
    if not before or any(tree.pos[i] not in _LABELLING for i in before):
        return None
    head = next((i for i in before if not start <= tree.head[i] < token or tree.head[i] == i), before[-1])
    if not any(ent.label_ in {"PER", "PERSON", "ORG"} for ent in tree.doc[start:token].ents):
        return None
    contents = pieces(tree, [(token + 1, end)], (token, token + 1), [(start, token + 1)])
    if not contents:
        return None
    return Candidate(token, (token, token + 1), contents, "assert", "colon", (before[0], token), head, None, score=0.6)


def stands_by(tree: Tree, token: int) -> Candidate | None:
    """Holm stands by her words, the Lantern stood by its story."""
    target = next((c for c in tree.children[token] if tree.base[c] == "obl" and case_of(tree, c) == "by"), None)
    who = subject(tree, token)
    told = target is not None and tree.lemma[target] in _STOOD_BY and tree.child(target, "nmod:poss") is not None
    if tree.lemma[token] != "stand" or target is None or not told or who.range is None or negated(tree, token):
        return None
    by = tree.left[target]
    contents = pieces(tree, [(by + 1, tree.right[target])], (token, by + 1), [])
    if by != token + 1 or not contents:
        return None
    cue = (group(tree, token)[0], by + 1)
    return Candidate(token, cue, contents, "confirm", "object", who.range, who.head, target, score=0.8)


def dash(tree: Tree, token: int) -> Candidate | None:
    """Norland to send troops - sources: a headline, and behind a dash whoever says so."""
    start, end = tree.bounds(token)
    behind = [t for t in range(token + 1, end) if not tree.space[t]]
    before = [t for t in range(start, token) if not tree.space[t]]
    if len(before) < 4 or not 1 <= len(behind) <= 4 or tree.quote_at(token) is not None:
        return None
    last = behind[-1]
    teller = tree.lemma[last] in TEXT_SOURCES | SPEAKERS or tree.lower[last] in _TELLERS
    plain = all(tree.pos[t] in _LABELLING and tree.pos[t] != "ADP" for t in behind)
    alone = token > 0 and tree.space[token - 1] is False and tree.doc[token - 1].whitespace_ != ""
    headline = end == tree.size or tree.paragraph[min(end, tree.size - 1)] != tree.paragraph[token]
    if not (teller and plain and alone and headline and tree.paragraph[start] == tree.paragraph[token]):
        return None
    contents = pieces(tree, [(before[0], token)], (token, token + 1), [(token, end)])
    source = (behind[0], last + 1)
    return Candidate(token, (token, token + 1), contents, "assert", "colon", source, last, None, score=0.6)


def _label(tree: Tree, colon: int) -> int:
    """The first word of the label before a transcript's colon: behind the mark, or the paragraph's border, before it."""
    start = colon
    while start > 0 and tree.paragraph[start - 1] == tree.paragraph[colon]:
        text = tree.text[start - 1]
        if text in {":", "::", ";", "!", "?"} or tree.quote_at(start - 1) is not None or tree.masked[start - 1]:
            break
        start -= 1
    return start

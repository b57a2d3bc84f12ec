"""Who speaks, to whom, and through whom: from tokens to the actors they mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from avviso.analysis.actors import titles as actors_titles
from avviso.analysis.actors.names import CALENDAR
from avviso.analysis.annotations import Actors, Mention, Party
from avviso.analysis.quotations import some_of_them
from avviso.analysis.quotations.candidates import Candidate, noun_phrase
from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.analysis.quotations.speaker_words import SPEAKING, hearers, mention_for, party_at, word, words_of
from avviso.reference.cues import CLASS_OF, MADE, TEXT_SOURCES, VERBS, words
from avviso.reference.titles import SPEAKERS
from avviso.text.span import Span

_THINGS = frozenset({"which", "that", "it", "this", "these", "those"})
# From here on the model is believed even where the source looks like a thing that says nothing.
_SURE = 0.75
# Texts that a land's adjective gives to its government: "a Turkish statement", but not "a Turkish poll".
_OFFICIAL = words("statement communique communiqué readout declaration note announcement")
_DEFINITE = frozenset({"the", "this", "that"})
_MAKING = words("issue release publish make send write file submit post sign deliver circulate adopt pass approve")
_ADOPTED = words("resolution treaty agreement accord deal pact plan declaration law bill amendment communique motion")
_DRAFTING = words(
    "draft write sponsor propose introduce table submit broker mediate back support circulate prepare champion"
)
# Who does so with a text has not written it: "a memorandum seen by the Lantern".
READING = words("see obtain review view read hear watch find seize intercept leak examine study receive")
# Sentences back that the making of "the statement" may be told.
_REACH = 6
# Sentences between a text's words and "it added".
_NEXT = 2
_KNOWN = frozenset({"know", "call", "name", "nickname", "dub"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_MAIN = frozenset({"root", "parataxis", "conj"})
_SPOKEN_FOR = words(
    "official representative lawyer attorney investigator economist executive analyst management leadership board spokesperson"
)
# What a person may be as well as a body: "the ferry's owner, the Lantern Line".
_OWNERS = words(
    "owner operator maker manufacturer producer supplier builder publisher employer organiser organizer sponsor buyer seller backer"
)
# What belongs to a body and speaks for it.
_PARTS = words("office wing arm branch bureau department desk secretariat headquarters leadership command service")
_AMONG = frozenset({"among", "amongst", "including", "notably", "like"})
_STANDING_FOR = frozenset({"place", "event"})
# Mentions before an office and a name that may be the first word of a body's name; words before the office of somebody whose body it is.
_BODIES = frozenset({"organisation", "nationality"})
_WHOSE = frozenset({"of", "for", "under", "with", "by", "to", "behind", "from"})


def speaker(tree: Tree, actors: Actors, head: int | None, source: Range | None) -> Party | None:
    """The actor a source means: the mention at its head, else, for a text or figures, the body behind it; for a spokesman
    whom nobody names, the body he speaks for."""
    party = _speaker(tree, actors, head, source)
    if party is None:
        return None
    entity = actors.entities[party.entity]
    if entity.body is None or _is_named(actors, party.entity) or actors.entities[entity.body].type == "person":
        return party  # a person's spokesman is not that person
    if any(tree.lower[actors.mentions[m].head] in SPEAKERS for m in entity.mentions):
        return replace(party, entity=entity.body)
    return party


def _speaker(tree: Tree, actors: Actors, head: int | None, source: Range | None) -> Party | None:
    if head is None:
        return None
    mention = mention_for(tree, actors, head)
    pointed = _it(tree, actors, head, mention) if tree.lower[head] == "it" else _known_as(tree, actors, head)
    pointed = pointed or (_counterpart(tree, actors, head) if _opposite(tree, head) else None)
    if pointed is not None:
        return pointed
    if mention is None and source is not None and tree.text[head] in CALENDAR:  # "President Ida Holm Saturday"
        mention = next((m for m in reversed(actors.mentions) if m.end == head and m.start >= source[0]), None)
    text = _is_text(tree, head) and not _opposite(tree, head)
    if text or mention is None or mention.entity is None:
        behind = None
        if text:  # one that "which" means may be made in the same sentence: "adopted Resolution 9, which condemned it"
            behind = _behind(tree, actors, head) or _maker(tree, actors, head) or _issuer(tree, actors, head)
        if behind is not None:
            return behind
    if mention is not None and source is not None and (mention.form == "nominal" or mention.type in _BODIES):
        named = _named_last(tree, actors, source, body=mention.type in _BODIES)
        if named is None and mention.form == "nominal":
            named = _apposed(tree, actors, head, source, mention)
        if named is not None:
            return actors.party(named)
        employer = _employer(tree, actors, head, mention)
        if employer is not None:
            return employer
    if mention is not None and mention.type not in _STANDING_FOR:
        party = actors.party(mention)
        if party is not None:
            return party
    if mention is not None and mention.type == "place":
        return actors.party(mention)
    found = None if source is None else _inside(tree, actors, head, source)
    found = found or some_of_them.meant(tree, actors, head, source)
    return found or next(iter(parties(tree, actors, (c for c in tree.children[head] if tree.base[c] == "conj"))), None)


def _named_last(tree: Tree, actors: Actors, source: Range, *, body: bool) -> Mention | None:
    """The person whose name ends a source of title and name, where the tree has hung it on the title's last word:
    "Secretary of the Navy Ida Holm"; or of body, office and name: "Varn (VRA) Meridia representative Ida Holm", "Meridians for a Free
    Press director Ida Holm"."""
    found = [m for m in actors.mentions if m.form == "name" and source[0] < m.start and m.end == source[1]]
    if len(found) != 1 or found[0].type != "person" or found[0].entity is None:
        return None
    if any(tree.pos[t] == "VERB" for t in range(source[0], found[0].start)):
        return None  # "the army, led by X"
    before = tree.doc[found[0].start - 1]
    if body:
        title = actors_titles.before(tree.doc, found[0].start)
        # "the party of Premier Holm"
        of = title is not None and title.start > source[0] and tree.lower[title.start - 1] in _WHOSE
        return found[0] if tree.dep[before.i] == "nmod:desc" and actors_titles.is_office(before) and not of else None
    return found[0] if before.pos_ == "PROPN" and not actors_titles.is_office(before) else None


def _apposed(tree: Tree, actors: Actors, head: int, source: Range, nominal: Mention) -> Mention | None:
    """The name in apposition to a sayer whom no name is known for: "one opponent, the Rev. Ida Holm", "the group the Lantern Watch"."""
    if nominal.entity is None or _is_named(actors, nominal.entity):
        return None
    found = [
        m
        for m in actors.mentions
        if m.form == "name"
        and m.entity is not None
        and source[0] <= m.start
        and m.end <= source[1]
        and tree.base[m.head] == "appos"
        and tree.head[m.head] == head
        and ((m.type == "person") == (nominal.type == "person") or tree.lemma[head] in _OWNERS)
        and tree.child(m.head, "conj") is None  # "the mediators, Varn and Meridia": neither alone
        and not _AMONG.intersection(tree.lower[head : m.start])  # "critics, among them Varn"
    ]
    return found[0] if len(found) == 1 and found[0].type in SPEAKING else None


def _employer(tree: Tree, actors: Actors, head: int, nominal: Mention) -> Party | None:
    """The body for which people without a name speak: "Varn officials", "Lantern lawyers"."""
    if nominal.entity is None or _is_named(actors, nominal.entity) or tree.pos[head] != "NOUN":
        return None
    one = tree.lemma[head] == "official" and any(tree.lower[c] in ("a", "an") for c in tree.children[head])
    if tree.lemma[head] not in _SPOKEN_FOR or one:
        return None  # "a senior NATO official" is whoever he is
    for c in tree.children[head]:
        mention = actors.mention_at(c) if c < head and tree.base[c] in {"compound", "nmod"} else None
        if mention is not None and mention.form == "name" and mention.type == "organisation":
            return actors.party(mention)
    return None


def _is_named(actors: Actors, entity: int) -> bool:
    return any(actors.mentions[m].form == "name" for m in actors.entities[entity].mentions)


def by_name(tree: Tree, actors: Actors, head: int | None, source: Span) -> Party | None:
    """The one actor whose name ends in a source's head, where that is a name that nobody marked as one here."""
    if head is None or tree.pos[head] not in {"PROPN", "NOUN"} or not tree.text[head][0].isupper():
        return None
    name = tree.text[head]
    known = [e.index for e in actors.entities if any(name == n or n.endswith(" " + name) for n in e.names)]
    return Party(known[0], source) if len(known) == 1 else None


def can_speak(tree: Tree, actors: Actors, candidate: Candidate) -> bool:
    """Whether somebody, or a text, could be the source: a thing that "promises", "encourages" or "supports" says
    nothing.

    Only a common noun that means no actor is doubted, and only for what rules alone found or for acts that things do
    too.
    """
    head = candidate.speaker
    if head is None or candidate.source is None or not actors.mentions:
        return True
    if candidate.act == "want" and not _may_want(tree, actors, head):
        return False
    if candidate.score > _SURE:
        return True
    doubtful = candidate.origin == "rule" or CLASS_OF[candidate.act] in {"directive", "commissive", "expressive"}
    if not doubtful or tree.pos[head] not in {"NOUN", "PRON"} or tree.lemma[head] in TEXT_SOURCES:
        return True
    if tree.pos[head] == "PRON":
        return tree.lower[head] not in _THINGS or _actor(tree, actors, head)
    return _actor(tree, actors, head)


def nearer(tree: Tree, actors: Actors, candidate: Candidate) -> Candidate:
    """The candidate, or where its cue is a participle that a tree gives to a thing ("the visit came after X had spoken,
    stressing that"), the same said by the last actor that is a subject between, else by the subject of a clause further up ("X protested
    after a ship had passed, saying that")."""
    head = candidate.speaker
    if head is None or candidate.source is None or tree.tag[candidate.head] != "VBG":
        return candidate
    own = tree.child(candidate.head, "nsubj") is not None or tree.base[candidate.head] != "advcl"
    if own or tree.pos[head] != "NOUN" or tree.lemma[head] in TEXT_SOURCES or _actor(tree, actors, head):
        return candidate
    between = range(candidate.source[1], candidate.head)
    found = [i for i in between if tree.base[i] == "nsubj" and tree.head[i] in between and _actor(tree, actors, i)]
    above = [tree.child(up, "nsubj") for up in tree.ancestors(candidate.head)]
    found = found or [i for i in above if i is not None and i < candidate.source[0] and _actor(tree, actors, i)][:1]
    return replace(candidate, source=noun_phrase(tree, found[-1]), speaker=found[-1]) if found else candidate


def _may_want(tree: Tree, actors: Actors, head: int) -> bool:
    """Whether a subject can want something itself: an accord or a plan that "seeks to" or "aims at" is its authors'."""
    mention = mention_for(tree, actors, head)
    if mention is not None:
        return mention.type in SPEAKING | {"place"}
    return tree.pos[head] in {"PROPN", "PRON"} and tree.lower[head] not in _THINGS


def _actor(tree: Tree, actors: Actors, head: int) -> bool:
    mention = mention_for(tree, actors, head)
    return mention is not None and mention.type in SPEAKING | {"place"}


def _is_text(tree: Tree, head: int) -> bool:
    return tree.lemma[head] in TEXT_SOURCES or list(tree.lower[head : head + 3]) == ["read", "-", "out"]


def _behind(tree: Tree, actors: Actors, head: int) -> Party | None:
    """The body whose statement, report or figures they are: possessor, compound, "from" or "by" phrase, or a
    verb's agent. Reporters write a "White House pool report"."""
    if any(tree.lower[c] == "pool" for c in tree.children[head]):
        return None
    for c in tree.children[head]:
        base = tree.base[c]
        if (
            tree.dep[c] == "nmod:poss"
            or base == "compound"
            or (
                base == "amod"
                and (tree.pos[c] == "PROPN" or tree.lemma[head] in _OFFICIAL or tree.lower[head] == "read")
            )
            or (base == "nmod" and case_of(tree, c) in {"from", "by", "of"})
        ):
            party = party_at(tree, actors, c) or _named_before(tree, actors, c) or _whose_part(tree, actors, c)
        elif base == "nmod" and case_of(tree, c) in {"in", "on"}:
            party = _carrier(tree, actors, c)
        elif base == "acl" and tree.lemma[c] not in READING and not _only_drafted(tree, head, c):
            agent = next(
                (a for a in tree.children[c] if tree.base[a] == "obl" and case_of(tree, a) in {"by", "from"}), None
            )
            party = party_at(tree, actors, agent) if agent is not None else None
        else:
            party = None
        if party is not None:
            return party
    return None


def _only_drafted(tree: Tree, text: int, verb: int) -> bool:
    """Whether it is told who wrote, backed or brokered a paper that others adopt: "the resolution, drafted by X, calls on Y"."""
    return tree.lemma[text] in _ADOPTED and tree.lemma[verb] in _DRAFTING


def _whose_part(tree: Tree, actors: Actors, token: int) -> Party | None:
    """The body whose office or wing it is: "a letter from its political office"."""
    owner = tree.child(token, "nmod:poss") if tree.lemma[token] in _PARTS else None
    party = None if owner is None else party_at(tree, actors, owner)
    return None if party is None or actors.entities[party.entity].type == "person" else party


def _named_before(tree: Tree, actors: Actors, noun: int) -> Party | None:
    """The actor last called by the same noun, where a text is its: "police records", "the company website"."""
    if tree.pos[noun] != "NOUN" or tree.base[noun] != "compound":
        return None
    before = [
        m for m in actors.mentions if m.form == "nominal" and m.end <= noun and tree.lemma[m.head] == tree.lemma[noun]
    ]
    party = actors.party(before[-1]) if before and before[-1].type in SPEAKING else None
    return None if party is None else replace(party, span=word(tree, noun))


def _carrier(tree: Tree, actors: Actors, token: int) -> Party | None:
    """The body that a text stands in, or on whose site ("an article in the Lantern", "a statement on Varn's website")."""
    mention = mention_for(tree, actors, token)
    if mention is not None and mention.type == "organisation" and mention.form == "name":
        return actors.party(mention)
    owner = tree.child(token, "nmod:poss")
    return None if owner is None else party_at(tree, actors, owner)


def _issuer(tree: Tree, actors: Actors, head: int) -> Party | None:
    """Whose "the statement" is: who was said shortly before to have made one, or to have spoken in one."""
    if not any(tree.base[c] == "det" and tree.lower[c] in _DEFINITE for c in tree.children[head]):
        return None
    for token in range(head - 1, -1, -1):
        if tree.sentence[head] - tree.sentence[token] > _REACH:
            return None
        if tree.lemma[token] == tree.lemma[head] and tree.pos[token] in _NOUNS:
            party = _behind(tree, actors, token) or _maker(tree, actors, token)
            new = any(tree.lower[c] in {"a", "an"} for c in tree.children[token])
            if party is not None or new:
                return party  # none before a new one is meant
    return None


def _maker(tree: Tree, actors: Actors, text: int) -> Party | None:
    """Who issued a text, or said something in it."""
    verb = tree.head[text]
    passive = tree.dep[text] == "nsubj:pass"
    made = (tree.base[text] == "obj" or passive) and tree.lemma[verb] in _MAKING
    if not made and not (tree.base[text] == "obl" and case_of(tree, text) == "in"):
        return None
    by = next((c for c in tree.children[verb] if tree.base[c] == "obl" and case_of(tree, c) == "by"), None)
    subject = by if passive else tree.child(verb, "nsubj")
    if subject is None and tree.base[verb] == "xcomp":
        subject = tree.child(tree.head[verb], "nsubj")  # "voted to adopt Resolution 9"
    return None if subject is None else party_at(tree, actors, subject)


def _spoke_before(tree: Tree, pronoun: int) -> tuple[int, bool] | None:
    """The subject of the last saying before "it" in at most two sentences, and whether it was said in a text."""
    for token in range(pronoun - 1, -1, -1):
        if tree.sentence[pronoun] - tree.sentence[token] > _NEXT or tree.paragraph[pronoun] - tree.paragraph[token] > 1:
            return None
        told = tree.lemma[token] in VERBS and tree.base[token] in _MAIN
        subject = (tree.child(token, "obl:agent") or tree.child(token, "nsubj")) if told else None
        if tree.lower[token] == "according" and tree.base[token] == "case":
            subject = tree.head[token]  # "According to the Lantern, ten fled. It said ..."
        if subject is None or tree.quote_at(token) is not None or tree.lower[subject] == "it":
            continue
        texts = [c for c in tree.children[token] if tree.base[c] == "obl" and tree.lemma[c] in TEXT_SOURCES]
        return subject, any(case_of(tree, c) == "in" for c in texts)
    return None


def _it(tree: Tree, actors: Actors, pronoun: int, mention: Mention | None) -> Party | None:
    """Who speaks as "it": whoever spoke last in a text ("it added" after "the mediators said in a joint statement"), or, where nothing
    else tells, the body that spoke last."""
    before = _spoke_before(tree, pronoun)
    if before is None:
        return None
    subject, in_text = before
    denied, said = tree.child(tree.head[pronoun], "obj"), tree.lemma[tree.head[subject]]
    if denied is not None and (tree.lower[denied] in _THINGS or said in MADE.get(tree.lemma[denied], ())):
        return None  # "The Lantern reported that Varn had paid. It denied the report"
    if _is_text(tree, subject):
        party = _speaker(tree, actors, subject, None)
        if party is None or (not in_text and actors.entities[party.entity].type == "person"):
            return None  # "Berg's account was disputed. It said ..." is nobody's "it"
        return replace(party, span=word(tree, pronoun))
    party = party_at(tree, actors, subject)
    if party is None:
        return None
    if not in_text:
        unknown = mention is None or mention.entity is None
        body = actors.entities[party.entity].type != "person" and tree.child(subject, "conj") is None
        close = tree.paragraph[pronoun] == tree.paragraph[subject]
        if not (unknown and body and close) or tree.tag[subject] in {"NNS", "NNPS"}:
            return None
    return replace(party, span=word(tree, pronoun))


def _opposite(tree: Tree, head: int) -> bool:
    """Whether somebody is called by being another's equal: "her counterpart", "his opposite number"."""
    if tree.lemma[head] == "counterpart":
        return True
    return tree.lemma[head] == "number" and any(tree.lower[c] == "opposite" for c in tree.children[head])


def _counterpart(tree: Tree, actors: Actors, head: int) -> Party | None:
    """The person whom "counterpart" was last the title of ("met her counterpart, Ivan Holt"), else the one other who holds the office of
    whom it is the counterpart of."""
    words_ = words_of(tree, noun_phrase(tree, head) or (head, head + 1))
    first = next((t for t in range(head) if tree.sentence[head] - tree.sentence[t] <= _REACH), head)
    for token in (t for t in range(head, first - 1, -1) if _opposite(tree, t)):
        beside = [c for c in tree.children[token] if tree.base[c] in {"appos", "flat"}]
        beside += [tree.head[token]] if tree.base[token] in {"nmod:desc", "compound", "appos"} else []
        named = [m for c in beside if (m := mention_for(tree, actors, c)) is not None and m.form == "name"]
        named += [m for m in actors.mentions if m.start == token + 1 and m.form == "name"]
        person = next((m.entity for m in named if m.type == "person" and m.entity is not None), None)
        if person is not None:
            return Party(person, words_)
    owner = tree.child(head, "nmod:poss")
    mention = None if owner is None else mention_for(tree, actors, owner)
    if mention is None or mention.entity is None:
        return None
    held = {role.title.casefold() for role in actors.entities[mention.entity].roles}
    equals = [
        e.index
        for e in actors.entities
        if e.index != mention.entity
        and held & {role.title.casefold() for role in e.roles}
        and _is_named(actors, e.index)
    ]
    return Party(equals[0], words_) if len(equals) == 1 else None


def _known_as(tree: Tree, actors: Actors, head: int) -> Party | None:
    """The person whose name a sayer is known by: "the rebels' leader, known as Falk", "a trader who gave her name as Falk"."""
    for clause in tree.children[head]:
        given = tree.child(clause, "obj")
        called = tree.lemma[clause] in _KNOWN and tree.tag[clause] == "VBN"
        gave = tree.lemma[clause] == "give" and given is not None and tree.lemma[given] == "name"
        by_name = next((c for c in tree.children[clause] if tree.lemma[c] == "name" and case_of(tree, c) == "by"), None)
        if tree.lemma[clause] == "go" and by_name is not None and tree.base[clause] == "acl":
            found = next(
                (m for m in actors.mentions if m.start > by_name and m.start - by_name <= 2 and m.form == "name"), None
            )
            return None if found is None or found.type != "person" else actors.party(found)
        if tree.base[clause] != "acl" or not (called or gave):
            continue
        names = (actors.mention_at(c) for c in tree.children[clause] if tree.base[c] in {"obl", "xcomp", "obj"})
        found = next((m for m in names if m is not None and m.form == "name" and m.type == "person"), None)
        if found is not None:
            return actors.party(found)
    return None


def set_apart(tree: Tree, actors: Actors, candidate: Candidate, party: Party | None) -> Party | None:
    """The speaker, None where that is a pronoun's guess at whom the words around it are about: "The rebels, they say, are regrouping"."""
    source, head = candidate.source, candidate.speaker
    if party is None or source is None or head is None or tree.pos[head] != "PRON":
        return party
    if len(candidate.contents) < 2 or tree.text[source[0] - 1] != ",":
        return party
    start, end = candidate.contents[0]
    if end > source[0] or tree.quote_at(start) is not None:
        return party
    about = next((t for t in range(start, end) if not start <= tree.head[t] < end and tree.pos[t] in _NOUNS), None)
    mention = None if about is None else mention_for(tree, actors, about)
    return None if mention is not None and mention.entity == party.entity else party


def beside(tree: Tree, actors: Actors, candidate: Candidate, speaker: Party) -> tuple[Party, ...]:
    """Who speaks with the speaker: the others of "medics and residents", in their order."""
    head, source = candidate.speaker, candidate.source
    if head is None or source is None:
        return ()
    joined = [c for c in tree.children[head] if tree.base[c] == "conj" and source[0] <= c < source[1]]
    if not any(tree.lower[k] in {"and", "&"} for c in joined for k in tree.children[c]):
        return ()
    found = parties(tree, actors, joined)
    return tuple(party for party in found if party.entity != speaker.entity)


def _inside(tree: Tree, actors: Actors, head: int, source: Range) -> Party | None:
    """The one name inside a source whose head means nobody known by itself ("spokesman Ivan Petrov"): an
    apposition or a flat name only."""
    for token in range(source[0], source[1]):
        if tree.head[token] == head and tree.base[token] in {"appos", "flat"}:
            mention = actors.mention_at(token)
            if mention is not None and mention.type == "person":
                return actors.party(mention)
    return None


def parties(tree: Tree, actors: Actors, heads: Iterable[int]) -> tuple[Party, ...]:
    """The actors at some tokens, those joined to them by "and" included, each once."""
    found: list[Party] = []
    for head in heads:
        for token in [head, *(c for c in tree.children[head] if tree.base[c] == "conj")]:
            party = hearers(tree, actors, token)
            if party is not None and all(p.entity != party.entity for p in found):
                found.append(party)
    return tuple(found)

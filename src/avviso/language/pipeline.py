"""Reads a text with the language model and lays the result out as a spaCy `Doc`.

The `Doc` covers the whole text and never changes it (`doc.text == text`); tokens outside the given segments are masked and not read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from avviso.language import files, layers, windows
from avviso.language.decode import tree
from avviso.language.extensions import keep_vectors, mark_masked, masked_tokens, register
from avviso.language.judge import Judge
from avviso.language.lemmas import apply_rule
from avviso.language.model import Floats, Ints, LanguageModel, Scores, Window, arc_scores
from avviso.language.tokens import blank, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_GROUP = 32
"""Windows whose scores are held at a time, some 4,500 words."""
_STARTS_AT = -0.1
"""The logit from which on a word starts a sentence: a missed border, which joins two trees, costs more than a false one (EWT's and GUM's development parts)."""
_SMALL_STARTS_AT = 1.5
"""The same for a small letter behind a word: in news such a border is always a false one, in web text it may be true."""
_LONG_ENOUGH = 12
"""Words behind which a full stop ends a sentence, whatever the model says: shorter ones may be one with the next."""
_COMMA_STARTS_AT = 3.0
"""The same behind a comma, where the text breaks no line."""
_GIVEN_LONGEST = 480
"""Pieces in a sentence whose borders are given."""


def load(path: Path | None = None, threads: int = 1) -> Analyser:
    """The analyser with the shipped weights, or with those in the folder `path`."""
    return Analyser(LanguageModel(path, threads))


class Analyser:
    """Texts in, annotated documents out. Not safe to share between threads: one a thread."""

    def __init__(self, model: LanguageModel) -> None:
        register()
        self.model = model
        self.judge = Judge(model)
        self._vocab = blank().vocab
        self._root = model.relations.index("root")
        self._keys: dict[int, _Keys] = {}

    @property
    def fingerprint(self) -> str:
        """Identifies the weights, for the records made with them."""
        return files.fingerprint(self.model.folder)

    def labels(self, layer: str) -> tuple[str, ...]:
        """The labels of one layer: upos, xpos, feats, rel, role, or a set of names."""
        known = {
            "upos": self.model.upos,
            "xpos": self.model.xpos,
            "feats": self.model.feats,
            "rel": self.model.relations,
            "role": self.model.roles,
        }
        return known[layer] if layer in known else tuple(self.model.layers[layer][0].labels)

    def facts(self) -> dict[str, object]:
        """What the weights are: their folder, size in MB, files with hashes, and the label sets."""
        files = {path.name: path.read_bytes() for path in sorted(self.model.folder.iterdir()) if path.is_file()}
        return {
            "weights": str(self.model.folder),
            "megabytes": round(sum(map(len, files.values())) / 1e6, 1),
            "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
            "label sets": {name: list(tags.labels) for name, (tags, _) in self.model.layers.items()},
            "licence": "CC BY-SA 4.0; see LICENSE beside the weights and docs/model-card.md",
        }

    def annotate(self, text: str, segments: Sequence[tuple[int, int]]) -> Doc:
        """A `Doc` of the whole text, of which only `segments` (character ranges of paragraphs, in order) are read.

        Sentences never cross a segment. Tokens outside, and white space, carry no analysis; `token._.masked` marks the former.
        """
        from spacy.tokens import Doc

        tokens: list[str] = []
        spaces: list[bool] = []
        paragraphs: list[list[int]] = []
        masked: list[int] = []
        for start, end, read in _parts(text, segments):
            first = len(tokens)
            for token, space in tokens_of(text[start:end]):
                tokens.append(token)
                spaces.append(space)
            if read:
                paragraphs.append([i for i in range(first, len(tokens)) if not tokens[i].isspace()])
            else:
                masked.extend(range(first, len(tokens)))
        doc = Doc(self._vocab, words=tokens, spaces=spaces)
        mark_masked(doc, masked)
        self._read(doc, [p for p in paragraphs if p], None)
        return doc

    def annotate_words(self, paragraphs: Sequence[Sequence[Sequence[str]]], sentences: str | None = "given") -> Doc:
        """A `Doc` of words given as paragraphs of sentences of words.

        With `sentences=None` the sentence borders are predicted within each paragraph; else they are kept as given.
        """
        from spacy.tokens import Doc

        words: list[str] = []
        places: list[list[int]] = []
        starts: list[int] = []
        for paragraph in paragraphs:
            places.append([])
            for sentence in paragraph:
                starts.append(len(words))
                places[-1].extend(range(len(words), len(words) + len(sentence)))
                words.extend(sentence)
        doc = Doc(self._vocab, words=words)
        kept = [[i for i in place if words[i] and not words[i].isspace()] for place in places]
        self._read(doc, [p for p in kept if p], starts if sentences is not None else None)
        return doc

    def annotate_doc(self, doc: Doc) -> Doc:
        """Fills a `Doc` whose tokens stand; paragraphs end at line breaks, sentence borders are kept where it has them."""
        paragraphs: list[list[int]] = [[]]
        for token in doc:
            if not token.is_space:
                paragraphs[-1].append(token.i)
            elif "\n" in token.text and paragraphs[-1]:
                paragraphs.append([])
        starts = [s.start for s in doc.sents] if doc.has_annotation("SENT_START") else None
        self._read(doc, [p for p in paragraphs if p], starts)
        return doc

    def _read(self, doc: Doc, paragraphs: Sequence[Sequence[int]], starts: Sequence[int] | None) -> None:
        """Fills every layer of `doc`; `paragraphs` are the tokens to read, `starts` the first tokens of given sentences."""
        tokens = np.array([i for paragraph in paragraphs for i in paragraph], dtype=np.int64)
        if not len(tokens):
            layers.Layers([]).fill(doc, tokens)
            return
        words = [doc[int(i)].text for i in tokens]
        firsts = np.cumsum([0, *(len(p) for p in paragraphs[:-1])])
        given = None if starts is None else np.unique(np.concatenate([firsts, np.searchsorted(tokens, starts)]))
        classes = np.empty((len(words), 4), dtype=np.int64)
        heads, relations = np.empty(len(words), dtype=np.int64), np.empty(len(words), dtype=np.int64)
        found = layers.Layers(list(self.model.layers))
        judged: list[Floats] = []
        states: list[Floats] = []
        for first, end, cuts in _groups(windows_of(self.model, words, firsts, given), given):
            scores = self.model.read(cuts)
            inside = firsts[(firsts >= first) & (firsts < end)] - first
            starts_here = (
                sentence_starts(scores, cuts, inside, words[first:end])
                if given is None
                else [0, *(given[(given > first) & (given < end)] - first).tolist()]
            )
            sentences = list(pairwise([*starts_here, end - first]))
            local = _heads(scores, sentences)
            classes[first:end], heads[first:end] = scores.classes, local + first
            relations[first:end] = self.model.label_relations(scores, np.arange(end - first), local)
            # A label is chosen word by word: only the tree knows which word is the root.
            relations[first:end][local == np.arange(end - first)] = self._root
            found.add(self.model, scores, tokens[first:end], sentences, local, cuts, inside)
            judged.append(scores.judged)
            states.append(scores.states)
        self._fill_tokens(doc, tokens, words, classes, heads, relations)
        vectors = np.concatenate(states)
        found.resaid(self.model, vectors, firsts)
        found.fill(doc, tokens)
        keep_vectors(doc, tokens, np.concatenate(judged), vectors)

    def _keys_of(self, vocab: Vocab) -> _Keys:
        found = self._keys.get(id(vocab))
        if found is None:
            found = self._keys[id(vocab)] = _Keys(vocab, self.model)
        return found

    def _fill_tokens(
        self, doc: Doc, tokens: Ints, words: Sequence[str], classes: Ints, heads: Ints, relations: Ints
    ) -> None:
        """Tags, lemmas, tree and sentences, in one array as `Doc.from_array` takes it."""
        keys = self._keys_of(doc.vocab)
        table = np.zeros((len(doc), 6), dtype=np.uint64)
        table[[token.is_space for token in doc], 0] = keys.space
        table[:, 5] = keys.space_relation
        for column, known in enumerate((keys.upos, keys.xpos, keys.feats)):
            table[tokens, column] = known[classes[:, column]]
        add = doc.vocab.strings.add
        rules = self.model.lemma_rules
        lemma = self.model.lexicon.lemma
        tags = self.model.xpos
        table[tokens, 3] = [
            add(lemma(word, tags[tag]) or apply_rule(word, rules[rule]))
            for word, (_, tag, _, rule) in zip(words, classes.tolist(), strict=True)
        ]
        table[tokens, 5] = keys.relations[relations]
        targets = _space_heads(tokens, masked_tokens(doc))
        targets[tokens] = tokens[heads]
        table[:, 4] = (targets - np.arange(len(doc))).astype(np.int64).view(np.uint64)
        doc.from_array(["POS", "TAG", "MORPH", "LEMMA", "HEAD", "DEP"], table)  # type: ignore[arg-type]


def windows_of(model: LanguageModel, words: Sequence[str], firsts: Ints, given: Ints | None) -> list[Window]:
    """The windows of a report's words, in order; `firsts` are the first words of paragraphs, `given` those of given sentences."""
    entries = model.pieces(words)
    sizes = [len(ids) for ids, _ in entries]
    paragraphs = firsts.tolist()
    if given is None:
        units = [
            first + c
            for first, end in zip(paragraphs, [*paragraphs[1:], len(words)], strict=True)
            for c in windows.sentence_candidates(words[first:end])
        ]
        ranges = windows.cut(sizes, paragraphs, units)
    else:
        ranges = windows.cut(sizes, paragraphs, given.tolist(), longest=_GIVEN_LONGEST)
    marked = frozenset(paragraphs)
    return [model.window(range(*bounds), entries, marked) for bounds in ranges]


def _groups(cuts: Sequence[Window], given: Ints | None) -> Iterator[tuple[int, int, list[Window]]]:
    """Windows in groups of a size that keeps a long report's scores small: first word, end, windows that count from the first word.

    Nothing read crosses a window, so nothing crosses a group either; with given sentences a group starts where one does.
    """
    at = 0
    while at < len(cuts):
        end = min(at + _GROUP, len(cuts))
        while given is not None and end < len(cuts) and cuts[end].words.start not in given:
            end += 1
        first = cuts[at].words.start
        yield (
            first,
            cuts[end - 1].words.stop,
            [replace(w, words=range(w.words.start - first, w.words.stop - first)) for w in cuts[at:end]],
        )
        at = end


def sentence_starts(scores: Scores, cuts: Sequence[Window], firsts: Ints, words: Sequence[str]) -> list[int]:
    """First words of the predicted sentences."""
    least = np.full(len(words), _STARTS_AT)
    least[windows.small_behind_words(words)] = _SMALL_STARTS_AT
    least[windows.behind_commas(words)] = _COMMA_STARTS_AT
    begins = scores.flags[:, 0] > least
    begins[0] = begins[firsts] = True
    # A window's first word saw nothing before it, and is a candidate by rule.
    begins[[window.words.start for window in cuts]] = True
    # What the model takes for one sentence is two behind `."`, unless it lets the mark open the second.
    begins[[i for i in windows.after_quotations(words) if not begins[i - 1]]] = True
    for i in windows.behind_stops(words):
        begins[i] |= not begins[max(0, i - _LONG_ENOUGH) : i].any()
    found: list[int] = np.flatnonzero(begins).tolist()
    return found


def _heads(scores: Scores, sentences: Iterable[tuple[int, int]]) -> Ints:
    """Head of every word, as a word of the report."""
    heads = np.empty(len(scores.flags), dtype=np.int64)
    for first, end in sentences:
        heads[first:end] = tree(arc_scores(scores, first, end)) + first
    return heads


class _Keys:
    """The model's classes as numbers of a vocabulary's strings."""

    def __init__(self, vocab: Vocab, model: LanguageModel) -> None:
        self.vocab = vocab
        add = vocab.strings.add
        from spacy.parts_of_speech import IDS

        self.upos = np.array([IDS[tag] for tag in model.upos], dtype=np.uint64)
        self.space = IDS["SPACE"]
        self.xpos = np.array([add(tag) for tag in model.xpos], dtype=np.uint64)
        self.feats = np.array(
            [vocab.morphology.add("" if feats == "_" else feats) for feats in model.feats], dtype=np.uint64
        )
        self.relations = np.array([add(relation) for relation in model.relations], dtype=np.uint64)
        self.space_relation = add("dep")


def _parts(text: str, segments: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """The whole text as segments to read and what lies between."""
    at = 0
    for start, end in segments:
        if not at <= start <= end <= len(text):
            raise ValueError(
                f"segment {start}..{end} overlaps another or lies outside the text of {len(text)} characters"
            )
        if at < start:
            yield at, start, False
        if start < end:
            yield start, end, True
        at = end
    if at < len(text):
        yield at, len(text), False


def _space_heads(tokens: Ints, masked: NDArray[np.bool_]) -> Ints:
    """Heads of tokens that were not read: a masked run hangs together, white space on the word before it, else on the one behind."""
    size = len(masked)
    targets = np.arange(size)
    read = np.zeros(size, dtype=np.bool_)
    read[tokens] = True
    for i in np.flatnonzero(~read).tolist():
        if masked[i]:
            if i and masked[i - 1]:
                targets[i] = targets[i - 1]
        elif i and not masked[i - 1]:
            targets[i] = i - 1 if read[i - 1] else targets[i - 1]
        else:
            ahead = int(np.searchsorted(tokens, i))
            if ahead < len(tokens) and not masked[i : tokens[ahead]].any():
                targets[i] = tokens[ahead]
    return targets

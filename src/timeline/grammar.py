"""Grammar: rules over kinds of tokens, one regular expression a stratum; knows no language.

Text becomes tokens, each token one private character that stands for its *set* of kinds, and each
stratum of rules one alternation over such strings, so that the engine of ``re`` does the parsing.
A match becomes one token of the stratum's kind for the strata above. Only the surroundings of a
trigger word are looked at, and what a string of kinds parses to is remembered, since news says the
same shapes over and over.

A pattern has kinds (UPPER, captured and handed to ``build``; ``:UPPER``, not captured), literals
(lower case words and marks), alternatives (``ago|earlier``), optional parts (``.?``,
``(, YEAR)?``) and groups of alternative sequences (``(of the | in)``). Nothing else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from inspect import signature
from itertools import accumulate, compress, count
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from attrs import Factory, field, frozen

from timeline.errors import RuleError, of_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from timeline.meaning import Meaning

TOKEN = re.compile(
    r"[A-Za-z]++(?![^\x00-\x7f])"  # a word of plain letters, which is most text and is found fastest
    r"|[^\w\s]"
    r"|[^\W\d_]+"  # any other word
    r"|\d{4}-\d\d?-\d\d?(?:[T ]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
    r"|\d+(?:-\d+){2,}(?:-\w+)*"  # 12-27-2023, and telephone numbers
    r"|\d+(?:[/.:]\d+|,\d{3}(?!\d))*[^\W\d_]*"  # 27, 27th, 5pm, 14:05, 1,500, 12/27/23
    r"|_"
)
_PIECE_OF_TEXT = re.compile(rf"(?:{TOKEN.pattern})\s*")  # a token with the white space after it
_DIGIT_AFTER_MARK = re.compile(r"[/.:'’-]\d")  # what no compound is without, and is found faster
_COMPOUND = re.compile(r"\d[/.:]\d|\d-\d+-\d|['’]\d\d\b")
_APOSTROPHES = frozenset("'’")
_OPAQUE = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\S+")
_PARAGRAPH = re.compile(r"\n\s*\n")
_BREAKS = (  # where a text may be cut, best first; each begins with what a search skips to
    (re.compile(r"[.!?](?:(?<=[a-z]{3}.)|(?<=\d{4}.)|(?<=[%)\]].))[\"')\]”’]*\s+(?=[A-Z“\"`])"),),
    (re.compile(r" (?<=[^\W\d_A-Z]{3} )(?=[^\W\d_A-Z]{3})"),),  # between two words in lower case
    (re.compile(r"\s"),),
)
_BLOCK = 500
_REACH = 30  # tokens that a trigger may draw in on either side
_REMEMBERED = 20_000  # strings of kinds whose parse is kept
_OTHER = "\ue000"  # the kind of a token that the lexicon does not know


@frozen
class Rule:
    """A pattern, what it means, and examples that are its tests and its documentation.

    ``examples`` maps a phrase, as said on Thursday 2024-05-16, to its TIMEX3 value, or to None
    where nothing may be found. A ``build`` that returns None rejects the whole match, so that an
    impossible date is never split into possible parts. ``guard`` looks at the words before and
    after and may refuse the mention. Of a ``loose`` rule the parts then stand alone. ``skip`` says
    how many tokens at either end belong to the pattern but not to the expression.
    """

    pattern: str = field(validator=of_kind(str, 'a pattern such as "budget year YEAR"'))
    build: Callable[..., Any]
    examples: Mapping[str, str | None]
    kind: str | None = None
    guard: Callable[[Sequence[str], Sequence[str]], bool] | None = None
    loose: bool = False
    skip: tuple[int, int] = (0, 0)

    @property
    def name(self) -> str:
        """The pattern is the name."""
        return self.pattern

    @property
    def literals(self) -> set[str]:
        """The words and marks of the pattern that stand for themselves."""
        return _Pattern(self.pattern).literals


@frozen
class Mention:
    """A time expression found: its span, what it means and the rule that says so.

    ``before`` and ``after`` are the words around it, for choosing a direction; ``split`` is the
    span of the word between the two ends of a range; ``rules`` are all rules that took part.
    """

    start: int
    end: int
    meaning: Meaning
    rule: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    split: tuple[int, int] | None = None
    rules: tuple[str, ...] = ()


@frozen(eq=False)
class Grammar:
    """A rule table made by :func:`compile_grammar`: ``grammar.find(text)`` gives the mentions."""

    _words: Mapping[str, _Word] = field(repr=False)
    _shape: Callable[[str], Mapping[str, Any]] = field(repr=False)
    _alphabet: Mapping[frozenset[str], str] = field(repr=False)
    _strata: tuple[_Stratum, ...] = field(repr=False)
    _report: frozenset[str]
    _starters: frozenset[str] = field(repr=False)
    _known: frozenset[str] = field(repr=False)
    _recipe: Callable[[], Grammar] | None = field(default=None, repr=False)
    _plan: Callable[[str], tuple[_Node, ...]] = field(
        init=False,
        repr=False,
        default=Factory(lambda self: lru_cache(maxsize=_REMEMBERED)(self._parse), takes_self=True),
    )

    def __reduce__(self) -> str | tuple[Any, ...]:
        """A compiled table does not travel to another process; what makes it there does."""
        return (self._recipe, ()) if self._recipe else super().__reduce__()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, in the order in which they are tried."""
        return tuple(rule for stratum in self._strata for rule in stratum.rules)

    def find(self, text: str) -> Iterator[Mention]:
        """All mentions of a text, left to right; the spans lie inside it and do not overlap."""
        for offset, block in _blocks(text):
            yield from self._find_in(block, offset)

    def _find_in(self, block: str, offset: int) -> Iterator[Mention]:
        if "://" in block or "@" in block or "www." in block:
            block = _OPAQUE.sub(lambda match: "x" * len(match[0]), block)
        pieces = _PIECE_OF_TEXT.findall(block)
        tokens = list(map(str.rstrip, pieces))
        compound = _DIGIT_AFTER_MARK.search(block) is not None and _COMPOUND.search(block) is not None
        place: _Tokens | None = None
        for first, last in _islands(self._hits(tokens, compound=compound), tokens, self._known):
            kinds, values, places = self._read(tokens, first, last)
            nodes = self._plan(kinds)
            if not nodes:
                continue
            if place is None:
                lead = offset + len(block) - len(block.lstrip())
                place = _Tokens(tuple(tokens), list(accumulate(map(len, pieces), initial=lead)))
            items = list(map(_Item, values, places, places[1:]))
            for node in nodes:
                yield from _mentions(node, items, place, self._report)

    def _hits(self, tokens: list[str], *, compound: bool) -> list[int]:
        """Indexes of the triggers; compounds such as 12/27/23 are looked at only where there are any."""
        starters = self._starters
        if not compound:
            return list(compress(count(), map(starters.__contains__, tokens)))
        return [
            index
            for index, token in enumerate(tokens)
            if token in starters or ("0" <= token < ":" and self._is_compound(token, tokens[index - 1]))
        ]

    def _is_compound(self, token: str, previous: str) -> bool:
        """12/27/23, 14:05 and the like, and the two digits of '98."""
        if token.isalnum():
            return len(token) == 2 and previous in _APOSTROPHES
        return bool(self._shape(token))

    def _read(
        self, tokens: Sequence[str], first: int, last: int
    ) -> tuple[str, list[Mapping[str, Any]], list[int]]:
        """Tokens as a string of kinds, with their values and where each begins, and where the last ends.

        A phrase of the lexicon becomes one.
        """
        kinds: list[str] = []
        values: list[Mapping[str, Any]] = []
        places = [first]
        while first < last:
            word, length = self._words.get(tokens[first]) or self._shaped(tokens[first]), 1
            if word.phrases:
                word, length = word.phrase(tokens, first) or (word, 1)
            first += length
            kinds.append(word.char)
            values.append(word.values)
            places.append(first)
        return "".join(kinds), values, places

    def _shaped(self, token: str) -> _Word:
        """A token that the lexicon does not list, by its digits."""
        values = self._shape(token) if token[0].isdigit() else {}
        return _Word(self._alphabet.get(frozenset(values), _OTHER), values)

    def _parse(self, kinds: str) -> tuple[_Node, ...]:
        """What a string of kinds parses to, whatever the words behind it are."""
        nodes = [_Node(_TOKEN, index, index + 1, char, ()) for index, char in enumerate(kinds)]
        for stratum in self._strata:
            nodes, kinds = stratum.apply(nodes, kinds)
        return tuple(node for node in nodes if node.kind in self._report)


def compile_grammar(
    *,
    lexicon: Mapping[str, Mapping[str, Any]],
    shape: Callable[[str], Mapping[str, Any]],
    samples: Iterable[str],
    strata: Mapping[str, Sequence[Rule]],
    report: Iterable[str],
    triggers: Iterable[str],
) -> Grammar:
    """Compile a rule table; raises ``RuleError`` for one that cannot work.

    ``lexicon`` maps a kind to its words and their values (``~word`` only capitalised, ``=Word`` as
    written, several words a phrase); ``shape`` gives kinds and values of other tokens with digits,
    ``samples`` one token of each combination it can give; ``strata`` are the rules, lowest first;
    ``report`` the kinds that are time expressions; ``triggers`` those without which there is none.
    """
    words, phrases = _load(lexicon)
    for literal in sorted({word for rules in strata.values() for rule in rules for word in rule.literals}):
        for form in _forms(literal):
            words.setdefault(form, {}).setdefault(literal, literal)
    produced = {rule.kind or name for name, rules in strata.items() for rule in rules}
    sets = [*words.values(), *(phrase.values for phrase in phrases), *map(shape, samples)]
    alphabet = _alphabet([*map(frozenset, sets), *(frozenset({kind}) for kind in sorted(produced))])
    openers = _by_first_words(phrases, alphabet)
    compiled = tuple(_Stratum.compile(name, rules, alphabet) for name, rules in strata.items())
    starters = frozenset(_starters(words, phrases, frozenset(triggers)))
    inner = {form for phrase in phrases for word in phrase.words for form in _forms(word)}
    return Grammar(
        {
            **{form: _Word(_OTHER, {}, openers[word]) for word in openers for form in _forms(word)},
            **{
                word: _Word(alphabet[frozenset(kinds)], kinds, openers.get(word.lower(), {}))
                for word, kinds in words.items()
            },
        },
        shape,
        alphabet,
        compiled,
        frozenset(report),
        starters,
        frozenset(words) | inner,
    )


def _alphabet(sets: Iterable[frozenset[str]]) -> dict[frozenset[str], str]:
    """One private character for each distinct set of kinds."""
    return {kinds: chr(0xE001 + index) for index, kinds in enumerate(dict.fromkeys(sets))}


def _starters(
    words: Mapping[str, Mapping[str, Any]], phrases: Iterable[_Phrase], triggers: frozenset[str]
) -> Iterator[str]:
    single = {word for word, kinds in words.items() if not triggers.isdisjoint(kinds)}
    yield from single
    for phrase in phrases:
        if not triggers.isdisjoint(phrase.values) and single.isdisjoint(phrase.words):
            yield from _forms(_rarest(phrase.words))


def _rarest(words: Sequence[str]) -> str:
    """The word of a phrase least likely to stand elsewhere: its longest, of these the last."""
    return max((word for word in reversed(words) if word.isalnum()), key=len)


@frozen
class _Phrase:
    """Several words that the lexicon lists as one."""

    words: tuple[str, ...]
    values: Mapping[str, Any]
    capital: bool

    def fits(self, tokens: Sequence[str]) -> bool:
        """Whether these tokens are the phrase's words, capitalised where they have to be."""
        if tuple(map(_plain, tokens)) != self.words:
            return False
        return tokens[0][0].isupper() or not self.capital


class _Word(NamedTuple):
    """A word as the rules see it: its character, its values by kind, and the phrases that it may open."""

    char: str
    values: Mapping[str, Any]
    phrases: Mapping[str, Sequence[tuple[_Phrase, _Word]]] = MappingProxyType({})

    def phrase(self, tokens: Sequence[str], index: int) -> tuple[_Word, int] | None:
        """The phrase that it opens where it stands, and its length."""
        following = _plain(tokens[index + 1]) if index + 1 < len(tokens) else ""
        for phrase, word in self.phrases.get(following, ()):
            if phrase.fits(tokens[index : index + len(phrase.words)]):
                return word, len(phrase.words)
        return None


def _load(
    lexicon: Mapping[str, Mapping[str, Any]],
) -> tuple[dict[str, dict[str, Any]], list[_Phrase]]:
    """Words by their written forms, and phrases, the longest first."""
    words: dict[str, dict[str, Any]] = {}
    phrases: dict[tuple[str, ...], _Phrase] = {}
    for kind, entries in lexicon.items():
        for entry, value in entries.items():
            pieces = tuple(TOKEN.findall(entry.lstrip("~=").lower()))
            if len(pieces) < 2:
                for form in _forms(entry):
                    words.setdefault(form, {})[kind] = value
                continue
            known = phrases[pieces].values if pieces in phrases else {}
            phrases[pieces] = _Phrase(pieces, {**known, kind: value}, entry[0] == "~")
    return words, sorted(phrases.values(), key=lambda phrase: -len(phrase.words))


def _by_first_words(
    phrases: Iterable[_Phrase], alphabet: Mapping[frozenset[str], str]
) -> dict[str, dict[str, list[tuple[_Phrase, _Word]]]]:
    """Phrases by their first and their second word, each with what it is to the rules."""
    table: dict[str, dict[str, list[tuple[_Phrase, _Word]]]] = {}
    for phrase in phrases:
        word = _Word(alphabet[frozenset(phrase.values)], phrase.values)
        table.setdefault(phrase.words[0], {}).setdefault(phrase.words[1], []).append((phrase, word))
    return table


def _plain(token: str) -> str:
    """A token in lower case, a typographic mark as the plain one."""
    return _MARKS.get(token) or token.lower()


def _forms(word: str) -> set[str]:
    """How a word may be written: any case, ``~`` capitalised only, ``=`` as it stands."""
    if word[0] in "~=" and len(word) > 1:
        bare = word[1:]
        return {bare} if word[0] == "=" else {bare.capitalize(), bare.upper()}
    marks = {mark for mark, plain in _MARKS.items() if plain == word}
    return {word, word.capitalize(), word.upper(), *marks}


_MARKS = {
    "’": "'",
    "‘": "'",
    "–": "-",
    "‐": "-",
    "‑": "-",
}  # typographic marks as plain ones


class _Item(NamedTuple):
    """A token as the rules take its values, and its place in the block."""

    values: Mapping[str, Any]
    first: int
    last: int


@frozen
class _Node:
    """A piece of a parsed string of kinds: a token, or a rule with its captured pieces."""

    rule: Rule
    start: int
    end: int
    char: str
    captured: tuple[tuple[_Node, tuple[str, ...]] | None, ...]
    kind: str = ""
    rules: tuple[str, ...] = ()
    skip: tuple[int, int] = (0, 0)


_REJECTED = object()
_TOKEN = Rule("", lambda: None, {})  # stands where no rule has made a piece


def _value(node: _Node, kinds: tuple[str, ...], items: Sequence[_Item]) -> Any:
    """The value of a captured piece: of a token by the first kind that fits, or of a build."""
    if node.rule is _TOKEN:
        values = items[node.start].values
        for kind in kinds:
            if kind in values:
                return values[kind]
    return _built(node, items)


def _built(node: _Node, items: Sequence[_Item]) -> Any:
    arguments = [None if piece is None else _value(*piece, items) for piece in node.captured]
    if _REJECTED in arguments:
        return _REJECTED
    built = node.rule.build(*arguments)
    return _REJECTED if built is None else built


_RANGE = "RANGE"  # the kind of two times and the stretch between them
_UPTO = "UPTO"  # the kind of a period and the time that ends it, which is captured last
_CONTEXT = 20  # words on either side kept for the choice of direction


class _Tokens(NamedTuple):
    """The tokens of a block and where in the text each begins."""

    words: tuple[str, ...]
    starts: Sequence[int]

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.words[index])


def _mentions(
    node: _Node, items: Sequence[_Item], tokens: _Tokens, report: frozenset[str]
) -> Iterator[Mention]:
    """The mention of a node; of a loose one that is rejected or refused the mentions of its pieces."""
    meaning = _built(node, items)
    mention = None if meaning is _REJECTED else _mention(node, meaning, items, tokens)
    if mention and (node.rule.guard is None or node.rule.guard(mention.before, mention.after)):
        yield mention
    elif node.rule.loose:
        for piece in node.captured:
            if piece is not None and piece[0].kind in report:
                yield from _mentions(piece[0], items, tokens, report)


def _mention(node: _Node, meaning: Meaning, items: Sequence[_Item], tokens: _Tokens) -> Mention:
    lead, trail = node.skip
    first, last = items[node.start + lead].first, items[node.end - 1 - trail].last
    told = items[_ending(node).start].first if node.kind == _UPTO else first
    return Mention(
        tokens.starts[first],
        tokens.end(last - 1),
        meaning,
        node.rule.name,
        tokens.words[max(0, told - _CONTEXT) : told],
        tokens.words[last : last + _CONTEXT],
        _split(node, items, tokens),
        node.rules,
    )


def _ending(node: _Node) -> _Node:
    return cast("tuple[_Node, tuple[str, ...]]", node.captured[-1])[0]


def _split(node: _Node, items: Sequence[_Item], tokens: _Tokens) -> tuple[int, int] | None:
    """Where the word between two times of one mention stands, with the white space around it."""
    if node.kind == _UPTO:
        ending = _ending(node)
        inner = range(node.start + 1, ending.start)
        mark = next(items[index] for index in reversed(inner) if "CONNECTOR" in items[index].values)
        return tokens.end(mark.first - 1), tokens.starts[items[ending.start].first]
    if node.kind != _RANGE:
        return None
    ends = [piece[0] for piece in node.captured if piece is not None and piece[0].rule is not _TOKEN]
    within = {index for end in ends for index in range(end.start, end.end)}  # the mark of mid-2021
    marks = [index for index in range(node.start + 1, node.end - 1) if "CONNECTOR" in items[index].values]
    if not marks:
        return None
    mark = items[next((index for index in marks if index not in within), marks[0])]
    last_word = mark.first - (2 if tokens.words[mark.first - 1] == "," else 1)
    return tokens.end(last_word), tokens.starts[mark.last]


# --- compiling ---------------------------------------------------------------------------------


@frozen
class _Stratum:
    """One alternation over a stratum's rules; an empty group at the end of each tells which."""

    name: str
    rules: tuple[Rule, ...]
    regex: re.Pattern[str]
    details: tuple[tuple[re.Pattern[str], tuple[tuple[str, ...], ...]], ...]
    produced: tuple[tuple[str, str], ...]

    @classmethod
    def compile(cls, name: str, rules: Sequence[Rule], alphabet: Mapping[frozenset[str], str]) -> _Stratum:
        patterns = [_checked(rule) for rule in rules]
        branches = [f"{pattern.regex(alphabet, capture=False)}()" for pattern in patterns]
        details = tuple((_compiled(p, alphabet), tuple(p.captures)) for p in patterns)
        kinds = [rule.kind or name for rule in rules]
        produced = tuple((kind, alphabet[frozenset({kind})]) for kind in kinds)
        return cls(name, tuple(rules), re.compile("|".join(branches) or "(?!)"), details, produced)

    def apply(self, nodes: list[_Node], kinds: str) -> tuple[list[_Node], str]:
        """Replace each match by one node; nodes and their string of kinds go hand in hand."""
        if self.regex.search(kinds) is None:
            return nodes, kinds
        result: list[_Node] = []
        done = 0
        for match in self.regex.finditer(kinds):
            if match.lastindex is None or match.start() == match.end():
                continue
            result += nodes[done : match.start()]
            result.append(self._node(match.lastindex - 1, nodes, kinds, match.start(), match.end()))
            done = match.end()
        result += nodes[done:]
        return result, "".join(node.char for node in result)

    def _node(self, index: int, nodes: list[_Node], kinds: str, start: int, end: int) -> _Node:
        regex, captures = self.details[index]
        match = cast("re.Match[str]", regex.match(kinds, start))
        pieces = tuple(
            None if match.start(group) < 0 else (nodes[match.start(group)], captures[group - 1])
            for group in range(1, len(captures) + 1)
        )
        kind, char = self.produced[index]
        rule = self.rules[index]
        taken = (rule.name, *(name for node in nodes[start:end] for name in node.rules))
        skip = (rule.skip[0] or nodes[start].skip[0], rule.skip[1] or nodes[end - 1].skip[1])
        return _Node(rule, nodes[start].start, nodes[end - 1].end, char, pieces, kind, taken, skip)


def _checked(rule: Rule) -> _Pattern:
    """The rule's pattern, if it has examples and its ``build`` takes what it captures."""
    pattern = _Pattern(rule.pattern)
    if not rule.examples:
        msg = f"the rule {rule.name!r} has no example: put one beside it"
        raise RuleError(msg)
    try:
        signature(rule.build).bind(*pattern.captures)
    except TypeError:
        msg = f"the rule {rule.name!r} captures {len(pattern.captures)} kinds: its build takes others"
        raise RuleError(msg) from None
    return pattern


def _compiled(pattern: _Pattern, alphabet: Mapping[frozenset[str], str]) -> re.Pattern[str]:
    try:
        return re.compile(pattern.regex(alphabet, capture=True))
    except re.error as error:
        raise RuleError(f"cannot read the pattern {pattern.text!r}: {error.msg}") from None


_PIECE = re.compile(r"\(|\)\??|\||[^\s()|?]+(?:\|[^\s()|?]+)*\??")


class _Pattern:
    """A rule's pattern, read: its literals, its captured kinds, and its regular expression."""

    def __init__(self, pattern: str) -> None:
        self.text = pattern
        self.pieces = _PIECE.findall(pattern)
        if "".join(self.pieces) != re.sub(r"\s+", "", pattern):
            msg = f"cannot read the pattern {pattern!r}: use kinds, literals, a|b, ( ) and ?"
            raise RuleError(msg)
        self.atoms = [_atoms(piece) for piece in self.pieces]
        self.captures = [atoms for atoms in self.atoms if atoms and _is_captured(atoms[0])]

    @property
    def literals(self) -> set[str]:
        """The words and marks that stand for themselves."""
        return {atom for atoms in self.atoms for atom in atoms if not _kind(atom)[0].isupper()}

    def regex(self, alphabet: Mapping[frozenset[str], str], *, capture: bool) -> str:
        return "".join(
            self._render(piece, atoms, alphabet, capture)
            for piece, atoms in zip(self.pieces, self.atoms, strict=True)
        )

    def _render(
        self,
        piece: str,
        atoms: tuple[str, ...],
        alphabet: Mapping[frozenset[str], str],
        capture: bool,
    ) -> str:
        if not atoms:
            return {"(": "(?:"}.get(piece, piece)
        wanted = {_kind(atom) for atom in atoms}
        chars = "".join(sorted(char for kinds, char in alphabet.items() if not wanted.isdisjoint(kinds)))
        if not chars:
            msg = f"no word has the kind {' or '.join(sorted(wanted))}: add one to the lexicon"
            raise RuleError(msg)
        group = f"([{chars}])" if capture and _is_captured(atoms[0]) else f"[{chars}]"
        return group + ("?" if piece.endswith("?") else "")


def _kind(atom: str) -> str:
    """The kind or literal of an atom, without the colon that says not to capture it."""
    return atom[1:] if len(atom) > 1 and atom[0] == ":" else atom


def _is_captured(atom: str) -> bool:
    return atom[0].isupper()


def _atoms(piece: str) -> tuple[str, ...]:
    """The alternatives of one place in a pattern; () for brackets and bars."""
    return () if piece in {"(", ")", ")?", "|"} else tuple(piece.rstrip("?").split("|"))


# --- places in the text ------------------------------------------------------------------------


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of bounded length that together are the text, cut at paragraphs or at white space."""
    start = 0
    while start < len(text):
        end = start + _BLOCK
        paragraph = _PARAGRAPH.search(text, start, end)
        if paragraph is not None:  # no expression runs over it
            end = paragraph.end()
        elif end < len(text):
            end = _cut(text, start, end)
        yield start, text[start:end]
        start = end


def _cut(text: str, start: int, end: int) -> int:
    """The last sure end of a sentence in a block, else its last gap between plain words, else its end."""
    for breaks in _BREAKS:
        ends = [match.end() for places in breaks for match in places.finditer(text, start, end)]
        if ends:
            return max(ends)
    return end


def _islands(hits: Sequence[int], tokens: Sequence[str], known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Stretches [first, last) of known tokens around the triggers."""
    done = 0
    for hit in hits:
        if hit < done:
            continue
        first = hit
        farthest = max(done, hit - _REACH)
        while first > farthest and (tokens[first - 1] in known or "0" <= tokens[first - 1] < ":"):
            first -= 1
        last = hit + 1
        limit = min(hit + _REACH, len(tokens))
        while last < limit and (tokens[last] in known or "0" <= tokens[last] < ":"):
            last += 1
        yield first, last
        done = last

"""English words that order events: signals, prepositions of time, quotation marks; knows no code."""

from __future__ import annotations

from timeline.languages.en_events import DUE
from timeline.relation import (
    AFTER,
    BEFORE,
    ENDS_WITH,
    IS_INCLUDED,
    OVERLAPPED_BY,
    OVERLAPS,
    SIMULTANEOUS,
    STARTS_AFTER,
    STARTS_WITH,
    TOUCHES,
    Relation,
)

BEGINS_IN = OVERLAPPED_BY
ENDS_IN = OVERLAPS
ENDS_BY = Relation(end_end=-1)
BEGINS_AFTER = Relation(begin_begin=1)

QUOTES: dict[str, bool | None] = {
    '"': None, "``": True, "''": False, "“": True, "”": False, "«": True, "»": False,
}  # fmt: skip
"""Quotation marks: whether they open (True), close (False) or turn over (None)."""

SIGNALS = frozenset(
    "after before when while until since as once following during meanwhile then later earlier "
    "previously ago already soon still now because if so ahead prior subsequently afterwards "
    "finally eventually first next simultaneously whenever by amid upon and but despite although "
    "though where that which who to".split()
)
"""Words between two events that tend to say something of their order."""

TIME_PREPOSITIONS = {
    "": IS_INCLUDED,
    "on": IS_INCLUDED, "in": IS_INCLUDED, "at": IS_INCLUDED, "during": IS_INCLUDED,
    "within": IS_INCLUDED, "throughout": IS_INCLUDED, "between": IS_INCLUDED,
    "of": IS_INCLUDED, "over": IS_INCLUDED, "around": IS_INCLUDED, "about": IS_INCLUDED, "circa": IS_INCLUDED,
    "since": BEGINS_IN, "from": BEGINS_IN,
    "until": ENDS_IN, "till": ENDS_IN, "to": ENDS_IN, "through": ENDS_IN,
    "before": BEFORE, "after": AFTER, "by": ENDS_BY, "as": ENDS_BY,
}  # fmt: skip
"""What a preposition (or none) before a time says of the event that it belongs to."""

TO_EDGES: dict[tuple[str, str | None], Relation] = {
    ("before", "END"): ENDS_BY,
    ("after", "START"): BEGINS_AFTER,
}
"""The same where the time is an edge of another: ``before the end of the month`` is within the month, too."""

WITHIN = frozenset("in during within throughout between".split())
"""Prepositions of a range that tell of its inside, not of its ends: ``ten times between May and July``."""

LASTING_EDGES = frozenset("since until till".split())
BETWEEN_EDGES = LASTING_EDGES | {"before", "after"}
"""Prepositions of a noun whose time is that of an edge: ``until her illness in 2003``.

Before and after so of what is new alone, which ``INDEFINITE`` tells: ``after a fire in May``.
"""
INDEFINITE = frozenset(("a", "an"))

UP_TO_NOW = "since"
RANKED = frozenset("first only biggest largest worst".split())
"""With these a span is what something is compared over, not when it was: ``its first cut since 2020``."""

CHANGES = frozenset(("increase", "decrease"))
FORMER = frozenset(("from", "against"))
COMPARED = frozenset(("up from", "down from", "compared with", "compared to"))
"""Words before a number that another is held against: ``rose from 4 percent a year ago``, ``up from 3 in May``.

Those of ``FORMER`` say so only of what changes.
"""

APPOINTING = frozenset(
    ("schedule", "reschedule", "set", "slate", "plan", "fix", "book", "postpone", "delay", "defer", "move",
     "put off", "push back", "put back", "bring forward", "adjourn")
)  # fmt: skip
APPOINTED = frozenset("for until till to".split())
"""Verbs with which these words tell when what they appoint or move is: ``postponed the vote until May``."""

AWAITED = DUE | {"expected"}
"""Words that tell when what they are said of is to be: ``the vote is due in May``, ``expected in May``."""

RELATIVE = frozenset(("which", "that", "who"))

EVENT_SIGNALS = {
    "after": AFTER, "following": AFTER, "before": BEFORE, "ahead of": BEFORE, "prior to": BEFORE,
    "during": IS_INCLUDED, "amid": IS_INCLUDED, "throughout": IS_INCLUDED, "while": TOUCHES,
    "since": AFTER, "until": BEFORE, "till": BEFORE, "once": AFTER,
    "in advance of": BEFORE, "in the wake of": AFTER, "in the midst of": IS_INCLUDED,
    "in the middle of": IS_INCLUDED, "in the run-up to": BEFORE, "on the eve of": BEFORE,
    "in the aftermath of": AFTER, "in the course of": IS_INCLUDED,
}  # fmt: skip
"""What a signal on one event says of the event that it hangs on: ``meet following the call``."""

ANSWERING = frozenset(
    ("arrest", "charge", "trial", "sentence", "lawsuit", "investigation", "accusation", "award", "release")
)
"""Kinds of event by which somebody answers for something done before."""

DEEDS = frozenset(
    ("attack", "killing", "kidnapping", "crime", "death", "injury", "accident", "disaster", "discovery")
)
"""Kinds of what is over when somebody answers for it; anything else had only begun."""

ANSWERED = frozenset(("for", "of", "with", "into", "over"))
"""Words that name what is answered for: ``jailed for killing``, ``charged with the attack``."""

SEQUELS = dict.fromkeys(("later", "afterwards", "afterward", "thereafter", "subsequently"), STARTS_AFTER) | (
    dict.fromkeys(("earlier", "previously"), BEFORE)
)
"""Words at the head of a sentence that count from what the one before tells: ``Hours later, they left``."""

HOSTING = frozenset(("where", "during"))
"""Words that open a clause on what happened within an event: ``the visit, where they spoke``."""

THEN = "when"
"""Opens a clause on what was at the time named before it: ``in May, when the lake froze``."""

SCENES = frozenset(("in", "at"))
"""Prepositions by which a verb lies within a noun that happens: ``said at the summit``, ``died in the crash``."""

AS, FOR, OF, ON, OVER = "as", "for", "of", "on", "over"
LASTING = frozenset(("last", "take", "endure"))
"""Verbs whose object is how long they go on, as with "for" that of any verb is: ``took three days``."""

_BEGIN = (*"begin start commence erupt resume restart".split(), "break out", "kick off", "take effect")
_END = (*"end finish conclude cease expire lapse".split(), "wrap up")
PHASES = (
    dict.fromkeys(_BEGIN, STARTS_WITH)
    | dict.fromkeys(_END, ENDS_WITH)
    | dict.fromkeys(("last", "occur", "happen", "take place", "due"), SIMULTANEOUS)
)
"""What a verb that tells a phase of an event says of that event: ``the strike began on Monday``."""

SUBJECT_PHASES = {"open": STARTS_WITH, "close": ENDS_WITH}
"""The same where the verb says it of its subject alone: ``the trial opened``, but ``opened a trial``."""

PHASE_NOUNS = dict.fromkeys(("start", "beginning", "outbreak", "onset"), STARTS_WITH) | dict.fromkeys(
    ("end", "conclusion", "finish"), ENDS_WITH
)
"""What a noun for a phase of an event says of that event: ``since the start of the war``."""

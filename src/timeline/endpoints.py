"""Endpoints: begin and end points with bounds, joined one constraint at a time; knows no events.

A simple temporal network (Dechter, Meiri & Pearl 1991) cut down to what news needs: strict
precedence, equality and fixed lengths. Precedence is kept acyclic by the dynamic topological order
of Pearce & Kelly (2006), so joining looks only at the points that lie between the two ends; bounds
spread both ways along the edges. Bounds are held in half seconds: ``2 * t`` is the instant ``t``
itself, the odd code above it "after t", the odd code below it "before t". One point, the moment,
may have a side: what lies before it and what after it is kept with the bounds and spreads as they
do, so that half an article on either side of it costs no edges.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Edge = tuple[int, int, int]
"""``(p, q, sign)``: the point ``p`` lies before (-1), at (0) or after (1) the point ``q``."""

_MAX_MOVES = 50  # of one point in one go; two lengths that chase each other are a contradiction


class Endpoints:
    """Points that can be joined as long as nothing contradicts.

    >>> points = Endpoints()
    >>> a, b = points.add(), points.add()
    >>> points.join([(a, b, -1)]), points.join([(b, a, -1)]), points.sign(b, a)
    (True, False, 1)
    """

    def __init__(self) -> None:
        self._lower: list[int | None] = []
        self._upper: list[int | None] = []
        self._parent: list[int] = []
        self._rank: list[int] = []
        self._after: list[set[int]] = []
        self._before: list[set[int]] = []
        self._gaps_after: dict[int, list[tuple[int, int]]] = {}
        self._gaps_before: dict[int, list[tuple[int, int]]] = {}
        self._side: list[int] = []
        self._moment = -1
        self._trail: list[tuple[int, int | None, int | None, int]] = []

    def add(self, lower: int | None = None, upper: int | None = None) -> int:
        """A new point between two instants, inclusive; None leaves a side open."""
        point = len(self._parent)
        self._parent.append(point)
        self._rank.append(point)
        self._lower.append(None if lower is None else 2 * lower)
        self._upper.append(None if upper is None else 2 * upper)
        self._after.append(set())
        self._before.append(set())
        self._side.append(0)
        return point

    def stretch(self, lower: int | None = None, upper: int | None = None) -> tuple[int, int]:
        """Two new points, the first before the second, each at an instant where one is given.

        >>> points = Endpoints()
        >>> begin, end = points.stretch(0, 60)
        >>> points.sign(begin, end), points.bounds(end)
        (-1, (120, 120))
        """
        begin, end = self.add(lower, lower), self.add(upper, upper)
        if lower is None and upper is None:  # nothing to press or to contradict
            self._connect(begin, end, -1)
        else:
            self.join([(begin, end, -1)])
        return begin, end

    def moment(self, lower: int | None = None, upper: int | None = None) -> int:
        """The one point that others lie on either side of and none upon, added as :meth:`add` does.

        >>> points = Endpoints()
        >>> past, now, coming = points.add(), points.moment(0, 60), points.add()
        >>> points.join([(past, now, -1)]), points.join([(coming, now, 1)]), points.sign(past, coming)
        (True, True, -1)
        """
        self._moment = self.add(lower, upper)
        return self._moment

    def side(self, point: int) -> int:
        """-1 where a point lies before the moment, 1 where it lies after it, 0 where nothing says."""
        return self._side[self.find(point)]

    def bounds(self, point: int) -> tuple[int | None, int | None]:
        """Lowest and highest place of a point, in half seconds."""
        root = self.find(point)
        return self._lower[root], self._upper[root]

    def find(self, point: int) -> int:
        """The point that stands for all points equal to this one."""
        parent = self._parent
        while (above := parent[point]) != point:
            parent[point] = parent[above]
            point = parent[point]
        return point

    def fixed(self, point: int) -> bool:
        """Whether the point has one place only."""
        lower, upper = self.bounds(point)
        return lower is not None and lower == upper

    def join(self, edges: Iterable[Edge]) -> bool:
        """Add all edges or, where one contradicts, none; says which."""
        ordered: list[Edge] = []
        for p, q, sign in edges:
            first, second = (self.find(p), self.find(q)) if sign <= 0 else (self.find(q), self.find(p))
            if not (self._apart(first, second) if sign else first == second):  # else it says nothing new
                ordered.append((first, second, -1 if sign else 0))
        if not ordered:
            return True
        if any(self._contradicts(*edge) for edge in ordered) or not self._press_all(ordered):
            return False
        for p, q, sign in sorted(ordered, key=lambda edge: edge[2]):
            self._connect(self.find(p), self.find(q), sign)
        return True

    def span(self, begin: int, end: int, least: int | None, most: int | None) -> bool:
        """Let ``end`` lie from ``least`` to ``most`` seconds after ``begin``; False if it cannot.

        >>> points = Endpoints()
        >>> a, b = points.add(0, 0), points.add()
        >>> points.span(a, b, 60, None), points.bounds(b)
        (True, (120, None))
        """
        gaps = [(begin, end, 2 * least)] if least is not None else []
        gaps += [(end, begin, -2 * most)] if most is not None else []
        for p, q, gap in gaps:
            self._gaps_after.setdefault(self.find(p), []).append((q, gap))
            self._gaps_before.setdefault(self.find(q), []).append((p, gap))
        if self._settled(self._propagate({self.find(begin), self.find(end)})):
            return True
        for p, q, gap in gaps:
            self._gaps_after[self.find(p)].remove((q, gap))
            self._gaps_before[self.find(q)].remove((p, gap))
        return False

    def sign(self, p: int, q: int) -> int | None:
        """How ``p`` lies to ``q``: -1 before, 0 at, 1 after, None where nothing says."""
        p, q = self.find(p), self.find(q)
        if p == q or (self.fixed(p) and self.bounds(p) == self.bounds(q)):
            return 0
        if self._apart(p, q) or self.reaches(p, q):
            return -1
        return 1 if self._apart(q, p) or self.reaches(q, p) else None

    def reaches(self, p: int, q: int) -> bool:
        """Whether edges lead from ``p`` to ``q``; looks only at what is ranked between them."""
        p, q = self.find(p), self.find(q)
        if self._rank[p] >= self._rank[q]:
            return p == q
        return q in self._walk(p, self._after, self._rank[p], self._rank[q])

    def successors(self, point: int) -> set[int]:
        """The points that edges put right after this one."""
        return set(self._after[self.find(point)])

    # Bounds

    def _apart(self, p: int, q: int) -> bool:
        upper, lower = self._upper[p], self._lower[q]
        dated = upper is not None and lower is not None and upper < lower
        return dated or (p != q and self._is_early(p) and self._is_late(q))

    def _is_early(self, point: int) -> bool:
        """Whether a point is the moment or before it."""
        return point == self._moment or self._side[point] < 0

    def _is_late(self, point: int) -> bool:
        """Whether a point is the moment or after it."""
        return point == self._moment or self._side[point] > 0

    def _press_all(self, edges: list[Edge]) -> bool:
        """Spread bounds over the new edges and on; undone as a whole where they contradict."""
        for _ in range(_MAX_MOVES):
            start = len(self._trail)
            if not all(self._press(*edge) for edge in edges):
                break
            if len(self._trail) == start:
                return self._settled(True)
            if not self._propagate([move[0] for move in self._trail[start:]]):
                break
            if len(edges) == 1 and edges[0][2]:  # no bound can come back over another edge, none is equal
                return self._settled(True)
        return self._settled(False)

    def _settled(self, kept: bool) -> bool:
        """Keep the moves made since the last call, or take them back."""
        if not kept:
            for point, lower, upper, side in reversed(self._trail):
                self._lower[point], self._upper[point], self._side[point] = lower, upper, side
        self._trail.clear()
        return kept

    def _press(self, p: int, q: int, sign: int) -> bool:
        """Bounds of both ends of one edge; False where a point has no place left."""
        if sign == 0:
            return self._tighten(p, *self.bounds(q), self._side[q]) and self._tighten(
                q, *self.bounds(p), self._side[p]
            )
        above, below = _just_above(self._lower[p]), _just_below(self._upper[q])
        return self._tighten(q, above, None, int(self._is_late(p))) and self._tighten(
            p, None, below, -int(self._is_early(q))
        )

    def _tighten(self, point: int, lower: int | None, upper: int | None, side: int = 0) -> bool:
        """Narrow the bounds of a point and give it a side; False where it has no place left."""
        old = old_lower, old_upper, old_side = self._lower[point], self._upper[point], self._side[point]
        rises = lower is not None and (old_lower is None or lower > old_lower)
        falls = upper is not None and (old_upper is None or upper < old_upper)
        if not rises and not falls and side in {0, old_side}:
            return True
        self._trail.append((point, *old))
        self._lower[point] = low = lower if rises else old_lower
        self._upper[point] = high = upper if falls else old_upper
        self._side[point] = old_side or side
        return (low is None or high is None or low <= high) and side * old_side >= 0

    def _propagate(self, points: Iterable[int]) -> bool:
        """Spread bounds until nothing moves; False where a point has no place or never rests."""
        queue = deque(dict.fromkeys(points))
        moves = dict.fromkeys(queue, 0)
        while queue:
            point = queue.popleft()
            moves[point] = moves.get(point, 0) + 1
            start = len(self._trail)
            if moves[point] > _MAX_MOVES or not self._spread(point):
                return False
            queue.extend(dict.fromkeys([move[0] for move in self._trail[start:]]))
        return True

    def _spread(self, point: int) -> bool:
        """Press the bounds of one point on its neighbours; False where one has no place left."""
        after, before = self._after[point], self._before[point]
        lower, upper = self._lower[point], self._upper[point]
        return (
            (not after or self._narrow(after, _just_above(lower), None, int(self._is_late(point))))
            and (not before or self._narrow(before, None, _just_below(upper), -int(self._is_early(point))))
            and (point not in self._gaps_after or self._shift(self._gaps_after[point], lower, None))
            and (point not in self._gaps_before or self._shift(self._gaps_before[point], None, upper))
        )

    def _shift(self, gaps: Sequence[tuple[int, int]], lower: int | None, upper: int | None) -> bool:
        """Tighten the other ends of lengths; False where one has no place left."""
        return all(
            self._tighten(self.find(point), _moved(lower, gap), _moved(upper, -gap)) for point, gap in gaps
        )

    def _narrow(self, points: set[int], lower: int | None, upper: int | None, side: int) -> bool:
        """Tighten several points alike; False where one has no place left."""
        if lower is None and upper is None and not side:
            return True
        return all(self._tighten(point, lower, upper, side) for point in points)

    # Precedence

    def _contradicts(self, p: int, q: int, sign: int) -> bool:
        if sign == 0:
            return self._moment in {p, q} or self.reaches(p, q) or self.reaches(q, p)
        return p == q or self.reaches(q, p)

    def _connect(self, p: int, q: int, sign: int) -> None:
        if self._moment in {p, q} or self.fixed(p) or self.fixed(q):
            return  # bounds and sides say it all, and no date becomes a hub of every search
        if sign == 0:
            self._merge(p, q)
            return
        if self._rank[p] > self._rank[q]:
            self._reorder(p, q)
        self._after[p].add(q)
        self._before[q].add(p)

    def _reorder(self, p: int, q: int) -> None:
        """Give what leads to ``p`` the lower, what follows ``q`` the higher of their ranks."""
        low, high = self._rank[q], self._rank[p]
        ahead = sorted(self._walk(p, self._before, low, high), key=self._rank.__getitem__)
        behind = sorted(self._walk(q, self._after, low, high), key=self._rank.__getitem__)
        ranks = sorted(self._rank[point] for point in (*ahead, *behind))
        for point, rank in zip((*ahead, *behind), ranks, strict=True):
            self._rank[point] = rank

    def _merge(self, p: int, q: int) -> None:
        if p == q:
            return
        self._parent[p] = q
        for other in self._after[p]:
            self._before[other].discard(p)
            self._connect(q, other, -1)
        for other in self._before[p]:
            self._after[other].discard(p)
            self._connect(other, q, -1)
        self._gaps_after.setdefault(q, []).extend(self._gaps_after.pop(p, ()))
        self._gaps_before.setdefault(q, []).extend(self._gaps_before.pop(p, ()))

    def _walk(self, start: int, neighbours: list[set[int]], low: int, high: int) -> set[int]:
        """All points that edges reach from ``start`` through ranks from ``low`` to ``high``."""
        seen, stack = {start}, [start]
        while stack:
            found = neighbours[stack.pop()] - seen
            fresh = [point for point in found if low <= self._rank[point] <= high]
            seen.update(fresh)
            stack.extend(fresh)
        return seen


def _just_above(lower: int | None) -> int | None:
    """What lies after a point is later than its lowest place: "at t" becomes "after t"."""
    return None if lower is None else lower | 1


def _just_below(upper: int | None) -> int | None:
    return None if upper is None else (upper - 1) | 1


def _moved(bound: int | None, gap: int) -> int | None:
    return None if bound is None else bound + gap

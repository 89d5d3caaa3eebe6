"""The spaCy component: ``nlp.add_pipe("timeline")`` puts the timeline of each Doc on it.

spaCy finds it by the entry point ``spacy_factories`` of the installed package; importing this
module registers it by hand. What it puts where, :mod:`timeline.formats.spacy_doc` says.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define, field
from spacy.language import Language

from timeline.extract import Extractor
from timeline.formats.spacy_doc import annotate, register
from timeline.interval import Interval
from timeline.published import read_published
from timeline.timeline import Timeline
from timeline.timexes import Options

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAME = "timeline"

register(Timeline.from_json)


@define
class Component:
    """Reads each Doc with an extractor, which may be set to one of your own.

    An article's date is the first there is of ``doc._.published``, the ``"published"`` of the mapping
    that ``nlp.pipe(…, as_tuples=True)`` gives with the text, and ``published``; ``"title"`` and
    ``"url"`` are taken from the same mapping.
    """

    extractor: Extractor = field(factory=Extractor)
    published: Interval | None = field(default=None, converter=read_published)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its timeline."""
        context = doc._context  # noqa: SLF001 — where spaCy keeps what as_tuples gave with the text
        told = context if isinstance(context, Mapping) else {}
        published = doc._.published or told.get("published") or self.published
        made = self.extractor.of_doc(doc, published, title=told.get("title"), url=told.get("url"))
        return annotate(doc, made)


@Language.factory(
    NAME,
    default_config={"published": None, "day_first": False, "southern": False},
    assigns=["doc._.timeline", "doc.spans", "span._.timex", "span._.event"],
)
def create(nlp: Language, name: str, published: str | None, *, day_first: bool, southern: bool) -> Any:
    """The component as a pipeline's configuration has it; see :class:`timeline.Options`.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("timeline", config={"published": "2024-03-14"})
    >>> [(e.text, str(e.interval)) for e in nlp("Crews reopened the port on Monday.")._.timeline]
    [('reopened', '2024-03-11')]
    """
    return Component(Extractor(options=Options(day_first=day_first, southern=southern)), published)

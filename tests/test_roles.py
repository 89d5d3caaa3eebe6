from __future__ import annotations

import pytest
from trees import token, tree

from timeline.entities import find_entities
from timeline.languages.en_types import TYPES
from timeline.roles import participants, place
from timeline.sources import quotations, source
from timeline.syntax import parse

MEMBER = "The|DT|det|2 minister|NN|nsubj|7 who|WP|nsubj|4 signed|VBD|acl:relcl|2|sign "

# what it shows, sentence, the event's word, its kind, who does and undergoes what
CASES = [
    (
        "active",
        "Rebels|NNS|nsubj|2|rebel shelled|VBD|ROOT|0|shell the|DT|det|4 town|NN|obj|2",
        "shelled",
        "attack",
        {"agent": ["Rebels"], "patient": ["the town"]},
    ),
    (
        "passive with its agent",
        (
            "The|DT|det|2 town|NN|nsubj:pass|4 was|VBD|aux:pass|4|be shelled|VBN|ROOT|0|shell "
            "by|IN|case|6 rebels|NNS|obl|4|rebel"
        ),
        "shelled",
        "attack",
        {"agent": ["rebels"], "patient": ["The town"]},
    ),
    (
        "relative pronoun",
        f"{MEMBER}the|DT|det|6 treaty|NN|obj|4 resigned|VBD|ROOT|0|resign",
        "signed",
        "agreement",
        {"agent": ["The minister"], "patient": ["the treaty"]},
    ),
    (
        "object left out of a relative clause",
        "talks|NNS|nsubj|5|talk Ana|NNP|nsubj|4 had|VBD|aux|4|have held|VBN|acl:relcl|1|hold ended|VBD|ROOT|0|end",
        "held",
        "OTHER",
        {"agent": ["Ana"], "patient": ["talks"]},
    ),
    (
        "one name with and inside",
        "Serbia|NNP|nsubj|4|LOC and|CC|cc|3|LOC Montenegro|NNP|conj|1|LOC signed|VBD|ROOT|0|sign it|PRP|obj|4",
        "signed",
        "agreement",
        {"agent": ["Serbia and Montenegro"], "patient": ["it"]},
    ),
    (
        "what falls by a measure does nothing to it",
        "Shares|NNS|nsubj|2|share fell|VBD|ROOT|0|fall 2|CD|nummod|4 %|NN|obj|2",
        "fell",
        "decrease",
        {"patient": ["Shares"]},
    ),
    (
        "who foiled it goes on acting",
        (
            "The|DT|det|2 raid|NN|nsubj:pass|4 was|VBD|aux:pass|4|be foiled|VBN|ROOT|0|foil by|IN|case|6 "
            "police|NNS|obl:agent|4 capturing|VBG|advcl|4|capture two|CD|obj|7"
        ),
        "capturing",
        "attack",
        {"agent": ["police"], "patient": ["two"]},
    ),
    (
        "whom somebody calls on",
        "Ana|NNP|nsubj|2|PERSON called|VBD|ROOT|0|call on|IN|case|4 voters|NNS|obl|2|supporter for|IN|case|6 calm|NN|obl|2",
        "called",
        "demand",
        {"speaker": ["Ana"], "subject": ["calm"], "recipient": ["voters"]},
    ),
    (
        "what falls against another does nothing to it",
        "Shares|NNS|nsubj|2|share fell|VBD|ROOT|0|fall against|IN|case|5 the|DT|det|5 euro|NN|obl|2",
        "fell",
        "decrease",
        {"patient": ["Shares"]},
    ),
    (
        "raising hands down the subject",
        (
            "Ana|NNP|nsubj:pass|3 is|VBZ|aux:pass|3|be expected|VBN|ROOT|0|expect to|TO|mark|5 meet|VB|xcomp|3 "
            "with|IN|case|7 Ben|NNP|obl|5"
        ),
        "meet",
        "meeting",
        {"agent": ["Ana"], "counterpart": ["Ben"]},
    ),
    (
        "control by the object",
        "Courts|NNS|nsubj|2|court ordered|VBD|ROOT|0|order Ana|NNP|obj|2 to|TO|mark|5 pay|VB|xcomp|2",
        "pay",
        "OTHER",
        {"agent": ["Ana"]},
    ),
    (
        "control by the subject",
        "Courts|NNS|nsubj|2|court promised|VBD|ROOT|0|promise Ana|NNP|obj|2 to|TO|mark|5 pay|VB|xcomp|2",
        "pay",
        "OTHER",
        {"agent": ["Courts"]},
    ),
    (
        "coordinated verbs share the subject",
        "Ana|NNP|nsubj|2 rose|VBD|ROOT|0|rise and|CC|cc|4 left|VBD|conj|2|leave",
        "left",
        "travel",
        {"agent": ["Ana"]},
    ),
    (
        "coordinated people stand one by one",
        "Ana|NNP|nsubj|4 and|CC|cc|3 Ben|NNP|conj|1 met|VBD|ROOT|0|meet",
        "met",
        "meeting",
        {"agent": ["Ana", "Ben"]},
    ),
    (
        "participle of what follows",
        "Rebels|NNS|nsubj|2|rebel struck|VBD|ROOT|0|strike ,|,|punct|4 killing|VBG|advcl|2|kill nine|NN|obj|4",
        "killing",
        "killing",
        {"agent": ["Rebels"], "patient": ["nine"]},
    ),
    (
        "a finite clause has its own subject or none",
        "Rain|NN|nsubj|2 fell|VBD|ROOT|0|fall as|IN|mark|4 left|VBD|advcl|2|leave",
        "left",
        "travel",
        {},
    ),
    (
        "a relative pronoun lifted out of what is said",
        "a|DT|det|2 deal|NN|ROOT|0 which|WDT|obj|5 Ana|NNP|nsubj|5|PERSON said|VBD|acl:relcl|2|say would|MD|aux|7 help|VB|ccomp|5",
        "help",
        "OTHER",
        {"agent": ["a deal"]},
    ),
    (
        "there is no subject in 'it'",
        "it|PRP|expl|2 cost|VBD|ROOT|0 millions|NNS|obj|2|million to|TO|mark|5 build|VB|csubj|2",
        "build",
        "founding",
        {},
    ),
    (
        "who dies undergoes it",
        "Ana|NNP|nsubj|2 died|VBD|ROOT|0|die",
        "died",
        "death",
        {"patient": ["Ana"]},
    ),
    (
        "noun with owner and object",
        "Iraq|NNP|nmod:poss|3|LOC 's|POS|case|1 invasion|NN|nsubj|6 of|IN|case|5 Kuwait|NNP|nmod|3|LOC began|VBD|ROOT|0|begin",
        "invasion",
        "attack",
        {"agent": ["Iraq"], "patient": ["Kuwait"]},
    ),
    (
        "owner of what one undergoes",
        "his|PRP$|nmod:poss|2 arrest|NN|nsubj|3 shocked|VBD|ROOT|0|shock",
        "arrest",
        "arrest",
        {"patient": ["his"]},
    ),
    (
        "talks between two",
        "Talks|NNS|nsubj|6|talk between|IN|case|3 Spain|NNP|nmod|1|LOC and|CC|cc|5 Malta|NNP|conj|3|LOC failed|VBD|ROOT|0|fail",
        "Talks",
        "negotiation",
        {"agent": ["Spain", "Malta"]},
    ),
    (
        "a light verb lends its arguments",
        "Spain|NNP|nsubj|2|LOC held|VBD|ROOT|0|hold talks|NNS|obj|2|talk with|IN|case|5 Malta|NNP|obl|2|LOC",
        "talks",
        "negotiation",
        {"agent": ["Spain"], "counterpart": ["Malta"]},
    ),
    (
        "who speaks at an event takes part in it",
        "Ana|NNP|nsubj|2|PERSON spoke|VBD|ROOT|0|speak at|IN|case|5 a|DT|det|5 briefing|NN|obl|2",
        "briefing",
        "press conference",
        {"speaker": ["Ana"]},
    ),
    (
        "an adjective before a noun",
        "the|DT|det|3 captured|VBN|amod|3|capture town|NN|nsubj|4 burned|VBD|ROOT|0|burn",
        "captured",
        "attack",
        {"patient": ["the captured town"]},
    ),
    (
        "a subject read as the object of a saying",
        ("Radio|NN|nsubj|2 reported|VBD|ROOT|0|report nine|CD|obj|2 killed|VBN|ccomp|2|kill"),
        "killed",
        "killing",
        {"patient": ["nine"]},
    ),
    (
        "what is said is no object",
        "Radio|NN|nsubj|2 reported|VBD|ROOT|0|report nine|CD|obj|2 killed|VBN|ccomp|2|kill",
        "reported",
        "statement",
        {"speaker": ["Radio"]},
    ),
    (
        "a bare infinitive is the object's",
        "They|PRP|nsubj|2 demanded|VBD|ROOT|0|demand Ana|NNP|obj|2 resign|VB|xcomp|2",
        "resign",
        "OTHER",
        {"agent": ["Ana"]},
    ),
    (
        "called on somebody to",
        "Courts|NNS|nsubj|2|court called|VBD|ROOT|0|call on|IN|case|4 Ana|NNP|obl|2 to|TO|mark|6 leave|VB|advcl|2",
        "leave",
        "travel",
        {"agent": ["Ana"]},
    ),
    (
        "accused somebody of",
        "Courts|NNS|nsubj|2|court accused|VBD|ROOT|0|accuse Ana|NNP|obj|2 of|IN|mark|5 fleeing|VBG|advcl|2|flee",
        "fleeing",
        "migration",
        {"agent": ["Ana"]},
    ),
    (
        "meanwhile, not what is found",
        (
            "Divers|NNS|nsubj|2|diver found|VBD|ROOT|0|find boats|NNS|obj|2|boat tied|VBN|acl|3|tie while|IN|mark|6 "
            "attacking|VBG|advcl|4|attack"
        ),
        "attacking",
        "attack",
        {"agent": ["Divers"]},
    ),
    (
        "would, in what is said",
        (
            "Courts|NNS|nsubj|2|court said|VBD|ROOT|0|say Ana|NNP|nsubj|5 had|VBD|aux|5|have left|VBN|ccomp|2|leave "
            "and|CC|cc|8 would|MD|aux|8 marry|VB|conj|2"
        ),
        "marry",
        "OTHER",
        {"agent": ["Ana"]},
    ),
    (
        "a tense stands beside a tense",
        (
            "Ana|NNP|nsubj|2 asked|VBD|ROOT|0|ask Ben|NNP|obj|2 to|TO|mark|5 wait|VB|xcomp|2 and|CC|cc|7 "
            "left|VBD|conj|5|leave"
        ),
        "left",
        "travel",
        {"agent": ["Ana"]},
    ),
    (
        "which, before the subject, is what is done to",
        "mines|NNS|ROOT|0|mine which|WDT|nsubj|4 Ana|NNP|nsubj|4 shelled|VBD|acl:relcl|1|shell",
        "shelled",
        "attack",
        {"agent": ["Ana"], "patient": ["mines"]},
    ),
    (
        "lives are lost by those who die",
        "Nine|CD|nsubj|2 lost|VBD|ROOT|0|lose lives|NNS|obj|2|life",
        "lost",
        "death",
        {"patient": ["Nine"]},
    ),
    (
        "police make an arrest and do not undergo it",
        "Guards|NNS|nsubj|2|guard made|VBD|ROOT|0|make arrests|NNS|obj|2|arrest",
        "arrests",
        "arrest",
        {"agent": ["Guards"]},
    ),
    (
        "who only witnesses it",
        "Ana|NNP|nsubj|2 witnessed|VBD|ROOT|0|witness fights|NNS|obj|2|fight",
        "fights",
        "attack",
        {},
    ),
    (
        "who spoke during a war did not fight it",
        "Ana|NNP|nsubj|2 spoke|VBD|ROOT|0|speak during|IN|case|5 the|DT|det|5 war|NN|obl|2",
        "war",
        "attack",
        {},
    ),
    (
        "an opening of a thing",
        "ceremony|NN|ROOT|0 of|IN|case|4 the|DT|det|4 tunnel|NN|nmod|1",
        "ceremony",
        "meeting",
        {"patient": ["the tunnel"]},
    ),
    (
        "what somebody is charged with",
        "Ana|NNP|nsubj:pass|3 was|VBD|aux:pass|3 charged|VBN|ROOT|0|charge with|IN|case|5 theft|NN|obl|3",
        "charged",
        "charge",
        {"patient": ["Ana"], "charge": ["theft"]},
    ),
    (
        "who stops a fight did not fight it",
        "Ana|NNP|nsubj|2 ended|VBD|ROOT|0|end the|DT|det|4 fight|NN|obj|2",
        "fight",
        "attack",
        {},
    ),
    (
        "a dateline is no subject",
        "OSLO|NNP|nsubj|6 (|.|punct|3 Wire|NNP|appos|1 )|.|punct|3 Norway|NNP|nsubj|6 fled|VBD|ROOT|0|flee",
        "fled",
        "migration",
        {"agent": ["Norway"]},
    ),
    (
        "convicted of what he did",
        (
            "Courts|NNS|nsubj|2|court saw|VBD|ROOT|0|see a|DT|det|4 man|NN|obj|2 convicted|VBN|acl|4|convict "
            "of|IN|mark|7 fleeing|VBG|advcl|5|flee"
        ),
        "fleeing",
        "migration",
        {"agent": ["a man"]},
    ),
    (
        "a past read as a participle",
        (
            "Malta|NNP|nsubj|2 spoke|VBD|ROOT|0|speak after|IN|case|4 troops|NNS|obl|2|troop "
            "fled|VBD|acl|4|flee"
        ),
        "fled",
        "migration",
        {"agent": ["troops"]},
    ),
    (
        "at least, and nobody's word",
        (
            "At|IN|case|2 least|JJS|nmod|3 nine|CD|nummod|4 ferries|NNS|nsubj|9|ferry ,|,|punct|8 according|VBG|case|8 "
            "to|IN|fixed|6 police|NNS|nmod|4 sank|VBD|ROOT|0|sink"
        ),
        "sank",
        "OTHER",
        {"patient": ["At least nine ferries"]},
    ),
    (
        "let's names nobody",
        "let|VB|ROOT|0 's|PRP|obj|1 flee|VB|xcomp|1",
        "flee",
        "migration",
        {},
    ),
    (
        "a voter is nobody who is elected",
        "Ana|NNP|nsubj|2|PERSON voted|VBD|ROOT|0|vote",
        "voted",
        "election",
        {"agent": ["Ana"]},
    ),
    (
        "whose move is judged",
        (
            "Ana|NNP|nsubj|2|PERSON slammed|VBD|ROOT|0|slam Malta|NNP|nmod:poss|5|LOC 's|POS|case|3 greed|NN|obj|2 "
            "for|IN|mark|7 fleeing|VBG|advcl|2|flee"
        ),
        "fleeing",
        "migration",
        {"agent": ["Malta"]},
    ),
    (
        "how many are hurt is whom it hurts",
        "Rebels|NNS|nsubj|2|rebel wounded|VBD|ROOT|0|wound 30|CD|obl:unmarked|2",
        "wounded",
        "injury",
        {"agent": ["Rebels"], "patient": ["30"]},
    ),
    (
        "a phrase opens with its quotation",
        (
            "Rebels|NNS|nsubj|2|rebel attacked|VBD|ROOT|0|attack \"|``|punct|4 dirty|JJ|amod|6 \"|''|punct|4 "
            "ports|NNS|obj|2|port"
        ),
        "attacked",
        "attack",
        {"agent": ["Rebels"], "patient": ['" dirty " ports']},
    ),
    (
        "whom a call is directed to stands behind it",
        (
            "For|IN|case|2 example|NN|obl|4 Malta|NNP|nsubj|4|LOC waited|VBD|ROOT|0|wait to|TO|mark|6 flee|VB|advcl|4"
        ),
        "flee",
        "migration",
        {"agent": ["Malta"]},
    ),
    (
        "the other side is no instrument",
        "Malta|NNP|nsubj|2|LOC fought|VBD|ROOT|0|fight with|IN|case|4 Spain|NNP|obl|2|LOC",
        "fought",
        "attack",
        {"agent": ["Malta"], "counterpart": ["Spain"]},
    ),
    (
        "a thing is no other side of a saying",
        (
            "Ana|NNP|nsubj|2|PERSON announced|VBD|ROOT|0|announce boats|NNS|obj|2|boat alongside|IN|case|5 "
            "ferries|NNS|obl|2|ferry"
        ),
        "announced",
        "announcement",
        {"speaker": ["Ana"], "subject": ["boats"]},
    ),
    (
        "what a clause is about is not who does it",
        (
            "The|DT|det|2 plan|NN|nsubj:outer|6 was|VBD|cop|6|be that|IN|mark|6 Malta|NNP|nsubj|6|LOC "
            "fled|VBD|ROOT|0|flee"
        ),
        "fled",
        "migration",
        {"agent": ["Malta"]},
    ),
    (
        "who gave their support is told once",
        ("Workers|NNS|nsubj|2|worker gave|VBD|ROOT|0|give their|PRP$|nmod:poss|4 support|NN|obj|2"),
        "support",
        "policy",
        {"agent": ["Workers"]},
    ),
    (
        "a clause within is no part of whom it strikes",
        (
            "Rebels|NNS|nsubj|2|rebel attacked|VBD|ROOT|0|attack the|DT|det|4 guards|NNS|obj|2|guard of|IN|case|7 "
            "the|DT|det|7 port|NN|nmod|4 ,|,|punct|11 which|WDT|nsubj|11 had|VBD|aux|11|have closed|VBN|acl:relcl|7|close"
        ),
        "attacked",
        "attack",
        {"agent": ["Rebels"], "patient": ["the guards of the port"]},
    ),
    (
        "of two subjects the one behind the verb is an object",
        "Ana|NNP|nsubj|2|PERSON warned|VBD|ROOT|0|warn Ben|NNP|nsubj|2|PERSON",
        "warned",
        "threat",
        {"speaker": ["Ana"], "subject": ["Ben"]},
    ),
    (
        "who is struck is not what they are struck on",
        (
            "Ben|NNP|nsubj|2|PERSON left|VBD|ROOT|0|leave after|IN|mark|5 being|VBG|aux:pass|5|be "
            "struck|VBN|advcl|2|strike on|IN|case|8 the|DT|det|8 neck|NN|obl|5"
        ),
        "struck",
        "attack",
        {"patient": ["Ben"]},
    ),
    (
        "a case is no part of a phrase, whatever it hangs on",
        ("Rebels|NNS|nsubj|2|rebel struck|VBD|ROOT|0|strike at|IN|case|4 old|JJ|amod|5 ports|NNS|obj|2|port"),
        "struck",
        "attack",
        {"agent": ["Rebels"], "patient": ["old ports"]},
    ),
    (
        "whom somebody fines for it did it, whatever they are",
        (
            "Courts|NNS|nsubj|2|court fined|VBD|ROOT|0|fine the|DT|det|4 chain|NN|obj|2 for|IN|mark|6 "
            "fleeing|VBG|advcl|2|flee"
        ),
        "fleeing",
        "migration",
        {"agent": ["the chain"]},
    ),
    (
        "a day is not whom they vote for",
        (
            "Malta|NNP|nsubj|2|LOC voted|VBD|ROOT|0|vote on|IN|case|4 Monday|NNP|obl|2 to|TO|mark|6 flee|VB|advcl|2"
        ),
        "flee",
        "migration",
        {"agent": ["Malta"]},
    ),
    (
        "who loses a job has it done to them",
        "Nine|CD|nsubj|2 lost|VBD|ROOT|0|lose jobs|NNS|obj|2|job",
        "lost",
        "layoff",
        {"patient": ["Nine"]},
    ),
    (
        "who loses a case does not",
        "Malta|NNP|nsubj|2|LOC lost|VBD|ROOT|0|lose the|DT|det|4 appeal|NN|obj|2",
        "lost",
        "trial",
        {"agent": ["Malta"]},
    ),
    (
        "who loses is no winner",
        "Malta|NNP|nsubj|2|LOC lost|VBD|ROOT|0|lose to|IN|case|4 Spain|NNP|obl|2|LOC",
        "lost",
        "competition",
        {"agent": ["Malta"], "counterpart": ["Spain"]},
    ),
    (
        "who wins is",
        "Malta|NNP|nsubj|2|LOC beat|VBD|ROOT|0 Spain|NNP|obj|2|LOC 2-1|CD|obj|2",
        "beat",
        "competition",
        {"winner": ["Malta"], "patient": ["Spain"]},
    ),
    (
        "how is not who",
        (
            "Nine|CD|nsubj:pass|3 were|VBD|aux:pass|3|be rescued|VBN|ROOT|0|rescue by|IN|case|5 helicopter|NN|obl|3"
        ),
        "rescued",
        "rescue",
        {"patient": ["Nine"]},
    ),
    (
        "who is given something gets it",
        ("Nine|CD|nsubj:pass|3 were|VBD|aux:pass|3|be given|VBN|ROOT|0|give homes|NNS|obj|3|home"),
        "given",
        "OTHER",
        {"patient": ["homes"], "recipient": ["Nine"]},
    ),
    (
        "what is given is not who gets it",
        (
            "Homes|NNS|nsubj:pass|3|home were|VBD|aux:pass|3|be given|VBN|ROOT|0|give to|IN|case|5 nine|CD|obl|3"
        ),
        "given",
        "OTHER",
        {"patient": ["Homes"]},
    ),
    (
        "who begins to do something does it",
        "Malta|NNP|nsubj|2|LOC began|VBD|ROOT|0|begin to|TO|mark|4 flee|VB|xcomp|2",
        "began",
        "OTHER",
        {"agent": ["Malta"]},
    ),
    (
        "what a headline says was done",
        "Malta|NNP|nsubj|2|LOC swamped|VBN|ROOT|0|swamp by|IN|case|4 rebels|NNS|obl:agent|2|rebel",
        "swamped",
        "attack",
        {"agent": ["rebels"], "patient": ["Malta"]},
    ),
    (
        "what is launched owns its launch",
        "its|PRP$|nmod:poss|2 launch|NN|ROOT|0",
        "launch",
        "launch",
        {"patient": ["its"]},
    ),
    (
        "who launches something else does it",
        "its|PRP$|nmod:poss|2 launch|NN|ROOT|0 of|IN|case|4 boats|NNS|nmod|2|boat",
        "launch",
        "launch",
        {"agent": ["its"], "patient": ["boats"]},
    ),
    (
        "whose arrest of others it is",
        "Malta|NNP|nmod:poss|3|LOC 's|POS|case|1 arrest|NN|ROOT|0 of|IN|case|5 rebels|NNS|nmod|3|rebel",
        "arrest",
        "arrest",
        {"agent": ["Malta"], "patient": ["rebels"]},
    ),
    (
        "what a verb of two words is done to",
        "Malta|NNP|nsubj|2|LOC looked|VBD|ROOT|0|look into|IN|case|4 theft|NN|obl|2",
        "looked",
        "investigation",
        {"agent": ["Malta"], "patient": ["theft"]},
    ),
    (
        "a distance is nothing that one travels to",
        "Nine|CD|nsubj|2 walked|VBD|ROOT|0|walk ten|CD|nummod|4 miles|NNS|obj|2|mile",
        "walked",
        "travel",
        {"agent": ["Nine"]},
    ),
    (
        "how much is not who",
        (
            "Malta|NNP|nsubj:pass|3|LOC was|VBD|aux:pass|3|be cut|VBN|ROOT|0 by|IN|case|6 two|CD|nummod|6 percent|NN|obl|3"
        ),
        "cut",
        "decrease",
        {"patient": ["Malta"]},
    ),
    (
        "whom somebody ordered to do it, a day between",
        (
            "Malta|NNP|nsubj|2|LOC ordered|VBD|ROOT|0|order Ana|NNP|obj|2|PERSON on|IN|case|5 Monday|NNP|obl|2 "
            "to|TO|mark|7 flee|VB|advcl|2"
        ),
        "flee",
        "migration",
        {"agent": ["Ana"]},
    ),
    (
        "who called to flee",
        ("Malta|NNP|nsubj|2|LOC called|VBD|ROOT|0|call Ana|NNP|obj|2|PERSON to|TO|mark|5 flee|VB|advcl|2"),
        "flee",
        "migration",
        {"agent": ["Malta"]},
    ),
    (
        "whom a meeting is told of is who hears it",
        "Ana|NNP|nsubj|2|PERSON told|VBD|ROOT|0|tell a|DT|det|4 meeting|NN|obj|2",
        "told",
        "statement",
        {"speaker": ["Ana"], "recipient": ["a meeting"]},
    ),
    (
        "who is given it undergoes it",
        (
            "Ana|NNP|nsubj:pass|3|PERSON was|VBD|aux:pass|3|be given|VBN|ROOT|0|give a|DT|det|5 funeral|NN|obj|3"
        ),
        "funeral",
        "death",
        {"patient": ["Ana"]},
    ),
    (
        "whom a victory is over",
        "a|DT|det|2 victory|NN|ROOT|0 over|IN|case|4 Spain|NNP|nmod|2|LOC",
        "victory",
        "competition",
        {"counterpart": ["Spain"]},
    ),
    (
        "who has the shares that are told of",
        (
            "Shares|NNS|nsubj|7|share of|IN|case|3 Acme|NNP|nmod|1|ORG ,|,|punct|6 which|WDT|nsubj|6 fled|VBD|acl:relcl|1|flee "
            "fell|VBD|ROOT|0|fall"
        ),
        "fled",
        "migration",
        {"agent": ["Acme"]},
    ),
    (
        "how much somebody is fined",
        (
            "Ana|NNP|nsubj:pass|3|PERSON was|VBD|aux:pass|3|be fined|VBN|ROOT|0|fine 9|CD|nummod|5 euros|NNS|obj|3|euro"
        ),
        "fined",
        "sentence",
        {"patient": ["Ana"]},
    ),
    (
        "who is held on suspicion of it",
        (
            "Guards|NNS|nsubj|2|guard arrested|VBD|ROOT|0|arrest Ana|NNP|obj|2|PERSON on|IN|case|5 suspicion|NN|obl|2 "
            "of|IN|mark|7 fleeing|VBG|acl|5|flee"
        ),
        "fleeing",
        "migration",
        {"agent": ["Ana"]},
    ),
    (
        "who was hit died, not the car",
        (
            "Ana|NNP|nsubj:pass|3|PERSON was|VBD|aux:pass|3|be hit|VBN|ROOT|0|hit by|IN|case|6 a|DT|det|6 car|NN|obl:agent|3 "
            "driven|VBN|acl|6|drive by|IN|case|9 Ben|NNP|obl:agent|7|PERSON and|CC|cc|11 died|VBD|conj|7|die"
        ),
        "died",
        "death",
        {"patient": ["Ana"]},
    ),
    (
        "who is paid what",
        "Malta|NNP|nsubj|2|LOC paid|VBD|ROOT|0|pay Ana|NNP|obj|2|PERSON cash|NN|obj|2",
        "paid",
        "payment",
        {"agent": ["Malta"], "patient": ["cash"], "recipient": ["Ana"]},
    ),
    (
        "who seized it, hung on what was seized",
        (
            "a|DT|det|2 seizure|NN|ROOT|0 of|IN|case|4 boats|NNS|nmod|2|boat by|IN|case|6 rebels|NNS|nmod|4|rebel"
        ),
        "seizure",
        "attack",
        {"agent": ["rebels"], "patient": ["boats by rebels"]},
    ),
    (
        "what stands for a raid did not do it",
        "This|DT|nsubj|4 was|VBD|cop|4|be a|DT|det|4 raid|NN|ROOT|0 by|IN|case|6 rebels|NNS|nmod|4|rebel",
        "raid",
        "attack",
        {"agent": ["rebels"]},
    ),
    (
        "who is found guilty of it",
        (
            "Ana|NNP|nsubj:pass|3|PERSON was|VBD|aux:pass|3|be found|VBN|ROOT|0|find guilty|JJ|xcomp|3 of|IN|mark|6 "
            "fleeing|VBG|advcl|4|flee"
        ),
        "fleeing",
        "migration",
        {"agent": ["Ana"]},
    ),
    (
        "a sum is not a second one who is fined",
        "Malta|NNP|nsubj|2|LOC fined|VBD|ROOT|0|fine Acme|NNP|obj|2|ORG nine|CD|nummod|5 euros|NNS|conj|3|euro",
        "fined",
        "sentence",
        {"agent": ["Malta"], "patient": ["Acme"]},
    ),
    (
        "what a strike is about is not whom it strikes",
        "Nurses|NNS|nsubj|2|nurse rallied|VBD|ROOT|0|rally over|IN|case|4 pay|NN|obl|2",
        "rallied",
        "protest",
        {"agent": ["Nurses"]},
    ),
    (
        "what flies at whom it strikes",
        "Malta|NNP|nsubj|2|LOC threw|VBD|ROOT|0|throw stones|NNS|obj|2|stone at|IN|case|5 guards|NNS|obl|2|guard",
        "threw",
        "attack",
        {"agent": ["Malta"], "patient": ["guards"], "instrument": ["stones"]},
    ),
    (
        "whom somebody chose to do it",
        (
            "Malta|NNP|nsubj|2|LOC chose|VBD|ROOT|0|choose Ana|NNP|obj|2|PERSON over|IN|case|5 rivals|NNS|obl|2|rival "
            "to|TO|mark|7 flee|VB|advcl|2"
        ),
        "flee",
        "migration",
        {"agent": ["Ana"]},
    ),
    (
        "the first to do it",
        (
            "Malta|NNP|nsubj|2|LOC built|VBD|ROOT|0|build the|DT|det|5 first|JJ|amod|5 ship|NN|obj|2 to|TO|mark|7 "
            "flee|VB|acl|5"
        ),
        "flee",
        "migration",
        {"agent": ["the first ship"]},
    ),
    (
        "who says so in a letter",
        (
            "Ana|NNP|nsubj|2|PERSON resigned|VBD|ROOT|0|resign in|IN|case|5 a|DT|det|5 letter|NN|obl|2 to|IN|case|7 "
            "owners|NNS|nmod|5|owner saying|VBG|acl|7|say so|RB|advmod|8"
        ),
        "saying",
        "statement",
        {"speaker": ["Ana"]},
    ),
    (
        "a man who says so",
        (
            "Ana|NNP|nsubj|2|PERSON met|VBD|ROOT|0|meet a|DT|det|4 man|NN|obj|2 saying|VBG|acl|4|say so|RB|advmod|5"
        ),
        "saying",
        "statement",
        {"speaker": ["a man"]},
    ),
    (
        "who undergoes it",
        "Ana|NNP|nsubj|2|PERSON underwent|VBD|ROOT|0|undergo surgery|NN|obj|2",
        "underwent",
        "illness",
        {"patient": ["Ana", "surgery"]},
    ),
    (
        "how old who dies is is nobody",
        "Ana|NNP|nsubj|2|PERSON dies|VBZ|ROOT|0|die aged|JJ|amod|4 56|CD|obj|2",
        "dies",
        "death",
        {"patient": ["Ana"]},
    ),
    (
        "who chose to run was not elected by it",
        "Ana|NNP|nsubj|2|PERSON chose|VBD|ROOT|0|choose to|TO|mark|4 flee|VB|xcomp|2",
        "chose",
        "appointment",
        {"agent": ["Ana"]},
    ),
    (
        "who loses an election",
        "Ana|NNP|nsubj|2|PERSON lost|VBD|ROOT|0|lose the|DT|det|4 election|NN|obj|2",
        "lost",
        "election",
        {"agent": ["Ana"]},
    ),
    (
        "whoever is punished over a plan need not have it",
        (
            "Malta|NNP|nsubj:pass|3|LOC was|VBD|aux:pass|3|be fined|VBN|ROOT|0|fine over|IN|case|6 a|DT|det|6 plot|NN|obl|3 "
            "to|TO|mark|8 flee|VB|acl|6"
        ),
        "flee",
        "migration",
        {},
    ),
]


@pytest.mark.parametrize(
    ("sentence", "word", "kind", "expected"),
    [case[1:] for case in CASES],
    ids=[c[0] for c in CASES],
)
def test_participants(sentence, word, kind, expected):
    doc = tree(sentence)
    found: dict[str, list[str]] = {}
    for participant in participants(token(doc, word), TYPES[kind], find_entities(doc)):
        assert doc.text[participant.start : participant.end] == participant.text
        found.setdefault(participant.role, []).append(participant.text)
    assert found == expected


# what it shows, sentence, event, kind, place
def test_a_time_is_no_part_of_who_did_it():
    doc = tree("Jurors|NNS|nsubj|4|juror on|IN|case|3 Monday|NNP|nmod|1 fled|VBD|ROOT|0|flee")
    (who,) = participants(
        token(doc, "fled"), TYPES["migration"], find_entities(doc), {token(doc, "Monday").i}
    )
    assert who.text == "Jurors"


PLACES = [
    ("own phrase", "Ana|NNP|nsubj|2 spoke|VBD|ROOT|0|speak in|IN|case|4 Oslo|NNP|obl|2|LOC", "spoke", "statement", "Oslo"),
    ("where a raid was", "Nine|CD|nsubj|2 died|VBD|ROOT|0|die in|IN|case|5 a|DT|det|5 raid|NN|obl|2 in|IN|case|7 Oslo|NNP|nmod|5|LOC", "died", "death", "Oslo"),
    ("where shares are is nowhere else", "Nine|CD|nsubj|2 asked|VBD|ROOT|0|ask for|IN|case|5 a|DT|det|5 bank|NN|obl|2 in|IN|case|7 Oslo|NNP|nmod|5|LOC", "asked", "demand", None),
    ("where it costs so much", "It|PRP|nsubj|2 fell|VBD|ROOT|0|fall to|IN|case|4 nine|CD|obl|2 in|IN|case|6 Norway|NNP|nmod|4|LOC", "fell", "decrease", "Norway"),
    ("where a shop is", "Ana|NNP|nsubj:pass|3 was|VBD|aux:pass|3|be stabbed|VBN|ROOT|0|stab outside|IN|case|6 a|DT|det|6 pub|NN|obl|3 in|IN|case|8 Oslo|NNP|nmod|6|LOC", "stabbed", "attack", "a pub in Oslo"),
    ("a person is no place", "Ana|NNP|nsubj|2 believed|VBD|ROOT|0|believe in|IN|case|4 Ben|NNP|obl|2|PERSON", "believed", "OTHER", None),
    ("venue", "Ana|NNP|nsubj|2 spoke|VBD|ROOT|0|speak outside|IN|case|5 the|DT|det|5 embassy|NN|obl|2", "spoke", "statement", "the embassy"),
    ("not any place of the sentence", "Ana|NNP|nsubj|2 praised|VBD|ROOT|0|praise Oslo|NNP|obj|2|LOC", "praised", "statement", None),
    ("destination of a visit", "the|DT|det|2 visit|NN|nsubj|5 to|IN|case|4 Oslo|NNP|nmod|2|LOC ended|VBD|ROOT|0|end", "visit", "visit", "Oslo"),
    ("where one left is no place of arrival", "Ana|NNP|nsubj|2 left|VBD|ROOT|0|leave Oslo|NNP|obj|2|LOC", "left", "travel", None),
    (
        "place of the event around it",
        "Ana|NNP|nsubj|2 spoke|VBD|ROOT|0|speak at|IN|case|5 a|DT|det|5 briefing|NN|obl|2 in|IN|case|7 Oslo|NNP|nmod|5|LOC",
        "spoke", "statement", "Oslo",
    ),
    ("what is supplied is no place", "Ana|NNP|nsubj|2 supplied|VBD|ROOT|0|supply Oslo|NNP|obj|2|LOC with|IN|case|5 coal|NN|obl|2", "supplied", "transport", None),
    (
        "the place of a trip on which they met",
        "a|DT|det|2 trip|NN|ROOT|0 to|IN|case|4 Oslo|NNP|nmod|2|LOC where|WRB|advmod|7 Ana|NNP|nsubj|7 spoke|VBD|acl:relcl|2|speak",
        "spoke", "statement", "Oslo",
    ),
    ("whom one calls on is no place", "Ana|NNP|nsubj|2 called|VBD|ROOT|0|call on|IN|case|4 Oslo|NNP|obl|2|LOC", "called", "demand", None),
    ("where one comes from is no place of it", "Ana|NNP|nsubj|2 fled|VBD|ROOT|0|flee from|IN|case|5 the|DT|det|5 camp|NN|obl|2", "fled", "migration", None),
    ("where who does it is", "Police|NNS|nsubj|4 in|IN|case|3 Oslo|NNP|nmod|1|LOC held|VBD|ROOT|0|hold Ben|NNP|obj|4|PERSON", "held", "arrest", "Oslo"),
    ("where who speaks is does not count", "Police|NNS|nsubj|4 in|IN|case|3 Oslo|NNP|nmod|1|LOC said|VBD|ROOT|0|say", "said", "statement", None),
    ("a stake lies in no farm", "Ana|NNP|nsubj|2 bought|VBD|ROOT|0|buy a|DT|det|4 stake|NN|obj|2 in|IN|case|6 farms|NNS|nmod|4|farm", "bought", "purchase", None),
    ("at home is nowhere certain", "Ana|NNP|nsubj|2|PERSON won|VBD|ROOT|0|win at|IN|case|4 home|NN|obl|2", "won", "competition", None),
    ("at her home is", "Ana|NNP|nsubj|2|PERSON died|VBD|ROOT|0|die at|IN|case|5 her|PRP$|nmod:poss|5 home|NN|obl|2", "died", "death", "her home"),
    ("where a tour goes", "a|DT|det|2 tour|NN|ROOT|0 of|IN|case|4 Oslo|NNP|nmod|2|LOC", "tour", "visit", "Oslo"),
    ("light verb's", "Ana|NNP|nsubj|2 held|VBD|ROOT|0|hold talks|NNS|obj|2|talk in|IN|case|5 Oslo|NNP|obl|2|LOC", "talks", "negotiation", "Oslo"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "word", "kind", "expected"),
    [case[1:] for case in PLACES],
    ids=[c[0] for c in PLACES],
)
def test_place(sentence, word, kind, expected):
    doc = tree(sentence)
    found = place(token(doc, word), TYPES[kind], find_entities(doc))
    assert (found and found.text) == expected


SANK = "Ferries|NNS|nsubj|2|ferry sank|VBD|{}|sink"
# what it shows, sentence, event, its sources from the inside out
SOURCES = [
    (
        "a verb of saying behind a semicolon is the author's",
        "Police|NNS|nsubj|2 said|VBD|ROOT|0|say so|RB|advmod|2 ;|:|punct|6 locals|NNS|nsubj|6|local noted|VBD|parataxis|2|note it|PRP|obj|6",
        "noted",
        [],
    ),
    ("the author", "Ferries|NNS|nsubj|2|ferry sank|VBD|ROOT|0|sink", "sank", []),
    ("indirect speech", "Ana|NNP|nsubj|2|PERSON said|VBD|ROOT|0|say ferries|NNS|nsubj|4|ferry sank|VBD|ccomp|2|sink", "sank", ["Ana"]),
    ("the saying itself is the author's", "Ana|NNP|nsubj|2|PERSON said|VBD|ROOT|0|say ferries|NNS|nsubj|4|ferry sank|VBD|ccomp|2|sink", "said", []),
    ("parenthetical", "Ferries|NNS|nsubj|2|ferry sank|VBD|ROOT|0|sink ,|,|punct|5 police|NNS|nsubj|5 said|VBD|parataxis|2|say", "sank", ["police"]),
    (
        "parenthetical misread as a relative clause",
        "Ferries|NNS|nsubj|2|ferry hit|VBD|ROOT|0 rocks|NNS|obj|2|rock ,|,|punct|6 police|NNS|nsubj|6 said|VBD|acl:relcl|3|say",
        "hit", ["police"],
    ),
    (
        "a real relative clause attributes nothing",
        "Ferries|NNS|nsubj|2|ferry hit|VBD|ROOT|0 rocks|NNS|obj|2|rock that|WDT|obj|6 police|NNS|nsubj|6 noted|VBD|acl:relcl|3|note",
        "hit", [],
    ),
    (
        "according to",
        "Ferries|NNS|nsubj|2|ferry sank|VBD|ROOT|0|sink according|VBG|case|5|accord to|IN|fixed|3 police|NNS|obl|2",
        "sank", ["police"],
    ),
    (
        "nested: X said, Y reported, citing Z",
        ("Ana|NNP|nsubj|2|PERSON said|VBD|ROOT|0|say ferries|NNS|nsubj|4|ferry sank|VBD|ccomp|2|sink ,|,|punct|7 Herald|NNP|nsubj|7|ORG "
        "reported|VBD|parataxis|2|report citing|VBG|advcl|7|cite police|NNS|obj|8"),
        "sank", ["Ana", "Herald", "police"],
    ),
    (
        "cited by",
        ("Ana|NNP|nsubj|2|PERSON said|VBD|ROOT|0|say ferries|NNS|nsubj|4|ferry sank|VBD|ccomp|2|sink cited|VBN|advcl|2|cite "
        "by|IN|case|7 Herald|NNP|obl|5|ORG"),
        "sank", ["Ana", "Herald"],
    ),
    (
        "one who repeats themselves is one source",
        "Ana|NNP|nsubj|2|PERSON said|VBD|ROOT|0|say she|PRP|nsubj|4 thought|VBD|ccomp|2|think boats|NNS|nsubj|6|boat sank|VBD|ccomp|4|sink",
        "sank", ["Ana"],
    ),
    (
        "per head is on nobody's word",
        "Papers|NNS|nsubj|2|paper grew|VBD|ROOT|0|grow per|IN|case|4 head|NN|obl|2",
        "grew", [],
    ),
    (
        "what is cited tells what is said, and not that it is said",
        ("Ferries|NNS|nsubj|2|ferry sank|VBD|ccomp|4|sink she|PRP|nsubj|4 added|VBD|ROOT|0|add citing|VBG|advcl|4|cite "
        "police|NNS|obj|5"),
        "added", [],
    ),
    (
        "who says so, read as content of the verb before",
        ("Boats|NNS|nsubj|2|boat need|VBP|ROOT|0 rain|NN|obj|2 ,|,|punct|6 Ana|NNP|nsubj|6|PERSON said|VBD|ccomp|2|say"),
        "need", ["Ana"],
    ),
    (
        "what is said to be, is on nobody's word",
        ("Ana|NNP|nsubj|2|PERSON saw|VBD|ROOT|0|see boats|NNS|nsubj|4|boat said|VBD|ccomp|2|say to|TO|mark|7 have|VB|aux|7 "
        "sunk|VBN|xcomp|4|sink"),
        "sunk", [],
    ),
    (
        "what follows a demand behind a semicolon is nobody's word",
        "Ana|NNP|nsubj|2|PERSON asked|VBD|ROOT|0|ask Ben|NNP|obj|2|PERSON ;|:|punct|6 guards|NNS|nsubj|6|guard left|VBD|parataxis|2|leave",
        "left", [],
    ),
    ("a purpose is not said", "Ana|NNP|nsubj|2|PERSON spoke|VBD|ROOT|0|say to|TO|mark|4 help|VB|advcl|2", "help", []),
]  # fmt: skip


CITED_REASON = "Ana|NNP|nsubj|2|PERSON quit|VBD|ROOT|0 citing|VBG|advcl|2|cite costs|NNS|obj|3|cost"


def test_a_reason_is_no_source():
    doc = tree(CITED_REASON)
    assert source(token(doc, "quit"), find_entities(doc)) is None


QUOTE = (
    "Ana|NNP|nsubj|2|PERSON said|VBD|ROOT|0|say ``|``|punct|5 boats|NNS|nsubj|5|boat "
    "sank|VBD|ccomp|2|sink / docks|NNS|nsubj|2|dock fell|VBD|ROOT|0|fall ''|''|punct|2 "
    "/ Rain|NN|nsubj|2 came|VBD|ROOT|0|come"
)


def test_a_quotation_over_several_sentences_has_one_speaker():
    doc = tree(QUOTE)
    found = {w: source(token(doc, w), find_entities(doc), quotations(doc)) for w in ("fell", "came")}
    assert found["fell"].label == "Ana"
    assert found["came"] is None


# text, a word of it, who says it, from the inside out
SPOKEN = [
    ('"We will decide," Ana Ruiz said. "We have not committed."', "committed", ["Ana Ruiz"]),
    ('"We will decide," Ana Ruiz said.\n\n"We have not committed," a rival said.', "committed", ["a rival"]),
    ('"We will decide," Ana Ruiz said.\n\n"We have not committed."', "committed", ["Ana Ruiz"]),
    ('"We will decide," Ana Ruiz said.\n\nThe bank fell.\n\n"We have not committed."', "committed", []),
    ('"We will decide," Ana Ruiz said. The bank has not committed.', "committed", []),
    ('Ana Ruiz said the pipe had burst. "We should have replaced it."', "replaced", ["Ana Ruiz"]),
    ('Ana Ruiz met the crew. "We should have replaced it."', "replaced", []),
    ('Ana Ruiz said it had burst. The "smart" pipe was replaced.', "replaced", []),
    ('"I thought that the roof had collapsed," said Ana Ruiz.', "collapsed", ["Ana Ruiz"]),
    ('"I am proud of every match that we have won," Ruiz said.', "won", ["Ruiz"]),
    ('"Our boats have sunk," it said.', "sunk", ["it"]),
    ("It is said that our boats have sunk.", "sunk", []),
    ('"It rained," Ana Ruiz said. "Ben said the roof had collapsed."', "collapsed", ["Ben", "Ana Ruiz"]),
]


@pytest.mark.parametrize(("text", "word", "expected"), SPOKEN)
def test_a_quotation_goes_on_behind_its_speaker(text, word, expected):
    doc = parse(text)
    found, names = source(token(doc, word), find_entities(doc), quotations(doc)), []
    while found is not None:
        names.append(found.label)
        found = found.via
    assert names == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"), [case[1:] for case in SOURCES], ids=[c[0] for c in SOURCES]
)
def test_source(sentence, word, expected):
    doc = tree(sentence)
    found, names = source(token(doc, word), find_entities(doc)), []
    while found is not None:
        names.append(found.label)
        found = found.via
    assert names == expected

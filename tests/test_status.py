from __future__ import annotations

import pytest
from trees import token, tree

from timeline.annotations import Status
from timeline.status import status, verb_group
from timeline.syntax import parse

JOBS = "jobs|NNS|obj|{}|job"
# sentence, the event's word, its status, the word that says so
CASES = [
    (
        "To|TO|mark|2 win|VB|csubj|4 would|MD|aux|4 take|VB|ROOT|0 years|NNS|obj|4|year",
        "win",
        "possible",
        "would",
    ),
    (
        "Ana|NNP|nsubj|3 will|MD|aux|3 speak|VB|ROOT|0 before|IN|mark|5 leaving|VBG|advcl|3|leave",
        "leaving",
        "planned",
        "will",
    ),
    (
        "Ana|NNP|nsubj|2 spoke|VBD|ROOT|0|speak before|IN|mark|4 leaving|VBG|advcl|2|leave",
        "leaving",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|2 agreed|VBD|ROOT|0|agree on|IN|case|4 Friday|NNP|obl|2 to|TO|mark|6 leave|VB|advcl|2",
        "leave",
        "planned",
        "agreed",
    ),
    (
        "Polls|NNS|nsubj:pass|3|poll are|VBP|aux:pass|3|be planned|VBN|ROOT|0|plan",
        "Polls",
        "planned",
        "planned",
    ),
    (
        "Ana|NNP|nsubj|3 will|MD|aux|3 leave|VB|ROOT|0 when|WRB|advmod|6 it|PRP|nsubj|6 opens|VBZ|advcl|3|open",
        "opens",
        "planned",
        "when",
    ),
    (
        "Ana|NNP|nsubj|2 left|VBD|ROOT|0|leave when|WRB|advmod|5 it|PRP|nsubj|5 opened|VBD|advcl|2|open",
        "opened",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|3 will|MD|aux|3 leave|VB|ROOT|0 once|IN|mark|7 it|PRP|nsubj:pass|7 is|VBZ|aux:pass|7|be signed|VBN|advcl|3|sign",
        "signed",
        "planned",
        "once",
    ),
    (
        "Ana|NNP|nsubj|2 insisted|VBD|ROOT|0|insist on|IN|case|5 a|DT|det|5 trial|NN|obl|2",
        "trial",
        "possible",
        "insisted",
    ),
    (
        "They|PRP|nsubj|2 cleared|VBD|ROOT|0|clear the|DT|det|4 way|NN|obj|2 for|IN|case|7 a|DT|det|7 sale|NN|obl|2",
        "sale",
        "possible",
        "cleared",
    ),
    (
        "Ana|NNP|nsubj|2 stopped|VBD|ROOT|0|stop short|RB|advmod|2 of|IN|mark|5 leaving|VBG|advcl|2|leave",
        "leaving",
        "denied",
        "stopped",
    ),
    (
        "They|PRP|nsubj|2 praised|VBD|ROOT|0|praise progress|NN|obj|2 towards|IN|mark|5 ending|VBG|acl|3|end wars|NNS|obj|5|war",
        "ending",
        "possible",
        "progress",
    ),
    (
        "They|PRP|nsubj|2 held|VBD|ROOT|0|hold talks|NNS|obj|2|talk on|IN|mark|5 ending|VBG|acl|3|end the|DT|det|7 strike|NN|obj|5",
        "ending",
        "possible",
        "talks",
    ),
    (
        "They|PRP|nsubj|2 held|VBD|ROOT|0|hold talks|NNS|obj|2|talk on|IN|case|6 the|DT|det|6 strike|NN|nmod|3",
        "strike",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|2 has|VBZ|ROOT|0|have yet|RB|advmod|2 to|TO|mark|5 leave|VB|xcomp|2",
        "leave",
        "denied",
        "yet",
    ),
    (
        "Ana|NNP|nsubj|4 did|VBD|aux|4|do not|RB|advmod|4 leave|VB|ROOT|0 until|IN|case|6 May|NNP|obl|4",
        "leave",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|4 will|MD|aux|4 not|RB|advmod|4 leave|VB|ROOT|0 until|IN|case|6 May|NNP|obl|4",
        "leave",
        "denied",
        "not",
    ),
    (
        "It|PRP|nsubj|4 does|VBZ|aux|4|do not|RB|advmod|4 open|VB|ROOT|0 until|IN|case|6 May|NNP|obl|4",
        "open",
        "planned",
        "not",
    ),
    (
        "They|PRP|nsubj|2 called|VBD|ROOT|0|call off|RP|compound:prt|2 a|DT|det|6 planned|VBN|amod|6|plan strike|NN|obj|2",
        "strike",
        "denied",
        "called",
    ),
    (
        "Ana|NNP|nsubj:pass|3 was|VBD|aux:pass|3|be charged|VBN|ROOT|0|charge with|IN|case|5 murder|NN|obl|3",
        "murder",
        "possible",
        "charged",
    ),
    (
        "Ana|NNP|nsubj:pass|3 was|VBD|aux:pass|3|be charged|VBN|ROOT|0|charge with|IN|case|6 the|DT|det|6 murder|NN|obl|3",
        "murder",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|3 was|VBD|cop|3|be able|JJ|ROOT|0 to|TO|mark|5 leave|VB|xcomp|3",
        "leave",
        "held",
        "able",
    ),
    (
        "Ana|NNP|nsubj|3 is|VBZ|cop|3|be able|JJ|ROOT|0 to|TO|mark|5 leave|VB|xcomp|3",
        "leave",
        "possible",
        "able",
    ),
    (
        "Nothing|NN|nsubj|2 suggests|VBZ|ROOT|0|suggest that|IN|mark|5 it|PRP|nsubj|5 sank|VBD|ccomp|2|sink",
        "sank",
        "denied",
        "Nothing",
    ),
    (
        "It|PRP|expl|2 suggests|VBZ|ROOT|0|suggest that|IN|mark|5 it|PRP|nsubj|5 sank|VBD|ccomp|2|sink",
        "sank",
        "held",
        None,
    ),
    ("The|DT|det|2 war|NN|nsubj|3 rages|VBZ|ROOT|0|rage", "war", "ongoing", None),
    (
        "Polls|NNS|nsubj:pass|3|poll were|VBD|aux:pass|3|be called|VBN|ROOT|0|call for|IN|case|5 May|NNP|obl|3",
        "Polls",
        "planned",
        "called",
    ),
    (
        "The|DT|det|3 alleged|VBN|amod|3|allege raid|NN|nsubj|4 failed|VBD|ROOT|0|fail",
        "raid",
        "possible",
        "alleged",
    ),
    ("Ana|NNP|nsubj|2 promised|VBD|ROOT|0|promise a|DT|det|4 probe|NN|obj|2", "probe", "planned", "promised"),
    (
        "The|DT|det|2 aim|NN|nsubj:outer|5 was|VBD|cop|5|be to|TO|mark|5 talk|VB|ROOT|0",
        "talk",
        "possible",
        "aim",
    ),
    # what is denied in a condition is as open as what is not
    (
        (
            "If|IN|mark|5 he|PRP|nsubj|5 does|VBZ|aux|5|do not|RB|advmod|5 agree|VB|advcl|10 to|IN|case|7 "
            "talks|NNS|obl|5|talk they|PRP|nsubj|10 will|MD|aux|10 strike|VB|ROOT|0"
        ),
        "agree",
        "possible",
        "If",
    ),
    (
        (
            "If|IN|mark|5 he|PRP|nsubj|5 does|VBZ|aux|5|do not|RB|advmod|5 agree|VB|advcl|10 to|IN|case|7 "
            "talks|NNS|obl|5|talk they|PRP|nsubj|10 will|MD|aux|10 strike|VB|ROOT|0"
        ),
        "talks",
        "possible",
        "If",
    ),
    ("Nothing|NN|nsubj|2 changed|VBD|ROOT|0|change", "changed", "denied", "Nothing"),
    ("Polls|NNS|nsubj|3|poll are|VBP|cop|3|be due|JJ|ROOT|0", "Polls", "planned", "due"),
    (
        "The|DT|det|2 trial|NN|nsubj:outer|5 was|VBD|cop|5|be to|TO|mark|5 begin|VB|ROOT|0",
        "trial",
        "planned",
        "was",
    ),
    (
        "Ana|NNP|nsubj|2 called|VBD|ROOT|0|call the|DT|det|4 raid|NN|obj|2 a|DT|det|6 crime|NN|xcomp|2",
        "raid",
        "held",
        None,
    ),
    ("The|DT|det|2 bank|NN|nsubj|3 cut|VBP|ROOT|0|cut jobs|NNS|obj|3|job", "cut", "held", None),
    ("The|DT|det|2 banks|NNS|nsubj|3|bank cut|VBP|ROOT|0|cut jobs|NNS|obj|3|job", "cut", "ongoing", None),
    (
        "Ana|NNP|nsubj|2 stays|VBZ|ROOT|0|stay until|IN|mark|5 it|PRP|nsubj|5 opens|VBZ|advcl|2|open",
        "opens",
        "possible",
        "until",
    ),
    (
        "Ana|NNP|nsubj|2 stayed|VBD|ROOT|0|stay until|IN|mark|5 it|PRP|nsubj|5 opened|VBD|advcl|2|open",
        "opened",
        "held",
        None,
    ),
    (
        "Held|VBN|ROOT|0|hold on|IN|case|3 suspicion|NN|obl|1 of|IN|mark|5 lying|VBG|acl|3|lie",
        "lying",
        "possible",
        "suspicion",
    ),
    (
        "Proud|JJ|ROOT|0 of|IN|case|4 the|DT|det|4 habit|NN|obl|1 of|IN|mark|6 lying|VBG|acl|4|lie",
        "lying",
        "held",
        None,
    ),
    (
        "Banks|NNS|nsubj|2|bank predicted|VBD|ROOT|0|predict a|DT|det|4 cut|NN|obj|2",
        "cut",
        "planned",
        "predicted",
    ),
    (
        "Ana|NNP|nsubj|2 denies|VBZ|ROOT|0|deny the|DT|det|4 plant|NN|obj|2 leaked|VBN|acl|4|leak",
        "leaked",
        "denied",
        "denies",
    ),
    (
        "Ana|NNP|nsubj|2 denies|VBZ|ROOT|0|deny the|DT|det|4 report|NN|obj|2 leaked|VBN|acl|4|leak",
        "leaked",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|2 denies|VBZ|ROOT|0|deny claims|NNS|obj|2|claim he|PRP|nsubj|5 lied|VBD|acl|3|lie",
        "lied",
        "denied",
        "denies",
    ),
    (
        "Fairs|NNS|nsubj:pass|3|fair are|VBP|aux:pass|3|be held|VBN|ROOT|0|hold every|DT|det|5 year|NN|obl|3",
        "held",
        "recurring",
        "every",
    ),
    (
        "Fairs|NNS|nsubj:pass|3|fair were|VBD|aux:pass|3|be held|VBN|ROOT|0|hold in|IN|case|6 every|DT|det|6 town|NN|obl|3",
        "held",
        "held",
        None,
    ),
    (
        "They|PRP|nsubj|2 demanded|VBD|ROOT|0|demand that|IN|mark|5 he|PRP|nsubj|5 resign|VBP|ccomp|2",
        "resign",
        "possible",
        "demanded",
    ),
    (
        "They|PRP|nsubj|2 asked|VBD|ROOT|0|ask if|IN|mark|5 he|PRP|nsubj|5 resigns|VBZ|ccomp|2",
        "asked",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|4 could|MD|aux|4 have|VB|aux|4 prevented|VBN|ROOT|0|prevent the|DT|det|6 crash|NN|obj|4",
        "crash",
        "held",
        "prevented",
    ),
    (
        "Ana|NNP|nsubj|3 could|MD|aux|3 spark|VB|ROOT|0 a|DT|det|5 war|NN|obj|3",
        "war",
        "possible",
        "could",
    ),
    (
        "Ana|NNP|nsubj|2 expects|VBZ|ROOT|0|expect the|DT|det|4 war|NN|obj|2 to|TO|mark|6 end|VB|advcl|2",
        "war",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|5 is|VBZ|cop|5|be the|DT|det|5 first|JJ|amod|5 woman|NN|ROOT|0 to|TO|mark|7 win|VB|acl|5",
        "win",
        "held",
        None,
    ),
    ("Ana|NNP|nsubj|2 rejected|VBD|ROOT|0|reject a|DT|det|4 request|NN|obj|2", "request", "held", None),
    ("Ana|NNP|nsubj|2 rejected|VBD|ROOT|0|reject a|DT|det|4 merger|NN|obj|2", "merger", "denied", "rejected"),
    (
        "They|PRP|nsubj|2 fled|VBD|ROOT|0|flee rather|RB|cc|5 than|IN|fixed|3 fight|VB|conj|2",
        "fight",
        "denied",
        "rather",
    ),
    (
        "Any|DT|det|2 strike|NN|nsubj|4 will|MD|aux|4 hurt|VB|ROOT|0",
        "strike",
        "possible",
        "Any",
    ),
    ("Ana|NNP|nsubj|3 should|MD|aux|3 resign|VB|ROOT|0 now|RB|advmod|3", "resign", "possible", "should"),
    ("Ana|NNP|nsubj|3 is|VBZ|aux|3|be digging|VBG|ROOT|0|dig now|RB|advmod|3", "digging", "ongoing", "now"),
    ("Will|MD|aux|3 Ana|NNP|nsubj|3 resign|VB|ROOT|0 ?|.|punct|3", "resign", "possible", "?"),
    ("Who|WP|nsubj|3 has|VBZ|aux|3|have resigned|VBN|ROOT|0|resign ?|.|punct|3", "resigned", "held", None),
    ("Ana|NNP|nsubj|3 will|MD|aux|3 end|VB|ROOT|0 the|DT|det|5 war|NN|obj|3", "war", "held", None),
    (
        "Ana|NNP|nsubj|2 denied|VBD|ROOT|0|deny that|IN|mark|5 he|PRP|nsubj|5 lied|VBD|ccomp|2|lie",
        "lied",
        "denied",
        "denied",
    ),
    (
        "Ana|NNP|nsubj|2 denied|VBD|ROOT|0|deny claims|NNS|obj|2|claim that|IN|mark|6 he|PRP|nsubj|6 lied|VBD|acl|3|lie",
        "lied",
        "denied",
        "denied",
    ),
    (
        "Claims|NNS|nsubj|5|claim that|IN|mark|4 he|PRP|nsubj|4 lied|VBD|acl|1|lie spread|VBD|ROOT|0",
        "lied",
        "possible",
        "Claims",
    ),
    (
        "News|NNS|nsubj|5|news that|IN|mark|4 he|PRP|nsubj|4 lied|VBD|acl|1|lie spread|VBD|ROOT|0",
        "lied",
        "held",
        None,
    ),
    (
        "The|DT|det|2 talks|NNS|nsubj:pass|4|talk were|VBD|aux:pass|4|be called|VBN|ROOT|0|call off|RP|compound:prt|4",
        "talks",
        "denied",
        "called",
    ),
    (
        "Ana|NNP|nsubj|4 did|VBD|aux|4|do not|RB|advmod|4 rule|VB|ROOT|0 out|RP|compound:prt|4 an|DT|det|7 attack|NN|obj|4",
        "attack",
        "possible",
        "rule",
    ),
    ("Talks|NNS|nsubj|4|talk were|VBD|aux|4|be to|TO|mark|4 begin|VB|ROOT|0", "begin", "planned", "were"),
    (
        "Should|MD|aux|3 it|PRP|nsubj|3 fail|VB|advcl|7 ,|,|punct|7 Ana|NNP|nsubj|7 will|MD|aux|7 go|VB|ROOT|0",
        "fail",
        "possible",
        "Should",
    ),
    (
        "He|PRP|nsubj|3 allegedly|RB|advmod|3 stole|VBD|ROOT|0|steal it|PRP|obj|3",
        "stole",
        "possible",
        "allegedly",
    ),
    ("Stop|VB|ROOT|0|stop them|PRP|obj|1", "Stop", "possible", "Stop"),
    ("She|PRP|nsubj|2 leaves|VBZ|ROOT|0|leave tomorrow|NN|obl:unmarked|2", "leaves", "planned", "tomorrow"),
    (
        "It|PRP|nsubj|3 will|MD|aux|3 cut|VB|ROOT|0 and|CC|cc|5 sell|VBP|conj|3",
        "sell",
        "planned",
        "will",
    ),
    ("The|DT|det|2 firm|NN|nsubj|3 cut|VBD|ROOT|0 jobs|NNS|obj|3|job", "cut", "held", None),
    (
        "The|DT|det|2 firm|NN|nsubj|4 will|MD|aux|4 cut|VB|ROOT|0 jobs|NNS|obj|4|job",
        "cut",
        "planned",
        "will",
    ),
    (
        "The|DT|det|2 firm|NN|nsubj|4 may|MD|aux|4 cut|VB|ROOT|0 jobs|NNS|obj|4|job",
        "cut",
        "possible",
        "may",
    ),
    (
        "The|DT|det|2 firm|NN|nsubj|5 did|VBD|aux|5|do not|RB|advmod|5 cut|VB|ROOT|0",
        "cut",
        "denied",
        "not",
    ),
    ("Nobody|NN|nsubj:pass|3 was|VBD|aux:pass|3|be hurt|VBN|ROOT|0", "hurt", "denied", "Nobody"),
    (
        "The|DT|det|2 firm|NN|nsubj|3 failed|VBD|ROOT|0|fail to|TO|mark|5 pay|VB|xcomp|3",
        "pay",
        "denied",
        "failed",
    ),
    (
        "She|PRP|nsubj|2 refrained|VBD|ROOT|0|refrain from|IN|mark|4 voting|VBG|advcl|2|vote",
        "voting",
        "denied",
        "refrained",
    ),
    # two negations make an assertion
    (
        "He|PRP|nsubj|4 did|VBD|aux|4|do not|RB|advmod|4 refuse|VB|ROOT|0 to|TO|mark|6 pay|VB|xcomp|4",
        "pay",
        "held",
        "refuse",
    ),
    (
        "He|PRP|nsubj|4 does|VBZ|aux|4|do not|RB|advmod|4 plan|VB|ROOT|0 to|TO|mark|6 pay|VB|xcomp|4",
        "pay",
        "denied",
        "not",
    ),
    (
        "The|DT|det|2 firm|NN|nsubj|3 plans|VBZ|ROOT|0|plan to|TO|mark|5 pay|VB|xcomp|3",
        "pay",
        "planned",
        "plans",
    ),
    (
        "Ana|NNP|nsubj:pass|3 is|VBZ|aux:pass|3|be expected|VBN|ROOT|0|expect to|TO|mark|5 pay|VB|xcomp|3",
        "pay",
        "planned",
        "expected",
    ),
    (
        "Ana|NNP|nsubj|2 tried|VBD|ROOT|0|try to|TO|mark|4 pay|VB|xcomp|2",
        "pay",
        "possible",
        "tried",
    ),
    ("Ana|NNP|nsubj|2 managed|VBD|ROOT|0|manage to|TO|mark|4 pay|VB|xcomp|2", "pay", "held", None),
    (
        "plans|NNS|nsubj|4|plan to|TO|mark|3 pay|VB|acl|1 emerged|VBD|ROOT|0|emerge",
        "pay",
        "planned",
        "plans",
    ),
    # a finite clause is asserted below "told", open below "believes"
    (
        "Ana|NNP|nsubj|2 told|VBD|ROOT|0|tell Ben|NNP|obj|2 it|PRP|nsubj|5 sank|VBD|ccomp|2|sink",
        "sank",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|2 believes|VBZ|ROOT|0|believe it|PRP|nsubj|4 sank|VBD|ccomp|2|sink",
        "sank",
        "possible",
        "believes",
    ),
    # conditionals, on both sides of "if"
    (
        "If|IN|mark|3 prices|NNS|nsubj|3 rise|VBP|advcl|6 workers|NNS|nsubj|6 will|MD|aux|6 strike|VB|ROOT|0",
        "rise",
        "possible",
        "If",
    ),
    # the past future of reported speech, and the conditional of the author
    (
        "Ana|NNP|nsubj|2 said|VBD|ROOT|0|say she|PRP|nsubj|5 would|MD|aux|5 pay|VB|ccomp|2",
        "pay",
        "planned",
        "would",
    ),
    ("Ana|NNP|nsubj|3 would|MD|aux|3 pay|VB|ROOT|0", "pay", "possible", "would"),
    (
        "Ana|NNP|nsubj|4 would|MD|aux|4 likely|RB|advmod|4 pay|VB|ROOT|0",
        "pay",
        "possible",
        "likely",
    ),
    ("Workers|NNS|nsubj|3 often|RB|advmod|3 strike|VBP|ROOT|0", "strike", "recurring", "often"),
    (
        "The|DT|det|2 firm|NN|nsubj|4 is|VBZ|aux|4|be cutting|VBG|ROOT|0|cut",
        "cutting",
        "ongoing",
        None,
    ),
    (
        "The|DT|det|2 firm|NN|nsubj|4 was|VBD|aux|4|be cutting|VBG|ROOT|0|cut",
        "cutting",
        "held",
        None,
    ),
    (
        "Ana|NNP|nsubj|2 had|VBD|ROOT|0|have a|DT|det|4 deal|NN|obj|2 reached|VBN|acl|4|reach",
        "reached",
        "held",
        None,
    ),
    (
        "The|DT|det|2 trial|NN|nsubj:pass|4 is|VBZ|aux:pass|4|be set|VBN|ROOT|0 to|TO|mark|6 begin|VB|xcomp|4",
        "trial",
        "planned",
        "set",
    ),
    # nouns: their determiner, their verb, their preposition, their adjective
    (
        "No|DT|det|2 talks|NNS|nsubj:pass|4|talk were|VBD|aux:pass|4|be held|VBN|ROOT|0|hold",
        "talks",
        "denied",
        "No",
    ),
    (
        "Ana|NNP|nsubj|2 cancelled|VBD|ROOT|0|cancel the|DT|det|4 visit|NN|obj|2",
        "visit",
        "denied",
        "cancelled",
    ),
    (
        "Ana|NNP|nsubj|3 will|MD|aux|3 hold|VB|ROOT|0 talks|NNS|obj|3|talk",
        "talks",
        "planned",
        "will",
    ),
    (
        "Ana|NNP|nsubj|2 praised|VBD|ROOT|0|praise the|DT|det|4 visit|NN|obj|2",
        "visit",
        "held",
        None,
    ),
    ("Ana|NNP|nsubj|2 ended|VBD|ROOT|0|end the|DT|det|4 visit|NN|obj|2", "visit", "held", None),
    (
        "Oil|NN|nsubj|2 rose|VBD|ROOT|0|rise amid|IN|case|4 sanctions|NNS|obl|2|sanction",
        "sanctions",
        "ongoing",
        "amid",
    ),
    (
        "The|DT|det|3 upcoming|JJ|amod|3 visit|NN|nsubj|4 matters|VBZ|ROOT|0|matter",
        "visit",
        "planned",
        "upcoming",
    ),
    (
        "Ana|NNP|nsubj|4 is|VBZ|cop|4|be in|IN|case|4 midst|NN|ROOT|0 of|IN|case|6 talks|NNS|nmod|4|talk",
        "talks",
        "ongoing",
        "midst",
    ),
    (
        "Lind|NNP|nsubj|2 denied|VBD|ROOT|0|deny that|IN|mark|6 it|PRP|nsubj|6 would|MD|aux|6 close|VB|ccomp|2 .|.|punct|2",
        "close",
        "denied",
        "denied",
    ),
    (
        "Lind|NNP|nsubj|2 denied|VBD|ROOT|0|deny it|PRP|obj|2 planned|VBD|xcomp|2|plan to|TO|mark|6 close|VB|xcomp|4 .|.|punct|2",
        "close",
        "denied",
        "denied",
    ),
    (
        "Lind|NNP|nsubj|2 denied|VBD|ROOT|0|deny claims|NNS|obj|2|claim by|IN|case|5 staff|NN|nmod|3 that|IN|mark|9 she|PRP|nsubj|9 had|VBD|aux|9|have lied|VBN|acl:relcl|5|lie .|.|punct|2",
        "lied",
        "denied",
        "denied",
    ),
    (
        "There|EX|expl|2 was|VBD|ROOT|0|be no|DT|det|4 sign|NN|nsubj|2 of|IN|case|7 a|DT|det|7 fight|NN|nmod|4 .|.|punct|2",
        "fight",
        "denied",
        "sign",
    ),
    (
        "They|PRP|nsubj|2 found|VBD|ROOT|0|find no|DT|det|4 proof|NN|obj|2 of|IN|case|6 fraud|NN|nmod|4 .|.|punct|2",
        "fraud",
        "possible",
        "proof",
    ),
    (
        "The|DT|det|2 sale|NN|nsubj|4 is|VBZ|cop|4|be subject|JJ|ROOT|0 to|IN|case|6 approval|NN|obl|4 .|.|punct|4",
        "approval",
        "possible",
        "subject",
    ),
    (
        "She|PRP|nsubj|3 nearly|RB|advmod|3 drowned|VBD|ROOT|0|drown .|.|punct|3",
        "drowned",
        "denied",
        "nearly",
    ),
    (
        "Prices|NNS|nsubj|3|price nearly|RB|advmod|3 doubled|VBN|ROOT|0|double .|.|punct|3",
        "doubled",
        "held",
        None,
    ),
    (
        "A|DT|det|2 strike|NN|nsubj|4 is|VBZ|cop|4|be unlikely|JJ|ROOT|0 .|.|punct|4",
        "strike",
        "possible",
        "unlikely",
    ),
    (
        "A|DT|det|2 deal|NN|nsubj:pass|5 could|MD|aux|5 be|VB|aux:pass|5 signed|VBN|ROOT|0|sign .|.|punct|5",
        "deal",
        "possible",
        "could",
    ),
    ("The|DT|det|2 rally|NN|nsubj|4 could|MD|aux|4 fail|VB|ROOT|0 .|.|punct|4", "rally", "held", None),
    (
        "They|PRP|nsubj|3 will|MD|aux|3 meet|VB|ROOT|0 for|IN|case|6 a|DT|det|6 vote|NN|obl|3 .|.|punct|3",
        "vote",
        "planned",
        "will",
    ),
    (
        "He|PRP|nsubj|2 asked|VBD|ROOT|0|ask them|PRP|iobj|2|they to|TO|mark|5 stay|VB|xcomp|2 and|CC|cc|7 help|VB|conj|5 .|.|punct|2",
        "help",
        "possible",
        "asked",
    ),
    (
        "A|DT|det|2 hall|NN|nsubj|6 being|VBG|aux:pass|4|be built|VBN|acl|2|build will|MD|aux|6 open|VB|ROOT|0 .|.|punct|6",
        "built",
        "ongoing",
        None,
    ),
    (
        "Lind|NNP|nsubj|2 denied|VBD|ROOT|0|deny carrying|VBG|xcomp|2|carry out|RP|compound:prt|3 the|DT|det|6 raid|NN|obj|3 .|.|punct|2",
        "raid",
        "held",
        None,
    ),
    (
        "Lind|NNP|nsubj|2 denied|VBD|ROOT|0|deny carrying|VBG|xcomp|2|carry out|RP|compound:prt|3 a|DT|det|6 raid|NN|obj|3 .|.|punct|2",
        "raid",
        "denied",
        "denied",
    ),
    (
        "They|PRP|nsubj|3 will|MD|aux|3 hold|VB|ROOT|0 an|DT|det|6|a annual|JJ|amod|6 fair|NN|obj|3 .|.|punct|3",
        "fair",
        "planned",
        "will",
    ),
]


@pytest.mark.parametrize(("sentence", "word", "expected", "cue"), CASES)
def test_status_and_its_cue(sentence, word, expected, cue):
    value, evidence = status(token(tree(sentence), word))
    assert (value, [piece.text for piece in evidence]) == (Status(expected), [cue] if cue else [])


# text, a word of it, its status; parsed by the bundled pipeline
READ = [
    # auxiliaries
    ("He hopes to be released on Friday.", "released", "possible"),
    ("The bridge is to be opened in May.", "opened", "planned"),
    ("The ferry was to have delivered food on Sunday.", "delivered", "denied"),
    ("The ferry was to deliver food on Sunday.", "deliver", "planned"),
    ("We are going to stay.", "stay", "planned"),
    ("She is not going to resign.", "resign", "denied"),
    ("He should never have been released.", "released", "held"),
    ("They should have replaced the pipe.", "replaced", "denied"),
    ("They should replace the pipe.", "replace", "possible"),
    ("Police said he would have killed more people.", "killed", "possible"),
    ("Police said he would leave on Friday.", "leave", "planned"),
    ('"It would kill people," she said.', "kill", "possible"),
    ("Not only did they win the vote, they also doubled their seats.", "win", "held"),
    # conditions without "if"
    ("Lyon could have gone clear had they won.", "won", "possible"),
    ("Lyon would have gone clear; they had won.", "won", "held"),
    ('"Had the dam collapsed, hundreds would have died," he said.', "collapsed", "possible"),
    # what goes on takes the time of the verb that says so
    ("They kept firing until noon.", "firing", "held"),
    ("People will keep coming.", "coming", "planned"),
    ("The firm continues to lose money.", "lose", "ongoing"),
    # results and purposes
    ("She beat Osaka to win the title.", "win", "held"),
    ("He worked hard to win the title.", "win", "possible"),
    ("Shares fell 3 percent to close at 45 euros.", "close", "held"),
    ("Thousands gathered to protest against the law.", "protest", "held"),
    ("They did not meet to discuss the deal.", "discuss", "possible"),
    ("Ruiz asked for a hearing to be held in May.", "held", "planned"),
    ("Teachers to strike over pay", "strike", "planned"),
    # what did not quite happen, what was done without, what came to nothing
    ("The mayor was nearly arrested in the raid.", "arrested", "denied"),
    ("Talks came close to collapse.", "collapse", "denied"),
    ("The sides are close to a deal.", "deal", "possible"),
    ("He left without paying.", "paying", "denied"),
    ("Plans to evacuate the town were abandoned.", "evacuate", "denied"),
    ("Plans to evacuate the town were announced.", "evacuate", "planned"),
    ("A bill to ban guns failed in the Senate.", "ban", "denied"),
    ("A plan to ban guns may be dropped.", "ban", "planned"),
    ("Ruiz repeated false claims that the vote was rigged.", "rigged", "denied"),
    ("Ruiz repeated claims that the vote was rigged.", "rigged", "possible"),
    ("He wrongly said that the bridge had closed.", "closed", "denied"),
    ("Ruiz would become the first woman to lead Norway.", "lead", "possible"),
    ("Ruiz became the first woman to lead Norway.", "lead", "held"),
    ("Neither he nor Ana gave a reason.", "gave", "denied"),
    ("They had not admitted it or implicated him.", "implicated", "denied"),
    ("They had not admitted it and implicated him.", "implicated", "held"),
    ("He was too ill to travel.", "travel", "denied"),
    ("He would be too ill to travel.", "travel", "possible"),
    ("Officials were not available to comment.", "comment", "denied"),
    ("Instead of paying, he left.", "paying", "denied"),
    ("They said they would not leave until the council agreed to it.", "agreed", "possible"),
    ("They did not leave until the council agreed to it.", "agreed", "held"),
    ("They prayed for a settlement.", "settlement", "possible"),
    # asked for
    ("They insisted that he be freed.", "freed", "possible"),
    ("They insisted that he was freed.", "freed", "held"),
    ('"Send him back," said a man in the crowd.', "Send", "possible"),
    # nouns
    ("The firm was barred from organizing a rally or holding talks.", "talks", "denied"),
    ("He is accused of carrying out the attack.", "attack", "held"),
    ("He is accused of carrying out an attack.", "attack", "possible"),
    ("The president called an election for July.", "election", "planned"),
    ("The mayor called the shooting a tragedy.", "shooting", "held"),
    ("Nobody wanted this war.", "war", "held"),
    ("Nobody wanted a war.", "war", "denied"),
    ("The studios had hoped to avoid a strike.", "strike", "possible"),
    ("The deal averted a strike.", "strike", "denied"),
    ("The storm was expected to strengthen.", "storm", "held"),
    ("The trial is expected to begin in May.", "trial", "planned"),
    ("Police believe the gang was behind two killings.", "killings", "held"),
    ("A curfew will be in force until Thursday.", "curfew", "planned"),
    ("A strike is under way.", "strike", "ongoing"),
    ("The talks were under way.", "talks", "held"),
    ("The merger would be the largest in the sector.", "merger", "possible"),
    ("The merger would be a mistake.", "merger", "held"),
    ("He would not hesitate to raise rates.", "raise", "possible"),
    ("It is hard to sell shares.", "sell", "possible"),
    ("Imports were denied such treatment.", "treatment", "denied"),
    ("The talks were supposed to begin on Monday.", "talks", "planned"),
    ("The truce was supposed to hold and allow food to reach Oslo.", "allow", "planned"),
    ("Egypt is trying to broker a truce.", "truce", "possible"),
    ("Egypt brokered a truce.", "truce", "held"),
    ("A merger is now being discussed.", "merger", "possible"),
    ("They discussed the merger.", "merger", "held"),
    ("He faces extradition.", "extradition", "possible"),
    ("He has always denied the charges.", "denied", "held"),
    ("He always denies the charges.", "denies", "recurring"),
    ("Fighting resumed hours before a truce was to take effect.", "take", "planned"),
    ("The aim of the talks is to end the war.", "talks", "held"),
    ("It fell short of its goal of a merger.", "merger", "possible"),
]


@pytest.mark.parametrize(("text", "word", "expected"), READ)
def test_status_in_a_parsed_sentence(text, word, expected):
    value, _ = status(token(parse(text), word))
    assert value is Status(expected)


# sentence, the verb, tense, aspect, polarity, modality
GROUPS = [
    ("Ana|NNP|nsubj|2 left|VBD|ROOT|0|leave", "left", "PAST", "NONE", "POS", None),
    ("Ana|NNP|nsubj|2 leaves|VBZ|ROOT|0|leave", "leaves", "PRESENT", "NONE", "POS", None),
    ("Ana|NNP|nsubj|3 will|MD|aux|3 leave|VB|ROOT|0", "leave", "FUTURE", "NONE", "POS", None),
    (
        "Ana|NNP|nsubj|4 could|MD|aux|4 not|RB|advmod|4 leave|VB|ROOT|0",
        "leave",
        "NONE",
        "NONE",
        "NEG",
        "could",
    ),
    (
        "Ana|NNP|nsubj|3 has|VBZ|aux|3|have left|VBN|ROOT|0|leave",
        "left",
        "PRESENT",
        "PERFECTIVE",
        "POS",
        None,
    ),
    (
        "Ana|NNP|nsubj|4 had|VBD|aux|4|have been|VBN|aux|4|be leaving|VBG|ROOT|0|leave",
        "leaving",
        "PAST",
        "PERFECTIVE_PROGRESSIVE",
        "POS",
        None,
    ),
    (
        "Ana|NNP|nsubj:pass|3 was|VBD|aux:pass|3|be freed|VBN|ROOT|0|free",
        "freed",
        "PAST",
        "NONE",
        "POS",
        None,
    ),
    (
        "Ana|NNP|nsubj|2 hopes|VBZ|ROOT|0|hope to|TO|mark|4 leave|VB|xcomp|2",
        "leave",
        "INFINITIVE",
        "NONE",
        "POS",
        None,
    ),
]


@pytest.mark.parametrize(("sentence", "word", "tense", "aspect", "polarity", "modality"), GROUPS)
def test_verb_group(sentence, word, tense, aspect, polarity, modality):
    group = verb_group(token(tree(sentence), word))
    assert (group.tense, group.aspect, group.polarity, group.modality) == (
        tense,
        aspect,
        polarity,
        modality,
    )

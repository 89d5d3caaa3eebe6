"""English words about events: cues of status, reporting words, light verbs, places; knows no code.

Each table maps a lemma (or a lower-case phrase) to what it says. Words of event kinds are in
``en_types``; words of time in ``en``.
"""

from __future__ import annotations

from timeline.annotations import Status

HELD, ONGOING, PLANNED = Status.HELD, Status.ONGOING, Status.PLANNED
POSSIBLE, DENIED, RECURRING = Status.POSSIBLE, Status.DENIED, Status.RECURRING


def _each(status: Status, words: str) -> dict[str, Status]:
    return dict.fromkeys(words.split(), status)


def _behind(status: Status, phrases: str) -> dict[str, Status]:
    return dict.fromkeys(phrases.split(", "), status)


# --- status cues ----------------------------------------------------------------------

# Negation on the event itself or on the verb that carries it.
NEGATIONS = frozenset(
    (
        *"not n't n’t never no neither nor nobody none nowhere hardly scarcely".split(),
        "rather than",
        "instead of",
    )
)
# Of a past they say that it did not quite happen, unless the verb is one of measure.
NEARLY = frozenset(("nearly", "almost"))
MEASURED = frozenset(
    "double triple treble quadruple quintuple halve finish complete fill equal match reach cover exhaust stop".split()
)
# What one "came close to" did not quite happen either.
CLOSE = frozenset(("close", "near"))
COMING = frozenset("come go edge".split())
# What a noun is said to be that goes on or holds: "the curfew is in force".
RUNNING = frozenset(
    (
        "in force",
        "in effect",
        "in place",
        "in progress",
        "under way",
        "underway",
        "on",
        "in session",
        "in full swing",
    )
)
# Of what there is "no sign", or "no proof".
NO_SIGN = _each(DENIED, "sign trace hint question") | _each(POSSIBLE, "evidence proof indication suggestion")
BEING = "being"
# What a noun is said to be: "a strike is unlikely".
PREDICATES = _each(POSSIBLE, "unlikely likely possible probable improbable inevitable conceivable") | _each(
    PLANNED, "imminent near"
)
# Of a noun it says that there need be none: "any war will be long".
ANY = "any"
# Of a time they say that it comes again and again: "every year".
NOBODY = frozenset("nobody none no neither nothing".split())
EACH = frozenset(("every", "each"))
EVER = frozenset(("always",))  # with a perfect it tells of no habit
# Verbs whose past looks like their present; with these and with one noun as subject they are past.
SAME_PAST = frozenset(
    "beat bet bid broadcast burst cast cost cut hit hurt let put quit set shed shut split spread".split()
)
ONE = frozenset("he she it".split())
# Times that make a plan of a present: "leaves tomorrow", "meet next week".
TO_COME = frozenset(("tomorrow", "tonight"))
NEXT = frozenset(("next", "coming"))

# Auxiliaries; "would" and "could" are past forms of these under a past verb of saying.
MODALS = _each(PLANNED, "will wo 'll ’ll shall sha") | _each(
    POSSIBLE, "may might could can ca would 'd ’d should must ought"
)
PRESENT_MODALS = frozenset(("can", "ca", "must", "should"))
FUTURE_IN_PAST = frozenset(("would", "'d", "’d"))
MISSED = FUTURE_IN_PAST | {"could", "should", "might"}  # with "have": it did not happen
OUGHT = frozenset(("should", "ought"))
FUTURE_GOING = frozenset(("going", "gon"))
# Behind a negation they say that more is so: "not only did he win".
ONLY = frozenset("only just merely simply".split())

# Adverbs and adjectives on the event.
MODIFIERS = (
    _each(PLANNED, "upcoming forthcoming planned scheduled impending imminent looming future soon")
    | _each(
        POSSIBLE,
        "likely probably possibly perhaps maybe potentially conceivably possible potential "
        "proposed threatened hypothetical would-be unlikely allegedly reportedly purportedly supposedly presumably "
        "alleged suspected supposed purported presumed rumored rumoured feared",
    )
    | _each(ONGOING, "ongoing continuing current continued persistent now still currently")
    | _each(
        RECURRING,
        "usually often regularly always annually annual weekly daily monthly yearly routinely "
        "frequently typically normally regular frequent repeatedly generally",
    )
    | _each(DENIED, "cancelled canceled aborted failed averted foiled thwarted unfinished nonexistent")
)

# Whoever says one of these of a clause says that it is not so, whatever its tense; so too of the clause of
# what others said ("denied reports that the bridge fell").
REFUTING = frozenset("deny dispute refute rebut reject dismiss debunk disprove".split())
# What one who denies doing it does not deny, where it has "the" ("denied carrying out the raid").
DEEDS = frozenset("carry commit perpetrate mount stage launch conduct organize organise plan order".split())
_UNDONE = _behind(DENIED, "call off, rule out, turn down, stave off, head off, ward off")
# What a governing verb or adjective says of its clause.
GOVERNORS = (
    _each(
        PLANNED,
        "expect plan schedule intend prepare pledge promise vow agree arrange due set slate poise bind bound "
        "commit undertake aim decide determine gear announce anticipate forecast ready vote about choose elect opt suppose",
    )
    | _each(
        POSSIBLE,
        "want hope wish seek try attempt threaten consider propose offer urge ask call demand request allow "
        "permit authorize encourage pressure press suggest recommend advise wait invite enable let need "
        "require likely unlikely possible able capable willing eager hopeful warn fear worry believe think "
        "suspect speculate doubt appear seem allege accuse contemplate explore push pursue struggle strive "
        "long campaign lobby convince persuade talk assume guess estimate mull weigh favor favour wary "
        "afraid free advocate tell order instruct command "
        "hard difficult easy tough important necessary essential vital crucial unfair premature advisable",
    )
    | _each(
        DENIED,
        "fail refuse decline refrain avoid cancel prevent deny reject block halt abandon scrap forbid ban "
        "prohibit stop bar postpone shelve avert foil thwart preclude neglect forget discourage dissuade deter "
        "unable incapable unwilling reluctant impossible forgo resist oppose hesitate",
    )
    | dict.fromkeys(REFUTING, DENIED)
    | _each(ONGOING, "continue keep remain carry go persist proceed")
    | _UNDONE
)
# Those whose clause only looks as if it had a tense of its own: "demand that he step down".
MANDATIVE = frozenset("demand order recommend request require urge ask propose".split())
# These ask for what a clause without a tense tells: "insisted that he be freed", "a condition that it close".
ASKING = MANDATIVE | frozenset(
    "insist suggest call requirement proposal suggestion condition recommendation petition plea appeal vote advise "
    "instruct direct stipulate".split()
)
# By these the author denies what somebody claimed: "repeated false claims that it was stolen".
UNTRUE = frozenset(
    "false baseless unfounded untrue debunked fabricated bogus falsely wrongly incorrectly".split()
)
# Those that leave a clause open though it has a tense of its own.
EPISTEMIC = frozenset(
    "think believe suppose suspect speculate doubt appear seem allege assume guess estimate hope fear worry wish likely "
    "unlikely possible afraid".split()
)
# What a noun says of the clause that completes it ("plans to meet").
GOVERNING_NOUNS = (
    _each(
        PLANNED,
        "plan intention pledge promise vow commitment decision agreement deal schedule preparation",
    )
    | _each(
        POSSIBLE,
        "threat effort bid attempt proposal offer call demand request hope desire chance risk possibility "
        "likelihood prospect potential need appeal fear right power opportunity option ability capacity "
        "incentive motive campaign push authority permission order suggestion claim allegation rumor rumour "
        "speculation accusation charge suspicion wish pressure willingness readiness",
    )
    | _each(DENIED, "failure refusal denial cancellation inability lack absence reluctance")
)
# Subjects of which an infinitive says what is to be done: "the aim was to talk".
AIMS = frozenset(
    "aim goal purpose objective target intention plan idea hope task mission job role duty ambition dream priority "
    "challenge proposal demand wish strategy".split()
)
# Of these the ones that leave a gerund open too: "on suspicion of robbing a bank".
OPEN_NOUNS = frozenset(
    "suspicion accusation allegation possibility risk prospect chance hope threat intention likelihood fear".split()
)
# Governors that say so of a noun event too, as their object or complement ("cancelled the visit",
# "a threat of strikes"); what merely seems or is asked for says nothing of its object.
NOUN_GOVERNORS = (
    _each(
        PLANNED, "expect plan schedule arrange prepare await anticipate slate planning predict forecast pend"
    )
    | _each(PLANNED, "postpone delay defer reschedule")
    | {"put off": PLANNED, "push back": PLANNED}
    | _each(
        POSSIBLE,
        "consider propose seek threaten urge demand request want need hope fear risk threat possibility prospect "
        "chance likelihood proposal call recommend suggest encourage danger plea push warning rumor rumour require",
    )
    | _each(PLANNED, "promise pledge vow preparation")
    | _each(
        DENIED,
        "cancel avoid prevent deny reject block abandon scrap avert foil thwart cancellation ban oppose absence "
        "lack prevention denial",
    )
    | _each(ONGOING, "continue")
    | _UNDONE
)
# What a word says of the noun, or of the gerund, behind a preposition of it: "insisted on his release",
# "cleared the way for a sale", "stopped short of leaving".
OBLIQUE_OF_THE = (
    _behind(
        POSSIBLE,
        "insist on, press for, push for, plead for, appeal for, lobby for, campaign for, argue for, bid for, "
        "ask for, pray for, wish for, brace for, opt for, warn of, warn about, warn against, aim at, aim for, close to, near to, way for, "
        "deadline for, work towards, work toward, road to, subject to, verge of, brink of, edge of",
    )
    | _behind(PLANNED, "wait for, ready for, date for")
    | _behind(DENIED, "short of, decide against, vote against")
    | _behind(HELD, "guilty to, guilty of")
)
# The same of a noun that is not "the" one: "charged with murder", but not "charged with the murder".
OBLIQUE_OF_SOME = (
    OBLIQUE_OF_THE
    | _behind(
        POSSIBLE,
        "charge with, accuse of, suspect of, acquit of, clear of, try for, indict for, want for, goal of, aim of",
    )
    | _behind(PLANNED, "agree to, commit to, consent to")
)
# The same of a gerund alone.
OBLIQUE_OF_GERUND = OBLIQUE_OF_SOME | _behind(POSSIBLE, "talk on, talk about, negotiation on, discussion on")
GERUND_MARKS = frozenset(("toward", "towards"))  # of any gerund they say that it is open
# Of these nothing came of what they are done to, or of their subject: "plans to build it were scrapped".
DROPPING = frozenset(
    "abandon drop scrap shelve cancel reject block defeat kill thwart foil ditch axe withdraw".split()
)
FAILING = frozenset("fail collapse founder falter stall".split())
# Verbs that say of an assembly, as their object, that it is to come: "called an election".
CONVENING = frozenset(("call",))
CONVENED = frozenset(
    "election referendum vote poll meeting summit strike walkout rally protest demonstration march session hearing "
    "conference ballot".split()
)
# Verbs that say of a punishment, as their object, that it may come: "faces extradition".
FACING = frozenset(("face", "risk"))
FACED = frozenset(
    "trial retrial extradition deportation expulsion execution prosecution imprisonment eviction bankruptcy "
    "insolvency impeachment dismissal suspension sentencing arrest detention".split()
)
# What is weighed is open where it is not "the" one: "discussed a ceasefire".
WEIGHING = frozenset("discuss debate mull weigh contemplate explore float eye study".split())
# Of a deed that all know of these leave open only who did it: "accused of planning the raid".
ACCUSING = frozenset("accuse suspect charge acquit clear convict".split())
# Predicates behind these are what something is about, and not what is claimed: "is behind the killings".
BEYOND = frozenset("behind after before about for against".split())
# After a past of the first, an infinitive of the second tells how it ended: "beat Ruiz to win", "fell to close at 5".
CONTESTS = frozenset(
    "beat defeat edge outlast overcome overtake pass thrash stun rally recover rise fall drop climb jump gain slip slide "
    "sink surge tumble plunge grow come go fight score hold advance rebound pull".split()
)
OUTCOMES = frozenset(
    "win become reach claim clinch secure seal earn finish close end settle trade hit lead level advance retain lift "
    "take top".split()
)
# After a past of these an infinitive tells what went on: "gathered to pray".
GATHERING = frozenset("gather meet assemble convene crowd flock march".split())
# Verbs that give their object a name: "called the raid a crime".
NAMING = frozenset("call consider".split())
# Verbs whose object happens if they do ("would create a war").
BRINGING = frozenset(
    "create cause trigger spark provoke produce ignite necessitate broker mediate negotiate sign conclude file lodge "
    "stage mount impose introduce ratify finalize finalise clinch".split()
)
# Verbs whose object is the subject of an infinitive ("expect the war to end").
RAISING = frozenset("expect want need".split())
# What makes an infinitive behind a noun a thing done ("the first woman to win").
RANKS = frozenset("first second third fourth fifth last only".split())
CLAUSE_THAT = "that"
# What was said or asked did happen, whoever denies or rejects it ("rejected the request").
UNDOING = frozenset("deny reject block oppose".split())
UTTERED = frozenset(
    "request demand petition plea appeal call application bid offer proposal invitation claim allegation accusation "
    "charge report statement comment remark suggestion warning threat objection complaint argument petition criticism "
    "lawsuit suit motion".split()
)
# These say that their infinitive did happen; of any other verb's an infinitive is open.
SHOWING = frozenset("show suggest indicate reveal say report add".split())
IMPLICATIVES = frozenset(
    "claim report say know begin start manage help come force let cause lead prove tend get compel remember dare happen bother cease use prompt "
    "make have see hear watch feel serve go like love hate prefer find show turn become".split()
)
# "stop", "halt" and the like end an event that did happen when they take an -ing form or a noun.
ENDINGS = frozenset("stop halt end finish cease quit suspend abandon drop ban".split())
# Of these what stops it is news of its own: "the court halted the trial".
STOPPING = ENDINGS - {"end", "finish", "cease"}

# What is not denied by these is open, not held: "did not rule out an attack".
UNDENIED = {"rule out": POSSIBLE} | _each(POSSIBLE, "hesitate hard difficult easy tough")
# What opens a condition without "if", at the head of a sentence: "Had the dam collapsed, …".
INVERTED = frozenset("had should were".split())
# What the lack of these says of a clause is that it is open: "there is no sign that it leaked".
SIGNS = frozenset("evidence sign indication proof suggestion show suggest indicate prove confirm".split())
# In the past these say that their infinitive was done: "was able to land".
ABLE = frozenset(("able",))
# Verbs by which what goes on is said to: "the fighting continues".
GOING_ON = frozenset("continue rage persist".split())
# Markers of a clause whose event is not asserted, and of nominals ("if", "in case of").
CLAUSE_MARKS = _each(POSSIBLE, "if unless whether lest") | _each(HELD, "after since because when")
NOMINAL_MARKS = (
    _each(ONGOING, "amid amidst")
    | _each(PLANNED, "pending")  # as a preposition
    | _each(DENIED, "without")
    | {
        "ahead of": PLANNED,
        "in the midst of": ONGOING,
        "in case of": POSSIBLE,
        "in the event of": POSSIBLE,
        "instead of": DENIED,
        "rather than": DENIED,
        "despite": HELD,
        "following": HELD,
        "after": HELD,
    }
)
# Of a clause in the present they say that it is still to come.
OPEN_MARKS = frozenset("until till before once".split())
# With these it is as open as the clause above: "will fall when he leaves".
OPEN_TOO = frozenset("when after once".split())
# What is "yet to" happen has not; what does not "until" some time does then.
YET = frozenset(("yet",))
OR = frozenset(("or", "nor"))  # a negation holds on both sides of them
TOO = frozenset(("too",))  # what is "too" far to reach is not reached
UNTIL = frozenset("until till".split())
OPENINGS = frozenset(
    "after before when whenever while once since until till as because although though if unless whereas".split()
)
"""Words that open a clause which stands before the one it belongs to: ``After he left, they met``."""
FIXED_TO = frozenset(("due",))
"""Adjectives that "to" follows as it does in a preposition: ``due to rain``, but ``due to start``."""
OPENING_CASES = frozenset("since as before after until till in by with despite on at for from during".split())
"""Prepositions, some of them also subordinators, that open a sentence: ``Since the vote, prices have risen``."""
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
OPENING_TIMES = WEEKDAYS | frozenset(
    "january february march april may june july august "
    "september october november december morning afternoon evening night dawn dusk noon midnight".split()
)
"""Words of time that open a sentence, the subject right behind them: ``By Friday rescuers had left``."""
MIDST = frozenset("midst middle course throes process".split())

# --- verbs by what they do in a text --------------------------------------------------

REPORTING = frozenset(
    "say tell report announce state add claim note explain declare assert insist confirm acknowledge admit deny "
    "allege argue maintain contend warn reply respond remark comment suggest predict estimate reveal disclose write "
    "believe think indicate stress emphasize emphasise underline underscore quote cite testify recall concede "
    "complain joke mention observe point reiterate repeat show expect promise vow pledge accuse conclude "
    "inform advise tweet post ask caution assure boast brag quip recount relate hint imply signal "
    "agree propose demand threaten urge suspect speculate "
    "tout opine proclaim vouch swear affirm clarify elaborate".split()
)
# The ones by which words are given back as said: only these make a speaker of a direct quotation.
SAYING = frozenset(
    "say tell report announce state add claim note explain declare assert insist confirm acknowledge admit allege "
    "argue maintain contend warn reply respond remark comment reveal disclose write stress emphasize emphasise quote "
    "testify recall concede complain joke mention observe reiterate repeat tweet post ask caution assure boast quip "
    "recount affirm clarify elaborate continue agree conclude predict shout cry whisper urge proclaim swear".split()
)
FIRST_PERSON = frozenset("i we".split())
# Verbs of whoever goes on to be "he" when he says more.
VOICING = frozenset(
    "describe praise hail criticize criticise condemn welcome accuse thank deny speak call urge".split()
)
REPORT_NOUNS = frozenset(
    "statement report claim announcement allegation remark comment warning belief view testimony speech interview "
    "accusation assertion conclusion finding prediction estimate rumor rumour suggestion word".split()
)
# In the passive and with an infinitive these give back words too: "is said to have fled".
REPUTED = frozenset("say report believe allege rumor rumour repute think know understand".split())
# With an infinitive these too give back words: "promised to pay".
COMMITTING = frozenset("claim promise vow pledge threaten agree swear undertake".split())
CITING = frozenset("cite quote".split())
ACCORDING = frozenset(("according to", "in the words of", "per"))
VOICES = frozenset(
    "source official witness police authority spokesman spokeswoman spokesperson minister expert analyst officer "
    "diplomat lawyer prosecutor resident doctor document figure data study survey agency media newspaper".split()
)
MEDIA_NOUNS = frozenset("statement report interview broadcast letter article tweet post".split())

# Verbs that only carry a noun event: the noun is the entry, the verb gives it subject and tense.
LIGHT = frozenset(
    "have hold make take give do pay conduct carry deliver launch stage mount wage undertake perform commit issue "
    "reach sign begin start open continue resume end finish conclude complete stop halt suspend host lead attend join "
    "enter hold face suffer undergo sustain experience receive get see impose witness organize organise "
    "present provide".split()
)
# Gerunds of credits: "(Reporting by Ana Ruiz; editing by Bo Lind)".
CREDITS = frozenset("report write edit compile photograph".split())
# Adjectives by which a noun is another one than was named: "the second minister".
OTHERS = frozenset("second third fourth other another next new previous last former latter different".split())
# With these, or a superlative, an event is another than the one that is told of: "the last strike", "the
# deadliest fire in years"; "the latest" one is it.
ANOTHER = OTHERS | frozenset("first earlier prior past similar only original initial separate".split())
NEWEST = frozenset(("latest", "most"))
# Nouns of what is one thing: "the quake" tells an earthquake again, "the storm" a hurricane.
SAME_THINGS = (
    frozenset("earthquake quake temblor tremor".split()),
    frozenset("hurricane storm typhoon cyclone".split()),
    frozenset("fire blaze wildfire inferno".split()),
    frozenset("landslide mudslide landslip slide".split()),
    frozenset("flood flooding deluge".split()),
    frozenset("attack strike raid assault".split()),
    frozenset("explosion blast bombing".split()),
    frozenset("crash accident collision wreck derailment".split()),
    frozenset("sink sinking capsize capsizing shipwreck".split()),
)
# What a number behind it grades the next noun by: "a magnitude 7.8 quake".
SCALES = frozenset("magnitude category level phase grade".split())
# What an event may be "on", "in" or "at" as a time.
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december morning afternoon evening night day week month year weekend".split()
)
# Determiners of a plural that is of a kind and of nobody in particular.
SOME = frozenset("some many most all any".split())
# Adverbs that make one expression with the verb before them.
PARTICLES = frozenset("up down out off away back over in on forward together".split())
# Of these the ones that seldom say anything of a number or a noun behind them ("over 200").
ADVERBIAL = frozenset("up down out off away".split())
# Verbs of an impact: what did it names the kind ("hit by a storm").
STRIKING = frozenset("hit strike rock shake plague mar rattle jolt".split())
# Of the light verbs the ones whose subject does it, also where the kind has somebody undergo it.
DOING = frozenset(
    "make give carry conduct deliver launch stage mount wage undertake perform commit impose issue host "
    "lead organize organise provide".split()
)
# Verbs that their subject does, though others of their kind undergo something ("elect", "be elected").
ACTING = frozenset("vote run campaign testify go head operate".split())
# Verbs that are one word with what is lost: "lost their lives".
LOSING = frozenset(("lose",))
# Of the light verbs the ones whose subject only looks on.
WATCHING = frozenset(("witness", "see"))
# Of the light verbs the ones whose subject others do it to: "received criticism".
RECEIVING = frozenset("receive get suffer face undergo sustain experience".split())
# Of these the ones that say no more than that it was: they happen when the noun does.
HOLDING = frozenset("hold stage conduct make give pay commit undertake perform happen occur".split())
HAPPEN = frozenset(
    "happen occur begin start continue end erupt resume follow break come go last unfold collapse rage flare".split()
)
# Without an object, their subject undergoes what they say.
UNACCUSATIVE = frozenset(
    "happen occur come appear remain begin start end last continue launch cost debut disappear emerge exist open close "
    "break burst stop resume vary belong consist depend suffer sink capsize overturn collapse "
    "retail".split()
)
ASPECTUAL = frozenset(
    "begin start continue resume stop end finish halt cease keep complete conclude launch initiate commence open "
    "remain proceed quit".split()
)
# Wrappers: with an event as complement, they are no entry of their own.
WRAPPERS = (
    frozenset(GOVERNORS)
    | ASPECTUAL
    | frozenset(
        "be have do become get make cause lead result include involve help see hear watch feel seem appear tend manage "
        "use prove come mean".split()
    )
)
# Verbs that tell how things are, not what happened; without a kind of their own they are no entry.
STATIVE = frozenset(
    "remain seem appear have include involve represent contain own belong mean consist depend need characterize "
    "characterise feature lack deserve matter reflect resemble cost weigh know like love hate want exist lie differ "
    "equal exceed span suit tend present pose constitute comprise concern fit hope prefer wish stay".split()
)
# Nouns that in the plural stand for whatever happened: "the events at the port".
FRACTIONS = frozenset(
    "half third quarter fifth tenth number dozen score hundred thousand million billion most rest majority percent %".split()
)
"""Of these what a verb does is done to what they are of: ``dismissed a tenth of its staff``."""
WHATEVER = frozenset(("event",))
# Nouns that are events wherever they stand, too rare in the corpora for the detector to know them.
HAPPENINGS = frozenset(
    (
        *"ceasefire cease-fire truce armistice airstrike vigil sit-in picket cyberattack break-in curfew re-election "
        "ouster buy-out buyout buy-back buyback divestment sell-off selloff spin-off spinoff lay-off furlough rollout "
        "roll-out bailout bail-out hurricane typhoon cyclone drought blizzard heatwave hailstorm tornado aftershock "
        "mudslide inferno semi-final semifinal quarter-final quarterfinal stopover pull-out pullout build-up buildup "
        "quarantine infection insolvency bankruptcy kidnap exodus manslaughter sentencing hack championship "
        "court-martial vaccination by-election caucus refinancing coup landslip ambush stampede shootout "
        "shoot-out mutiny impeachment extradition abdication coronation inauguration evacuation amnesty "
        "abduction airlift arraignment acquittal avalanche beating blackout blaze bloodshed bombardment boycott "
        "burglary cancellation closure confiscation deportation derailment detonation devaluation dissolution "
        "drowning embezzlement epidemic eruption escalation famine firebombing flooding funeral genocide gunfire "
        "handover heist hijacking hospitalization incursion infiltration inquest inquiry insurgency landslide layoff "
        "liquidation lockout looting lynching malfunction massacre mobilization outage outbreak overthrow pandemic "
        "pardon pilgrimage plebiscite premiere probe quake rape rebellion recount reelection referendum reshuffle "
        "retrial riot robbery runoff sacking shelling shipwreck shutdown siege skirmish slaughter stabbing surgery "
        "tremor tsunami unrest vandalism walkout wedding wildfire".split(),
        *(
            "prayer service",
            "memorial service",
            "funeral service",
            "rescue mission",
            "heat wave",
            "product launch",
        ),
        *(f"{what} cut" for what in "rate job tax pay budget spending production output power".split()),
        *(f"{what} hike" for what in "rate tax pay price wage".split()),
        "cease fire",
        *("military drill", "joint drill", "naval drill", "live-fire drill"),
    )
)
# Nouns of little news: without a kind of their own they are no entry.
MINOR_NOUNS = frozenset(
    "event incident mistake exception anger service move movement crisis turmoil push trend decision duty dealing recourse "
    "itinerary progress involvement role effort issue problem situation position cause success failure step lead "
    "approach pressure action mention experience trouble concern chance work way process practice behavior behaviour "
    "activity operation use need change stance stop turn start end beginning result performance condition relation "
    "relationship tie support control presence absence existence interest attention focus care comfort hope fear".split()
)
# Verbs of little news: without a kind they are listed only where a time stands with them.
MINOR = frozenset(
    "do make take give get keep put set use let call dub name term label become turn bring lead leave hold show "
    "include allow work serve come go run look try act follow continue add focus face know see feel think handle "
    "happen occur help cause force base credit regard treat mark cover carry contain consider discuss enjoy prove".split()
)
# Sayings that only colour what is said: listed where they have a content of their own.
MINOR_SAYING = frozenset(
    "praise describe depict portray hint joke quip boast mention imply echo remind elaborate note stress emphasize "
    "emphasise explain talk speak express voice remark comment cite quote add".split()
)
# Control by the object ("urged Spain to sign"); every other verb hands down its subject.
OBJECT_CONTROL = frozenset(
    "urge ask tell order force allow persuade convince help want expect let make permit encourage press pressure "
    "require advise warn invite enable authorize instruct command cause believe see hear watch find name elect "
    "appoint call request compel push get lead prompt forbid teach send choose pick select hire nominate recruit assign "
    "train inspire motivate empower oblige tempt entitle direct tip".split()
)

# These direct an infinitive at whom they name with a preposition: "called on Spain to sign".
CALLED = {
    "call": frozenset(("on", "upon", "for")),
    "appeal": frozenset(("to", "for")),
    "plead": frozenset(("with", "for")),
    "press": frozenset(("for", "on")),
    "rely": frozenset(("on",)),
    "count": frozenset(("on",)),
} | dict.fromkeys("push wait vote pray ask hope arrange".split(), frozenset(("for",)))
CALLING = frozenset(CALLED)
# Whom these name as an object did what is told with "of", "for", "with" or "from": "fined Acme for spilling".
JUDGING = frozenset(
    "accuse suspect convict acquit charge blame criticize criticise condemn denounce fault fine penalize penalise punish "
    "sue jail sentence arrest detain fire sack thank praise forgive stop prevent prohibit ban bar keep "
    "discourage dissuade deter block".split()
)
# Nouns with these before them keep the subject of an infinitive behind them: "in a bid to win".
INTENT_CASES = frozenset("in with on under".split())
# In the passive their subject is who gets what is told: "was given a medal", "were told that".
GRANTING = frozenset("give award hand grant offer pay send show teach promise deny lend owe".split())
ADDRESSING = frozenset("tell inform notify remind assure advise brief".split())
# Nouns of what is made or done away with, whose owner is that: "its launch".
MAKING = frozenset(
    "launch release introduction publication construction creation opening reopening debut formation founding foundation "
    "cancellation closure demolition destruction completion discovery removal sale".split()
)
# Behind "by" and without an article they are how, not who: "flown out by helicopter".
MEANS = frozenset(
    "helicopter plane air sea land rail train road boat ship ferry car bus truck lorry ambulance phone telephone radio "
    "email e-mail mail post letter video hand foot force surprise mistake accident chance law default decree".split()
)
# Prepositions that are one word with a verb: "look into", "operate on".
COMPLETING = frozenset("on into for against at".split())
# With these a noun does what its infinitive says: "the first ship to dock".
RANKED = frozenset("first second third last only next latest".split())
# Verbs of what flies at whom it is meant for: "threw stones at police".
THROWING = frozenset("throw hurl fire launch toss lob fling shoot spray pelt".split())
# What is counted of a way, and is nothing that is done: "fell ten metres".
DISTANCES = frozenset("meter metre kilometer kilometre mile foot yard inch cm km m ft block".split())
MONEY = frozenset(
    "dollar euro pound yen yuan franc rupee ruble rouble peso real won krona krone $ € £".split()
)
# With these an infinitive may tell what for: "called her to congratulate her".
SUMMONING = frozenset(("call",))
# Prepositions of a gerund that is the object's: "accused the firm of hiding", "kept them from leaving".
OBJECT_MARKS = frozenset("of from into for with as".split())

# --- nominals -------------------------------------------------------------------------

PLACE_CASES = frozenset(
    "in at on near outside inside across throughout around off along beside above within over from".split()
)
PLACE_CASES_NAMED = frozenset(
    "in at near outside inside across throughout around off along within on".split()
)
INSIDE_CASES = frozenset("in near outside".split())
# Verbs of movement whose object is not the place that is reached.
LEAVING = frozenset(
    "leave flee quit escape exit depart evacuate abandon supply send ship export import deliver bring".split()
)
# Prepositions that go with a verb and say nothing of where it happens.
ARGUMENT_CASES = frozenset(
    (
        *(
            f"{verb} on"
            for verb in "call agree focus vote decide comment insist rely depend count report".split()
        ),
        *(f"{verb} in" for verb in "result participate succeed fail invest believe engage join".split()),
        *(f"{verb} at" for verb in "look aim point".split()),
        *(f"{verb} over" for verb in "argue negotiate clash preside".split()),
        "base on",
    )
)
DESTINATION_CASES = frozenset("to in at into toward towards for".split())
TOURED_CASES = frozenset(("of",))  # of nouns: "a tour of Asia"
# What rises and falls does so by these, and does nothing to them.
MEASURES = frozenset("% percent pc point points cent cents p pence".split())
ORIGIN_CASES = frozenset(("from",))
# Common nouns that are places when a place preposition stands before them.
# Leading words of a name that are an office, not a part of it.
TITLES = frozenset(
    "president prime foreign finance defense defence interior deputy vice minister secretary premier chancellor king "
    "queen prince princess pope senator sen sen. rep rep. representative congressman congresswoman gov gov. governor "
    "mayor judge justice general gen gen. colonel col col. lieutenant lt lt. captain capt capt. sergeant sgt sgt. "
    "major admiral commander officer detective sheriff inspector chief director chairman chairwoman ceo cfo coach "
    "professor prof prof. doctor dr dr. attorney ambassador spokesman spokeswoman spokesperson leader former then "
    "acting u.s. state speaker archbishop bishop cardinal reverend rev rev. sir lord lady mr mr. mrs mrs. ms ms. miss "
    "dame imam sheikh ayatollah emperor sultan emir executive treasury press commissioner analyst actor actress singer "
    "author founder co-founder company".split()
)
# Common nouns of people, beside their titles.
PEOPLE = frozenset(
    "man woman people person child boy girl kid teen teenager baby adult youth student pupil teacher worker employee "
    "staff staffer colleague partner friend wife husband father mother son daughter brother sister parent relative "
    "cousin widow neighbor neighbour resident citizen villager civilian tourist visitor guest passenger driver rider "
    "pedestrian customer client patient victim survivor witness suspect defendant prisoner inmate detainee captive "
    "hostage criminal thief robber gunman killer murderer rapist terrorist militant rebel insurgent fighter soldier "
    "troop marine sniper guard officer cop policeman firefighter rescuer official aide adviser advisor envoy diplomat "
    "delegate counterpart politician lawmaker legislator candidate deputy governor lawyer prosecutor investigator "
    "expert economist scientist researcher engineer doctor nurse journalist reporter editor photographer "
    "correspondent blogger writer activist protester protestor demonstrator dissident supporter opponent critic "
    "loyalist leader ruler dictator president executive manager boss owner investor shareholder banker trader "
    "contractor pirate smuggler trafficker migrant refugee immigrant asylum-seeker foreigner fan player striker "
    "goalkeeper midfielder pitcher quarterback boxer coach referee pilot sailor crew fisherman farmer miner "
    "veteran cleric priest monk volunteer climber mountaineer hiker skier snowboarder cyclist motorist motorcyclist jogger swimmer diver surfer "
    "toddler infant uncle aunt nephew niece grandmother grandfather grandson granddaughter pensioner crowd someone everyone anybody nobody somebody who whom me us them you".split()
)
DEPUTIES = frozenset("deputy vice former acting assistant associate ex shadow junior".split())
"""With these before it an office is another one: a deputy mayor is no mayor."""
RANKS_OF_OFFICE = DEPUTIES | frozenset("prime foreign interior chief general first senior state".split())
PLACE_TITLES = frozenset(
    "state company u.s. press treasury foreign interior defense defence finance prime".split()
)
# Words by which a name is an organisation's.
ORG_NAMES = frozenset(
    "times telegraph news post journal tribune herald gazette guardian independent ministry agency bank university "
    "party council committee corp corp. inc inc. ltd ltd. co. group union institute association department bureau "
    "company commission court parliament congress senate police army airlines airways television radio tv press "
    "federation foundation society league club fc united ag plc gmbh llc motors industries systems technologies "
    "communications partners holdings hospital college school reuters".split()
)
OWNED_VENUES = frozenset(("home",))
VENUES = frozenset(
    "cave tunnel capital city town village country region area airport airfield base station embassy consulate hotel hospital "
    "school university college street square park building house home church mosque temple synagogue court courthouse "
    "courtroom prison jail camp border coast island sea ocean river lake mountain road highway bridge port harbor "
    "harbour headquarters office factory plant mine field stadium arena theater theatre museum market mall shop store "
    "restaurant bar club district province state county suburb neighborhood neighbourhood site scene facility center "
    "centre palace parliament plaza valley desert forest compound checkpoint warehouse apartment venue "
    "auditorium hall laboratory residence farm ranch campus territory zone strip supermarket cafe café pub nightclub "
    "cinema pharmacy library zoo pier dock canal dam quarry railway terminal playground clinic basement villa barracks "
    "trail cliff glacier beach volcano slope reef runway bakery hostel motorway roundabout intersection junction".split()
)
AGENT_CASES = frozenset(("by",))
WITH_CASES = frozenset("with alongside".split())
BETWEEN_CASES = frozenset("between among amongst".split())
TARGET_CASES = frozenset("against on upon at over".split())

RELATIVES = frozenset("who whom which that whose".split())
REL_PLACE = frozenset(("where",))
PERSON_PRONOUNS = frozenset("he him his himself she her hers herself".split())
SPEAKER_PRONOUNS = frozenset("i me my myself".split())
REFLEXIVE = frozenset("himself herself itself themselves".split())
MALE, FEMALE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
THING_PRONOUNS = frozenset("it its itself".split())
HONORIFICS = {
    "mr": "m",
    "mr.": "m",
    "sir": "m",
    "lord": "m",
    "king": "m",
    "mrs": "f",
    "mrs.": "f",
    "ms": "f",
    "ms.": "f",
    "miss": "f",
    "lady": "f",
    "queen": "f",
    "madam": "f",
}
ORG_NOUNS = frozenset(
    "company firm group bank agency army military police organization organisation party union team club ministry government council "
    "committee commission court corporation airline carrier maker manufacturer network university newspaper "
    "magazine association department bureau alliance coalition startup start-up giant retailer "
    "authority drugmaker automaker carmaker chipmaker planemaker brewer insurer lender broadcaster".split()
)
# Of these the ones that name an organisation only where they are a word of its name: "the court".
NAMED_SO = frozenset(
    "government army military police court council committee ministry university department party union club team group".split()
)
# Of these the ones that no public office is meant by.
BUSINESSES = frozenset(
    "company firm bank corporation airline carrier maker manufacturer magazine newspaper startup start-up giant "
    "retailer drugmaker automaker carmaker chipmaker planemaker brewer insurer lender broadcaster".split()
)
# What bears the name of a company: "Halden shares", "shares in Halden"; and what only companies have.
SECURITIES = frozenset("share stock bond plant factory refinery store dealership".split())
CORPORATE = frozenset("shareholder dividend subsidiary".split())
# No person is one of these.
PERSONLESS = (BUSINESSES - {"maker", "giant", "carrier"}) | frozenset(
    "chain conglomerate utility subsidiary brand brokerage consultancy charity regulator watchdog agency university "
    "hospital federation foundation nonprofit club builder homebuilder miner refiner".split()
)
# Nouns that may stand for a news agency.
PRESS = frozenset("agency network newspaper paper magazine broadcaster".split())
# The list of names that has what such a noun may stand for: "the capital" is no country.
LISTED_AS = dict.fromkeys("country nation state republic kingdom".split(), "regions") | dict.fromkeys(
    "city capital town".split(), "towns"
)
ALL_LISTED = frozenset("capital country nation".split())  # of which the list has every one
COUNTRY_NOUNS = frozenset("country nation state republic kingdom city capital town island".split())
# Words of the kind of a death that tell what comes after it.
AFTER_DEATH = frozenset("bury burial funeral mourn mourning toll".split())
DEFINITES = frozenset("the this that these those his her its their".split())
CORPORATE_TAILS = frozenset(
    "inc inc. corp corp. co co. ltd ltd. llc plc group company corporation ag sa nv gmbh holdings limited".split()
)

# Verb forms that are prepositions together with the next word.
FROZEN = frozenset(("according to", "owing to", "depending on", "due to"))
DUE = frozenset(("due", "scheduled", "planned"))
SET_FOR = frozenset("called set slated fixed booked timed".split())  # the same with "for"
FROZEN_BEHIND = frozenset(("in return", "in exchange", "in turn"))
# Participles that behind these say of what is told that it was foreseen: "as expected", "than planned".
FORESEEN = frozenset(
    "expect plan schedule intend hope anticipate project forecast predict require need".split()
)
FORESEEN_MARKS = frozenset(("as", "than"))
# Verb and object that are one expression.
IDIOMS = frozenset(
    (
        "take place",
        "take part",
        "open fire",
        "take office",
        "take effect",
        "take power",
        "take control",
        "make landfall",
        "give birth",
        "catch fire",
        "set fire",
    )
)

"""English kinds of event: one row each, with its words, its frame, its PLOVER and ACE names and an example."""

from __future__ import annotations

from timeline.event_types import EventType, TypeTable

SPEAKER = (("agent", "speaker"), ("patient", "subject"))
WINNER = (("agent", "winner"),)
CHARGED = (("instrument", "charge"),)

TYPES = TypeTable(
    (
        # communication
        EventType(
            "press conference",
            "communication",
            "",
            "press conference, news conference, press briefing, briefing, "
            "media event, keynote, keynote address",
            SPEAKER,
            plover="MAKE STATEMENT",
            ace="Contact:Meet",
            example="She spoke at a press conference in Oslo.",
        ),
        EventType(
            "announcement",
            "communication",
            "announce, unveil, reveal, disclose, proclaim, give notice",
            "announcement, disclosure, revelation, unveiling, proclamation, declaration",
            SPEAKER,
            plover="MAKE STATEMENT",
            ace="Contact:Contact",
            example="The bank announced record profits.",
        ),
        EventType(
            "accusation",
            "communication",
            "accuse, blame, allege, condemn, denounce, criticize, criticise, slam, "
            "blast, deplore, decry, lambast, lambaste, rebuke, protest against, chide, fault, censure, suspect, lodge complaint, lodge protest",
            "accusation, allegation, condemnation, criticism, denunciation, blame, rebuke, censure",
            SPEAKER,
            plover="DISAPPROVE",
            ace=None,
            example="Rome accused the firm of fraud.",
        ),
        EventType(
            "demand",
            "communication",
            "demand, urge, call for, call on, ask for, insist on, press for, appeal, "
            "request, petition, plead, beg, exhort, ask to, tell to, order, beg, pressure, lobby, press, appeal for, appeal to",
            "demand, appeal, request, plea, petition, ultimatum, pressure, lobbying, call for, call on, call to, ",
            SPEAKER,
            plover="REQUEST",
            ace=None,
            example="Unions demanded higher pay.",
        ),
        EventType(
            "threat",
            "communication",
            "threaten, warn, vow revenge, point gun, aim gun, pull gun, draw gun, alert",
            "threat, warning, alert",
            SPEAKER,
            plover="THREATEN",
            ace=None,
            example="He threatened to close the border.",
        ),
        EventType(
            "promise",
            "communication",
            "promise, pledge, vow, offer, volunteer, commit",
            "promise, pledge, vow, offer, commitment, assurance",
            SPEAKER,
            plover="CONSULT",
            ace=None,
            example="Oslo pledged more aid.",
        ),
        EventType(
            "refusal",
            "communication",
            "refuse, decline, reject, rebuff, turn down, spurn, veto, rule out, dismiss, brush aside, shrug off, rebut, snub",
            "refusal, rejection, veto, rebuff, denial",
            SPEAKER,
            plover="REJECT",
            ace=None,
            example="The union rejected the offer.",
        ),
        EventType(
            "forecast",
            "communication",
            "predict, forecast, estimate, project, anticipate",
            "prediction, forecast, estimate, projection, outlook, expectation",
            SPEAKER,
            plover="MAKE STATEMENT",
            ace=None,
            example="Analysts predict slower growth.",
        ),
        EventType(
            "statement",
            "communication",
            "say, tell, state, add that, claim, note, explain, declare, assert, insist, "
            "confirm, acknowledge, admit, deny, argue, maintain that, contend, reply, respond, remark, comment, suggest, "
            "stress, emphasize, emphasise, quote, cite, testify, recall that, concede, complain, joke, mention, observe that, "
            "point out, reiterate, report, describe, indicate, speak, talk, call that, write, tweet, answer, "
            "address audience, address crowd, inform, advise, hint, imply, apologize, apologise, caution, praise, "
            "hail, welcome, thank, congratulate, applaud, endorse, express, voice, quip, boast, brief, ask, "
            "give statement, make statement, issue statement, give interview, give speech, "
            "deliver speech, make comment, make remark, notify, conclude, clarify, affirm, underline, "
            "underscore, attribute, call police, state that, read that, say that, interview, elaborate, recommend, exclaim, remind, assure, reassure, echo, depict, portray, demonstrate that, show that, lie to, lie about, raise question, raise concern, raise doubt, raise issue, raise objection, raise possibility, ask question, answer question, defend decision, defend strike, defend move, defend action, defend policy, defend legacy, defend record, call to tell, phone, question -, question that, question claim, question decision, send letter, send message, send email, send e-mail, send text, contact, shout, yell, scream, repeat, communicate, refer to, call police, add -, add @person, address parliament, address congress, address reporter, address nation, address rally, address supporter, address meeting, address conference, address assembly, address lawmaker, address troop, address soldier, address student, address gathering, address council, address summit, address session, address delegate, address journalist, address public, address protester, address worker, address mourner, address voter, offer congratulation, offer condolence, offer apology, offer thanks, send condolence",
            "statement, remark, comment, claim, speech, interview, report, testimony, address, reply, response, "
            "answer, message, call, telephone call, phone call, apology, explanation, assertion, confirmation, "
            "admission, praise, question, complaint, suggestion, tweet, conversation, televised address, reaction, recommendation, press release, news release",
            SPEAKER,
            plover="MAKE STATEMENT",
            ace="Contact:Contact",
            example="The minister said talks went well.",
        ),
        # contact
        EventType(
            "negotiation",
            "contact",
            "negotiate, bargain, mediate, discuss, hold talk, hold negotiation, discuss deal, broker, debate, collapse @negotiation, break down @negotiation",
            "negotiation, talk, peace talk, dialogue, mediation, consultation, discussion, bargaining, debate",
            mutual=True,
            plover="CONSULT",
            ace="Contact:Meet",
            doers="mediator, negotiator",
            example="Talks between the two sides resumed.",
        ),
        EventType(
            "meeting",
            "contact",
            "meet, convene, confer, shake hand, gather -, huddle, hold meeting, hold summit, "
            "hold conference, hold session, host, reunite, receive >person, bring together, get together",
            "meeting, summit, conference, session, gathering, get-together, encounter, convention, forum, reunion, assembly, congress, ceremony, prayer service, prayer vigil, candlelight vigil, vigil, event",
            mutual=True,
            plover="CONSULT",
            ace="Contact:Meet",
            example="The leaders met in Geneva.",
        ),
        EventType(
            "agreement",
            "contact",
            "agree, sign, sign agreement, sign deal, sign treaty, sign accord, sign pact, "
            "strike deal, strike agreement, strike accord, strike pact, strike bargain, reach agreement, reach deal, ratify, settle, conclude treaty, reach settlement, make deal, "
            "reconcile, seal deal, ink, "
            "make peace, normalize, accept, compromise -, compromise on, compromise with, close @agreement, close @transaction, close @acquisition, close @merger, close @takeover, resolve dispute, settle dispute, secure agreement, secure deal, close deal, close agreement, close transaction, close sale, win contract, win order, win concession, award contract, land contract, secure contract",
            "agreement, deal, treaty, accord, pact, settlement, signing, compromise, ratification, contract, "
            "memorandum, truce deal, reconciliation, peace accord, peace deal, peace treaty, acceptance",
            mutual=True,
            plover="AGREE",
            ace=None,
            example="The two firms signed an agreement.",
        ),
        EventType(
            "cooperation",
            "contact",
            "cooperate, collaborate, team up, join, join force, partner, ally, participate, "
            "take part, work with, "
            "coordinate, unite, link, rejoin",
            "cooperation, collaboration, partnership, alliance, coordination, "
            "participation, union, joint venture, exercise, military drill, joint drill, naval drill, live-fire drill, maneuver, manoeuvre, joint production, accession",
            mutual=True,
            plover="COOPERATE",
            ace=None,
            example="The navies cooperate in the strait.",
        ),
        # movement
        EventType(
            "visit",
            "movement",
            "visit, tour, pay visit, make trip, stop over, make visit, stay in, stay at, stay with",
            "visit, trip, tour, stopover, pilgrimage, state visit, expedition, stay",
            plover="CONSULT",
            ace="Movement:Transport",
            example="The pope visited Cuba.",
        ),
        EventType(
            "travel",
            "movement",
            "travel, arrive, depart, go to, fly, return, advance on, advance toward, advance towards, advance into, come to, head to, sail, land, "
            "walk, cross, journey, march, ride, check in, check into, head for, come back, go back, move to, "
            "board, set off -, set out, "
            "embark, disembark, get to, climb @person, hike, check out, trek, go back to, travel to, rush, leave -, leave >place, leave for, drive -, drive to, drive car, drive truck, drive from, head -, head for, head home, head back, enter -, enter >place, exit -, exit >place, take off, touch down, ",
            "travel, arrival, departure, return, flight, journey, voyage, entry, crossing, ride, landing, exit",
            plover=None,
            ace="Movement:Transport",
            example="He arrived in Lima.",
        ),
        EventType(
            "migration",
            "movement",
            "flee, escape, evacuate, emigrate, immigrate, migrate, displace, defect, deport, "
            "expel, repatriate, resettle, relocate, seek asylum, seek refuge, take refuge, bail out -, seek safety",
            "evacuation, evacuation operation, exodus, emigration, immigration, migration, displacement, deportation, expulsion, escape, "
            "repatriation, relocation, defection, asylum, flow",
            plover="COERCE",
            ace="Movement:Transport",
            example="Thousands fled the city.",
        ),
        EventType(
            "transport",
            "movement",
            "ship, transport, export, import, deliver, carry, transfer, send, "
            "haul, truck, traffic, airlift, supply, drop off, pick up, hand over, hand, retrieve, bring >person, bring aid, bring food, bring supply, bring to, bring in",
            "shipment, transport, export, import, delivery, transfer, trafficking, airlift, supply, handover",
            plover=None,
            ace="Movement:Transport",
            doers="supplier, exporter",
            example="The port shipped grain to Egypt.",
        ),
        # conflict
        EventType(
            "ceasefire",
            "conflict",
            "declare ceasefire, lay down arm, disarm, lay down weapon, surrender, demobilize, cease fire",
            "ceasefire, cease-fire, cease fire, truce, armistice, disarmament, surrender, peace",
            mutual=True,
            plover="COOPERATE",
            ace=None,
            example="A ceasefire took hold.",
        ),
        EventType(
            "deployment",
            "conflict",
            "deploy, mobilize, mobilise, mass, station, dispatch, send troop, order troop, order force, order soldier, order marine, "
            "reinforce, pull out, withdraw, redeploy, retreat, pull back, patrol, guard, escort, defend >place, intercept, fight pirate, position troop, position ship, position force, test missile, test weapon, test bomb, test rocket, test warhead, test-fire, test fire, march @army, march @troop, march @rebel, march @force, march @soldier, march @militia, march @column",
            "deployment, mobilization, mobilisation, buildup, build-up, withdrawal, pullout, redeployment, retreat, "
            "reinforcement, patrol, pull-out, defense, defence, mission, nuclear test, missile test, weapon test, weapons test, rocket test, missile launch, test launch, test-firing, missile firing, ballistic test",
            plover="MOBILIZE",
            ace="Movement:Transport",
            example="Troops deployed to the border.",
        ),
        EventType(
            "kidnapping",
            "conflict",
            "kidnap, abduct, hijack, take hostage, seize hostage, hold hostage",
            "kidnapping, abduction, hijacking, hostage-taking, hostage crisis, kidnap, hostage-taking",
            plover="COERCE",
            ace="Conflict:Attack",
            example="Gunmen kidnapped a judge.",
        ),
        EventType(
            "attack",
            "conflict",
            "attack, bomb, strike, shell, shoot, fire, explode, invade, raid, ambush, stab, assault, blow up, blast, storm, occupy, conquer, capture, recapture, retake, seize, overrun, besiege, open fire, shoot down, fire on, beat, torture, rape, detonate, go off, set off, launch attack, launch offensive, fight, clash, battle, destroy, bombard, massacre, retaliate, target, harass, loot, set fire, firebomb, launch invasion, launch strike, launch war, wage war, declare war, molest, abuse, annex, rebel, overthrow, topple, annihilate, drop bomb, throw bomb, hurl bomb, hurl, throw stone, plant bomb, lob, fire shot, fire rocket, fire missile, fire -, open fire, combat, disperse, suppress, revolt, demolish, smash, hit >person, confront >person, confront police, storm -, throw at, throw stone, throw rock, throw bottle, throw grenade, throw cocktail, throw punch, toss bomb, toss grenade, toss cocktail, pelt, spray bullet, spray gunfire, punch, kick, slap, choke, strangle, crush protest, crush uprising, crush rebellion, quell protest, quell uprising, break window, smash window, hit @bomb, hit @bullet, hit @missile, hit @rocket, hit @shell, hit @grenade, strike @missile, strike @bullet, strike @rocket, set ablaze, set alight, open fire, sink ship, sink boat, sink vessel, sink warship, sink frigate, sink destroyer, sink tanker, sink submarine, sink ferry, intervene militarily, intervene @troop, intervene @army, intervene @military, intervene @force, break up protest, break up demonstration, break up rally, break up march, break up sit-in, exchange fire, trade fire, exchange shot, capture @force, capture @troop, capture @army, capture @soldier",
            "attack, bombing, airstrike, air strike, missile strike, shelling, shooting, invasion, raid, ambush, stabbing, assault, explosion, blast, offensive, occupation, war, battle, fighting, clash, conflict, violence, massacre, genocide, combat, gunfire, aggression, military aggression, rape, torture, beating, bombardment, incursion, siege, capture, seizure, crackdown, coup, atrocity, terrorism, fight, rebellion, insurgency, uprising, annexation, intervention, military operation, hostility, hostage, civil war, detonation, drone strike, suicide bombing, overthrow, skirmish, revenge, retaliation, abuse, terrorist attack, revolution, armed conflict, shot, gunshot, firebombing, shootout, shelling, attempted assassination, operation, confrontation, armed standoff, police standoff, military standoff, hostage standoff, revolt, bloodshed, nato strike, military strike, rocket strike, aerial strike, retaliatory strike, u.s. strike, israeli strike, preemptive strike, military action, military campaign, bombing campaign, air campaign, aerial campaign, nato campaign, bombardment campaign, rocket fire, mortar fire, sniper fire, artillery fire, strike on, strike against, strike at, attempt on life",
            plover="ASSAULT",
            ace="Conflict:Attack",
            doers="attacker",
            example="Rebels attacked the town.",
        ),
        EventType(
            "killing",
            "conflict",
            "kill, murder, execute, slay, slaughter, gun down, lynch, behead, poison, assassinate, leave dead, claim life, shoot dead, stab death, beat death, shoot death, hack death, kick death, batter death, bludgeon death, stone death",
            "killing, murder, assassination, execution, homicide, slaying, slaughter, manslaughter, lynching, shooting death, "
            "double murder, assassination",
            plover="ASSAULT",
            ace="Life:Die",
            example="The blast killed nine people.",
        ),
        EventType(
            "protest",
            "conflict",
            "protest, rally, riot, boycott, picket, go on strike, march, walk out, "
            "take to street, block road, chant, hold rally, hold protest, stage protest, strike -, rally -, march -, walk out -, demonstrate -, walk off job, walk job, down tool, strike @union, strike @worker, strike @nurse, strike @driver, strike @teacher, strike @doctor, strike @pilot, strike @docker, strike @miner, strike @autoworker, demonstrate against, demonstrate for",
            "protest, demonstration, rally, riot, boycott, unrest, general strike, hunger strike, sit-in, march, walkout, "
            "picket, blockade, disturbance, mutiny, looting, strike, labor strike, strike action, political turmoil",
            plover="PROTEST",
            ace="Conflict:Demonstrate",
            example="Students protested in Santiago.",
        ),
        # law
        EventType(
            "arrest",
            "justice",
            "arrest, detain, jail, imprison, capture suspect, take custody, apprehend, hold suspect, "
            "round up, place arrest, lock up, intern, incarcerate, remand, hold >person, nab, capture >person, catch >person, handcuff, go jail, go prison, break up gang, break up ring, break up network, dismantle gang, dismantle ring, dismantle network",
            "arrest, detention, custody, imprisonment, "
            "apprehension, incarceration, house arrest, manhunt, jailed, detained",
            undergoer=True,
            plover="COERCE",
            ace="Justice:Arrest-Jail",
            example="Police arrested two men.",
        ),
        EventType(
            "release",
            "justice",
            "free, release prisoner, release hostage, parole, pardon, acquit, exonerate, liberate, "
            "release suspect, release man, release woman, clear, grant bail, drop charge, discharge, release >person, let go >person, release they, release bail, release jail, release prison, release custody, release hospital, walk free, exchange prisoner, swap prisoner, exchange hostage, exchange captive, swap hostage, bail -, bail >person, trade prisoner, bail",
            "pardon, acquittal, parole, amnesty, bail, exoneration, liberation, bond, freeing, prisoner swap, prisoner exchange, release of >person, release of hostage, release of prisoner, release of detainee, release from prison, release from jail, release from custody, release from detention, release on bail, conditional release, early release",
            undergoer=True,
            plover="RETREAT",
            ace="Justice:Release-Parole",
            example="The court freed the editor.",
        ),
        EventType(
            "charge",
            "justice",
            "charge, indict, prosecute, press charge, file charge, arraign, plead, face charge, book, bring charge, bring case, bring justice, face justice, issue warrant, issue indictment, issue summons",
            "charge, indictment, prosecution, arraignment, plea, arrest warrant",
            CHARGED,
            undergoer=True,
            plover="ACCUSE",
            ace="Justice:Charge-Indict",
            example="She was charged with theft.",
        ),
        EventType(
            "investigation",
            "justice",
            "investigate, probe, inspect, search, question, interrogate, examine, inquire, "
            "look into, audit, monitor, verify, review, study, test, analyze, analyse, check, interview witness, track, evaluate, assess, order inquiry, order investigation, order probe, order review, order audit, reopen case, reopen investigation, reopen inquiry, search gunman, search suspect, search killer, search attacker, search assailant, search shooter",
            "investigation, probe, inquiry, inspection, search, questioning, interrogation, examination, audit, autopsy, "
            "review, survey, study, test, analysis, check, research, trial run, surveillance, assessment, evaluation, murder case, fraud case, corruption case, clinical trial, drug trial, vaccine trial, medical trial, large trial, small trial, medicine trial, trial of vaccine, trial of drug, trial of treatment, trial of medicine, trial of pill, trial of technology, trial of system, hunt for >person, hunt for killer, hunt for attacker, hunt for gunman",
            plover="INVESTIGATE",
            ace=None,
            example="The agency is investigating the crash.",
        ),
        EventType(
            "sentence",
            "justice",
            "sentence, convict, fine, find guilty, condemn to, penalize, punish, order to pay, disqualify, expel, find guilty, suspend >person, hand down sentence, hand down verdict, hand down ruling, hand down term, suspend licence, suspend license",
            "sentence, conviction, verdict, fine, punishment, penalty, sentencing, death penalty, death sentence, "
            "guilty verdict, suspension, probation, guilty",
            undergoer=True,
            plover="COERCE",
            ace="Justice:Convict",
            example="He was sentenced to six years.",
        ),
        EventType(
            "lawsuit",
            "justice",
            "sue, file suit, file lawsuit, litigate, file complaint, countersue, file claim, "
            "take court, file petition, bring suit, bring lawsuit, bring action",
            "lawsuit, suit, litigation, complaint, class action, legal action, claim for damage, counterclaim, "
            "legal battle",
            plover="ACCUSE",
            ace="Justice:Sue",
            example="The city sued the maker.",
        ),
        EventType(
            "trial",
            "justice",
            "stand trial, rule, plead guilty, plead innocent, hear case, appeal ruling, overturn, uphold, order @judge, order @court, adjudicate, "
            "testify, face trial, grant, extradite, subpoena, face court, appear court, decide case, lose case, win case, lose appeal, appeal conviction, appeal ruling, appeal sentence, appeal verdict, appeal decision, testify in, dismiss case, dismiss charge, dismiss lawsuit, dismiss suit, dismiss appeal, dismiss complaint, dismiss petition, throw out case, throw out lawsuit, throw out suit, throw out charge, throw out conviction, throw out ruling, throw out appeal, throw out verdict, go court, refer court, refer case, appeal -, appeal against, fight charge, fight extradition, challenge ruling, challenge decision, challenge verdict, challenge law, challenge ban, challenge order, appeal penalty, appeal fine, appeal ban, appeal suspension, appeal order, appeal judgment, appeal injunction, lodge appeal, file appeal, strike down, strike law, quash conviction, quash ruling, quash sentence, quash order",
            "trial, ruling, court hearing, court appearance, retrial, court order, injunction, judgment, court case, "
            "hearing, appeal hearing, extradition, court ruling, order, proceedings, proceeding, subpoena, court hearing, court-martial, rehearing, criminal case, civil case, legal process, legal case, court decision",
            undergoer=False,
            plover="COERCE",
            ace="Justice:Trial-Hearing",
            example="The court ruled against the ministry.",
        ),
        EventType(
            "crime",
            "justice",
            "rob, steal, defraud, embezzle, bribe, hack, forge, launder, smuggle, violate, breach, "
            "burgle, cheat, pirate, infringe, break law, leak, plagiarize, counterfeit, spy, conspire, evade, plot, breach, "
            "break in, break into, misappropriate, vandalize, jailbreak, set fire to, sabotage, compromise, scam, phish, infiltrate, exploit vulnerability, exploit flaw, exploit bug, install malware, install ransomware, install backdoor, deploy malware, deploy ransomware, abuse position, abuse power, abuse market, abuse trust, take bribe, accept bribe, pay bribe, offer bribe",
            "robbery, theft, fraud, embezzlement, bribery, hack, hacking, forgery, corruption, crime, violation, breach, "
            "burglary, scandal, infringement, offense, offence, data breach, leak, heist, conspiracy, espionage, plot, "
            "misconduct, misappropriation, piracy, vandalism, drunk driving, reckless driving, cyberattack, arson, vandalism, break-in, burglary, shoplifting, sabotage, scam, phishing, ransomware attack, malware attack, identity theft, infiltration, smuggling",
            plover="ASSAULT",
            ace=None,
            example="Thieves stole the painting.",
        ),
        # politics
        EventType(
            "sanction",
            "politics",
            "sanction, impose sanction, impose embargo, embargo, blacklist, freeze asset, "
            "impose tariff, lift sanction, isolate, impose ban, restrict, bar, expel diplomat, tighten, "
            "cut off, break tie, sever tie, recall ambassador, prohibit, freeze, confiscate, lift ban, lift embargo, lift curfew, ban, seize document, seize computer, seize phone, seize cash, seize drug, seize cocaine, seize heroin, seize kilogram, seize kilo, seize ton, seize asset, seize property, seize evidence, seize record, seize euro, seize dollar, seize pound, seize weapon, seize gun, seize firearm, seize yacht, seize passport, seize shipment, seize good, seize file, seize villa, seize account, seize @police, seize @officer, seize @customs, seize @prosecutor, seize @authority, seize @agent, seize @investigator, withdraw ambassador, recall envoy, withdraw envoy, recall diplomat, summon ambassador, summon envoy, suspend travel, suspend visa, suspend membership, suspend immigration",
            "sanction, embargo, blacklist, asset freeze, tariff, isolation, ban, restriction, "
            "prohibition, trade war, curb, curfew, freeze, confiscation, seizure of document, seizure of drug, seizure of cocaine, seizure of asset, drug seizure, asset seizure, cocaine seizure, seizure of property",
            plover="SANCTION",
            ace=None,
            example="Brussels imposed sanctions.",
        ),
        EventType(
            "election",
            "politics",
            "elect, vote, re-elect, reelect, win election, hold election, hold referendum, "
            "run for, campaign, nominate, run president, "
            "win vote, cast ballot, inaugurate, swear in, stand for, lose election, lose vote, go poll, head poll, win seat, win majority, win constituency, win presidency, win primary, win runoff, win nomination, win term, win poll, lose seat, lose majority, hold seat, gain seat, concede defeat, concede election, concede race, win landslide, return power, return office, hand landslide, win ward, win district, win mandate, run against",
            "election, vote, referendum, ballot, poll, runoff, primary, re-election, reelection, campaign, inauguration, "
            "nomination, voting, candidacy, presidential election, by-election, plebiscite, caucus, landslide victory, <win landslide, <hand landslide, <score landslide, <deliver landslide, <secure landslide, <elect landslide, <re-elect landslide, <reelect landslide, <predict landslide, <defeat landslide, <return landslide, <lose landslide, <beat landslide, electoral landslide, election landslide, labour landslide, labor landslide, conservative landslide, political landslide, historic landslide, landslide win, landslide defeat, recount, election race, mayoral race, presidential race, senate race, <concede defeat, election defeat, election victory, election win, electoral defeat, <enter race, race for mayor, race for governor, race for president, race for senate, race for seat, race for nomination, race for leader, race for presidency",
            undergoer=True,
            plover="CONSULT",
            ace="Personnel:Elect",
            example="Voters elected a new parliament.",
        ),
        EventType(
            "appointment",
            "politics",
            "appoint, name, hire, promote, recruit, choose, succeed, pick, "
            "select, take over, take office, become president, become minister, become chairman, become chief, designate, "
            "crown, join board, employ, assign, enlist, tap, reinstate, rehire, sign >person, bring power, come power, install >person, install successor, install government, replace >person, replace @person, replace -",
            "appointment, hiring, promotion, succession, recruitment, selection, employment, coronation, reshuffle, "
            "designation",
            undergoer=True,
            plover=None,
            ace="Personnel:Start-Position",
            example="The board named a new chief.",
        ),
        EventType(
            "resignation",
            "politics",
            "resign, step down, quit, retire, leave office, leave post, step aside, abdicate, "
            "oust, dismiss minister, sack, remove from, depose, impeach, fire minister, fire cabinet, fire government, fire coach, fire chief, unseat, "
            "dismiss coach, dismiss manager, bow out, leave company, leave job, leave team, leave club, leave party, leave government, leave cabinet, leave firm, leave position, withdraw minister, offer resignation, tender resignation, submit resignation, hand resignation",
            "resignation, retirement, ouster, abdication, impeachment, dismissal, sacking, departure from government, departure from company, departure from cabinet, departure from office, departure from post, departure from club, departure from board, departure of minister, departure of chief, departure of chairman, departure of executive, departure of director, departure of coach, departure of manager, departure of ceo",
            undergoer=False,
            plover=None,
            ace="Personnel:End-Position",
            example="The governor resigned.",
        ),
        EventType(
            "law",
            "politics",
            "legislate, pass law, pass bill, pass legislation, enact, ratify law, amend, repeal, "
            "approve bill, sign bill, sign law, sign order, outlaw, legalize, legalise, legalize, adopt pass "
            "resolution, approve, authorize, authorise, adopt, regulate, license, decree, decriminalize, "
            "mandate, deregulate, grant licence, certify, recognize, draft, revoke, enforce, pass measure",
            "legislation, law, bill, decree, amendment, reform, resolution, approval, enactment, repeal, regulation, "
            "authorization, constitution, licence, license, rule, recognition, independence, mandate, enforcement, u.n. resolution, un resolution, draft resolution, security council resolution, council resolution",
            plover="AGREE",
            ace=None,
            example="Parliament passed the bill.",
        ),
        EventType(
            "policy",
            "politics",
            "govern, reform, nationalize, privatize, nationalise, privatise, pursue policy, seek "
            "policy, rule country, intervene, embrace, support, back, oppose, "
            "favor, favour, propose, implement, restructure, overhaul, rule >place, rule by, step in, fight closure, fight plan, fight bill, fight proposal, fight decision, fight move, declare state, declare emergency",
            "policy, plan, programme, program, initiative, strategy, rule, governance, stance, effort, measure, "
            "support, opposition, action, step, campaign, proposal, restructuring, overhaul, implementation",
            plover="SUPPORT",
            ace=None,
            example="The cabinet adopted a strategy.",
        ),
        # economy
        EventType(
            "purchase",
            "economy",
            "buy, purchase, acquire, take over company, procure, order aircraft, snap up, pay for, "
            "import oil, take stake, buy out, buy back, repurchase, subscribe, bid",
            "purchase, acquisition, takeover, buyout, buy-out, procurement, order, "
            "buyback, shopping, buy-back, buying, takeover bid, bid",
            plover="COOPERATE",
            ace="Transaction:Transfer-Ownership",
            doers="buyer, purchaser, importer",
            example="The fund bought the hotel.",
        ),
        EventType(
            "sale",
            "economy",
            "sell, sell off, auction, divest, trade, offload, price, market, lease, rent, retail, export, "
            "go on sale, unload share, unload stock, unload stake, swap, exchange, tender, distribute, go sale",
            "sale, auction, divestiture, divestment, trading, selloff, sell-off, lease, trade, transaction, exchange, "
            "public offering, initial public offering, ipo, swap, preorder, pre-order, offering",
            plover="COOPERATE",
            ace="Transaction:Transfer-Ownership",
            doers="seller, vendor",
            example="The group sold its ships.",
        ),
        EventType(
            "merger",
            "economy",
            "merge, combine, spin off, amalgamate, absorb, integrate, consolidate, split into, split company, split business, split group, split unit, split stock, split share, split off",
            "merger, consolidation, spinoff, spin-off, tie-up, amalgamation, integration, combination, unification",
            mutual=True,
            plover=None,
            ace="Business:Merge-Org",
            example="The two banks merged.",
        ),
        EventType(
            "founding",
            "economy",
            "found, establish, set up, form, create, incorporate, start company, open office, "
            "open store, institute, open, form government, launch company, build, construct, inaugurate plant, develop, "
            "manufacture, produce, design, invent, install, rebuild, reopen",
            "foundation, establishment, formation, creation, opening, grand opening, incorporation, construction, "
            "development, production, manufacture, manufacturing, invention, installation, founding",
            plover=None,
            ace="Business:Start-Org",
            doers="founder, manufacturer, producer, maker",
            example="They founded a school.",
        ),
        EventType(
            "closure",
            "economy",
            "close, shut, shut down, close down, dissolve, liquidate, go bankrupt, file bankruptcy, "
            "default, collapse, discontinue, halt production, halt work, halt operation, stop production, suspend production, fold, declare bankruptcy, shutter, cease operation, suspend operation, "
            "idle, scrap, go air, close -, shut -, cancel, terminate, expire, halt, abolish, end contract, suspend, collapse @company, collapse @firm, collapse @bank, collapse @business, collapse @maker, collapse @airline, collapse @chain, drop plan, drop bid, drop proposal, drop idea, drop project, drop scheme, abandon plan, abandon project, abandon bid, call off, ground fleet, ground plane, ground flight, ground aircraft, ground jet, suspend flight, suspend service, suspend trading, suspend work, suspend traffic, suspend export, suspend delivery, suspend shipment, suspend sale, suspend train",
            "closure, shutdown, bankruptcy, liquidation, insolvency, default, collapse, dissolution, closing, failure, "
            "discontinuation, cancellation, termination, expiry, abolition",
            undergoer=True,
            plover=None,
            ace="Business:End-Org",
            example="The mine closed.",
        ),
        EventType(
            "layoff",
            "economy",
            "lay off, dismiss, fire, sack, cut job, cut staff, cut workforce, dismiss staff, dismiss employee, downsize, slash job, fire worker, dismiss worker, "
            "lock out, furlough, shed job, eliminate job, fire >person, let go, lose job, dismiss >person",
            "layoff, lay-off, job cut, redundancy, downsizing, lockout, furlough, firing, job loss, staff cut",
            plover=None,
            ace="Personnel:End-Position",
            example="The plant laid off staff.",
        ),
        EventType(
            "investment",
            "economy",
            "invest, fund, finance, raise fund, raise money, raise $, raise million, raise euro, raise pound, subsidize, subsidise, underwrite, bail out, raise capital, sponsor, back project, privatize company, spend money, spend million, spend billion, spend dollar, spend $, spend euro, spend pound, raise dollar, raise billion",
            "investment, funding, financing, bailout, subsidy, grant, spending, expenditure, "
            "capital increase, bail-out, rescue package, "
            "sponsorship",
            plover="COOPERATE",
            ace="Transaction:Transfer-Money",
            doers="investor, donor, backer",
            example="The state invested in rail.",
        ),
        EventType(
            "payment",
            "economy",
            "pay, repay, reimburse, compensate, refund, remit, pay out, pay back, pay off, pay up, pay dividend, reward, "
            "settle bill, settle debt, foot bill, pay fine, pay penalty, pay compensation, pay tax, pay ransom, pay bill, pay debt, pay damage, pay wage, pay salary, pay bonus, pay rent, pay fee, pay duty",
            "payment, repayment, dividend, compensation, payout, pay-out, reimbursement, reparation, "
            "redemption",
            plover=None,
            ace="Transaction:Transfer-Money",
            example="The firm paid the fine.",
        ),
        EventType(
            "loan",
            "economy",
            "lend, borrow, loan, refinance, issue bond, sell bond, redeem, take loan, take out loan",
            "loan, lending, borrowing, debt, refinancing, credit line, bond issue, bond sale",
            plover=None,
            ace="Transaction:Transfer-Money",
            doers="lender, borrower",
            example="The bank lent him the money.",
        ),
        EventType(
            "launch",
            "economy",
            "launch, release, introduce, roll out, debut, unveil product, premiere, ship product, "
            "blast off, lift off, put on sale, bring out, activate, update, upgrade, preview, demonstrate product, "
            "make available, demo, demonstrate software, show off, demonstrate",
            "launch, release, introduction, rollout, roll-out, debut, premiere, launching, liftoff, product launch, unveiling, "
            "update, upgrade, product release, product announcement, beta, preview",
            plover=None,
            ace=None,
            example="The firm launched a phone.",
        ),
        EventType(
            "increase",
            "economy",
            "rise, increase, grow, climb, jump, surge, soar, gain, raise, boost, expand, "
            "advance, rally share, double, triple, widen, hike, go up, accelerate, escalate, intensify, recover, improve, "
            "strengthen, add point, swell, mount, inflate, multiply, extend, enhance, spread, rebound, firm, edge up, bounce, bounce back, rally @stock, rally @share, rally @market, rally @index, rally @price, rally @currency, rally @bond, rally @dollar, rally @oil, rally @future, rally @equity, rally @euro, rally @gold, rally percent, rally %",
            "rise, increase, growth, jump, surge, gain, boost, expansion, hike, advance, upturn, recovery, inflation, "
            "improvement, price rise, boom, escalation, price increase, tax increase, rebound, raise, extension, upswing",
            undergoer=True,
            plover=None,
            ace=None,
            example="Prices rose by two percent.",
        ),
        EventType(
            "decrease",
            "economy",
            "fall, decline, drop, decrease, plunge, slump, slide, tumble, sink, shrink, lose, "
            "cut, reduce, lower, slow, plummet, dip, narrow, go down, weaken, ease, halve, slash, diminish, deteriorate, "
            "contract, curtail, slip, trim, decline %, decline percent, decline pct, decline point, retreat share, devalue, depreciate, worsen, dwindle, scale back, squeeze, lose value",
            "fall, decline, drop, decrease, plunge, slump, slide, loss, cut, reduction, recession, downturn, slowdown, "
            "devaluation, dip, price cut, tax cut, erosion, rate cut, contraction, deterioration, depression, "
            "stock market crash, cutback, outflow, discount, squeeze, drain, financial crisis, economic crisis, debt crisis, banking crisis, credit crisis, housing crisis, market turmoil, financial turmoil, market crash, crash of market, price crash",
            undergoer=True,
            plover=None,
            ace=None,
            example="Exports fell in May.",
        ),
        EventType(
            "earnings",
            "economy",
            "earn, profit, post profit, post loss, report earnings, break even, report profit, book profit, reap, make profit, make money",
            "profit, earnings, revenue, quarterly result, annual result, net loss, net income, turnover, earning",
            plover=None,
            ace=None,
            example="The chain earned 2 million.",
        ),
        EventType(
            "award",
            "society",
            "award, honor, honour, win prize, win award, receive award, decorate, knight, bestow, "
            "receive prize, nominate for, dedicate, commemorate, celebrate, mark anniversary, mark day, present prize, pay tribute",
            "award, prize, honor, honour, medal, knighthood, celebration, commemoration, anniversary, "
            "tribute, awards ceremony, feast, party, festival, nomination for award, nomination for prize, nomination for oscar, oscar nomination, grammy nomination, emmy nomination",
            undergoer=True,
            plover=None,
            ace=None,
            example="The poet won a prize.",
        ),
        EventType(
            "competition",
            "society",
            "win, beat, defeat, compete, score, play, qualify, win match, win title, lose "
            "match, win race, lose game, win game, lose final, top, "
            "outscore, vie, challenge >person, challenge champion, challenge rival, challenge incumbent, rival, lose fight, lose bout, lose title, lose final, retain title, defend title, knock out >person, knock out opponent, outpoint, overtake, surpass, win fight, keep title, finish second, finish third, beat >place, beat @rival, beat rival, beat opponent, beat side, beat team, beat champion, beat favourite, beat favorite, beat final, beat game, beat match, beat semifinal, beat round, beat poll, beat election, beat vote, beat point, draw @team, draw @side, draw with, score goal, net goal, net penalty, score -, net hat-trick, convert penalty, lose double, lose set, lose semifinal, lose quarterfinal, lose playoff, lose tiebreak, lose shootout, lose point, outplay, lose semi-final, lose quarter-final, win double, run marathon, run race, run relay, run mile, lose -",
            "victory, win, defeat, match, game, race, final, tournament, championship, contest, competition, "
            "semifinal, semi-final, quarterfinal, cup, league, world cup, playoff, season, olympic games, olympics, goal, "
            "touchdown, draw, knockout, bout, prizefight, rematch, tie-break, fixture, penalty shootout, triumph, hat-trick, loss to, loss against, defeat to, defeat by, defeat against",
            WINNER,
            framed="win, beat, defeat, top, outscore, outpoint, knock, overtake, surpass, victory, triumph, retain, keep",
            plover=None,
            ace=None,
            doers="winner, champion",
            example="Chile beat Peru 2-0.",
        ),
        EventType(
            "record",
            "society",
            "set record, break record, hit record, hit high, hit low, reach high, smash record, peak, "
            "reach record, reach milestone, top record, break ground",
            "record, milestone, world record, record high, all-time high, record low, breakthrough, peak, achievement, "
            "success, landmark",
            plover=None,
            ace=None,
            example="She set a world record.",
        ),
        EventType(
            "publication",
            "society",
            "publish, print, broadcast, air, post, post online, upload, issue, leak, "
            "issue report, release report, release statement, publish book, publish report, release statistic, "
            "release letter, release letter, release video, release photo, release data, record song, film, televise, "
            "issue statement, "
            "circulate, reprint, write book, blog, stream, screen, advertise, show film, title, release figure, release result, release finding, release transcript, release tape, release document, release statement, sing, photograph, record album, perform -, perform song, perform in, perform at, release name, release identity, release detail, release information, release footage, release image, release audio, release record, release list, shoot film, shoot movie, shoot scene, shoot video, shoot series, shoot documentary, tape interview, tape show, tape episode, tape message",
            "publication, broadcast, album, film, book, article, video broadcast, printing, advertisement, exhibition, show, "
            "broadcasting, concert, performance, posting, premiere of, advertising campaign, marketing campaign, ad campaign, release of document, release of report, release of footage, release of video, release of transcript, release of record, release of data, release of figure, release of detail, release of name, release of letter, release of file, release of result, shooting of film, shooting of movie, shooting of series",
            plover=None,
            ace=None,
            example="The paper published the letters.",
        ),
        EventType(
            "discovery",
            "society",
            "discover, find, detect, uncover, unearth, identify, spot, locate, learn, observe, "
            "explore, recover body, find body, witness, recover part, recover debris, recover wreckage, recover weapon, sight",
            "discovery, finding, detection, find, exploration, identification, proof, observation, sighting",
            plover=None,
            ace=None,
            example="Divers found the wreck.",
        ),
        # life
        EventType(
            "birth",
            "life",
            "bear, give birth, deliver baby, born",
            "birth, childbirth, delivery of baby, delivery of twin",
            undergoer=True,
            plover=None,
            ace="Life:Be-Born",
            example="She was born in Tunis.",
        ),
        EventType(
            "marriage",
            "life",
            "marry, wed, divorce, engage to, tie knot, remarry, separate -, separate @couple",
            "marriage, wedding, divorce, engagement, royal wedding, marital separation",
            mutual=True,
            plover=None,
            ace="Life:Marry",
            example="They married in June.",
        ),
        EventType(
            "death",
            "life",
            "die, perish, drown, pass away, succumb, commit suicide, suffocate, starve, lose life, lose life, bury, pronounce dead, declare dead, confirm dead, burn death, crush death, trample death, bleed death, freeze death, starve death, choke death, ",
            "death, suicide, fatality, demise, drowning, passing, funeral, burial, mourning, death toll, loss of life, dead, deceased, fatal, memorial service, funeral service",
            undergoer=True,
            plover=None,
            ace="Life:Die",
            example="The singer died at 80.",
        ),
        EventType(
            "injury",
            "life",
            "injure, wound, hurt, maim, burn man, burn >person, harm, cripple, bruise, bleed, traumatize, paralyze, suffer injury, suffer wound, suffer burn, suffer fracture, sustain injury, break leg, break arm",
            "injury, wound, casualty, trauma, heart attack, stroke, harm, burns, injured, wounded, hurt",
            undergoer=True,
            plover=None,
            ace="Life:Injure",
            example="Six people were injured.",
        ),
        EventType(
            "illness",
            "life",
            "infect, fall ill, sicken, diagnose, treat, hospitalize, hospitalise, vaccinate, cure, heal, "
            "undergo surgery, quarantine, test positive, catch disease, transplant, recuperate, collapse man, "
            "admit hospital, inoculate, rehabilitate, ail, recover from, fight cancer, fight disease, battle cancer, take leave, have cancer, treat >person, suffer stroke, suffer cancer, suffer from, suffer illness, suffer disease, operate on, collapse @person, recover @person, perform operation, undergo operation, undergo treatment, undergo transplant, perform surgery, perform transplant",
            "outbreak, epidemic, pandemic, infection, booster shot, flu shot, vaccine shot, vaccination campaign, immunization campaign, immunisation campaign, inoculation campaign, vaccine campaign, vaccination drive, vaccination program, vaccination programme, clinical trial, vaccine trial, drug trial, illness, disease, diagnosis, treatment, surgery, vaccination, "
            "hospitalization, quarantine, transplant, therapy, cancer, disorder, sickness, rehab, medication, "
            "pain, medical leave, liver transplant, rehabilitation, checkup, sick, ill, operation on >person, heart operation, knee operation, hip operation, brain operation, eye operation, surgical operation, emergency operation, <undergo operation, spread of virus, spread of disease",
            undergoer=True,
            plover=None,
            ace=None,
            example="The virus infected thousands.",
        ),
        # disaster
        EventType(
            "disaster",
            "disaster",
            "erupt, flood, quake, devastate, ravage, burst bank, burn down, hit coast, strike coast, rock "
            "region, sweep away, rumble, shake, rain, storm coast, rattle, blaze, pound, contaminate, pollute, spill, hit @disaster, strike @disaster, destroy @disaster, damage, destroy -, devastate, jolt, level, flatten, rock @disaster, burn, engulf, gut, rage @disaster, rage -, catch fire, make landfall, sweep across, sweep through, batter, bury rubble, bury debris, bury mud, bury snow, bury @avalanche, bury @landslide, slam @disaster, smash @disaster, tear @disaster, rip @disaster, batter @disaster, sweep @disaster, barrel @disaster, lash @disaster, drench @disaster, dump @disaster, topple @disaster, uproot @disaster, cut @disaster, churn @disaster, crash @disaster, roar @disaster, plow @disaster, knock @disaster, knock out @disaster, bury @disaster, wash @disaster, swallow @disaster, swamp @disaster, inundate, submerge, destroy @fire, spread @fire, spread @wildfire, spread @blaze, destroy @blaze",
            "disaster, catastrophe, tragedy, earthquake, quake, flood, flooding, hurricane, tsunami, typhoon, cyclone, storm, tornado, eruption, wildfire, "
            "drought, landslide, avalanche, famine, blizzard, tremor, aftershock, mudslide, heat wave, blaze, "
            "oil spill, temblor, contamination, pollution, damage, devastation, destruction, fire, inferno, hurricane season, typhoon season, hailstorm, heatwave",
            undergoer=False,
            plover=None,
            ace=None,
            example="A quake struck the island.",
        ),
        EventType(
            "accident",
            "disaster",
            "crash, collide, derail, capsize, run aground, overturn, go down, plunge "
            "off, veer, hit car, rear-end, run over, crash into, slam, skid, break down, malfunction, explode plant, "
            "ditch, fall off, ram, fall @person, slip, trip over, sever, rupture, cut cable, knock out power, knock out, lose power, lose control, run over, run into, strike car, go down @plane, go down @helicopter, go down @aircraft, go down @jet, go down @ship, go down @boat, fall into, fall roof, fall window, fall balcony, fall bridge, fall ladder, fall cliff, fall height, fall @tree, fall @debris, fall @rock, fall @crane, fall @wall, plunge into, plunge from, slam into, smash into, plow into, flip over, fall foot, fall metre, fall meter, collapse @building, collapse @house, collapse @bridge, collapse @roof, collapse @wall, collapse @mine, collapse @tunnel, collapse @dam, fall ft, fall m, sink @ship, sink @boat, sink @ferry, sink @vessel, sink @tanker, sink @trawler, sink @submarine, sink @yacht, sink @dinghy, sink @freighter, sink @barge, overturn -, overturn @bus, overturn @car, overturn @truck, overturn @lorry, overturn @train, overturn @van, overturn @vehicle, overturn @tractor, overturn @tram, overturn @boat, overturn @ferry, overturn @coach, overturn @trailer, leak @plant, leak @pipeline, leak @tank, leak @tanker, leak @reactor, leak @pipe, leak @gas, leak @oil, leak @factory, leak @well, leak gas, leak oil, leak radiation, leak chemical, slip @person, stumble @person, go missing, collapse onto, collapse into, collapse @part, collapse @glacier, collapse @tower, collapse @block, collapse @stand, collapse @balcony, collapse @crane, collapse @cliff, collapse @hillside, collapse @scaffolding, collapse @scaffold, collapse @ceiling, collapse @floor, collapse @structure, collapse @stage, collapse @road, collapse @church, collapse @home, collapse @school, collapse @hotel, collapse @shaft, collapse @pier, collapse @platform, collapse @section, collapse @walkway, collapse @ice, sink sea, sink ocean, sink lake, sink river, sink off, sink bay, sink mediterranean, burst @dam, burst @pipe, burst @pipeline, burst @tank, burst @levee, burst @dike, hit @car, hit @bus, hit @truck, hit @van, hit @train, hit @vehicle, hit @lorry, hit @motorcycle, hit @tram, hit @taxi, fall death, hit reef, hit rock, hit iceberg, hit tree, hit wall, hit pole, hit barrier",
            "accident, crash, collision, derailment, wreck, plane crash, train crash, shipwreck, sinking, car crash, mishap, "
            "car accident, breakdown, power failure, outage, power outage, malfunction, meltdown, air crash, stampede, glitch, power cut, blackout, mishap, fender bender, cable cut, power cut, gas leak, oil leak, chemical leak, fuel leak, radiation leak, pipeline leak, toxic leak, collapse of bridge, collapse of building, collapse of dam, collapse of roof, collapse of tower, collapse of mine, collapse of wall, collapse of tunnel, collapse of house, collapse of block, collapse of stand, collapse of glacier, bridge collapse, building collapse, dam collapse, roof collapse, mine collapse, tower collapse, tunnel collapse, crane collapse, stage collapse, balcony collapse, deadly collapse, fatal collapse",
            undergoer=False,
            plover=None,
            ace=None,
            example="Two trains collided.",
        ),
        EventType(
            "rescue",
            "disaster",
            "rescue, save, pull from, bring out >person, take out >person, pull out >person, evacuate wounded, search for, recover, salvage, free hostage, recover body, recover remains, recover recorder, recover box, recover item, recover artifact, recover artefact, recover money, recover document, recover engine, carry safety, lead safety, bring safety, pull safety, take safety, airlift safety, guide safety, bring cave, bring rubble, bring wreckage, bring mine",
            "rescue, salvage, rescue operation, relief operation, search-and-rescue, rescue effort, search and rescue, rescue bid, rescue attempt, rescue effort, rescue operation, rescue mission, recovery of body, recovery of remains, recovery of victim, recovery of wreckage, search for >person, search for survivor, search for victim, search for body, ",
            plover="AID",
            ace=None,
            example="Crews rescued the miners.",
        ),
        EventType(
            "aid",
            "disaster",
            "aid, help, assist, donate, provide aid, send aid, give aid, deliver aid, relieve, shelter, "
            "contribute, host refugee, provide help, provide assistance, give shelter",
            "aid, assistance, relief, donation, humanitarian aid, help, food aid, contribution, charity, military aid, "
            "shelter",
            plover="AID",
            ace="Transaction:Transfer-Money",
            doers="helper",
            example="Oslo sent aid to the region.",
        ),
    ),
    excluded="break out, rule since, rule country, rule nation, rule over, meet demand, meet need, meet goal, meet target, meet deadline, meet requirement, meet standard, "
    "meet expectation, meet duty, meet obligation, meet condition, meet criterion, meet challenge, meet cost, "
    "meet payment, execute plan, execute strategy, execute deal, raise stake, raise eyebrow, raise child, raise family, raise flag, raise hand, raise voice, "
    "draw attention, lose sight, lose faith, lose hope, lose patience, win heart, win praise, win support, win backing, "
    "cut tie, fall asleep, fall short, fall apart, call it, return call, strike chord, "
    "strike balance, close door, meet commitment, meet pledge, play out, look for, withdraw treaty, withdraw race, withdraw contest, celebrate birthday, celebrate anniversary, cover cost, run risk, follow suit, stand by, point finger, post office, "
    "bear down, bear witness, bear brunt, bear responsibility, bear cost, bear resemblance, bear name, bear burden, bear mark, "
    "land punch, land blow, land job, fall victim, fall back, play role, play part, play card, gain access, "
    "gain privilege, gain control, gain support, carry out, carry sign, carry price, carry risk, carry weight, "
    "come end, come conclusion, come light, come term, come mind, go length, go extent, pay attention, pay price, "
    "pay heed, help to, help be, make it, storm out, split up, go off @alarm, go off @siren, "
    "hold account, hold accountable, hold responsible, track record, criminal record, "
    "capture imagination, capture attention, capture heart, capture mood, capture moment, capture image, "
    "observe moment, observe silence, observe minute, "
    "play detective, play character, play film, play movie, play lead, play villain, play song, play music, play guitar, "
    "play piano, play violin, play drama, play series, play concert, play instrument, play theatre, play band, play recording, play tape, play clip, "
    "send off, shake hand, choke back, fight back tear, execute search, execute action, execute order, execute warrant, "
    "study at, study under, withdraw bill, withdraw proposal, withdraw application, withdraw candidacy, "
    "withdraw statement, withdraw support, withdraw offer, "
    "find way, find self, find himself, find herself, find themselves, find time, find solution, save million, save billion, save pound, save dollar, save euro, save money, save time, save penny, save energy, save $, pull out race, pull out contest, pull out election, pull out campaign, pull out tournament, pull out deal, pull out talk, fight levy, fight tax, search for solution, search for answer, search for successor, search for way, search for job, search for work, search for evidence, devastate >person, shake >person, damage relation, damage reputation, damage trust, damage credibility, damage image, damage tie, damage relationship, damage confidence, damage career, damage prospect, damage chance, damage interest, damage brand, damage standing, win pay, win rise, erupt @applause, erupt @cheer, erupt @laughter, erupt @cheers, withdraw remark, withdraw comment, withdraw claim, withdraw accusation, catch guard, catch surprise, catch attention, catch eye, catch off, fight for",
)

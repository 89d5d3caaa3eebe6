"""English irregular verb forms, each with its dictionary form; regular forms are rules in ``lemmas``."""

from __future__ import annotations

_VERBS = """
arise arose arisen, awake awoke awoken, be was were been is are am being, bear bore borne born, beat beaten,
become became, begin began begun, bend bent, bet, bid bade, bind bound, bite bit bitten, bleed bled, blow blew blown,
break broke broken, breed bred, bring brought, broadcast, build built, burn burnt, burst, buy bought, cast,
catch caught, choose chose chosen, cling clung, come came, cost, creep crept, cut, deal dealt, dig dug, do did done does,
draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed, feel felt,
fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden, forget forgot forgotten,
forgive forgave forgiven, forgo forwent forgone, freeze froze frozen, get got gotten, give gave given, go went gone goes,
grind ground, grow grew grown, hang hung, have had has, hear heard, hide hid hidden, hit, hold held, hurt, keep kept,
kneel knelt, know knew known, lay laid, lead led, leap leapt, leave left, lend lent, let, light lit, lose lost,
make made, mean meant, meet met, mislead misled, mistake mistook mistaken, offset, overcome overcame, overrun overran,
oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, pay paid, plead pled, prove proven,
put, quit, read, rebuild rebuilt, repay repaid, resell resold, retake retook retaken, rewrite rewrote rewritten,
rid, ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold,
send sent, set, shake shook shaken, shed, shine shone, shoot shot, show shown, shrink shrank shrunk, shut, sing sang sung,
sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, speak spoke spoken, speed sped, spend spent, spin spun,
spit spat, split, spread, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung,
strike struck stricken, strive strove striven, swear swore sworn, sweep swept, swell swollen, swim swam swum,
swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown,
thrust, undergo underwent undergone, understand understood, undertake undertook undertaken, undo undid undone,
uphold upheld, upset, wake woke woken, wear wore worn, weave wove woven, weep wept, win won, withdraw withdrew withdrawn,
withhold withheld, withstand withstood, write wrote written, lie lying lain, die dying, tie tying
"""

IRREGULAR = {
    form: verb
    for verb, *forms in (entry.split() for entry in _VERBS.replace("\n", " ").split(","))
    for form in (verb, *forms)
}

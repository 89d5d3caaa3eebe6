"""Time expressions in running text: reference, direction, ranges, alternatives and what explains them."""

from __future__ import annotations

import pickle

import pytest

from timeline.annotations import ReferenceKind
from timeline.grammar import Rule
from timeline.granularity import Granularity
from timeline.instant import instant
from timeline.interval import Interval
from timeline.languages.en import extended
from timeline.meaning import Direction, In, Step, Year
from timeline.repeating import Daypart
from timeline.timexes import Options, find_timexes

SAID = Interval.unit(Granularity.DAY, instant(2023, 12, 27))  # a Wednesday


def values(text, published=SAID, **options):
    return [timex.value for timex in find_timexes(text, published, options=Options(**options))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister arrived on Monday.", ["2023-12-25"]),
        ("The minister will arrive on Friday.", ["2023-12-29"]),
        ("The panel plans to vote on Thursday.", ["2023-12-28"]),
        ("Envoys met in March and signed in October.", ["2023-03", "2023-10"]),
        ("The envoys left in March. In 1863 they came back.", ["2023-03", "1863"]),
        ("Envoys will meet in March.", ["2024-03"]),
        ("The accord was signed in 1998. A year later it failed.", ["1998", "1999"]),
        ("He came in May 2011 and fell ill that October.", ["2011-05", "2011-10"]),
        (
            "In 1971, on Feb. 9, a quake struck. In 1971, on Jan. 1, he left.",
            ["1971", "1971-02-09", "1971", "1971-01-01"],
        ),
        ("He was elected in 2009 and resigned in July.", ["2009", "2023-07"]),
        ("In 2009, the bank that failed in July was founded.", ["2009", "2023-07"]),
        ("The bank failed in 1998. That summer he left.", ["1998", "1998-SU"]),
        (
            "It fell on Dec. 18, she said Dec. 20. It rose the next day.",
            ["2023-12-18", "2023-12-20", "2023-12-19"],
        ),
        (
            "On Dec. 20, with talk of the 9/11 attacks, he left. A day later he died.",
            ["2023-12-20", "2001-09-11", "2023-12-21"],
        ),
        ("Rebels tried to seize power on Friday.", ["2023-12-22"]),
        ("Rebels agreed to meet on Friday.", ["2023-12-29"]),
        ("She won in 1993 and left the next year. He will leave next year.", ["1993", "1994", "2024"]),
        (
            "A blast hit it on Dec. 26, the second since Dec. 22. It fell at 9 a.m.",
            ["2023-12-26", "2023-12-22", "2023-12-26T09:00"],
        ),
        ("He was held in May 2019 and freed in July.", ["2019-05", "2019-07"]),
        ("She was extradited in February.", ["2023-02"]),
        ("It burned down in 1822 after one of them left.", ["1822"]),
        (
            "It ended on Dec. 26, after a fall on Nov. 5. She left at 9 p.m.",
            ["2023-12-26", "2023-11-05", "2023-12-26T21:00"],
        ),
        ("He left two weeks before New Year's Day.", ["2023-12-18"]),
        ("He left three weeks before Easter Sunday.", ["2023-03-19"]),
        ("He was held in May 2019 and will be tried in July.", ["2019-05", "2024-07"]),
        ("He was held in May 2019. He was freed in July.", ["2019-05", "2023-07"]),
        ("Talks start on Dec. 29. The roof fell at 9 a.m.", ["2023-12-29", "2023-12-27T09:00"]),
        ("He fled on Nov. 3, 2021. Two days later he was caught.", ["2021-11-03", "2021-11-05"]),
        ("Sales fell in the third quarter of 2023 from a year earlier.", ["2023-Q3", "2022-Q3"]),
        ("They talk now and then leave next year.", ["PRESENT_REF", "2024"]),
        ("Since 2014 the front has moved twice a week.", ["2014", "P1W"]),
        ("It was Feb. 30 on the sign.", []),
        ("The deadline, 50/6/2018, was a misprint.", []),
        ("A five-day trip took nearly two and a half years to plan.", ["P5D", "P2.5Y"]),
        ("He came early on Friday and left late Saturday.", ["2023-12-22", "2023-12-23"]),
        ("It ended a week from Tuesday.", ["2024-01-09"]),
        ("The match starts at 6:30 p.m. EST on Dec. 30.", ["2023-12-30T18:30"]),
        ("It has burned since the start of the Second World War.", ["1939-09-01"]),
        ("It began in the summer of '69 and in A.D. 79.", ["1969-SU", "0079"]),
        ("Pompeii fell on 24 August 79 AD, long after March 15, 44 BC.", ["0079-08-24", "BC0044-03-15"]),
        ("Rome met Hannibal in June 17 BC and in May AD 14.", ["BC0017-06", "0014-05"]),
        (
            "It rose in the first year of the 1st century, shrank late in the 1st century AD; a wall is of the 1st century BC.",
            ["0001", "00", "BC00"],
        ),
        (
            "Tribes moved at the turn of the 1st century and into the first decade of the 2nd century.",
            ["000", "010"],
        ),
        ("Crews shot the June 15 ad on May 3; 3D printers sold.", ["2023-06-15", "2023-05-03"]),
        (
            "He wrote on the 3d inst. and the 28th ult., not the 2nd instant replay.",
            ["2023-12-03", "2023-11-28"],
        ),
        ("They found a way around Friday's ruling.", ["2023-12-22"]),
        ("It came a week after the 25th anniversary of the vote.", ["P1W"]),
        ("The team lost in each of the past three finals.", []),
        ("Profit fell in the first two quarters of 1990.", ["P2Q"]),
        ("Choirs sing on Sunday mornings and Tuesday nights.", ["XXXX-WXX-7TMO", "XXXX-WXX-2TNI"]),
        ("The council meets on the first Tuesday of each month.", ["P1M"]),
        ("The lamp sold for $12 May 3.", ["2023-05-03"]),
        ("An asteroid struck some 66 million years ago.", ["PAST_REF"]),
        ("The war began two to three years ago.", ["2020/2021"]),
        ("Troops crossed at dawn on Monday.", ["2023-12-25TMO"]),
        (
            "The roof fell in late Monday night, the wall by late afternoon.",
            ["2023-12-25TNI", "2023-12-25TAF"],
        ),
        ("He was caught on a Friday in May, she on a Friday.", ["XXXX-WXX-5", "2023-05", "XXXX-WXX-5"]),
        ("Those who died on 9/11 are named.", ["2001-09-11"]),
        ("One August night he fell.", ["2023-08"]),
        ("They live at 1600 Linden Avenue.", []),
        ("Sales fell in the September quarter.", ["2023-Q3"]),
        ("The three- to five-day trip was called off.", ["P3D"]),
        ("They won at the Winter Olympics.", []),
        ("People came here some 50,000 years ago.", ["PAST_REF"]),
        ("He was born c. 347 and baptised c. 366.", ["0347", "0366"]),
        ("The shop was open until the year 71.", ["0071"]),
        (
            "He called at seven on Friday evening and at six thirty p.m.",
            ["2023-12-22TEV", "2023-12-22T18:30"],
        ),
        ("He called Friday evening at seven.", ["2023-12-22T19:00"]),
        ("He called on Friday at 2 a.m. Two hours later he left.", ["2023-12-22T02:00", "2023-12-22T04:00"]),
        ("Both will hold the first talks about the border in over ten years.", ["P10Y"]),
        ("The first talks will be held in two days.", ["2023-12-29"]),
        ("He called at 2 a.m. Friday.", ["2023-12-22T02:00"]),
        (
            "Fire swept it on Monday evening and burned until the early hours of Tuesday. It began at 7 p.m.",
            ["2023-12-25TEV", "2023-12-26", "2023-12-25T19:00"],
        ),
        ("It was tabled in 2019. It lapsed the following spring.", ["2019", "2020-SP"]),
        ("It was tabled in 2019. It lapsed the following March.", ["2019", "2020-03"]),
        ("It was tabled in May 2019. It lapsed the following June.", ["2019-05", "2019-06"]),
    ],
)
def test_expressions_in_their_sentence(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy was due to travel to the United States on Friday.", ["2023-12-29"]),
        ("The envoy would travel through the United States on Friday.", ["2023-12-29"]),
        ("Clerks had counted the votes by Friday.", ["2023-12-22"]),
        ("The talks were postponed until Friday.", ["2023-12-29"]),
        ("The envoy is flying to Rome on Friday.", ["2023-12-29"]),
        ("The fire burned until Friday.", ["2023-12-22"]),
        ("The jury did not decide until Friday.", ["2023-12-22"]),
        ("The jury will not decide until Friday.", ["2023-12-29"]),
        ("The bank meets on Monday.", ["2024-01-01"]),
        ("The party will mourn those of the Nov. 7 attacks.", ["2023-11-07"]),
        ("The party will mourn them on Nov. 7.", ["2024-11-07"]),
        ("The party will boycott the March 7 vote.", ["2024-03-07"]),
        ("May 7 - The council votes to send troops.", ["2023-05-07"]),
        ("March 7 - The council votes on sending troops.", ["2024-03-07"]),
        ("That prompted the army in May to act.", ["2023-05"]),
        ("Ministers will meet in Rome on Tuesday.", ["2024-01-02"]),
        (
            "The envoy, in the last 14 months of her term, leaves for Rome on Saturday.",
            ["P14M", "2023-12-30"],
        ),
        ("The talks, in their second week, resume Saturday.", ["2023-12-30"]),
        ("Trade fell following Sept. 11, 2001, and following Tuesday's vote.", ["2001-09-11", "2023-12-26"]),
        ("The plan, which he is set to unveil on Tuesday, is ready.", ["2024-01-02"]),
        ("She came to meet him on Tuesday.", ["2023-12-26"]),
        ("Shares fell ahead of a meeting on Thursday.", ["2023-12-28"]),
        ("Troops went ahead on Thursday.", ["2023-12-21"]),
        ("He joined them at the beginning of the revolt in May.", ["2023-05"]),
        ("The revolt is beginning to spread and may end in May.", ["2024-05"]),
        ("The agency is ending its color-coded alerts in May.", ["2024-05"]),
        ("Oil for March delivery rose; the June contract fell.", ["2024-03", "2024-06"]),
        ("The court adjourned until Friday.", ["2023-12-29"]),
        ("The rink was closed until Friday.", ["2023-12-29"]),
        (
            "The court, which will sit in May, announced on Friday that it had ruled.",
            ["2024-05", "2023-12-22"],
        ),
        ("The side will sit in Oslo, the court announced on Friday.", ["2023-12-22"]),
        ("The envoys met this weekend.", ["2023-W51-WE"]),
        ("The deadline is Friday.", ["2023-12-29"]),
        ("The truce takes effect on Friday.", ["2023-12-29"]),
        ("By Friday evening, twelve were dead.", ["2023-12-22TEV"]),
        ("Until Friday, nobody was charged.", ["2023-12-22"]),
        ("The envoy is said to have left on Friday.", ["2023-12-22"]),
        ("On Friday, he put off his vacation plans and stayed.", ["2023-12-22"]),
        ("It would be paid on a still unspecified date in January.", ["2024-01"]),
        ("The bridge will be closed for works on both of its sides and on the ramp in March.", ["2024-03"]),
        ("The side won the cup on Friday.", ["2023-12-22"]),
        ("The side won't play on Friday.", ["2023-12-29"]),
        ("The race was planned for Sunday.", ["2023-12-31"]),
        ("The race had been planned for March 6.", ["2024-03-06"]),
        ("The city canceled Sunday's race.", ["2023-12-31"]),
        ("The city canceled the race on Sunday.", ["2023-12-24"]),
        ("Owners can vote; the offer had been due to expire on Monday.", ["2023-12-25"]),
        ("The king had been due to sail on Friday.", ["2023-12-29"]),
        ("He agreed to not run again in March.", ["2024-03"]),
        ("Unveiled in March, the plan may not survive.", ["2023-03"]),
        ("Staff hoped for a vote on Saturday.", ["2023-12-30"]),
        ("She talked to nurses on Saturday.", ["2023-12-23"]),
        ("The miners went back to work on Saturday.", ["2023-12-23"]),
        ("He was rushed to hospital on Saturday.", ["2023-12-23"]),
        ("Villagers came to bury him on Saturday.", ["2023-12-23"]),
        ("Villagers were told to leave on Saturday.", ["2023-12-30"]),
        ("Villagers were to leave on Saturday.", ["2023-12-30"]),
        ("A judge asked the firm to answer on Saturday.", ["2023-12-30"]),
        ("Lind failed the test on Saturday, by two runs.", ["2023-12-23"]),
        ("Lind lost by two votes on Saturday.", ["2023-12-23"]),
        ("The council passed next year's plan on Saturday.", ["2024", "2023-12-23"]),
        ("The flats next to the port burned on Saturday.", ["2023-12-23"]),
        ("She will see Dr. Lind and U.N. staff on Monday.", ["2024-01-01"]),
        ("She will have a scan on Monday.", ["2024-01-01"]),
        ("The pilot will have to land on Monday.", ["2024-01-01"]),
        ("The queen will visit the injured on Monday.", ["2024-01-01"]),
        ("The ship might dock on Monday.", ["2024-01-01"]),
        ("The ship might have docked on Monday.", ["2023-12-25"]),
        ("The ship could not dock on Monday.", ["2023-12-25"]),
        ("Nobody could cross on Monday.", ["2023-12-25"]),
        ("A ruling is due on Monday.", ["2024-01-01"]),
        ("The truce ends on Monday.", ["2024-01-01"]),
        ("Nurses called a walkout for Monday.", ["2024-01-01"]),
        ("He could get round Monday's ruling.", ["2023-12-25"]),
        ("She married in May 2021 and moved in June.", ["2021-05", "2021-06"]),
    ],
)
def test_the_nearest_cue_of_the_clause_gives_the_direction(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke on Tuesday at 10 schools.", ["Tuesday"]),
        ("He lived on May 9 at 10 Elm Street.", ["May 9"]),
        ("He taught in 2013 at 10 schools.", ["2013"]),
        ("In March, noon was hot.", ["March"]),
        ("He wept in his last three days.", ["three days"]),
        ("The talks may last six weeks.", ["six weeks"]),
        ("It ran between 2 and 4 p.m. Friday.", ["2", "and", "4 p.m. Friday"]),
        ("He was jailed in May 2019 to ten years.", ["May 2019", "ten years"]),
        ("Prices are expected to fall this year.", ["this year"]),
        ("It is 1,500 to 2,000 years old.", ["1,500 to 2,000 years"]),
    ],
)
def test_what_is_no_whole_leaves_its_parts(text, expected):
    assert [timex.text for timex in find_timexes(text, SAID)] == expected


HISTORY = "War broke out in 1618 and peace was made in 1648. The first army marched in June 1620. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In August it reached Prague.", ["1620-08"]),
        ("On Nov. 8, 1620, it won. In January it came home.", ["1620-11-08", "1621-01"]),
        ("On Nov. 8 (Oct. 29 in the old style), 1620, it won. In January it rested.", ["1620-11-08", "1620-10-29", "1620", "1621-01"]),
        ("It won on Nov. 8, 1620. To this day it is sung of.", ["1620-11-08", "1620-11-08"]),
        ("The former king fled.", ["PAST_REF"]),
        ("It crossed the river in two days.", ["P2D"]),
        ("They met again on the same day.", ["XXXX-XX-XX"]),
        ("The heir to the 1575 charter fled. In May he died.", ["1575", "1620-05"]),
        ("It was the first siege since 1595. In May it ended.", ["1595", "1620-05"]),
        ("It broke the Majesty (1609). In May it fell.", ["1609", "1620-05"]),
        ("It met in March 1621 by a truce of 9 November 1620. In July it fell.", ["1621-03", "1620-11-09", "1621-07"]),
        ("For the first six months of 1621 it held. In July it fell.", ["P6M", "1621-07"]),
        ("In 1609 he was born. In May he was crowned.", ["1609", "1609-05"]),
        ("In 1619 he left. In 1620 he hoped for next summer. In July he died.", ["1619", "1620", "1621-SU", "1620-07"]),
        ("The following year peace came. In May he died.", ["1621", "1621-05"]),
        ("In December it froze. They rested for the winter.", ["1620-12", "1621-WI"]),
        ("In January it froze. They rested for the winter.", ["1620-01", "1620-WI"]),
        ("It marched from October to March, fell back in May and won on July 11. On Aug. 15, 1620, it went home.",
         ["1619-10", "1619-10/1620-03", "1620-03", "1620-05", "1620-07-11", "1620-08-15"]),
        ("It crossed the river in June 1621.\n\n1620\n\nA frost came in February.", ["1621-06", "1620", "1620-02"]),
    ],
)  # fmt: skip
def test_a_history_leans_on_what_it_told_last(text, expected):
    assert values(HISTORY + text)[3:] == expected


def test_a_report_with_a_few_old_years_is_no_history():
    text = "She was born in 1966, moved in 1984 and came back in 1991. On Friday she left. In March she will return."
    assert values(text)[3:] == ["2023-12-22", "2024-03"]
    assert values("The former minister spoke.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sunday Road is shut. Sunday Oliseh wrote the Sunday Times a letter.", []),
        ("On Sunday Russia struck; she said Sunday Ukraine struck back.", ["Sunday", "Sunday"]),
        ("April Jones met August Wilson in June.", ["June"]),
        ("In April Russia struck; a June Reuters poll followed.", ["April", "June"]),
        ("He watched Monday Night Football on Monday night.", ["Monday night"]),
        ("This time it held. It was signed by then Senator Ruiz.", []),
        ("It was signed in 2019. Since then Peru has kept it.", ["2019", "then"]),
        ("Resolution 1483 passed, and troops went into winter quarters.", ["winter"]),
        ("Under resolution 1441 it held; flight 1998 landed.", []),
        ("Its 2019 losses grew after the disputed 2009 elections.", ["2019", "2009"]),
        ("The flaw is in Writer 2019 versions. Its 2019 sales fell.", ["2019"]),
        ("It hired 2019 workers. The 2,019 losses hurt.", []),
    ],
)
def test_names_are_no_times(text, expected):
    assert [timex.text for timex in find_timexes(text, SAID)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He died in May\n\n1998 was wet.", ["2023-05", "1998"]),
        ("Posted at 9 a.m.\n \nMonday was calm.", ["2023-12-27T09:00", "2023-12-25"]),
        ("He was away for two\n\nyears.", ["PXY"]),
        ("He left on Oct.\n27, in the rain.", ["2023-10-27"]),
    ],
)
def test_no_expression_runs_over_a_paragraph(text, expected):
    assert values(text) == expected


def test_later_on_a_day_does_not_narrow_it():
    (timex,) = find_timexes("He spoke later on Dec. 20.", SAID)
    assert str(timex.interval) == "2023-12-20"


def test_a_long_sentence_is_not_cut_inside_an_expression():
    filler = "and the engineers of the province kept on counting the bridges "
    text = f"They counted {filler * 7} . {filler * 7}until the second half of 2008 ."
    assert values(text) == ["2008-H2"]


def test_ranges_are_three_timexes_that_do_not_overlap():
    first, whole, last = find_timexes("Talks ran Dec. 20-22.", SAID)
    assert (first.text, whole.text, last.text) == ("Dec. 20", "-", "22")
    assert str(whole.interval) == "2023-12-20/2023-12-23"
    assert [timex.is_range for timex in (first, whole, last)] == [False, True, False]
    assert (whole.begin_point, whole.end_point) == (first.tid, last.tid)
    assert first.part_of == last.part_of == whole.tid


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("from Dec. 30 to Jan. 2", "2023-12-30/2024-01-02"),
        ("between 1998 and 2001", "1998/2001"),
        ("in 2014-15", "2014/2015"),
        ("between May 2015 and 2018", "2015-05/2018"),
        ("from 2015 to May 5, 2017", "2015/2017-05-05"),
        ("from Jan. 3, 1981, to May 5, 1993", "1981-01-03/1993-05-05"),
        ("on May 3, 4 and 5", "2023-05-03/2023-05-05"),
        ("in the second and third quarters of 2022", "2022-Q2/2022-Q3"),
        ("from the end of October to mid-February", "2023-10/2024-02"),
        ("from 1 a.m. to 5 p.m.", "2023-12-27T01:00/2023-12-27T17:00"),
        ("from 10 p.m. to 2 a.m.", "2023-12-27T22:00/2023-12-28T02:00"),
        ("between 7 and 9:30 last night", "2023-12-26T19:00/2023-12-26T21:30"),
        ("from Monday to Wednesday", "2023-12-25/2023-12-27"),
        ("on 6-7 January 2022", "2022-01-06/2022-01-07"),
    ],
)
def test_a_range_holds_both_its_ends(text, whole):
    assert whole in values(f"Talks were held {text} .")


@pytest.mark.parametrize(
    ("text", "value", "stretch"),
    [
        ("Losses grew in the quarter ended Sept. 30.", "2023-Q3", "2023-07-01/2023-10-01"),
        ("Losses grew in the quarter ended Oct. 31.", "2023-Q4", "2023-08-01/2023-11-01"),
        ("It lost money in its fourth quarter ended June 30.", "2023-Q4", "2023-04-01/2023-07-01"),
        ("Claims rose in the week ending Dec. 9.", "2023-W49", "2023-12-03/2023-12-10"),
        ("Profit fell in the year ended June 30, 2022.", "P1Y", "2021-07-01/2022-07-01"),
        ("Output grew 0.3 percent in the three months to November.", "P3M", "2023-09-01/2023-12-01"),
        ("Prices rose in the 12 months through Oct. 31.", "P12M", "2022-11-01/2023-11-01"),
    ],
)
def test_a_period_and_the_time_that_ends_it_are_two_timexes(text, value, stretch):
    period, end = find_timexes(text, SAID)
    assert (period.value, f"{period.interval.begin:%Y-%m-%d}/{period.interval.end:%Y-%m-%d}") == (
        value,
        stretch,
    )
    assert period.end <= end.start
    assert period.interval.upper == end.interval.upper


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The truce took effect at midnight.", ["2023-12-27T00:00"]),
        ("The truce will take effect at midnight.", ["2023-12-28T00:00"]),
        ("They met on Dec. 20, and the truce took effect at midnight.", ["2023-12-20", "2023-12-21T00:00"]),
        ("Drones struck the port overnight.", ["2023-12-26TNI"]),
        ("Snow will fall overnight.", ["2023-12-27TNI"]),
        ("He died at noon.", ["2023-12-27T12:00"]),
        ("He said today that the order had been given at midnight.", ["2023-12-27", "2023-12-27T00:00"]),
        (
            "The raid began at 9:20 p.m. Friday and was over by 12:20 a.m.",
            ["2023-12-22T21:20", "2023-12-23T00:20"],
        ),
        (
            "The raid began at 9:20 p.m. Friday. It was told of at 12:20 a.m.",
            ["2023-12-22T21:20", "2023-12-22T00:20"],
        ),
        (
            "The raid began at 9:20 a.m. Friday and was over by 11:20 a.m.",
            ["2023-12-22T09:20", "2023-12-22T11:20"],
        ),
        ("Rain fell overnight and had stopped by 4 a.m.", ["2023-12-26TNI", "2023-12-27T04:00"]),
        ("A blast shook the port shortly after midnight on Monday.", ["2023-12-25T00:00"]),
        (
            "The bridge will be shut from 9 p.m. Tuesday to 6 a.m. Wednesday.",
            ["2024-01-02T21:00", "2024-01-02T21:00/2024-01-03T06:00", "2024-01-03T06:00"],
        ),
        ("A decade later, the town was still empty.", ["P10Y"]),
        ("On Monday he was jailed. Held in 2017, he was freed a month later.", ["2023-12-25", "2017", "P1M"]),
        ("The court will rule two weeks later.", ["2024-W02"]),
    ],
)
def test_a_time_without_its_day_is_not_put_after_what_it_tells(text, expected):
    assert values(text) == expected


def test_without_a_publication_date_nothing_is_filled_in():
    found = find_timexes("He came on Dec. 27 and left yesterday, in 1998.", None)
    assert [timex.value for timex in found] == ["XXXX-12-27", "XXXX-XX-XX", "1998"]
    assert found[0].interval is None
    assert found[0].reference.kind is ReferenceKind.UNKNOWN


def test_the_caller_can_override_direction_and_order():
    assert values("The panel voted on Friday.", prefer=Direction.FUTURE) == ["2023-12-29"]
    (timex,) = find_timexes("Filed on 5/6/2021.", SAID)
    assert (timex.value, timex.alternatives) == ("2021-05-06", ("2021-06-05",))
    assert values("Filed on 5/6/2021.", day_first=True) == ["2021-06-05"]


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("It began in 1998.", ReferenceKind.ABSOLUTE, "needs no reference"),
        ("It began last week.", ReferenceKind.DCT, "publication date"),
        ("It began in 1998 and ended two years later.", ReferenceKind.MENTION, "“1998”"),
    ],
)
def test_every_timex_says_why(text, kind, said):
    timex = find_timexes(text, SAID)[-1]
    assert timex.reference.kind is kind
    assert said in timex.explain()


def test_zones_are_kept():
    (timex,) = find_timexes("It opens at noon Kyiv time on Dec. 30, 2023.", SAID)
    assert timex.interval.begin.isoformat() == "2023-12-30T12:00:00+02:00"


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 2_000,
        "next " * 2_000,
        "1/" * 4_000,
        "a" * 20_000,
        "Monday " * 500,
        "(" * 5_000,
        "😀 Dec. 27 " * 50,
        "2024-03-14T10:00:00+99:99 and 2024-03-14T10:00:00-24:00",
    ],
)
def test_hostile_text_keeps_the_offsets_rule(text):
    found = find_timexes(text, SAID)
    assert all(text[timex.start : timex.end] == timex.text for timex in found)
    assert not [timex.interval.begin.isoformat() for timex in found if timex.interval and timex.interval.zone]


def test_seasons_of_the_south_are_turned_round():
    (timex,) = find_timexes("It burned in summer 2019.", SAID, options=Options(southern=True))
    assert timex.value == "2019-SU"
    assert str(timex.interval.begin.date()) == "2018-12-01"
    assert values("It burned last winter.", southern=True) == ["2023-WI"]


def test_rules_words_and_named_periods_of_ones_own():
    mine = extended(
        rules=[
            Rule(
                "SHIFTNAME",
                lambda code: In(Daypart(code), Step(Granularity.DAY, 0)),
                {"graveyard shift": "x"},
            )
        ],
        words={"SHIFTNAME": {"graveyard shift": "NI"}},
        named={"Operation Dawn": ("2023-03-01", "")},
    )
    found = find_timexes(
        "Since Operation Dawn the graveyard shift is quiet.", SAID, options=Options(grammar=mine)
    )
    assert [timex.value for timex in found] == ["2023-03-01/..", "2023-12-27TNI"]
    assert values("Since Operation Dawn the graveyard shift is quiet.") == []


def test_a_rule_of_ones_own_words_is_found_and_travels_to_another_process():
    mine = extended(
        rules=[Rule("stardate NUM", star_year, {"stardate 24": "2024"})], named={"Dawn|Dusk": ("2023", "")}
    )
    sent = pickle.loads(pickle.dumps(mine))
    text = "It was stardate 24, during Dusk."
    found = [timex.value for timex in find_timexes(text, SAID, options=Options(grammar=sent))]
    assert found == ["2024", "2023/.."]


def star_year(number):
    return Year(2000 + number)

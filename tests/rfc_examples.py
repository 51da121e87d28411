"""The examples of RFC 5545 section 3.8.5.3 with their printed dates, but for those within a day.

An UNTIL that the RFC writes as a moment in UTC is the last date here. Where the RFC prints "...",
the dates stop.
"""

#: What it is, the start, the rule, the dates as printed (all at 9 a.m. in New York).
EXAMPLES = (
    (
        "daily for 10 occurrences",
        "1997-09-02",
        "FREQ=DAILY;COUNT=10",
        "(1997 EDT) September 2-11",
    ),
    (
        "daily until December 24, 1997",
        "1997-09-02",
        "FREQ=DAILY;UNTIL=19971223",
        (
            "(1997 EDT) September 2-30;October 1-25 (1997 EST) October 26-31;November 1-30;"
            "December 1-23"
        ),
    ),
    (
        "every other day, forever",
        "1997-09-02",
        "FREQ=DAILY;INTERVAL=2",
        (
            "(1997 EDT) September 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30;"
            "October 2,4,6,8,10,12,14,"
            "16,18,20,22,24 (1997 EST) October 26,28,30;November 1,3,5,7"
        ),
    ),
    (
        "every 10 days, 5 occurrences",
        "1997-09-02",
        "FREQ=DAILY;INTERVAL=10;COUNT=5",
        "(1997 EDT) September 2,12,22;October 2,12",
    ),
    (
        "every day in January, for 3 years",
        "1998-01-01",
        "FREQ=YEARLY;UNTIL=20000131;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "(1998 EST) January 1-31 (1999 EST) January 1-31 (2000 EST) January 1-31",
    ),
    (
        "every day in January, for 3 years, as a daily rule",
        "1998-01-01",
        "FREQ=DAILY;UNTIL=20000131;BYMONTH=1",
        "(1998 EST) January 1-31 (1999 EST) January 1-31 (2000 EST) January 1-31",
    ),
    (
        "weekly for 10 occurrences",
        "1997-09-02",
        "FREQ=WEEKLY;COUNT=10",
        "(1997 EDT) September 2,9,16,23,30;October 7,14,21 (1997 EST) October 28;November 4",
    ),
    (
        "weekly until December 24, 1997",
        "1997-09-02",
        "FREQ=WEEKLY;UNTIL=19971223",
        (
            "(1997 EDT) September 2,9,16,23,30;October 7,14,21 (1997 EST) October 28;"
            "November 4,11,18,25;December 2,9,16,23"
        ),
    ),
    (
        "every other week, forever",
        "1997-09-02",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        (
            "(1997 EDT) September 2,16,30;October 14 (1997 EST) October 28;November 11,25;"
            "December 9,23 (1998 EST) January 6,20;February 3,17"
        ),
    ),
    (
        "weekly on Tuesday and Thursday for five weeks, until a date",
        "1997-09-02",
        "FREQ=WEEKLY;UNTIL=19971006;WKST=SU;BYDAY=TU,TH",
        "(1997 EDT) September 2,4,9,11,16,18,23,25,30;October 2",
    ),
    (
        "weekly on Tuesday and Thursday for five weeks, by count",
        "1997-09-02",
        "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
        "(1997 EDT) September 2,4,9,11,16,18,23,25,30;October 2",
    ),
    (
        "every other week on Monday, Wednesday and Friday until December 24, 1997",
        "1997-09-01",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971223;WKST=SU;BYDAY=MO,WE,FR",
        (
            "(1997 EDT) September 1,3,5,15,17,19,29;"
            "October 1,3,13,15,17 (1997 EST) October 27,29,31;"
            "November 10,12,14,24,26,28;December 8,10,12,22"
        ),
    ),
    (
        "every other week on Tuesday and Thursday, for 8 occurrences",
        "1997-09-02",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
        "(1997 EDT) September 2,4,16,18,30;October 2,14,16",
    ),
    (
        "monthly on the first Friday for 10 occurrences",
        "1997-09-05",
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        (
            "(1997 EDT) September 5;October 3 (1997 EST) November 7;"
            "December 5 (1998 EST) January 2;"
            "February 6;March 6;April 3 (1998 EDT) May 1;June 5"
        ),
    ),
    (
        "monthly on the first Friday until December 24, 1997",
        "1997-09-05",
        "FREQ=MONTHLY;UNTIL=19971223;BYDAY=1FR",
        "(1997 EDT) September 5;October 3 (1997 EST) November 7;December 5",
    ),
    (
        "every other month on the first and last Sunday for 10 occurrences",
        "1997-09-07",
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        (
            "(1997 EDT) September 7,28 (1997 EST) November 2,30 (1998 EST) January 4,25;March 1,29 "
            "(1998 EDT) May 3,31"
        ),
    ),
    (
        "monthly on the second-to-last Monday for 6 months",
        "1997-09-22",
        "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
        (
            "(1997 EDT) September 22;October 20 (1997 EST) November 17;December 22 "
            "(1998 EST) January 19;February 16"
        ),
    ),
    (
        "monthly on the third-to-last day, forever",
        "1997-09-28",
        "FREQ=MONTHLY;BYMONTHDAY=-3",
        (
            "(1997 EDT) September 28 (1997 EST) October 29;November 28;December 29 "
            "(1998 EST) January 29;February 26"
        ),
    ),
    (
        "monthly on the 2nd and 15th for 10 occurrences",
        "1997-09-02",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        (
            "(1997 EDT) September 2,15;October 2,15 (1997 EST) November 2,15;December 2,15 "
            "(1998 EST) January 2,15"
        ),
    ),
    (
        "monthly on the first and last day for 10 occurrences",
        "1997-09-30",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        (
            "(1997 EDT) September 30;October 1 (1997 EST) October 31;November 1,30;December 1,31 "
            "(1998 EST) January 1,31;February 1"
        ),
    ),
    (
        "every 18 months on the 10th to 15th for 10 occurrences",
        "1997-09-10",
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "(1997 EDT) September 10,11,12,13,14,15 (1999 EST) March 10,11,12,13",
    ),
    (
        "every Tuesday, every other month",
        "1997-09-02",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        (
            "(1997 EDT) September 2,9,16,23,30 (1997 EST) November 4,11,18,25 "
            "(1998 EST) January 6,13,20,27;March 3,10,17,24,31"
        ),
    ),
    (
        "yearly in June and July for 10 occurrences",
        "1997-06-10",
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        (
            "(1997 EDT) June 10;July 10 (1998 EDT) June 10;July 10 (1999 EDT) June 10;July 10 "
            "(2000 EDT) June 10;July 10 (2001 EDT) June 10;July 10"
        ),
    ),
    (
        "every other year in January, February and March for 10 occurrences",
        "1997-03-10",
        "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        (
            "(1997 EST) March 10 (1999 EST) January 10;February 10;March 10 (2001 EST) January 10;"
            "February 10;March 10 (2003 EST) January 10;February 10;March 10"
        ),
    ),
    (
        "every third year on the 1st, 100th and 200th day for 10 occurrences",
        "1997-01-01",
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        (
            "(1997 EST) January 1 (1997 EDT) April 10;July 19 (2000 EST) January 1 "
            "(2000 EDT) April 9;July 18 (2003 EST) January 1 (2003 EDT) April 10;July 19 "
            "(2006 EST) January 1"
        ),
    ),
    (
        "every 20th Monday of the year, forever",
        "1997-05-19",
        "FREQ=YEARLY;BYDAY=20MO",
        "(1997 EDT) May 19 (1998 EDT) May 18 (1999 EDT) May 17",
    ),
    (
        "Monday of week number 20, forever",
        "1997-05-12",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "(1997 EDT) May 12 (1998 EDT) May 11 (1999 EDT) May 17",
    ),
    (
        "every Thursday in March, forever",
        "1997-03-13",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
        "(1997 EST) March 13,20,27 (1998 EST) March 5,12,19,26 (1999 EST) March 4,11,18,25",
    ),
    (
        "every Thursday in June, July and August, forever",
        "1997-06-05",
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        (
            "(1997 EDT) June 5,12,19,26;July 3,10,17,24,31;August 7,14,21,28 "
            "(1998 EDT) June 4,11,18,25;July 2,9,16,23,30;August 6,13,20,27 "
            "(1999 EDT) June 3,10,17,24;July 1,8,15,22,29;August 5,12,19,26"
        ),
    ),
    (
        "every Friday the 13th, forever",
        "1997-09-02",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "(1998 EST) February 13;March 13;November 13 (1999 EDT) August 13 (2000 EDT) October 13",
    ),
    (
        "the first Saturday that follows the first Sunday of the month, forever",
        "1997-09-13",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        (
            "(1997 EDT) September 13;October 11 (1997 EST) November 8;December 13 "
            "(1998 EST) January 10;February 7;March 7 (1998 EDT) April 11;May 9;June 13"
        ),
    ),
    (
        "every 4 years, the first Tuesday after a Monday in November, forever",
        "1996-11-05",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "(1996 EST) November 5 (2000 EST) November 7 (2004 EST) November 2",
    ),
    (
        "the third of Tuesday, Wednesday or Thursday, for the next 3 months",
        "1997-09-04",
        "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
        "(1997 EDT) September 4;October 7 (1997 EST) November 6",
    ),
    (
        "the second-to-last weekday of the month",
        "1997-09-29",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        (
            "(1997 EDT) September 29 (1997 EST) October 30;November 27;December 30 "
            "(1998 EST) January 29;February 26;March 30"
        ),
    ),
    (
        "every other week on Tuesday and Sunday, in weeks from Monday",
        "1997-08-05",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
        "(1997 EDT) August 5,10,19,24",
    ),
    (
        "every other week on Tuesday and Sunday, in weeks from Sunday",
        "1997-08-05",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        "(1997 EDT) August 5,17,19,31",
    ),
)

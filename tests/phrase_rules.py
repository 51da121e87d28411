"""Phrases beside the RFC 5545 rules that they mean, written by hand form by form."""

_DAYS = {
    "Monday": "MO",
    "Tuesday": "TU",
    "Wednesday": "WE",
    "Thursday": "TH",
    "Friday": "FR",
    "Saturday": "SA",
    "Sunday": "SU",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NTHS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
    "second-to-last": -2,
}
_WORKDAYS = "MO,TU,WE,TH,FR"

#: Every form of the grammar once or more; the start is Tuesday, January 7, 2025.
_FORMS = {
    "every day": "FREQ=DAILY",
    "daily": "FREQ=DAILY",
    "every other day": "FREQ=DAILY;INTERVAL=2",
    "every second day": "FREQ=DAILY;INTERVAL=2",
    "every day in January": "FREQ=DAILY;BYMONTH=1",
    "every 3 days in June and July": "FREQ=DAILY;INTERVAL=3;BYMONTH=6,7",
    "weekly": "FREQ=WEEKLY;BYDAY=TU",
    "every week": "FREQ=WEEKLY;BYDAY=TU",
    "every 2 weeks": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "every third week on Friday": "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR",
    "every weekday": f"FREQ=WEEKLY;BYDAY={_WORKDAYS}",
    "weekdays": f"FREQ=WEEKLY;BYDAY={_WORKDAYS}",
    "every Monday through Friday": f"FREQ=WEEKLY;BYDAY={_WORKDAYS}",
    "every Friday to Sunday": "FREQ=WEEKLY;BYDAY=FR,SA,SU",
    "every Saturday through Monday": "FREQ=WEEKLY;BYDAY=SA,SU,MO",
    "Mondays and Wednesdays": "FREQ=WEEKLY;BYDAY=MO,WE",
    "weekly on Tuesdays": "FREQ=WEEKLY;BYDAY=TU",
    "every Tuesday and Thursday": "FREQ=WEEKLY;BYDAY=TU,TH",
    "every Mon., Wed. and Fri.": "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "every 2 weeks on Tuesday and Thursday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
    "every other week on Saturday and Sunday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU",
    "every other Tuesday and Thursday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
    "every Wednesday in June, July and August": "FREQ=WEEKLY;BYDAY=WE;BYMONTH=6,7,8",
    "every Wednesday in June through August": "FREQ=WEEKLY;BYDAY=WE;BYMONTH=6,7,8",
    "weekly in May": "FREQ=WEEKLY;BYDAY=TU;BYMONTH=5",
    "monthly": "FREQ=MONTHLY;BYMONTHDAY=7",
    "every month": "FREQ=MONTHLY;BYMONTHDAY=7",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=7",
    "every 6 months": "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=7",
    "the 1st and 15th of each month": "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "monthly on the first Monday": "FREQ=MONTHLY;BYDAY=1MO",
    "monthly on the first Monday of the month": "FREQ=MONTHLY;BYDAY=1MO",
    "quarterly on the first Monday": "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
    "first and third Monday of the month": "FREQ=MONTHLY;BYDAY=1MO,3MO",
    "first Monday and third Wednesday of the month": "FREQ=MONTHLY;BYDAY=1MO,3WE",
    "first Monday every month": "FREQ=MONTHLY;BYDAY=1MO",
    "first Monday of every 3 months": "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
    "every Tuesday of every other month": "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
    "every Tuesday of the month": "FREQ=WEEKLY;BYDAY=TU",
    "first weekday of the month": f"FREQ=MONTHLY;BYDAY={_WORKDAYS};BYSETPOS=1",
    "last weekday of the month": f"FREQ=MONTHLY;BYDAY={_WORKDAYS};BYSETPOS=-1",
    "first and last weekday of the month": f"FREQ=MONTHLY;BYDAY={_WORKDAYS};BYSETPOS=1,-1",
    "last weekday of every other month": f"FREQ=MONTHLY;INTERVAL=2;BYDAY={_WORKDAYS};BYSETPOS=-1",
    "last weekday of March and June": f"FREQ=MONTHLY;BYMONTH=3,6;BYDAY={_WORKDAYS};BYSETPOS=-1",
    "last day of the month": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "second-to-last day of the month": "FREQ=MONTHLY;BYMONTHDAY=-2",
    "monthly on the 1st and the last day": "FREQ=MONTHLY;BYMONTHDAY=1,-1",
    "every other month on the 15th": "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15",
    "yearly": "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=7",
    "annually": "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=7",
    "every 2 years": "FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYMONTHDAY=7",
    "yearly on July 4": "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4",
    "July 4 every year": "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4",
    "every 4th of July": "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4",
    "15th of March and September": "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15",
    "every June 10 and July 10": "FREQ=YEARLY;BYMONTH=6,7;BYMONTHDAY=10",
    "every March 1 and 15": "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1,15",
    "every 4 years on November 5": "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYMONTHDAY=5",
    "first and last day of January": "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1,-1",
    "first Tuesday of March, June and September": "FREQ=YEARLY;BYMONTH=3,6,9;BYDAY=1TU",
    "first Tuesday of August every 2 years": "FREQ=YEARLY;INTERVAL=2;BYMONTH=8;BYDAY=1TU",
    "yearly on the first Wednesday of October": "FREQ=YEARLY;BYMONTH=10;BYDAY=1WE",
    "20th Monday of the year": "FREQ=YEARLY;BYDAY=20MO",
    "yearly on the 20th Monday of the year": "FREQ=YEARLY;BYDAY=20MO",
    "every Tuesday of every other year": "FREQ=YEARLY;INTERVAL=2;BYDAY=TU",
    "last Friday of every other year": "FREQ=YEARLY;INTERVAL=2;BYDAY=-1FR",
    "100th day of the year": "FREQ=YEARLY;BYYEARDAY=100",
    "last weekday of the year": f"FREQ=YEARLY;BYDAY={_WORKDAYS};BYSETPOS=-1",
    "every other year on the last weekday of March": (
        f"FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY={_WORKDAYS};BYSETPOS=-1"
    ),
}

PHRASES = {
    **_FORMS,
    **{f"every {number} days": f"FREQ=DAILY;INTERVAL={number}" for number in range(2, 11)},
    **{f"every {day}": f"FREQ=WEEKLY;BYDAY={code}" for day, code in _DAYS.items()},
    **{f"every other {day}": f"FREQ=WEEKLY;INTERVAL=2;BYDAY={c}" for day, c in _DAYS.items()},
    **{
        f"{nth} {day} of the month": f"FREQ=MONTHLY;BYDAY={number}{code}"
        for nth, number in _NTHS.items()
        for day, code in _DAYS.items()
    },
    **{
        f"first {day} of every other month": f"FREQ=MONTHLY;INTERVAL=2;BYDAY=1{code}"
        for day, code in _DAYS.items()
    },
    **{f"monthly on the {day}th": f"FREQ=MONTHLY;BYMONTHDAY={day}" for day in range(4, 21)},
    **{
        f"{nth} Wednesday of {month}": f"FREQ=YEARLY;BYMONTH={place};BYDAY={number}WE"
        for nth, number in (("first", 1), ("last", -1))
        for place, month in enumerate(_MONTHS, start=1)
    },
    **{
        f"last day of {month}": f"FREQ=YEARLY;BYMONTH={place};BYMONTHDAY=-1"
        for place, month in enumerate(_MONTHS, start=1)
    },
    **{
        f"every {month} 28": f"FREQ=YEARLY;BYMONTH={place};BYMONTHDAY=28"
        for place, month in enumerate(_MONTHS, start=1)
    },
}

"""Calendar arithmetic that knows no text.

A unit is one of `D` day, `W` ISO week, `M` month, `Q` quarter, `Y` year, `DE` decade, `CE` century.
A stretch is a pair of days, both ends included. Whatever would leave the years 1 to 9999 is None.
"""

from calendar import monthrange
from datetime import date, timedelta

Stretch = tuple[date, date]

_MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
_DAYS_IN = {"D": 1, "W": 7}
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTH_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_YEAR_PARTS = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}
_WEEK_PARTS = {"early": (0, 1), "mid": (2, 3), "late": (4, 6)}
_DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


def plus(start: date, amount: int, unit: str = "D") -> date | None:
    """`start` moved by a signed amount of a unit; the 31st becomes the last day of a shorter month."""
    try:
        if unit in _DAYS_IN:
            return start + timedelta(amount * _DAYS_IN[unit])
        year, month = divmod(start.year * 12 + start.month - 1 + amount * _MONTHS_IN[unit], 12)
        return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def on_or_before(start: date, weekday: int) -> date | None:
    """The last day with this ISO weekday (Monday 1) that is not after `start`."""
    return plus(start, -((start.isoweekday() - weekday) % 7))


def on_or_after(start: date, weekday: int) -> date | None:
    """The first day with this ISO weekday (Monday 1) that is not before `start`."""
    return plus(start, (weekday - start.isoweekday()) % 7)


def month_days(year: int, month: int) -> Stretch | None:
    """First and last day of a month."""
    first = day(year, month, 1)
    return (first, first.replace(day=monthrange(year, month)[1])) if first else None


def months_days(year: int, first: int, last: int) -> Stretch | None:
    """First day of one month to the last day of another of the same year."""
    start, end = month_days(year, first), month_days(year, last)
    return (start[0], end[1]) if start and end else None


def years_days(first: int, last: int) -> Stretch | None:
    """New Year's Day of one year to the last day of another."""
    start, end = day(first, 1, 1), day(last, 12, 31)
    return (start, end) if start and end else None


def unit_days(unit: str, inside: date) -> Stretch | None:
    """First and last day of the unit that holds a day; weeks run from Monday to Sunday."""
    year, month = inside.year, inside.month
    if unit == "D":
        return inside, inside
    if unit == "W":
        monday = on_or_before(inside, 1)
        sunday = plus(monday, 6) if monday else None
        return (monday, sunday) if monday and sunday else None
    if unit == "M":
        return month_days(year, month)
    if unit == "Q":
        first = (month - 1) // 3 * 3 + 1
        return months_days(year, first, first + 2)
    size = {"Y": 1, "DE": 10, "CE": 100}[unit]
    first = year // size * size
    return years_days(first, first + size - 1)


def unit_value(unit: str, inside: date) -> str:
    """TIMEX3 value of the unit that holds a day.

    `2017-01-21`, `2017-W03`, `2017-01`, `2017-Q1`, `2017`, `201`, `20`.
    """
    if unit == "D":
        return inside.isoformat()
    if unit == "W":
        return week_value(inside)
    if unit == "M":
        return f"{inside.year:04d}-{inside.month:02d}"
    if unit == "Q":
        return f"{inside.year:04d}-Q{(inside.month + 2) // 3}"
    return f"{inside.year:04d}"[: {"Y": 4, "DE": 3, "CE": 2}[unit]]


def week_value(inside: date) -> str:
    """ISO week that holds a day, as `2017-W03`."""
    year, week, _ = inside.isocalendar()
    return f"{year:04d}-W{week:02d}"


def weekend_days(inside: date) -> Stretch | None:
    """Saturday to Sunday of the ISO week that holds a day."""
    week = unit_days("W", inside)
    return (week[0] + timedelta(5), week[1]) if week else None


def season_days(year: int, season: str) -> Stretch | None:
    """Three whole months of the northern season `SP`, `SU`, `FA` or `WI`; winter begins in the year given."""
    first = month_days(year, _SEASON_MONTH[season])
    last = plus(first[0], 2, "M") if first else None
    end = month_days(last.year, last.month) if last else None
    return (first[0], end[1]) if first and end else None


def half_days(year: int, half: int) -> Stretch | None:
    """January to June for 1, July to December for 2."""
    return months_days(year, 6 * half - 5, 6 * half)


def part_days(part: str, unit: str, inside: date) -> Stretch | None:
    """Part `early`, `mid` or `late` of the unit that holds a day.

    Month: 1st to 10th, 11th to 20th, 21st to its end. Year: first quarter, the two middle quarters, last
    quarter. Week: Monday and Tuesday, Wednesday and Thursday, Friday to Sunday. Decade: years 0-3, 4-6, 7-9.
    Other units: thirds of days.
    """
    whole = unit_days(unit, inside)
    if whole is None:
        return None
    if unit == "M":
        first, last = _MONTH_THIRDS[part]
        return whole[0].replace(day=first), whole[0].replace(day=min(last, whole[1].day))
    if unit == "Y":
        return months_days(inside.year, *_YEAR_PARTS[part])
    if unit == "W":
        low, high = _WEEK_PARTS[part]
        return whole[0] + timedelta(low), whole[0] + timedelta(high)
    if unit == "DE":
        low, high = _DECADE_PARTS[part]
        return years_days(whole[0].year + low, whole[0].year + high)
    return third_of(part, whole)


def third_of(part: str, whole: Stretch) -> Stretch:
    """First, second or last third of a stretch, each at least one day."""
    size = (whole[1] - whole[0]).days + 1
    index = {"early": 0, "mid": 1, "late": 2}[part]
    low, high = size * index // 3, size * (index + 1) // 3 - 1
    return whole[0] + timedelta(low), whole[0] + timedelta(max(low, high))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such ISO weekday of a month, counted from 1; None where the month has fewer."""
    first = day(year, month, 1)
    found = on_or_after(first, weekday) if first else None
    moved = plus(found, 7 * (nth - 1)) if found else None
    return moved if moved and moved.month == month else None


def easter(year: int) -> date | None:
    """Easter Sunday of the Gregorian calendar (Meeus' method)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    lag = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = moon + lag - 7 * ((golden + 11 * moon + 22 * lag) // 451) + 114
    return day(year, shift // 31, shift % 31 + 1)


def full_year(two_digits: int, near: date | None) -> int:
    """The year that ends in two digits: the one nearest to `near`, else 1950 to 2049."""
    if near is None:
        return two_digits + (1900 if two_digits >= 50 else 2000)
    base = near.year - near.year % 100 + two_digits
    return min((base - 100, base, base + 100), key=lambda year: abs(year - near.year))

// Ranges of time that end now, such as the last day.

const DAY_S = 24 * 60 * 60;

function monthBefore(now) {
  const day = new Date(now);
  day.setMonth(day.getMonth() - 1);
  // The 31st of March has no day a month before; setMonth() goes on into March then.
  if (day.getDate() !== now.getDate()) day.setDate(0);
  return day;
}

const seconds = (time) => Math.floor(time.getTime() / 1000);

// Returns the condition of a filter that holds since the beginning of a period ("day", "week", "month", or "year", which is
// the calendar year of the reader).
export function beginning(period, now) {
  if (period === 'year') return `date >= "${now.getFullYear()}-01-01"`;
  const since = period === 'month' ? seconds(monthBefore(now)) : seconds(now) - (period === 'week' ? 7 : 1) * DAY_S;
  return `timestamp >= ${since}`;
}

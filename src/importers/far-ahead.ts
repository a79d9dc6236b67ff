/** What is under embargo is imported ahead of its day, by days or weeks. */
const AHEAD = { days: 31 };

/** Whether a day, or the first of a month, is so far ahead that it must be a slip. */
export const isFarAhead = (dayOrMonth: string, today: string): boolean =>
	dayOrMonth > Temporal.PlainDate.from(today).add(AHEAD).toString().slice(0, dayOrMonth.length);

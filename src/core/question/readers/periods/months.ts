const months: readonly (readonly [name: string, pattern: string])[] = [
	["January", "jan(?:uary|urary|uray)?"],
	["February", "feb(?:ruary|uary|urary)?"],
	["March", "mar(?:ch|hc)?"],
	["April", "apr(?:il|ill|li)?"],
	["May", "may"],
	["June", "june?"],
	["July", "july?"],
	["August", "aug(?:ust|sut)?"],
	["September", "sep(?:t|tember|tmber|tembre|etmber)?"],
	["October", "oct(?:ober|obre)?"],
	["November", "nov(?:ember|ermber|emeber)?"],
	["December", "dec(?:ember|emeber|mber)?"],
];

/** Fits the name of a month, short or long, and the usual misspellings. */
export const month = months.map(([, pattern]) => pattern).join("|");

const readers = months.map(([, pattern]) => new RegExp(`^(?:${pattern})$`));

/** 1 to 12; 0 for anything that is no month. */
export function monthOf(text: string): number {
	return readers.findIndex((reader) => reader.test(text)) + 1;
}

export const monthName = (number: number): string => months[number - 1]?.[0] ?? "";

/** Whether a month has the day: in a year, or where none is given in any. */
export function hasDay(day: number, number: number, year = 2000): boolean {
	if (number < 1 || number > 12) return false;
	return day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month: number }).daysInMonth;
}

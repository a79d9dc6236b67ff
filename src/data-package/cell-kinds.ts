import type { CellKind } from "./cell.ts";

const asIs = (typed: string) => typed;

const matching = (pattern: RegExp, name: string, remedy: string): CellKind<string> => ({
	holds: (typed) => pattern.test(typed),
	name,
	remedy,
	read: asIs,
});

const isDay = (typed: string) => {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
	const time = Date.parse(`${typed}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(typed);
};

export const text = matching(/\S/, "text", "Fill it in, or take the row out.");

export const id = matching(
	/^[a-z0-9]+(?:-[a-z0-9]+)*$/,
	"an id",
	"Use lower-case letters, digits and hyphens, as in north-yorkshire.",
);

/** A day that exists, as an ISO date. */
export const day: CellKind<string> = {
	holds: isDay,
	name: "a day of the calendar",
	remedy: "Write it as 2021-04-01.",
	read: asIs,
};

/** A day, or a month where no more is known. */
export const dayOrMonth: CellKind<string> = {
	holds: (typed) => isDay(typed) || (/^\d{4}-\d{2}$/.test(typed) && isDay(`${typed}-01`)),
	name: "a day or a month",
	remedy: "Write it as 2021-12-09, or as 2021-12 where only the month is known.",
	read: asIs,
};

/** Negative counts are real: cancelled records. */
export const wholeNumber: CellKind<number> = {
	holds: (typed) => /^(?:0|-?[1-9]\d*)$/.test(typed) && Number.isSafeInteger(Number(typed)),
	name: "a whole number",
	remedy: "Write digits only, with a minus sign where it is negative.",
	read: Number,
};

export const list: CellKind<readonly string[]> = {
	holds: (typed) => typed.split("|").every((item) => item !== "" && item.trim() === item),
	name: "a list",
	remedy: 'Separate the items by "|" alone.',
	read: (typed) => typed.split("|"),
};

export const trueOrFalse: CellKind<boolean> = {
	holds: (typed) => typed === "true" || typed === "false",
	name: "true or false",
	remedy: "Write true or false.",
	read: (typed) => typed === "true",
};

export const sha256 = matching(
	/^[0-9a-f]{64}$/,
	"a SHA-256",
	"Give its 64 hexadecimal digits in lower case.",
);

export const address: CellKind<string> = {
	holds: (typed) => /^https?:\/\/[^\s/]/.test(typed) && URL.canParse(typed),
	name: "a web address",
	remedy: "Give the whole address, from https:// on.",
	read: asIs,
};

/** One of the words given. */
export function oneOf<const Word extends string>(words: readonly Word[]): CellKind<Word> {
	const find = (typed: string) => words.find((word) => word === typed);
	return {
		holds: (typed) => find(typed) !== undefined,
		name: "known here",
		remedy: `Use one of: ${words.join(", ")}.`,
		read(typed) {
			const word = find(typed);
			if (word === undefined) throw new RangeError(`${typed} was read without being checked`);
			return word;
		},
	};
}

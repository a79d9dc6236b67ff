import type { CuePhrases } from "./phrases.ts";

const people = "(?: (?:people|persons?|residents?|inhabitants?|children|kids|under[- ]18s))?";

/** A rate turned round: "as one in how many people", "per how many residents", "how many residents for each offence". */
export const oneInHowMany: readonly CuePhrases[] = [
	[
		"rate",
		2,
		`(?:(?:expressed |written |put |said )?as )?(?:one|1)(?: offence| crime)? (?:in|for|per|to)(?: every| each)? how many${people}`,
		`(?:one|1) in (?:what|x)(?: number of)?${people}(?= ?(?:[?.!,]|$))`,
		`per how many${people}`,
		`how many (?:people|residents|inhabitants|children|kids) (?:per|for (?:each|every|an?|one)|to (?:each|every|an|one)) (?:offence|crime)`,
	],
];

export const isOneInHowMany = (text: string): boolean =>
	/how many|(?:one|1) in (?:what|x)/i.test(text) && !/100,?000/.test(text);

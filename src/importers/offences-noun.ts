/** A publisher's label inside a sentence: its first letter small, unless it begins an abbreviation. */
export const lowerLabel = (label: string): string =>
	/^[A-Z][a-z]/.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label;

/** One or two plain words that say what was done: "burglary", "bicycle theft"; not "endangering life". */
const PLAIN = /^(?!\S+ing )[a-z-]+(?: [a-z-]+)?$/;

/**
 * What is counted under a publisher's label: "drug offences", "burglary offences"; in quotation marks where the label would
 * run into the sentence: "“violence with injury” offences".
 */
export function offencesNoun(label: string): string {
	const words = lowerLabel(label);
	if (/\boffences$/.test(words)) return words;
	return PLAIN.test(words) ? `${words} offences` : `“${words}” offences`;
}

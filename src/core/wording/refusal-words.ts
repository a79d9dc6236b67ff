import type { OutOfScope } from "../problem.ts";

/** Things Blotter does not do: what is said of each, and what it does or holds instead. */
export const OUT_OF_SCOPE: Readonly<Record<OutOfScope, readonly [string, string]>> = {
	"other-subject": [
		"That is not something I hold figures on.",
		"I answer questions about offences recorded by UK police forces: a force or area, a year, a change, a ranking, what was said.",
	],
	forecast: [
		"I make no forecasts.",
		"The data set holds what was recorded up to its latest year; the trend so far is one click away.",
	],
	cause: [
		"I state no causes.",
		"Recorded figures can change with recording practice as well as with offending. Reasons appear only in attributed statements.",
	],
	"below-force": [
		"Nothing is held below force level.",
		"Figures are for whole police force areas, so no town, street or person can be picked out, and no place is called dangerous.",
	],
	"story-writing": [
		"I do not write stories.",
		"I can give a sentence to paste, with its figures, period and producer in it.",
	],
	convictions: [
		"The data set counts offences recorded by police, not people.",
		"Convictions, arrests, offenders and victims are not held.",
	],
	"not-a-force": [
		"That is not one of the UK police forces in this data set.",
		"Held are the 43 territorial forces of England and Wales, Police Scotland, the PSNI and three special forces.",
	],
	"not-counted": [
		"The figures do not tell that.",
		"The data set counts offences by force and by year: not images, devices or victims, nor which act it was, such as possessing or sharing, nor where online it took place.",
	],
	"quote-edit": [
		"A statement is never shortened or reworded.",
		"Here it can only be shown whole, exactly as it was published.",
	],
	unpublished: [
		"I say nothing of figures before they are published.",
		"No date of a release to come is held: whoever publishes the figures announces it. What is held under embargo, and until when, is told by “embargo”.",
	],
};

/** Things that could be counted and are not in the data set. */
export const NOT_HELD: ReadonlySet<OutOfScope> = new Set(["convictions", "not-a-force", "not-counted"]);

/** What is asked for and never given. */
export const REFUSED = {
	images: [
		"No.",
		"Blotter holds counts of recorded offences and attributed statements. It holds no images and helps nobody find any.",
	],
	"personal-data": [
		"No data about people are held.",
		"Blotter holds counts for whole police force areas: no names of suspects, offenders or victims.",
	],
} as const;

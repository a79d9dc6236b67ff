import { measureCalled } from "../../question/canonical.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";

const young =
	"(?:teen(?:ager)?s?|kids?|children|child|young (?:people|persons?)|youths?|pupils|minors|girls|boys|under[- ]18s?)";
const taking =
	"(?:take|took|taken|send|sent|sending|share|shared|sharing|swap|swapped|made|make|post|posted)";
/** Images that young people take of themselves, however they are called. */
const ofThemselves = new RegExp(
	`(?<![a-z])(?:sext(?:ing|s)?|selfies?|self[- ]?(?:generated|produced|taken|made)|youth[- ]produced|${young}(?: (?:have|had|may|might|themselves))* ${taking}(?! (?:from|of (?!themselves|each))))(?![a-z])`,
	"i",
);
const told = /took of themselves/;

/** Whether it is asked if such images are counted. */
export const asksOfOwnImages = (text: string): boolean => ofThemselves.test(text);

/** That they are, as the notes on the count say; null where none says it. */
export function ownImagesCounted({ caveats }: Measure): string | null {
	const note = caveats.find((it) => told.test(it));
	return note === undefined ? null : note.replace(/\.$/, "");
}

/** The question as it is asked again. */
export const ownImagesQuestion = (measure: Measure, data: DataSet): string =>
	`does ${data.measures()[0] === measure ? "the count" : measureCalled(measure, data)} include sexting`;

export const OWN_IMAGES_NOT_APART = "How many of the offences are over such images is not held.";
export const OWN_IMAGES_UNTOLD =
	"Whether images that young people took of themselves are in it is not told in the notes that are held on this count.";

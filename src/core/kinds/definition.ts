import type { QuestionParts } from "../question/parts.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Measure } from "../statistics/measure.ts";
import { areOffences, countingUnit, unitHeading } from "../wording/counting-unit.ts";
import { listed } from "../wording/periods.ts";
import { gathered, releasesWith, sourcesOf } from "../wording/provenance.ts";
import { areaDefined } from "./definition/area.ts";
import {
	asksOfOwnImages,
	OWN_IMAGES_NOT_APART,
	OWN_IMAGES_UNTOLD,
	ownImagesCounted,
	ownImagesQuestion,
} from "./definition/own-images.ts";
import { asked, BLANK, link } from "./draft.ts";
import type { Kind } from "./kind.ts";
import { readSubject } from "./subject/subject.ts";

/** Whether offences over images are counted, alone or among others. */
const ofImages = ({ noun }: Measure): boolean => /image|obscene/.test(noun);

const isOfOffences = (measure: Measure): boolean => areOffences(countingUnit(measure).many);

/** "Offences recorded by police: not victims or offenders", "Searches recorded by police: not offences or people". */
function counted(measure: Measure): string {
	const not = isOfOffences(measure) ? "victims or offenders" : "offences or people";
	return `${unitHeading(measure)} recorded by police: not ${ofImages(measure) ? "images, " : ""}${not}`;
}

function notCounted(measure: Measure): string {
	if (ofImages(measure))
		return "One offence can involve one image or a great many: how many images there were is not held, nor how many victims or offenders.";
	return isOfOffences(measure)
		? "One offence can have several victims or offenders, and one person can be behind several: how many there were is not held."
		: "One person can be behind several of them: how many people there were is not held.";
}

/** "Who's in that" after one force: what it covers. */
const isOfForce = ({ cues, geographies: [only, ...more] }: QuestionParts, data: DataSet): boolean =>
	more.length === 0 &&
	data.geography(only?.geographies[0] ?? "")?.members.length === 0 &&
	cues.some(({ kind, text }) => kind === "members" && /^(?:who|what|which)/i.test(text));

/** "Does the UK include Scotland", "define the UK": what an area takes in, not what is counted; of two, whosever figures are named. */
const isOfArea = ({ cues, geographies, measure }: QuestionParts): boolean =>
	geographies.length > 0 &&
	cues.some(
		({ kind, weight }) =>
			kind === "coverage" ||
			(kind === "definition" && weight === 3 && (measure === null || geographies.length > 1)),
	);

/** "What is burglary?": of a measure alone, of no place and no year. */
const asksWhatItIs = ({ text, measure, geographies, period }: QuestionParts): boolean =>
	measure !== null &&
	geographies.length === 0 &&
	period === null &&
	new RegExp(`^\\W*what(?:['’]?s| is| are) (?:an? |the )?${RegExp.escape(measure.text)}\\W*$`, "i").test(
		text,
	);

/**
 * What is counted, by whom and how, and what is not: images, victims, offenders (D32); of a place, what its figures cover.
 */
export const definition: Kind = {
	name: "definition",
	examples: [
		"what counts as a child abuse image offence?",
		"define code 86",
		"how many images is that",
		"does England and Wales include British Transport Police?",
	],
	fits: (parts, { data }) => {
		if (isOfForce(parts, data)) return 4.3;
		if (parts.geographies.length > 0 && parts.cues.some((it) => it.kind === "coverage")) return 4.3;
		const cue = parts.cues.find((it) => it.kind === "definition");
		return cue ? 1.5 + cue.weight : asksWhatItIs(parts) ? 2.5 : 0;
	},
	answer(parts, setting) {
		if (isOfArea(parts) || isOfForce(parts, setting.data)) {
			const places = readSubject(
				parts.measure?.measure ? parts : { ...parts, measure: null },
				setting,
				"definition",
			);
			return "problem" in places ? places : areaDefined(places.subject, parts, setting.data);
		}
		const read = readSubject({ ...parts, geographies: [] }, setting, "definition");
		if ("problem" in read) return read;
		const { data } = setting;
		const { measure, notes } = read.subject;
		const question = { kind: "definition", geographies: [], periods: [], measure: measure.id };
		const related = measure.related.flatMap((id) => data.measure(id) ?? []);
		const isOfOwnImages = ofImages(measure) && asksOfParts(parts) && asksOfOwnImages(parts.text);
		const own = isOfOwnImages ? ownImagesCounted(measure) : null;
		return {
			draft: {
				...BLANK,
				kind: "definition",
				question: isOfOwnImages
					? { ...asked(question, [], data), canonical: ownImagesQuestion(measure, data) }
					: asked(question, [], data),
				sources: sourcesOf(releasesWith(measure, data)),
				about: `What is counted · ${measure.name}`,
				notices: [...notes],
				finding: own ?? counted(measure),
				lines: [
					...(own === null ? [] : [OWN_IMAGES_NOT_APART, `${counted(measure)}.`]),
					...(isOfOwnImages ? (own === null ? [OWN_IMAGES_UNTOLD] : []) : notNamed(measure, parts)),
					...standsFor(measure, setting.written ?? ""),
					measure.definition,
					notCounted(measure),
					measure.coverage,
					measure.difference,
					measure.status,
				],
				caveats: measure.caveats.slice(0, 3),
				provenance: gathered(measure),
				next: [
					...related.map((it) => link(`Define: ${it.name}`, { ...question, measure: it.id }, data)),
					link("Source", { ...question, kind: "source" }, data),
					link(
						"All Measures",
						{ ...question, kind: "list", measure: null, options: { list: "measures" } },
						data,
					),
				],
			},
		};
	},
};

const asksOfParts = ({ cues }: QuestionParts): boolean =>
	cues.some((it) => it.kind === "definition" && /include|count|cover|take in|contain| in /i.test(it.text));

/** "Does code 86 count grooming": what was asked after and has no word in the definition. */
function notNamed(measure: Measure, parts: QuestionParts): string[] {
	const { unread } = parts;
	const told = `${measure.definition} ${measure.coverage} ${measure.difference}`.toLowerCase();
	const words = asksOfParts(parts) ? unread.filter((it) => !told.includes(it)) : [];
	return words.length === 0
		? []
		: [
				`The definition has no word of ${listed(words.map((it) => `“${it}”`))}: it is told here as it stands.`,
			];
}

const initials = (term: string): string =>
	term
		.split(" ")
		.map((word) => word.charAt(0))
		.join("");

/** What a short form that was typed stands for: one that is made of the first letters of another of the measure's names. */
function standsFor({ terms }: Measure, written: string): string[] {
	return terms
		.filter((short) => new RegExp(`(?<![a-z])${RegExp.escape(short)}(?![a-z])`, "i").test(written))
		.flatMap((short) => {
			const long = terms.find((it) => it.includes(" ") && initials(it) === short);
			return long === undefined ? [] : [`${short.toUpperCase()} stands for “${long}”.`];
		});
}

import { foldText } from "../../question/clean-text.ts";
import type { MeasureRead, QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import { initialsOf } from "../../statistics/short-terms.ts";
import { producerOf } from "../../wording/producer.ts";
import { hasNumber } from "../figures/figures.ts";
import { wholeFigure } from "../figures/sums.ts";
import { publishedFor } from "../total/published-for.ts";
import { defaultMeasure } from "./subject.ts";
import { asksForYearsHeld } from "./years-held-asked.ts";

/** The question with the measure it is answered in, and what to say about it. */
export interface MeasureMeant {
	readonly parts: QuestionParts;
	readonly notices: readonly string[];
	/** The other of two that are named, of which one is answered. */
	readonly other: MeasureRead | null;
}

/**
 * Two measures named are never set against each other (D26): the first held is answered, and the other is shown apart.
 * Where no measure was named, or only what is counted and not by whom, and the first holds nothing for the year, one that counts the same by its name is answered,
 * and said to be another.
 */
export function measureMeant(parts: QuestionParts, data: DataSet): MeasureMeant {
	const { measure, besides } = parts;
	const alone = { notices: [], other: null };
	if (besides !== undefined && measure !== null && !isAboutWords(parts)) {
		const both = data.measures().filter((it) => it.id === measure.measure || it.id === besides.measure);
		const [first, second] = both;
		if (first === undefined || second === undefined) return { parts, ...alone };
		const plain = besidesItsProducer(measure, besides, data) ?? besidesItsProducer(besides, measure, data);
		if (plain !== null) return { parts: { ...parts, measure: plain }, ...alone };
		const joint = bothInOne(parts, [first, second], data);
		if (joint !== null) return { parts: named(parts, joint), ...alone };
		const cues = parts.cues.filter((it) => it.kind !== "compare");
		const own = measure.measure === first.id ? measure : besides;
		return {
			parts: { ...parts, cues, measure: own },
			notices: [],
			other: own === measure ? besides : measure,
		};
	}
	const usual = defaultMeasure(data);
	const instead = isOpen(parts, data) && !isAboutWords(parts) ? standIn(parts, data) : null;
	if (instead === null) return { parts, ...alone };
	return {
		...alone,
		parts: named(parts, instead),
		notices: [
			`No figure is held for that year ${usual.collection} of the ${producerOf(usual.producer)}: these are ${producerOf(instead.producer)} figures, not to be compared with the ${producerOf(usual.producer)}’s for other years`,
		],
	};
}

/** "Home Office sexual offences": the measure, where the other words are only the name of its producer. */
function besidesItsProducer(measure: MeasureRead, other: MeasureRead, data: DataSet): MeasureRead | null {
	const [own, by] = [measure, other].map((it) => data.measure(it.measure ?? "")?.producer);
	if (own === undefined || own !== by) return null;
	return [foldText(own), initialsOf(own)].includes(foldText(other.text)) ? measure : null;
}

const named = (parts: QuestionParts, { id, name }: Measure): QuestionParts => {
	const read = { start: 0, end: 0, text: "", certainty: "implied" as const };
	return { ...parts, measure: { ...read, measure: id, label: name, deprecated: false } };
};

/** No measure is named, or only what the usual one counts and not by whom. */
export function isOpen({ measure, besides, text }: QuestionParts, data: DataSet): boolean {
	if (measure === null) return true;
	const isUsual = measure.measure === defaultMeasure(data).id && besides === undefined;
	return isUsual && !namesWhoCounted(text) && !namesWhoCounted(measure.text);
}

/** Whether the words say by whom or how it was counted, not only what: "NSPCC", "FOI". */
const namesWhoCounted = (text: string): boolean => /nspcc|foi|freedom|home office/i.test(text);

/** "Home Office image offences": the producer of one measure and what another counts, where a third is both for that year. */
function bothInOne(parts: QuestionParts, both: readonly Measure[], data: DataSet): Measure | null {
	const [usual, other] = both;
	const words = [parts.measure, parts.besides].find((it) => it?.measure === usual?.id);
	if (usual === undefined || other === undefined || !words || namesWhoCounted(words.text)) return null;
	const instead = standIn(parts, data);
	return instead?.producer === other.producer ? instead : null;
}

const isAboutWords = (parts: QuestionParts): boolean =>
	asksForYearsHeld(parts) ||
	parts.cues.some(
		(it) => it.kind === "definition" || it.kind === "coverage" || it.kind === "quote" || it.kind === "list",
	);

function standIn({ period, geographies, cues }: QuestionParts, data: DataSet): Measure | null {
	const usual = defaultMeasure(data);
	const places = geographies.flatMap((it) =>
		it.outcome === "matched" ? (data.geography(it.geographies[0] ?? "") ?? []) : [],
	);
	if (period?.reading.type !== "periods" || places.length === 0 || places.length < geographies.length)
		return null;
	const [year, ...more] = settlePeriods(period.reading, []).periods;
	if (year === undefined || more.length > 0) return null;
	const isSum = places.length > 1 && cues.some((it) => it.kind === "total");
	const together = (measure: Measure) => isSum && publishedFor(data, measure, places, year) !== null;
	const holds = (measure: Measure) =>
		places.every((it) => hasNumber(wholeFigure(data, measure, it, year))) || together(measure);
	if (places.some((it) => hasNumber(wholeFigure(data, usual, it, year))) || together(usual)) return null;
	return data.measures().find((it) => it.id !== usual.id && isSameByName(usual, it) && holds(it)) ?? null;
}

/** "child sexual abuse image offences" for "child abuse image offences". */
function isSameByName(usual: Measure, other: Measure): boolean {
	const words = other.noun.split(" ");
	return usual.noun.split(" ").every((word) => words.includes(word));
}

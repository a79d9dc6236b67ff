import { checkText } from "../../claims/check-text.ts";
import type { Check, Claim } from "../../claims/claim.ts";
import { isNotHeld } from "../../claims/judge/case.ts";
import type { Choice } from "../../problem.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import { producerOf } from "../../wording/producer.ts";
import { nounWithCode } from "../beside/related.ts";
import type { Setting } from "../kind.ts";
import { defaultMeasure } from "../subject/subject.ts";
import { ifMeant, isChecked, shortened } from "./numbers-in-text.ts";
import { saidOf } from "./of-usual-measure.ts";

/** Lines that an answer has room for. */
const MOST = 10;

/** What another measure says of the same words. */
interface Apart {
	readonly claims: Check["claims"];
	readonly lines: readonly string[];
	readonly choices: readonly Choice[];
}

/** Nobody said that it is this count: no verdict on what was written. */
const WOULD: Readonly<Record<Claim["verdict"], string>> = {
	holds: "would hold",
	"holds-after-rounding": "would hold, rounded",
	"does-not-hold": "would not hold",
	"cannot-be-checked": "cannot be checked",
};

const NO_OTHER: Apart = { claims: [], lines: [], choices: [] };

/**
 * Where no figure held tells of a number and nobody else is said to have counted it: what another measure says of the same
 * words, apart (D26). Years that nobody named are assumed only beside a count that no other year has. Of a text in which some numbers are held, only that the others are figures of that measure.
 */
export function ofAnotherMeasure(claim: string, { claims }: Check, { data, today }: Setting): Apart {
	const usual = defaultMeasure(data);
	const named = data.measures().filter((it) => claim.toLowerCase().includes(it.producer.toLowerCase()));
	const ofElse = new Set(claims.filter(isNotHeld).map(({ start }) => start));
	const untold = claims.filter((it) => !isHeld(it) && !ofElse.has(it.start));
	if (untold.length === 0) return NO_OTHER;
	const isPartly = untold.length < claims.length;
	for (const other of usual.related.flatMap((id) => data.measure(id) ?? [])) {
		if (named.some((it) => it.producer !== other.producer)) continue;
		const text = saidOf(other, claim);
		const shift = text.length - claim.length;
		const held = checkText(text, data, { today })
			.claims.filter((it) => isHeld(it) && !ofElse.has(it.start - shift))
			.filter(
				(it) =>
					!isPartly || (it.verdict === "holds" && untold.some(({ start }) => start + shift === it.start)),
			);
		if (held.length === 0) continue;
		const isAnchored = !isPartly && held.some((it) => it.kind === "count" && isSure(it) && holds(it));
		const beside = held.filter((it) => !isSure(it) && claims.some((own) => isOfSame(own, it)));
		const told = held
			.filter((it) => isSure(it) || beside.includes(it) || (isAnchored && holds(it)))
			.slice(0, MOST);
		const choice = { label: `${producerOf(other.producer)} Measure`, question: `check ${text}` };
		const lines = [...apartLines(other, told), ...(beside.length > 0 ? [NEITHER] : [])];
		return { claims: told, lines, choices: [choice] };
	}
	return NO_OTHER;
}

const NEITHER =
	"The two measures count different things: each number is its own measure’s, and neither shows the other to be wrong.";

/** A count of the same place and year as one of the text's that holds, in another measure. */
function isOfSame(own: Claim, { figures: [other] }: Claim): boolean {
	const [figure] = own.figures;
	return (
		holds(own) &&
		figure !== undefined &&
		own.figures.length === 1 &&
		other?.geography === figure.geography &&
		other.start === figure.start &&
		other.measure !== figure.measure
	);
}

/** "Home Office, counted apart, obscene publications offences (code 86): “more than doubled” would hold: 343 to 744 is up 401, 116.9%, 2.17 times. Read as Staffordshire, 2021/22 to 2022/23, Home Office." */
const apartLines = (other: Measure, held: readonly Claim[]): readonly string[] =>
	held.map(
		({ text, verdict, reading, reason }) =>
			`${other.producer}, counted apart, ${nounWithCode(other)}: “${shortened(text)}” ${WOULD[verdict]}${ifMeant(verdict, reading)}: ${reason} Read as ${reading}.`,
	);

const isSure = ({ reading }: Claim): boolean => !reading.includes("years assumed");
const holds = ({ verdict }: Claim): boolean => verdict.startsWith("holds");

/** That no figures are held is true of the usual measure where another has them: "No NSPCC figures are held for it." */
export function withMeasureNamed(text: string, { claims, ...rest }: Check, data: DataSet): Check {
	const usual = producerOf(defaultMeasure(data).producer);
	const isOther = data.measures().some(({ producer }) => {
		const name = producerOf(producer);
		return name !== usual && text.toLowerCase().includes(name.toLowerCase());
	});
	if (isOther) return { claims, ...rest };
	const named = (it: Check["claims"][number]) => ({
		...it,
		reason: it.reason.replace(/^No figures are held/, `No ${usual} figures are held`),
	});
	return { ...rest, claims: claims.map(named) };
}

/** Judged by a figure that is held, not by the text's own. */
const isHeld = (claim: Claim): boolean => isChecked(claim) && claim.figures.length > 0;

import type { DataSet } from "../../statistics/data-set.ts";
import type { Scene } from "../bind/scene.ts";
import type { Claim } from "../claim.ts";
import { type FoundClaim, findClaims } from "../find-claims.ts";
import { hedgeBefore, numberOf } from "../read/quantity.ts";
import type { Page } from "../text/page.ts";
import type { Proposal, ProposedFigure, ProposedObservation } from "./proposal.ts";
import { statementsIn } from "./statements-in.ts";

/** What a text could add to a data set: its figures and its statements, each with the check's doubts beside it. */
export function proposeFrom(text: string, data: DataSet, { today }: { readonly today: string }): Proposal {
	const { scene, found } = findClaims(text, data, today);
	const heading = scene.page.sentences.find((it) => it.heading && it.paragraph === 0);
	return {
		title: heading === undefined ? "" : text.slice(heading.start, heading.end).trim(),
		figures: found.map((it) => figureFrom(it, scene)),
		statements: statementsIn(
			scene,
			found.map((it) => it.claim),
		),
	};
}

function figureFrom(found: FoundClaim, { page, data }: Scene): ProposedFigure {
	const { claim } = found;
	const counted = claim.verdict !== "cannot-be-checked" || countsOffences(page, claim.start);
	const observation = counted ? observationFrom(found, page.folded) : null;
	const held = observation !== null && isHeld(observation, data);
	return {
		text: claim.text,
		start: claim.start,
		end: claim.end,
		observation,
		held,
		doubt: doubtOf(claim, observation),
		claim,
	};
}

/** Words of a sentence whose number may be one of offences: "The hall, which seats 240, was full" has none. */
const OFFENCES =
	/\b(?:offen[cs]es?|crimes?|cases|incidents|investigations|record(?:ed|s|ing)?|logged|registered|reported|reports|figures?|totals?|counts?|up (?:from|on)|down (?:from|on)|compared)\b/;

/** Whether the sentence of a number that nothing held bears out speaks of offences, and not of so many officers. */
function countsOffences({ folded, sentences }: Page, at: number): boolean {
	const sentence = sentences.find((it) => it.start <= at && at < it.end);
	const words = folded.slice(sentence?.start ?? at, sentence?.end ?? at);
	return (
		OFFENCES.test(words) &&
		!/\bnumber of (?:police )?(?:officers|staff|detectives|people|children|pupils|schools)\b/.test(words)
	);
}

function observationFrom({ claim, of }: FoundClaim, folded: string): ProposedObservation | null {
	if (of === null || (claim.kind !== "count" && claim.kind !== "total")) return null;
	const digits = /\d[\d,]*(?:\.\d+)?(?: ?(?:million|thousand))?/.exec(folded.slice(claim.start, claim.end));
	const number = digits === null ? null : numberOf(digits[0]);
	if (digits === null || number === null || number.value.under !== 1n) return null;
	const value = Number(number.value.over);
	const { hedge } = hedgeBefore(folded, claim.start + digits.index);
	const row = { measure: of.measure, geography: of.geography, period: of.period };
	switch (hedge) {
		case "none":
			return { ...row, value, low: null, high: null, status: "published" };
		case "over":
		case "just-over":
		case "at-least":
			return { ...row, value: null, low: value, high: null, status: "bound" };
		case "nearly":
		case "under":
		case "at-most":
			return { ...row, value: null, low: null, high: value, status: "bound" };
		case "about":
			return null;
	}
}

function isHeld(
	{ measure, geography, period, value, low, high }: ProposedObservation,
	data: DataSet,
): boolean {
	const rows = data.vintages(measure, geography, period);
	return rows.some((row) =>
		value === null ? row.value !== null || (row.low === low && row.high === high) : row.value === value,
	);
}

/** What speaks against taking a figure in: that it does not hold, or that nothing bears it out. */
function doubtOf({ verdict, reason }: Claim, observation: ProposedObservation | null): string {
	if (verdict === "does-not-hold") return reason;
	if (verdict === "holds") return "";
	if (verdict === "holds-after-rounding") return observation === null ? "" : `Rounded: ${reason}`;
	return observation === null ? reason : `Nothing held bears it out. ${reason}`;
}

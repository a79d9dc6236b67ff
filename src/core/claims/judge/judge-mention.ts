import type { Period } from "../../statistics/period.ts";
import type { Ends, TextCount } from "../bind/ends.ts";
import { placeFor } from "../bind/place-for.ts";
import { between, clauseAt, inside, type Scene } from "../bind/scene.ts";
import type { State } from "../bind/state.ts";
import { subjectFor } from "../bind/subject-for.ts";
import { isDifference } from "../bind/text-counts.ts";
import { timeAfter, timeBefore } from "../bind/time-for.ts";
import { unitAfter } from "../bind/unit-after.ts";
import type { Mention } from "../read/mentions.ts";
import type { Time } from "../read/times.ts";
import type { Sentence } from "../text/sentences.ts";
import { type Case, type Judged, uncheckable } from "./case.ts";
import { directionBeside, judgeChange } from "./judge-change.ts";
import { judgeCount } from "./judge-count.ts";
import { judgeDirection } from "./judge-direction.ts";
import { judgePercentage } from "./judge-percentage.ts";
import { judgePopulationRate } from "./judge-population-rate.ts";
import { judgeRank } from "./judge-rank.ts";
import { judgeRate } from "./judge-rate.ts";
import { judgeTimesPercent } from "./judge-times-percent.ts";
import type { CountTime } from "./periods-for.ts";

/** A number and its surroundings, before it is tied to anything. */
export interface Found {
	readonly scene: Scene;
	readonly sentence: Sentence;
	readonly mention: Mention;
	readonly state: State;
	readonly counts: readonly TextCount[];
	readonly ends: readonly (Ends & { readonly near: boolean })[];
}

/** Ties a number to place, period and measure and hands it to the judge of its kind; null when it claims nothing. */
export function judgeMention(found: Found): Judged | null {
	const { scene, sentence, mention, state } = found;
	const place = placeFor(scene, sentence, mention, state);
	const subject = subjectFor(scene, sentence, mention, state);
	const it: Case = { ...found, place, subject, ends: endsFor(found, place.options) };
	switch (mention.type) {
		case "count": {
			if (mention.vague && !isOursVaguely(found)) return null;
			if (isDifference(scene, sentence, mention)) return judgeDifference(it, mention);
			return judgeCount({ ...it, mention }, countTime(found));
		}
		case "percentage":
		case "fraction":
			return judgePercentage({ ...it, mention }, countTime(found));
		case "multiple":
			return (
				judgeTimesPercent(it) ??
				judgeChange(it, "multiple", {
					type: "multiple",
					quantity: mention.quantity,
					direction: mention.direction,
					verb: mention.verb,
					more: mention.more,
				})
			);
		case "rate":
			return judgeRate({ ...it, mention }, countTime(found));
		case "population-rate":
			return judgePopulationRate({ ...it, mention }, countTime(found));
		case "rank":
			return judgeRank({ ...it, mention }, countTime(found));
		case "direction":
			return judgeDirection({ ...it, mention });
	}
}

/** The pairs of counts whose change a number may be: those of its own clause's places, or the last pair spoken of. */
function endsFor({ ends, sentence, mention, scene }: Found, places: readonly string[]): Case["ends"] {
	const fit = ends.filter(({ from, to }) => {
		const told = [...from.places, ...to.places];
		return told.length === 0 || places.length === 0 || told.some((id) => places.includes(id));
	});
	const own = fit.filter((it) => it.near);
	if (own.length > 0) return own.slice(0, 2);
	const opens = between(scene, sentence.start, mention.start);
	const refers =
		/^(?:that|this|it|which)(?: is| was| represents| equates| means| marks|'s| amounts)|^(?:an?|the) (?:increase|rise|jump|fall|drop|decrease|surge) of/.test(
			opens,
		);
	return fit
		.filter((it) => it.to.sentence.paragraph >= sentence.paragraph - 1)
		.map((it) => ({ ...it, near: refers }));
}

const totalWords =
	/(?<![a-z])(?:total|totals|totall?ed|totalling|altogether|combined|overall|in all|between them|adds? up|added up|cumulative)(?![a-z])/;
const spanWords = /^(?:over|in|across|during|within|throughout|for) (?:the |just |only )?/;

/** The time of a count, what else may date it, and whether it is a total over several years. */
function countTime({ scene, sentence, mention, counts }: Found): CountTime {
	const own = counts.find((it) => it.mention === mention);
	const time =
		own === undefined
			? (timeAfter(scene, sentence, mention) ?? timeBefore(scene, sentence, mention, []))
			: own.time;
	const clause = clauseAt(scene, sentence, mention.start);
	const words = between(scene, clause.start, clause.end);
	const spans = time !== null && (time.type === "years" || time.type === "range");
	const total =
		spans &&
		(totalWords.test(words) ||
			(time.type === "years"
				? spanWords.test(between(scene, time.start, time.end)) || scene.page.terse
				: true));
	return {
		time: inEnds(time, mention, counts),
		reference: referenceYear(scene, sentence, time, mention),
		total,
	};
}

/** Of a range of years, "from 148 to 307" takes the first and the last. */
function inEnds(time: Time | null, mention: Mention, counts: readonly TextCount[]): Time | null {
	if (time?.type !== "range" || time.last === null || counts.length < 2) return time;
	const sharing = counts.filter((it) => it.time === time);
	if (sharing.length !== 2) return time;
	const periods = sharing[0]?.mention === mention ? time.first : time.last;
	return { start: time.start, end: time.end, type: "year", periods };
}

/** The year that "the year before" counts from, where the sentence names one. */
function referenceYear(scene: Scene, sentence: Sentence, time: Time | null, mention: Mention): Period | null {
	if (time?.type !== "back") return null;
	const years = inside(scene.times, sentence).filter((it) => it.type === "year");
	const named = years.findLast((it) => it.start < mention.start) ?? years[0];
	return named?.type === "year" ? (named.periods[0] ?? null) : null;
}

/** "Thousands logged by", not "thousands of children". */
function isOursVaguely({ scene, mention }: Found): boolean {
	const tail = between(scene, mention.end, mention.end + 100).replace(/^ of(?: new| more)?/, "");
	return (
		unitAfter(tail).type === "offences" ||
		/^ (?:child (?:sexual )?abuse |indecent )images? (?:logged|recorded)/.test(tail)
	);
}

function judgeDifference(it: Case, mention: Extract<Mention, { type: "count" }>): Judged {
	const unit = unitAfter(between(it.scene, mention.end, mention.end + 100));
	if (unit.type === "other") return uncheckable("difference", `Not in the data set: ${unit.name}.`);
	const direction = directionBeside(it);
	return judgeChange(it, "difference", {
		type: "difference",
		quantity: mention.quantity,
		direction,
		verb: false,
		more: false,
	});
}

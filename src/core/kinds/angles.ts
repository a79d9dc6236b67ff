import { settlePeriods } from "../question/refiners/settle-period.ts";
import { periodLabel } from "../wording/periods.ts";
import { anglesOfForces } from "./angles/of-forces.ts";
import { anglesOfPlace } from "./angles/of-place.ts";
import { nothingHeld } from "./beside/elsewhere.ts";
import { exactYears } from "./figures/sums.ts";
import type { Kind } from "./kind.ts";
import { fieldEnds, fieldOf, fieldYears, noneToRank } from "./ranking/field.ts";
import { endsProblem, periodProblem } from "./subject/period-problem.ts";
import { readSubject } from "./subject/subject.ts";
import { yearsAssumed } from "./subject/years-assumed.ts";

/** What a newsroom may want to look at, for all forces or for one: facts with their question, never a judgement (B7). */
export const angles: Kind = {
	name: "angles",
	examples: ["angles 2021", "angles cumbria", "angles north west 2020 code 86"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "angles");
		return cue ? 1.3 + cue.weight : 0;
	},
	answer(parts, setting) {
		const read = readSubject(parts, setting, "angles");
		if ("problem" in read) return read;
		const { subject } = read;
		const { data } = setting;
		const { measure, geographies } = subject;
		const field = fieldOf(data, geographies);
		const reading = parts.period?.reading ?? null;
		const [place] = field.named;
		if (place !== undefined) {
			const held = exactYears(data, measure, place);
			const problem = periodProblem(parts, subject, place, held, setting, "angles");
			if (problem !== null) return { problem };
			const year = settlePeriods(reading, held).periods.at(-1);
			if (year === undefined) return { problem: nothingHeld(measure, place, data, "angles") };
			return anglesOfPlace({ subject, place, year, assumed: subject.assumed }, data);
		}
		const years = fieldYears(data, measure, field.forces);
		const problem = periodProblem(parts, subject, null, years, setting, "angles");
		if (problem !== null) return { problem };
		const ends = fieldEnds(data, measure, field.forces, reading);
		const question = {
			kind: "angles",
			geographies: geographies.map((it) => it.id),
			periods: [],
			measure: measure.id,
		};
		if (ends === null) return { problem: noneToRank(data, measure, question, field) };
		const outside = endsProblem(ends, question, null, measure, years, data);
		if (outside !== null) return { problem: outside };
		const label = `${periodLabel(ends[1])} against ${periodLabel(ends[0])}`;
		const assumed = [...subject.assumed, ...yearsAssumed(parts, label, measure, data)];
		return anglesOfForces({ subject, field, ends, assumed }, data);
	},
};

import type { Draft } from "../answer.ts";
import { canonical } from "../question/canonical.ts";
import type { QuestionParts } from "../question/parts.ts";
import { quoted } from "../wording/attribution.ts";
import { provenanceLine } from "../wording/provenance.ts";
import { fewOf } from "./beside/caveats.ts";
import { isOn, statementsFor } from "./beside/statements-for.ts";
import { asked, BLANK } from "./draft.ts";
import { areaYears, toldYears } from "./figures/sums.ts";
import type { Kind, Setting } from "./kind.ts";
import { alternativeLinks, readOneYear, settledOn } from "./subject/one-year.ts";

/** How many statements go into a pack; the rest are a click away. */
const STATEMENTS = 3;

/** What a pack is made of: the kinds that answer each part of it. */
export interface PackedKinds {
	readonly figure: Kind;
	readonly total: Kind;
	readonly trend: Kind;
	readonly rank: Kind;
	readonly contact: Kind;
}

/** Everything about one force and year in one answer: figure, trend, place, statements, caveats, contact. */
export const packOf = (kinds: PackedKinds): Kind => ({
	name: "pack",
	examples: ["pack cumbria 2021"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "pack");
		return cue ? 1.4 + cue.weight : 0;
	},
	answer(parts, setting) {
		const read = readOneYear(parts, setting, "pack", areaYears, toldYears);
		if ("problem" in read) return read;
		const { geography, period, subject, assumed } = read.settled;
		const { data } = setting;
		const isArea = geography.members.length > 0;
		const bare: QuestionParts = { ...settledOn(period, parts), cues: [] };
		const main = drafted(isArea ? kinds.total : kinds.figure, bare, setting);
		if (main === null) return (isArea ? kinds.total : kinds.figure).answer(bare, setting);
		const trend = drafted(kinds.trend, { ...bare, period: null }, setting);
		const rank = isArea ? null : drafted(kinds.rank, bare, setting);
		const contact = isArea ? null : drafted(kinds.contact, bare, setting);
		const said = statementsFor(data, geography.id).filter((it) => isOn(it, subject.measure));
		const question = {
			kind: "pack",
			geographies: [geography.id],
			periods: [period],
			measure: subject.measure.id,
		};
		return {
			draft: {
				...BLANK,
				kind: "pack",
				question: asked(question, assumed, data),
				figures: main.figures,
				changes: main.changes,
				statements: said.slice(0, STATEMENTS).map((it) => quoted(it, period)),
				moreStatements: Math.max(0, said.length - STATEMENTS),
				caveats: [...new Set([...fewOf(trend?.figures ?? []), ...main.caveats])].slice(0, 3),
				sources: merged(main.sources, trend?.sources ?? []),
				choices: main.choices,
				about: `Pack · ${main.about}`,
				notices: [...assumed, ...subject.notes],
				finding: main.finding,
				warnings: [...new Set([...main.warnings, ...(trend?.warnings ?? [])])],
				table: trend?.table ?? main.table,
				chart: trend?.chart ?? null,
				lines: [
					...(trend === null ? [] : comparisonLines(main)),
					...(trend === null ? [] : [`Over the years held: ${withSmall(trend.finding)}.`]),
					...(rank === null ? [] : [`${rank.finding}.`]),
					...main.lines,
					...(contact === null ? [] : [`Right of reply: ${withSmall(contact.finding)}.`]),
				],
				provenance: provenanceLine(
					[period],
					subject.measure,
					[...main.figures, ...(trend?.figures ?? [])].filter(
						(it) => it.measure === subject.measure.id && it.geography === geography.id,
					),
					data,
				),
				working: main.working,
				next: [
					...alternativeLinks(read.settled, setting, "pack"),
					{ label: "All Statements", question: canonical({ ...question, kind: "quote", periods: [] }, data) },
					...(contact === null ? [] : [{ label: "Press Office", question: contact.question.canonical }]),
					...(rank === null ? [] : [{ label: "Place Among Forces", question: rank.question.canonical }]),
					...main.next,
				],
				copy: main.copy,
			},
		};
	},
});

/** A part of the pack; null where it cannot be answered, which leaves the rest standing. */
function drafted(kind: Kind, parts: QuestionParts, setting: Setting): Draft | null {
	const reply = kind.answer(parts, setting);
	return "draft" in reply ? reply.draft : null;
}

/** To follow a colon: "Up 159" becomes "up 159", "No exact figures" becomes "no exact figures". */
const withSmall = (finding: string): string => finding.charAt(0).toLowerCase() + finding.slice(1);

/** The rows of the comparison as sentences, since the table shows every year. */
const comparisonLines = ({ table }: Draft): string[] =>
	(table?.rows ?? []).map(([name = "", value = "", change = ""]) => `${name}: ${value}; ${change}.`);

function merged(a: Draft["sources"], b: Draft["sources"]): Draft["sources"] {
	return [...new Map([...a, ...b].map((it) => [it.url, it])).values()];
}

import type { DataSet } from "../../../src/core/statistics/data-set.ts";
import { financialYearStart } from "../../../src/core/statistics/period.ts";
import type { Random } from "./random.ts";

/** A force with a count for every year, of the Home Office's measure. */
interface Force {
	readonly name: string;
	readonly police: string;
	readonly region: string;
	readonly counts: ReadonlyMap<number, number>;
}

const MEASURE = "obscene-publications-86";
const [FIRST, LAST] = [2012, 2022];
/** Of a records system that changed, or of a name that means more than the force. */
const APART = new Set([
	"metropolitan",
	"city-of-london",
	"west-midlands",
	"greater-manchester",
	"lancashire",
]);

/** The forces of a data set of which whole pages can be made. */
export function forcesOf(data: DataSet): readonly Force[] {
	return data.geographies().flatMap((it): readonly Force[] => {
		const counts = new Map<number, number>();
		for (const row of data.series(MEASURE, it.id)) {
			const start = financialYearStart(row.period);
			if (start !== null && row.value !== null) counts.set(start, row.value);
		}
		const region = data.geography(it.region ?? "")?.name ?? "Wales";
		return it.kind === "force" && !APART.has(it.id) && counts.size > LAST - FIRST
			? [{ name: it.name, police: it.officialName, region, counts }]
			: [];
	});
}

const commas = (value: number): string => value.toLocaleString("en-GB");
const year = (start: number): string => `${start}/${String(start + 1).slice(2)}`;

/** A page as papers build them, in which every number of offences is right: one force, its neighbours, and what others say. */
export function pageOf(forces: readonly Force[], random: Random): string {
	const own = random.pick(forces);
	const beside = forces.filter((it) => it !== own && it.region === own.region);
	const other = random.pick(beside.length > 0 ? beside : forces.filter((it) => it !== own));
	const far = random.pick(forces.filter((it) => it !== own && it !== other));
	const of = ({ counts }: Force, start: number): number => counts.get(start) ?? 0;
	const now = (it: Force): string => commas(of(it, LAST));
	const was = (it: Force, start = LAST - 1): string => commas(of(it, start));
	const percent = (it: Force, from: number): string => {
		const [a, b] = [of(it, from), of(it, LAST)];
		return `${Math.floor((Math.abs(b - a) * 200 + a) / (2 * a))}`;
	};
	const up = (it: Force, from: number): boolean => of(it, LAST) >= of(it, from);
	const base = random.between(2015, 2018);
	const some = (low: number, high: number): string => commas(random.between(low, high));
	const body = [
		`That is ${up(own, LAST - 1) ? "an increase" : "a fall"} of ${percent(own, LAST - 1)} per cent in a year.`,
		`It means the annual total has gone ${up(own, base) ? "up" : "down"} by ${percent(own, base)}% since ${year(base)}, when it stood at ${was(own, base)}.`,
		`In ${other.name}, the figure was ${now(other)}, compared with ${was(other)} in ${year(LAST - 1)}.`,
		`Neighbouring ${other.name} saw its total go from ${was(other)} to ${now(other)}, a ${up(other, LAST - 1) ? "rise" : "fall"} of ${percent(other, LAST - 1)}%.`,
		`${far.police} registered ${now(far)} such crimes and ${other.police} ${now(other)}.`,
		`"We recorded ${now(own)} of these last year," said Det Insp Carla Moss. "We made ${some(80, 400)} arrests and safeguarded ${some(100, 900)} children. That's ${some(5, 40)}% up."`,
		`PCC Alun Frayne said: "My team of ${some(9, 40)} carried out ${some(90, 400)} warrants in 2022, and the wait for phones has fallen by ${some(10, 60)} per cent since 2019."`,
		`There had been ${some(1100, 9000)} contacts to the helpline in six months, a third of them from parents.`,
		`Ten years ago, in ${year(FIRST)}, the force had just ${was(own, FIRST)}.`,
		`Five years earlier the number in ${own.name} was ${was(own, LAST - 5)}.`,
		`Year by year, from ${year(2018)} on, the force's numbers were ${[2018, 2019, 2020, 2021, 2022].map((it) => was(own, it)).join(", ")}.`,
		`Force\t${year(LAST - 1)}\t${year(LAST)}\tOfficers\n${own.name}\t${was(own)}\t${now(own)}\t${some(6, 50)}\n${other.name}\t${was(other)}\t${now(other)}\t${some(6, 50)}`,
		`* ${own.name}: ${now(own)} (${was(own)} in ${year(LAST - 1)})\n* ${other.name}: ${now(other)} (${was(other)})`,
		`How forces compare, ${year(LAST)}: ${own.name} ${now(own)}; ${other.name} ${now(other)}; ${far.name} ${now(far)}.`,
		`${other.police}'s ${now(other)} compares with ${was(other, base)} in ${year(base)}. That is a ${up(other, base) ? "rise" : "fall"} of ${percent(other, base)}%.`,
		`Separately, the NSPCC's own requests found 30,925 child abuse image offences across the UK in 2021/22, up 66% on 18,574 in 2016/17.`,
		`A man, ${some(21, 70)}, from the area was jailed in May for ${some(2, 9)} years after ${some(1200, 90_000)} images were found.`,
		`A poll of ${some(1000, 3000)} parents found ${some(51, 90)}% back new laws.`,
		`One force in the region, ${other.name}, had ${commas(Math.abs(of(own, LAST) - of(other, LAST)))} ${of(other, LAST) > of(own, LAST) ? "more" : "fewer"} offences than ${own.name}.`,
		`A spokesperson for ${other.police} said its ${now(other)} offences reflected better recording and ${some(3, 30)} new staff.`,
	];
	const chosen = body
		.map((text) => ({ text, at: random.next() }))
		.toSorted((a, b) => a.at - b.at)
		.slice(0, random.between(7, 12))
		.map(({ text }) => text);
	const heading = random.pick([
		`${own.police} records ${now(own)} obscene publications offences in a year`,
		`'Deeply worrying': online offences across ${own.region}`,
		`Image crimes: what the figures say`,
	]);
	const lead = random.pick([
		`There were ${now(own)} obscene publications offences recorded by ${own.police} in ${year(LAST)}, Home Office figures show. The year before there were ${was(own)}.`,
		`${own.police} dealt with ${now(own)} obscene publications offences - a category that mainly covers indecent images of children - in the 12 months to March 2023.`,
		`Officers in ${own.name} logged ${now(own)} obscene publications offences in ${year(LAST)}, against ${was(own, base)} in ${year(base)}.`,
	]);
	const byline = random.pick([
		"By Kerry Lindqvist\n20 October 2023, 10:15 BST",
		"Staff reporter | 3 min read",
	]);
	return [heading, byline, lead, ...chosen, "For help call 0808 800 5000.", "Comments (12)"].join("\n\n");
}

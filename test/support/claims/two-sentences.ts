import { count, percentChange } from "../../../src/core/wording/numbers.ts";
import type { Facts } from "./facts.ts";
import { nounFor } from "./phrases.ts";
import type { Random } from "./random.ts";

/** Two places with a count each in two years, and a third that has nothing to do with them. */
interface Told {
	readonly own: Facts;
	readonly rival: Facts;
	readonly third: Facts;
	readonly from: string;
	readonly to: string;
	/** Of the own place, in the earlier and the later year. */
	readonly a: number;
	readonly b: number;
	/** Of the rival. */
	readonly c: number;
	readonly d: number;
	readonly years: string;
	readonly noun: string;
}

type Part = (told: Told) => string;

const openings: readonly Part[] = [
	() => "",
	({ third }) => `A 41-year-old man from ${third.name} was given ten months for 212 images. `,
	({ own }) => `${own.name} is a place of 640,000 people and 12 towns. `,
	({ third, to }) => `In ${third.name} burglary fell 7% to 1,204 offences in ${to}. `,
	() => "Six in ten parents told a survey last year that they worry. ",
	({ rival }) => `${rival.name} and its neighbours\n\n`,
	({ from }) => `The force spends £1.9m a year on this, 8% more than in ${from}. `,
];

const firsts: readonly Part[] = [
	({ own, b, to, noun }) => `${own.police} recorded ${count(b)} ${noun} in ${to}.`,
	({ own, b, to, noun }) => `There were ${count(b)} ${noun} in ${own.name} in ${to}.`,
	({ own, rival, b, d, to, noun }) =>
		`${own.police} recorded ${count(b)} ${noun} in ${to}, against ${count(d)} in ${rival.name}.`,
	({ own, b, to, noun }) =>
		`The panel was told that ${own.police}, which has 2,100 officers, recorded ${count(b)} ${noun} in ${to}.`,
];

const way = (a: number, b: number, up: string, down: string): string => (b > a ? up : down);

const seconds: readonly Part[] = [
	({ a, from }) => `It had been ${count(a)} in ${from}.`,
	({ a, b, from }) =>
		`That compares with ${count(a)} in ${from}, a ${way(a, b, "rise", "fall")} of ${percentChange(a, b, 0)}%.`,
	({ a, b, years }) => `That was ${way(a, b, "up", "down")} from ${count(a)} ${years} earlier.`,
	({ a, b, from }) =>
		`The ${way(a, b, "rise", "fall")} since ${from}, when there were ${count(a)}, is ${count(Math.abs(b - a))}.`,
	({ rival, c, d, from }) => `In ${rival.name} the number went from ${count(c)} in ${from} to ${count(d)}.`,
	({ rival, b, d }) =>
		`In ${rival.name} there were ${count(d)}, so the two forces had ${count(b + d)} between them.`,
	({ rival, b, d }) => `${rival.name} had ${count(Math.abs(d - b))} ${way(b, d, "more", "fewer")}.`,
	({ rival, b, d }) =>
		`By comparison, ${rival.name}'s ${count(d)} is ${percentChange(b, d, 0)}% ${way(b, d, "higher", "lower")}.`,
	({ rival, a, c, d, from }) =>
		`Go back to ${from} and it was ${count(a)}; ${rival.name} then had ${count(c)} and now has ${count(d)}.`,
	({ from }) => `Some 212 children were safeguarded, 30 more than in ${from}.`,
	() => "It made 144 arrests, up 12%, and charged 90 people.",
];

/** Two sentences that tell of two places and years in many ways, between others that tell of something else: all of it true. */
export function twoSentences(all: readonly Facts[], random: Random): string | null {
	const own = random.pick(all);
	const alike = all.filter((it) => it.isForce && it.measure === own.measure);
	const [rival, third] = [random.pick(alike), random.pick(alike)];
	if (!alike.includes(own) || new Set([own, rival, third]).size < 3) return null;
	const shared = [...own.years.keys()].filter((year) => rival.years.has(year)).toSorted((x, y) => x - y);
	if (shared.length < 2) return null;
	const [first, last] = [random.pick(shared), random.pick(shared)];
	if (first >= last) return null;
	const counts = [own.years.get(first), own.years.get(last), rival.years.get(first), rival.years.get(last)];
	const [a, b, c, d] = counts.map((values) => (values?.length === 1 ? (values[0] ?? 0) : 0));
	if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
	if (Math.min(a, b, c, d) < 60 || a === b || c === d || b === d) return null;
	const yearOf = (start: number) => `${start}/${String(start + 1).slice(2)}`;
	const gap = last - first;
	const told: Told = {
		own,
		rival,
		third,
		from: yearOf(first),
		to: yearOf(last),
		a,
		b,
		c,
		d,
		years: gap === 1 ? "a year" : `${gap} years`,
		noun: nounFor(own, random),
	};
	return `${random.pick(openings)(told)}${random.pick(firsts)(told)} ${random.pick(seconds)(told)}`;
}

import { percentChange, ratio } from "../../../src/core/wording/numbers.ts";
import type { Facts } from "./facts.ts";
import { nounFor, numberFor, percentFor, riseFor, riseNoun, verbFor, yearFor } from "./phrases.ts";
import type { Random } from "./random.ts";

/** A sentence and the words in it that are right or wrong. */
export interface Made {
	readonly text: string;
	readonly claim: string;
	/** A headline that can stand above it. */
	readonly heading?: string;
}

/** One way of telling a figure, made true or made false. */
export interface Form {
	readonly name: string;
	make(all: readonly Facts[], holds: boolean, random: Random): Made | null;
}

interface Ends {
	readonly facts: Facts;
	readonly from: number;
	readonly to: number;
	readonly a: number;
	readonly b: number;
}

/** Two years of one place, the earlier count large enough for a percentage, each with one published value. */
function twoYears(all: readonly Facts[], random: Random, gap?: number): Ends | null {
	const facts = random.pick(all);
	const starts = [...facts.years.keys()].toSorted((x, y) => x - y);
	const pairs = starts.flatMap((from) =>
		starts
			.filter((to) => to > from && (gap === undefined || to - from === gap))
			.map((to) => [from, to] as const),
	);
	if (pairs.length === 0) return null;
	const [from, to] = random.pick(pairs);
	const [a, b] = [facts.years.get(from) ?? [], facts.years.get(to) ?? []];
	if (
		a.length !== 1 ||
		b.length !== 1 ||
		a[0] === undefined ||
		b[0] === undefined ||
		a[0] < 50 ||
		a[0] === b[0]
	)
		return null;
	return { facts, from, to, a: a[0], b: b[0] };
}

function oneYear(
	all: readonly Facts[],
	random: Random,
): { facts: Facts; year: number; value: number } | null {
	const facts = random.pick(all);
	const year = random.pick([...facts.years.keys()]);
	const value = facts.years.get(year)?.[0];
	return value === undefined || value < 20 || (facts.years.get(year)?.length ?? 0) > 1
		? null
		: { facts, year, value };
}

/** Another number, off by a little or by a lot, never one that rounding or a round figure would excuse. */
function wrong(value: number, random: Random): number {
	const by = Math.max(2, Math.round((value * random.between(3, 45)) / 100));
	const other = random.chance(50) || value - by < 2 ? value + by : value - by;
	return other % 100 === 0 ? other + 3 : other;
}

const wrongPercent = (percent: string, random: Random): string =>
	String(Math.max(1, Number(percent) + random.pick([-1, 1]) * random.between(3, 30))).replace(/\.\d+$/, "");

/** Percentages that only rounding could tell apart are not made wrong. */
function percentOf({ a, b }: Ends, holds: boolean, random: Random): string | null {
	const decimals = random.chance(25) ? 1 : 0;
	const right = percentChange(a, b, decimals);
	if (Number(right) < 2) return null;
	if (holds) return right;
	const other =
		decimals === 1 ? (Number(wrongPercent(right, random)) + 0.3).toFixed(1) : wrongPercent(right, random);
	return Math.abs(Number(other) - Number(right)) < 1.2 ? null : other;
}

const count: Form = {
	name: "count",
	make(all, holds, random) {
		const it = oneYear(all, random);
		if (it === null) return null;
		const { facts, year, value } = it;
		const claim = numberFor(holds ? value : wrong(value, random));
		const [noun, when] = [nounFor(facts, random), yearFor(year, random)];
		return {
			claim,
			text: random.pick([
				`${facts.police} ${verbFor(random)} ${claim} ${noun} in ${when}.`,
				`In ${when}, ${facts.police} ${verbFor(random)} ${claim} ${noun}.`,
				`A total of ${claim} ${noun} were recorded by ${facts.police} in ${when}.`,
				`There were ${claim} ${noun} recorded in ${facts.name} in ${when}, according to the figures.`,
				`Figures show ${claim} ${noun} were recorded across ${facts.name} in ${when}.`,
			]),
		};
	},
};

const hedged: Form = {
	name: "hedged count",
	make(all, holds, random) {
		const it = oneYear(all, random);
		if (it === null || it.value < 200) return null;
		const { facts, year, value } = it;
		const unit = value > 5000 ? 1000 : 100;
		const [floor, ceiling] = [Math.floor((value - 1) / unit) * unit, Math.ceil((value + 1) / unit) * unit];
		const nearly = ceiling - value <= ceiling * 0.05;
		const claim = holds
			? nearly && random.chance(50)
				? `${random.pick(["nearly", "almost", "just under"])} ${numberFor(ceiling)}`
				: `${random.pick(["more than", "over", "at least"])} ${numberFor(floor)}`
			: random.chance(50)
				? `${random.pick(["more than", "over"])} ${numberFor(ceiling + unit)}`
				: `${random.pick(["nearly", "almost"])} ${numberFor(ceiling + 3 * unit)}`;
		if (!holds && value >= (ceiling + 3 * unit) * 0.94 && claim.startsWith("n")) return null;
		if (!holds && value >= (ceiling + 3 * unit) * 0.94 && claim.startsWith("a")) return null;
		return {
			claim,
			text: `${facts.police} ${verbFor(random)} ${claim} ${nounFor(facts, random)} in ${yearFor(year, random)}.`,
		};
	},
};

const change: Form = {
	name: "percentage between two named years",
	make(all, holds, random) {
		const it = twoYears(all, random);
		const percent = it && percentOf(it, holds, random);
		if (it === null || percent === null) return null;
		const { facts, from, to, a, b } = it;
		const up = b > a;
		const claim = percentFor(percent, random);
		const noun = nounFor(facts, random);
		const [early, late] = [yearFor(from, random), yearFor(to, random)];
		return {
			claim,
			text: random.pick([
				`${noun} in ${facts.name} ${riseFor(up, random)} by ${claim} between ${early} and ${late}.`,
				`The number of ${noun} recorded by ${facts.police} ${riseFor(up, random)} ${claim} from ${early} to ${late}.`,
				`${facts.police} saw a ${claim} ${riseNoun(up, random)} in ${noun} in ${late} compared with ${early}.`,
				`Recorded ${noun} in ${facts.name} were ${up ? "up" : "down"} ${claim} in ${late} on ${early}.`,
			]),
		};
	},
};

const ownEnds: Form = {
	name: "both counts and the percentage",
	make(all, holds, random) {
		const it = twoYears(all, random);
		const percent = it && percentOf(it, holds, random);
		if (it === null || percent === null) return null;
		const { facts, from, to, a, b } = it;
		const up = b > a;
		const claim = percentFor(percent, random);
		const noun = nounFor(facts, random);
		const [early, late] = [yearFor(from, random), yearFor(to, random)];
		return {
			claim,
			text: random.pick([
				`${noun} recorded by ${facts.police} ${riseFor(up, random)} from ${numberFor(a)} in ${early} to ${numberFor(b)} in ${late}, ${up ? "up" : "down"} ${claim}.`,
				`${facts.police} recorded ${numberFor(b)} ${noun} in ${late}, ${up ? "up" : "down"} ${claim} from ${numberFor(a)} in ${early}.`,
				`${facts.police} recorded ${numberFor(b)} ${noun} in ${late}, compared to ${numberFor(a)} in ${early} - a ${riseNoun(up, random)} of ${claim}.`,
				`${facts.police} recorded ${numberFor(a)} ${noun} in ${early}. That ${riseFor(up, random)} to ${numberFor(b)} in ${late}, a ${claim} ${riseNoun(up, random)}.`,
			]),
		};
	},
};

const multiple: Form = {
	name: "multiple",
	make(all, holds, random) {
		const it = twoYears(all, random);
		if (it === null) return null;
		const { facts, from, to, a, b } = it;
		const words = [
			{ text: "more than doubled", right: b > 2 * a },
			{ text: "almost doubled", right: b < 2 * a && b >= 1.9 * a },
			{ text: "more than tripled", right: b > 3 * a },
			{ text: "doubled", right: b >= 2 * a && b < 3 * a },
			{ text: "nearly trebled", right: b < 3 * a && b >= 2.85 * a },
			{ text: "more than quadrupled", right: b > 4 * a },
			{ text: "halved", right: 2 * b <= a && 3 * b > a },
		].filter((word) => word.right === holds);
		if (words.length === 0) return null;
		const { text: claim } = random.pick(words);
		const noun = nounFor(facts, random);
		return {
			claim,
			text: random.pick([
				`${noun} recorded by ${facts.police} ${claim} between ${yearFor(from, random)} and ${yearFor(to, random)}.`,
				`The number of ${noun} in ${facts.name} ${claim} from ${numberFor(a)} in ${yearFor(from, random)} to ${numberFor(b)} in ${yearFor(to, random)}.`,
			]),
		};
	},
};

const difference: Form = {
	name: "difference",
	make(all, holds, random) {
		const it = twoYears(all, random);
		if (it === null || Math.abs(it.b - it.a) < 20) return null;
		const { facts, from, to, a, b } = it;
		const size = Math.abs(b - a);
		const claim = numberFor(holds ? size : wrong(size, random));
		const noun = nounFor(facts, random);
		return {
			claim,
			text: random.pick([
				`${noun} in ${facts.name} ${riseFor(b > a, random)} by ${claim} between ${yearFor(from, random)} and ${yearFor(to, random)}.`,
				`${facts.police} recorded ${numberFor(b)} ${noun} in ${yearFor(to, random)}, ${claim} ${b > a ? "more" : "fewer"} than in ${yearFor(from, random)}.`,
			]),
		};
	},
};

const direction: Form = {
	name: "direction",
	make(all, holds, random) {
		const it = twoYears(all, random);
		if (it === null || Math.abs(it.b - it.a) < 5) return null;
		const { facts, from, to, a, b } = it;
		const claim = riseFor(b > a === holds, random);
		return {
			claim,
			text: `The number of ${nounFor(facts, random)} recorded by ${facts.police} ${claim} between ${yearFor(from, random)} and ${yearFor(to, random)}.`,
		};
	},
};

const rate: Form = {
	name: "rate",
	make(all, holds, random) {
		const it = oneYear(all, random);
		if (it === null || it.value < 400) return null;
		const { facts, year, value } = it;
		const days = (year + 1) % 4 === 0 ? 366 : 365;
		const exact = value / days;
		if (Math.abs(exact - Math.round(exact)) > 0.3 || exact < 2) return null;
		const said = holds
			? Math.round(exact)
			: Math.round(exact) + random.pick([1, 2]) * (random.chance(50) && exact > 4 ? -1 : 1);
		const claim = `${random.pick(["about", "around", "roughly"])} ${said} ${random.pick(["a day", "every day", "each day"])}`;
		if (!holds && Math.abs(said - exact) < exact * 0.12) return null;
		return {
			claim: String(said),
			text: random.pick([
				`${facts.police} recorded ${numberFor(value)} ${nounFor(facts, random)} in ${yearFor(year, random)}, ${claim}.`,
				`In ${yearFor(year, random)}, ${facts.police} recorded ${claim.replace(/ (a|every|each) day/, ` ${nounFor(facts, random)} $1 day`)}.`,
			]),
		};
	},
};

const interval: Form = {
	name: "interval",
	make(all, holds, random) {
		const it = oneYear(all, random);
		if (it === null || it.value < 8000) return null;
		const { facts, year, value } = it;
		const minutes = (((year + 1) % 4 === 0 ? 366 : 365) * 1440) / value;
		const said = holds ? Math.round(minutes) : Math.round(minutes) + random.pick([-3, -2, 2, 4]);
		if (Math.abs(minutes - Math.round(minutes)) > 0.35) return null;
		const claim = `every ${said} minutes`;
		return {
			claim,
			text: `${random.pick(["One offence", "An offence", "One child abuse image offence"])} was recorded ${claim} in ${facts.name} in ${yearFor(year, random)}, figures on ${nounFor(facts, random)} show.`,
		};
	},
};

const total: Form = {
	name: "total over years",
	make(all, holds, random) {
		const facts = random.pick(all);
		const starts = [...facts.years.keys()].toSorted((x, y) => x - y);
		const runs = starts.flatMap((from) =>
			[3, 4, 5, 6]
				.map((n) => ({ from, n }))
				.filter(({ n }) =>
					Array.from({ length: n }, (_, i) => facts.years.get(from + i)).every((it) => it?.length === 1),
				),
		);
		if (runs.length === 0) return null;
		const { from, n } = random.pick(runs);
		const sum = Array.from({ length: n }, (_, i) => facts.years.get(from + i)?.[0] ?? 0).reduce(
			(x, y) => x + y,
			0,
		);
		const claim = numberFor(holds ? sum : wrong(sum, random));
		const noun = nounFor(facts, random);
		return {
			claim,
			text: random.pick([
				`A total of ${claim} ${noun} were recorded by ${facts.police} between ${yearFor(from, random)} and ${yearFor(from + n - 1, random)}.`,
				`${facts.police} recorded ${claim} ${noun} in the ${n} years from ${from}/${String((from + 1) % 100).padStart(2, "0")} to ${from + n - 1}/${String((from + n) % 100).padStart(2, "0")}.`,
			]),
		};
	},
};

const oneMoreYear: Form = {
	name: "n-year total that spans another number of years",
	make(all, holds, random) {
		if (holds) return null;
		const facts = random.pick(all);
		const starts = [...facts.years.keys()].toSorted((x, y) => x - y);
		const last = starts.at(-1) ?? 0;
		const n = random.pick([3, 4, 5]);
		const values = Array.from({ length: n + 1 }, (_, i) => facts.years.get(last - i));
		if (values.some((it) => it?.length !== 1)) return null;
		const sum = values.reduce((x, y) => x + (y?.[0] ?? 0), 0);
		if (sum < 100) return null;
		const claim = numberFor(sum);
		return {
			claim,
			text: `${facts.police} recorded ${claim} ${nounFor(facts, random)} over the last ${["three", "four", "five"][n - 3]} years, with ${numberFor(values[0]?.[0] ?? 0)} in ${yearFor(last, random)}.`,
		};
	},
};

const list: Form = {
	name: "list of places",
	make(all, holds, random) {
		const measure = random.pick(all).measure;
		const year = random.between(2016, 2023);
		const having = all.filter(
			(it) =>
				it.measure === measure &&
				it.isForce &&
				it.years.get(year)?.length === 1 &&
				(it.years.get(year)?.[0] ?? 0) >= 20,
		);
		if (having.length < 4) return null;
		const three = Array.from({ length: 3 }, () => random.pick(having));
		if (new Set(three.map((it) => it.id)).size < 3) return null;
		const [first, second, third] = three;
		if (first === undefined || second === undefined || third === undefined) return null;
		const value = (it: Facts) => it.years.get(year)?.[0] ?? 0;
		const at = random.between(0, 2);
		const shown = three.map((it, i) => numberFor(i === at && !holds ? wrong(value(it), random) : value(it)));
		const noun = nounFor(first, random);
		const when = yearFor(year, random);
		return {
			claim: shown[at] ?? "",
			text: random.pick([
				`In ${when}, ${first.police} recorded ${shown[0]} ${noun}, ${second.police} ${shown[1]} and ${third.police} ${shown[2]}.`,
				`The ${noun} recorded in ${when} by force: ${first.name} (${shown[0]}), ${second.name} (${shown[1]}), ${third.name} (${shown[2]}).`,
				`${first.police} recorded ${shown[0]} ${noun} in ${when}, while there were ${shown[1]} in ${second.name} and ${shown[2]} in ${third.name}.`,
			]),
		};
	},
};

const carriedPlace: Form = {
	name: "place carried from the headline",
	make(all, holds, random) {
		const it = twoYears(
			all.filter((facts) => facts.isForce),
			random,
		);
		if (it === null) return null;
		const { facts, from, to, a, b } = it;
		const wrongOne = random.chance(50);
		const [x, y] = holds ? [a, b] : wrongOne ? [wrong(a, random), b] : [a, wrong(b, random)];
		const noun = nounFor(facts, random);
		const claim = numberFor(holds || !wrongOne ? y : x);
		return {
			claim,
			text: `${noun} in ${facts.name} have changed, figures show.\n\nThe force recorded ${numberFor(y)} offences in ${yearFor(to, random)}, compared to ${numberFor(x)} in ${yearFor(from, random)}.`,
		};
	},
};

const share: Form = {
	name: "share",
	make(all, holds, random) {
		const year = random.pick([2016, 2017, 2021]);
		const uk = all.find((it) => it.id === "uk" && it.measure === "child-abuse-images-foi")?.years.get(year);
		const having = all.filter(
			(it) => it.measure === "child-abuse-images-foi" && it.isForce && it.years.get(year)?.length === 1,
		);
		if (uk?.length !== 1 || uk[0] === undefined || having.length === 0) return null;
		const facts = random.pick(having);
		const part = facts.years.get(year)?.[0] ?? 0;
		const right = ratio(part * 100, uk[0], 1);
		if (Number(right) < 1) return null;
		const claim = percentFor(holds ? right : (Number(right) + random.pick([0.6, 1.4, 5])).toFixed(1), random);
		return {
			claim,
			text: `${facts.police} accounted for ${claim} of all ${nounFor(facts, random)} recorded in the UK in ${yearFor(year, random)}.`,
		};
	},
};

const againstPlace: Form = {
	name: "one place against another",
	make(all, holds, random) {
		const measure = random.pick(all).measure;
		const year = random.between(2016, 2023);
		const having = all.filter(
			(it) => it.measure === measure && it.isForce && it.years.get(year)?.length === 1,
		);
		if (having.length < 2) return null;
		const [one, two] = [random.pick(having), random.pick(having)];
		const [a, b] = [one.years.get(year)?.[0] ?? 0, two.years.get(year)?.[0] ?? 0];
		if (one.id === two.id || a === b) return null;
		const word = a > b === holds ? "more" : "fewer";
		return {
			claim: word,
			text: `${one.police} recorded ${word} ${nounFor(one, random)} than ${two.name} in ${yearFor(year, random)}.`,
		};
	},
};

const yearBefore: Form = {
	name: "on the year before",
	make(all, holds, random) {
		const it = twoYears(all, random, 1);
		const percent = it && percentOf(it, holds, random);
		if (it === null || percent === null) return null;
		const { facts, to, a, b } = it;
		const up = b > a;
		const claim = percentFor(percent, random);
		return {
			claim,
			text: random.pick([
				`${facts.police} recorded ${numberFor(b)} ${nounFor(facts, random)} in ${yearFor(to, random)}, ${up ? "up" : "down"} ${claim} on the previous year.`,
				`${nounFor(facts, random)} in ${facts.name} ${riseFor(up, random)} by ${claim} in a year to ${numberFor(b)} in ${yearFor(to, random)}.`,
				`${facts.police} recorded ${numberFor(b)} ${nounFor(facts, random)} in ${yearFor(to, random)} - a ${claim} ${riseNoun(up, random)} on the ${numberFor(a)} recorded the year before.`,
			]),
		};
	},
};

const overYears: Form = {
	name: "over five years",
	make(all, holds, random) {
		const it = twoYears(all, random, 5);
		const percent = it && percentOf(it, holds, random);
		if (it === null || percent === null) return null;
		const { facts, to, a, b } = it;
		const before = facts.years.get(it.from + 1);
		// "In five years" may be told of four years' distance as well.
		if (!holds && before?.some((value) => Math.abs(Number(percentChange(value, b, 0)) - Number(percent)) < 2))
			return null;
		const up = b > a;
		const claim = percentFor(percent, random);
		return {
			claim,
			text: random.pick([
				`${nounFor(facts, random)} recorded by ${facts.police} have ${up ? "risen" : "fallen"} by ${claim} in five years, to ${numberFor(b)} in ${yearFor(to, random)}.`,
				`The number of ${nounFor(facts, random)} in ${facts.name} was ${numberFor(b)} in ${yearFor(to, random)}, ${up ? "up" : "down"} ${claim} compared with five years earlier.`,
			]),
		};
	},
};

const points: Form = {
	name: "percentage points for per cent",
	make(all, holds, random) {
		const it = twoYears(all, random);
		const percent = it && percentOf(it, true, random);
		if (it === null || percent === null) return null;
		const { facts, from, to, a, b } = it;
		const claim = holds ? percentFor(percent, random) : `${percent} percentage points`;
		return {
			claim,
			text: `${nounFor(facts, random)} in ${facts.name} ${riseFor(b > a, random)} by ${claim} between ${yearFor(from, random)} and ${yearFor(to, random)}.`,
		};
	},
};

const rankOfYears: Form = {
	name: "highest of some years",
	make(all, holds, random) {
		const facts = random.pick(all);
		const starts = [...facts.years.keys()].toSorted((x, y) => x - y);
		const year = random.pick(starts);
		const n = random.pick([3, 4, 5]);
		const values = Array.from({ length: n }, (_, i) => facts.years.get(year - i));
		if (values.some((it) => it?.length !== 1)) return null;
		const [own = 0, ...others] = values.map((it) => it?.[0] ?? 0);
		if (others.every((it) => it < own) !== holds || others.includes(own)) return null;
		const many = ["three", "four", "five"][n - 3];
		const claim = random.pick([`the highest in ${many} years`, `a ${many}-year high`]);
		return {
			claim,
			text: `The ${numberFor(own)} ${nounFor(facts, random)} recorded by ${facts.police} in ${yearFor(year, random)} were ${claim}.`,
		};
	},
};

export const FORMS: readonly Form[] = [
	count,
	hedged,
	change,
	ownEnds,
	multiple,
	difference,
	direction,
	rate,
	interval,
	total,
	oneMoreYear,
	list,
	carriedPlace,
	share,
	againstPlace,
	yearBefore,
	overYears,
	points,
	rankOfYears,
];

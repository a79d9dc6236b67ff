import { type Cell, cellText } from "../spreadsheet/cell.ts";
import { mendOffenceCode, readOffenceCode } from "./offence-code.ts";
import { remember } from "./remember.ts";

/** An offence code as it was labelled and grouped in one financial year. */
export interface Offence {
	readonly code: string;
	readonly description: string;
	readonly group: string;
	readonly subgroup: string;
}

/** Cells of a row that say which offence it counts. */
type OffenceCells = Readonly<Record<keyof Offence, Cell | undefined>>;

export interface Offences {
	/** In the order in which they are met. */
	readonly all: readonly Offence[];
	/** The position of the offence that the cells tell; undefined when they give no code. */
	numberOf(
		code: Cell | undefined,
		description: Cell | undefined,
		group: Cell | undefined,
		subgroup: Cell | undefined,
	): number | undefined;
}

/**
 * Tells offences apart. Files list the same offences in the same order force after force, so the one that followed last
 * time is looked at first: comparing its cells is several times quicker than looking four texts up.
 */
export function createOffences(): Offences {
	const all: Offence[] = [];
	const cellsOf: OffenceCells[] = [];
	const usesOf = new Map<string, number[]>();
	/** By `before`. */
	const follower: number[] = [];
	const codeOf = remember<string>(readOffenceCode);
	const textOf = remember<string>(cellText);
	/** The position of the offence of the row before, plus one. */
	let before = 0;
	return {
		all,
		numberOf(code, description, group, subgroup) {
			const expected = follower[before] ?? before;
			const cells = cellsOf[expected];
			const isExpected =
				cells !== undefined &&
				cells.code === code &&
				cells.description === description &&
				cells.group === group &&
				cells.subgroup === subgroup;
			const number = isExpected ? expected : lookUp({ code, description, group, subgroup });
			if (number !== undefined) {
				follower[before] = number;
				before = number + 1;
			}
			return number;
		},
	};

	function lookUp(cells: OffenceCells): number | undefined {
		const description = textOf(cells.description);
		const code = mendOffenceCode(codeOf(cells.code), description);
		if (code === "") return undefined;
		const [group, subgroup] = [textOf(cells.group), textOf(cells.subgroup)];
		// The few uses of one code are told apart quicker than by a key made of all their words.
		const uses = usesOf.get(code) ?? [];
		const known = uses.find((at) => {
			const one = all[at];
			return one?.description === description && one.group === group && one.subgroup === subgroup;
		});
		if (known !== undefined) return known;
		const number = all.push({ code, description, group, subgroup }) - 1;
		cellsOf.push(cells);
		usesOf.set(code, [...uses, number]);
		return number;
	}
}

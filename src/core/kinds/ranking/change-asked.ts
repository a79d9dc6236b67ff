import type { ChangeBound, QuestionOptions } from "../../question/parts.ts";
import { percentText } from "../../question/thirds.ts";
import { carriesPercentage, SMALLEST_BASE } from "../../statistics/change.ts";
import { count, orNone } from "../../wording/numbers.ts";
import type { Move } from "./moves.ts";
import { moveWords } from "./moves.ts";

/** Which changes are asked for: rises or falls, those of a size, or all but the rises or falls. */
export type ChangeAsked = Pick<QuestionOptions, "direction" | "by" | "not">;

/** What is asked of changes; rises where nothing is said. */
export function changeAsked({ direction, by, not }: QuestionOptions): ChangeAsked {
	if (not !== undefined) return { not };
	if (by === undefined) return { direction: direction ?? "up" };
	return direction === undefined ? { by } : { direction, by };
}

/** Whether more than rises or falls is asked for. */
export const isBounded = ({ by, not }: ChangeAsked): boolean => by !== undefined || not !== undefined;

type Sized = Pick<Move, "difference" | "earlier">;

/** Which of the changes are those asked for; one of a percentage is none of a base too small for it (D8, D10). */
export function changesAsked<T extends Sized>(
	told: readonly T[],
	{ direction, by, not }: ChangeAsked,
): readonly T[] {
	if (not === "either") return told.filter(({ difference }) => difference === 0);
	if (not !== undefined)
		return told.filter(({ difference }) => (not === "up" ? difference <= 0 : difference >= 0));
	return told.filter((it) => goes(it, direction) && (by === undefined || isWithin(it, by)));
}

const goes = ({ difference }: Sized, direction: "up" | "down" | undefined): boolean =>
	direction === undefined ? difference !== 0 : direction === "up" ? difference > 0 : difference < 0;

/** Compared as whole numbers, a per cent having two decimals at most or being thirds. */
function isWithin({ difference, earlier }: Sized, { than, size, unit }: ChangeBound): boolean {
	if (unit === "percent" && !carriesPercentage(earlier)) return false;
	const own = BigInt(Math.abs(difference)) * (unit === "percent" ? 30_000n : 300n);
	const held = BigInt(Math.round(size * 300)) * (unit === "percent" ? BigInt(earlier) : 1n);
	if (than === "over") return own > held;
	if (than === "least") return own >= held;
	return than === "under" ? own < held : own <= held;
}

/** "Rose by more than 10%", "at least doubled", "did not rise". */
export function changeAskedWords({ direction, by, not }: ChangeAsked): string {
	if (not === "either") return "stayed the same";
	if (not !== undefined) return `did not ${not === "up" ? "rise" : "fall"}`;
	const moved = direction === undefined ? "changed" : direction === "up" ? "rose" : "fell";
	if (by === undefined) return moved;
	const { than, size, unit } = by;
	const multiple = direction === "up" && unit === "percent" ? MULTIPLES[size] : undefined;
	if (multiple !== undefined && (than === "over" || than === "least")) return `${THAN[than]} ${multiple}`;
	if (direction === "down" && unit === "percent" && size === 50 && than === "least")
		return "fell by half or more";
	return `${moved} by ${THAN[than]} ${amount(by)}`;
}

const THAN = { over: "more than", least: "at least", under: "less than", most: "at most" } as const;
const MULTIPLES: Readonly<Record<number, string>> = { 100: "doubled", 200: "trebled", 300: "quadrupled" };

const amount = ({ size, unit }: ChangeBound): string =>
	unit === "percent" ? percentText(size) : count(size);

/** "24 rose by more than 10%". */
export const askedTold = (told: readonly Move[], asked: ChangeAsked): string =>
	`${orNone(changesAsked(told, asked).length)} ${changeAskedWords(asked)}`;

/** Whose change no percentage tells, where one is asked for. */
export function tooSmallLine(told: readonly Move[], asked: ChangeAsked): string[] {
	if (asked.by?.unit !== "percent") return [];
	const small = told.filter((it) => goes(it, asked.direction) && !carriesPercentage(it.earlier));
	if (small.length === 0) return [];
	const named = small.map((it) => `${it.force.name} (${moveWords(it)})`).join("; ");
	return [`Not held against a percentage, the earlier count being under ${SMALLEST_BASE}: ${named}.`];
}

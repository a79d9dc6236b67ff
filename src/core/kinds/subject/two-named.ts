import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { MeasureMeant } from "./measure-meant.ts";

/** That two measures are named, how far both are shown, and that they are never set against each other (D26). */
export function twoNamed(
	{ parts, other }: MeasureMeant,
	figures: readonly Figure[],
	data: DataSet,
): readonly string[] {
	const own = data.measure(parts.measure?.measure ?? "");
	if (other === null || own === undefined) return [];
	const [first, second] = data.measures().filter(({ id }) => id === own.id || id === other.measure);
	if (first === undefined || second === undefined) return [];
	const isEachShown = [first, second].every(({ id }) => figures.some((it) => it.measure === id));
	const shown =
		parts.options.claim !== undefined
			? "each number is held against the one it is told of"
			: isEachShown
				? "each is shown apart"
				: `${own.noun} are shown, and the other is a question of its own`;
	return [
		`Two measures are named: ${first.name}, and ${second.name}. They count different things and must not be compared; ${shown}`,
	];
}

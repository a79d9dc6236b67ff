import { count } from "../../../wording/numbers.ts";
import type { Ends } from "../../bind/ends.ts";
import { between, type Scene } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import { compare, minus, rational, times } from "../../rational.ts";
import { wayBeside } from "./judge-ends.ts";

/** More than a twentieth is not slight. */
const TWENTY = rational(20);

/**
 * "Falling slightly from 309 to 301": the way and the size that words without a number tell of two counts. Only confirmed:
 * what is slight is the writer's to say, and a wrong way is told of the counts themselves.
 */
export function judgeSlight(scene: Scene, ends: Ends): Claim | null {
	const { from, to } = ends;
	if (from.quantity.hedge !== "none" || to.quantity.hedge !== "none") return null;
	const way = wayBeside(scene, ends);
	const [a, b] = [from.quantity.value, to.quantity.value];
	const order = compare(b, a);
	if (way === null || order === 0 || (way.direction === "up") !== order > 0) return null;
	const before = /(?:slightly|marginally) $/.exec(between(scene, way.start - 12, way.start))?.[0] ?? "";
	const words = slight.exec(between(scene, way.start, way.start + 40))?.[0];
	if (words === undefined && before === "") return null;
	const size = order > 0 ? minus(b, a) : minus(a, b);
	if (compare(times(size, TWENTY), a) > 0) return null;
	const start = way.start - before.length;
	const end =
		way.start + (words ?? /^[a-z]+/.exec(between(scene, way.start, way.start + 20))?.[0] ?? "").length;
	const working = `${count(a.over)} to ${count(b.over)} is ${order > 0 ? "up" : "down"} ${count(size.over)}`;
	return {
		text: scene.page.text.slice(start, end),
		start,
		end,
		kind: "direction",
		reading: "the text's own figures",
		verdict: "holds",
		reason: `${working}.`,
		figures: [],
		working,
	};
}

const slight = /^[a-z]+(?: (?:up|down))? (?:slightly|marginally|a little|a touch|only slightly)(?![a-z])/;

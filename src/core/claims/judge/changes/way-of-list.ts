import { between, inside } from "../../bind/scene.ts";
import type { PercentMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

/** The words right before a number that make it a part of a whole. */
export const TELLS_SHARE =
	/(?:account(?:s|ed|ing) for|ma(?:de|kes?|king) up|compris(?:es?|ed|ing)|represent(?:s|ed|ing)|proportion|share|equivalent to|equal to|responsible for)(?: [a-z]+){0,2} ?$/;

const risesIn =
	/(?<![a-z])(?:(?<up>increases?|rises?|jump(?:s|ed)?|growth|grow|grew|climb(?:s|ed)?|surge[sd]?|rose|risen|went up)|(?<down>decreases?|falls?|fall(?:en)?|drop(?:s|ped)?|dip(?:s|ped)?|fell|went down))(?![a-z])/g;

/** "The increase was the sharpest in Kent: 32 per cent, against 13 per cent in Essex": every one of them is an increase. */
export function wayOfList({ scene, sentence, mention }: Case<PercentMention>): "up" | "down" | null {
	const near = inside(scene.mentions, sentence).filter((it) => it.type === "percentage" && it !== mention);
	const next = inside(scene.places, sentence).find((it) => it.start >= mention.end);
	const gap = next === undefined ? null : between(scene, mention.end, next.start);
	const lead = between(scene, sentence.start, mention.start);
	if (near.length === 0 || TELLS_SHARE.test(lead) || !/[:,]|against|and|than/.test(lead.slice(-14)))
		return null;
	if (
		gap !== null &&
		!/^ (?:in|at|for)(?: the)? $|^,? to [\d,]+[;,] (?:and )?(?:the )?$|^,? (?:against|compared|and|while|but) /.test(
			gap,
		)
	)
		return null;
	const ways = new Set(
		Array.from(lead.matchAll(risesIn), ({ groups }) => (groups?.["up"] === undefined ? "down" : "up")),
	);
	const [way, other] = ways;
	return other === undefined && (way === "up" || way === "down") ? way : null;
}

/** "Durham's rise of 34% was the sharpest; Northumbria's was 27% and Cleveland's 23%": the rise of another, whose name alone is told. */
export function isOwnersMove({ scene, sentence, mention }: Case<PercentMention>): boolean {
	const before = { start: sentence.start, end: mention.start };
	const owner = inside(scene.places, before).at(-1);
	const first = inside(scene.mentions, before).find(({ type }) => type === "percentage");
	return (
		owner !== undefined &&
		first !== undefined &&
		first.end <= owner.start &&
		/^'s? (?:(?:was|is|stood at|by) )?$/.test(between(scene, owner.end, mention.start)) &&
		/(?<![a-z])(?:rise|increase|growth|jump|fall|drop|decrease)(?: of| was| is)* $/.test(
			between(scene, sentence.start, first.start),
		)
	);
}

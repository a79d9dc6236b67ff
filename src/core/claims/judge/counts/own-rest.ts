import { count } from "../../../wording/numbers.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between } from "../../bind/scene.ts";
import { minus } from "../../rational.ts";
import { sentenceAt } from "../../text/sentences.ts";
import { type Case, type Judged, judged } from "../case.ts";
import { fit } from "../fits.ts";
import { isNear, ofOwnFigures, type Trial } from "../trial.ts";
import { sumOf } from "./as-many-as-told.ts";
import { countsBefore } from "./sums.ts";

const leaves = /(?<![a-z])(?:leaving|which leaves|that leaves|which left)(?: (?:just|only|the other))? $/;

/** "Take away the Welsh 2,194 and you have". */
const taken =
	/^["“' ]*(?:(?:so|but|and|now|then),? )?(?:take (?:away|off)|subtract|deduct|knock off)(?: (?:the|its|their|[a-z'-]+'s?|[a-z-]+)){0,4} [\d,]+(?: (?:of|for|from|in) [a-z -]{3,40})?,? (?:and|to|which|that) (?:you |we |one |it |that |there )?(?:have|has|get|leaves?|left|are left with|is left with|is|are|gives? (?:you|us))(?: (?:just|only|the other))? $/;

/** "Of the 1,888, 1,108 were in one force, leaving 780": the first count of a sentence less those behind it; null for other numbers. */
export function ownRest(it: Case<CountMention>): Judged | null {
	const { scene, sentence, mention } = it;
	if (mention.quantity.hedge !== "none") return null;
	const own = countsBefore(it).filter((one) => one.start >= sentence.start);
	const [whole, ...parts] = own;
	if (leaves.test(between(scene, Math.max(sentence.start, mention.start - 30), mention.start)))
		return whole === undefined || parts.length === 0 ? null : restOf(it, whole, parts, true);
	if (own.length !== 1 || !taken.test(between(scene, sentence.start, mention.start))) return null;
	const told = toldBefore(it);
	const wholes = told.filter((one) => fit(mention.quantity, lessened(one, own)).fits !== "no");
	const [meant] = wholes.length > 0 ? wholes : told;
	return meant === undefined ? null : restOf(it, meant, own, told.length === 1);
}

/** The counts of the sentence before, of which something is taken away. */
function toldBefore(it: Case<CountMention>): readonly CountMention[] {
	const { sentences } = it.scene.page;
	const before = sentences[sentenceAt(sentences, it.sentence.start) - 1];
	return before === undefined || before.paragraph !== it.sentence.paragraph
		? []
		: countsBefore(it).filter((one) => one.start >= before.start && one.start < before.end);
}

const lessened = (whole: CountMention, parts: readonly CountMention[]) =>
	minus(whole.quantity.value, sumOf(parts));

function restOf(
	it: Case<CountMention>,
	whole: CountMention,
	parts: readonly CountMention[],
	isSure: boolean,
): Judged | null {
	const { quantity } = it.mention;
	const rest = lessened(whole, parts);
	const { fits } = fit(quantity, rest);
	if (fits === "no" && !(isSure && isNear(quantity, rest, 20))) return null;
	const trial: Trial = ofOwnFigures({
		result: fits,
		working: `${[whole, ...parts].map((one) => count(one.quantity.value.over)).join(" - ")} = ${count(rest.over)}`,
		actual: rest,
	});
	const verdict = fits === "no" ? "does-not-hold" : "holds";
	return judged("count", { verdict, trial, also: [] }, it, `${trial.working}.`);
}

import type { Passage, Span } from "../../../question/passage.ts";
import { compare, dividedBy, rational } from "../../rational.ts";
import type { RateMention } from "../mention.ts";
import { digits, hedgeBefore, numberOf, numberWord } from "../quantity.ts";

const pattern = new RegExp(
	`(?<![\\w.,/£$€-])(?<n>${digits}|${numberWord})(?<words>(?: (?!every )[a-z'’-]+){0,8}) every (?<m>two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (?<unit>minute|hour|day|week|month)s(?![a-z])`,
	"g",
);

const UNITS: readonly RateMention["unit"][] = ["minute", "hour", "day", "week", "month"];

/** "Two in every three hours" is a part of the time. */
const isPart = /(?:^| )(?:in|of|for)$/;
/** "Five calls every two days" is of something else. */
const ofOffences = /^$|(?:^| )(?:offen[cs]es?|crimes?|cases|on average|of them|recorded|logged)(?: |$)/;

/** "Five every two days": where more than one is told in several units of time; no mention where it is of something else. */
export const severalEvery = ({
	rest,
	folded,
}: Passage): readonly (Span & { readonly mention: RateMention | null })[] =>
	Array.from(rest.matchAll(pattern), ({ 0: text, index, groups }) => {
		const { n = "", m = "", words = "", unit: told } = groups ?? {};
		const [said, long] = [numberOf(n), numberOf(m)];
		const unit = UNITS.find((it) => it === told);
		if (said === null || long === null || unit === undefined) return null;
		if (compare(said.value, rational(1)) <= 0 || isPart.test(words)) return null;
		const { hedge, start } = hedgeBefore(folded, index);
		const end = index + text.length;
		const quantity = {
			value: dividedBy(said.value, long.value),
			step: dividedBy(said.step, long.value),
			hedge,
			fraction: false,
		};
		const mention = { type: "rate", start, end, quantity, unit, interval: false } as const;
		return { start: index, end, mention: ofOffences.test(words.trim()) ? mention : null };
	}).filter((it) => it !== null);

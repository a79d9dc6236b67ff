import type { Draft } from "../../answer.ts";
import { foldText } from "../../question/clean-text.ts";
import type { QuestionParts } from "../../question/parts.ts";

const number =
	/(?<![\d/.,-])(?:\d{1,3}(?:,\d{3})+|\d{3,}|\d+(?:\.\d+)?(?= ?%| ?per ?cent))(?![\d/]|[.,]\d|-\d)/g;

const plain = (text: string): string => text.replaceAll(",", "");

/** The numbers that the asker wants explained, as they were typed: of three figures or a percentage, and no years. */
export function numbersAsked({ text, period }: QuestionParts): readonly string[] {
	const isUnclear = period?.reading.type === "unclear" && period.reading.why === "not-a-year";
	const isNumber = isUnclear || period?.start === period?.end;
	const rest = period === null || isNumber ? text : text.replace(period.text, " ");
	const found = foldText(rest).match(number) ?? [];
	return found.filter((it) => !/^(?:19|20)\d\d$/.test(it));
}

/** Whether an answer states a number: in its figures, its changes or the words of its working. */
export function states({ figures, changes, finding, working }: Draft, asked: string): boolean {
	const values = [
		...figures.map((it) => String(it.value)),
		...changes.flatMap((it) => [String(Math.abs(it.difference)), it.percent?.replace("-", "") ?? ""]),
		...(plain([finding, ...working].join(" ")).match(/\d+(?:\.\d+)?/g) ?? []),
	];
	return values.includes(plain(asked));
}

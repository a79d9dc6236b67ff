import type { Problem } from "../../problem.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { withoutStyle } from "../../question/readers/options.ts";
import type { HouseStyle } from "../../wording/house-style.ts";

/** "Copy line for Cambs 2022/23, broadsheet": a house style by its bare name, where a line to paste is asked for. */
export function withStyleNamed(parts: QuestionParts, styles: readonly HouseStyle[]): QuestionParts {
	const { cues, options, unread } = parts;
	if (options.style !== undefined || !cues.some((it) => it.kind === "copy")) return parts;
	const typed = parts.text.toLowerCase();
	const isNamed = (name: string) =>
		name.includes("-") ? typed.includes(name.replaceAll("-", " ")) : unread.includes(name);
	const style = styles.find(({ name }) => isNamed(name));
	if (style === undefined) return parts;
	const words = style.name.split("-");
	return {
		...parts,
		options: { ...options, style: style.name },
		unread: unread.filter((word) => !words.includes(word)),
	};
}

/** A style that is not loaded: the question is asked again in one that is. */
export function noSuchStyle(typed: string, text: string, styles: readonly HouseStyle[]): Problem {
	const rest = withoutStyle(text);
	const choices = styles.map((it) => ({ label: it.title, question: `${rest} style=${it.name}` }));
	return { type: "unknown-style", typed, held: styles.map((it) => it.name), choices };
}

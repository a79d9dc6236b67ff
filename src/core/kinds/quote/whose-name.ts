import { foldText } from "../../question/clean-text.ts";
import { distance } from "../../question/names/edit-distance.ts";
import type { QuestionOptions, QuestionParts } from "../../question/parts.ts";
import { wordsOf } from "../../question/passage.ts";
import type { DataSet } from "../../statistics/data-set.ts";

export interface NameRead {
	readonly options: Pick<QuestionOptions, "speaker" | "organisation">;
	/** The words it was read from. */
	readonly words: readonly string[];
	/** What is told of it. */
	readonly notice: string;
}

/** Whose words are meant where the name was not typed: a body with a slip in its name, or somebody by their role. */
export function whoseName(parts: QuestionParts, data: DataSet): NameRead | null {
	const { options, unread } = parts;
	if (options.speaker !== undefined || unread.length === 0) return null;
	if (options.organisation === undefined && parts.geographies.length === 0) {
		const slip = misspeltBody(unread, data);
		if (slip !== null) return slip;
	}
	return byRole(parts, data);
}

function misspeltBody(unread: readonly string[], data: DataSet): NameRead | null {
	const names = [...new Set(data.statements({}).flatMap((it) => it.organisation ?? []))];
	for (const typed of unread)
		for (const organisation of names) {
			const name = foldText(organisation);
			const limit = name.length >= 9 ? 2 : 1;
			if (typed.length >= 4 && typed[0] === name[0] && distance(typed, name, limit) <= limit)
				return { options: { organisation }, words: [typed], notice: `“${typed}” read as ${organisation}` };
		}
	return null;
}

/** "The NSPCC chief exec": the only speaker whose role has those words. */
function byRole({ unread, options, geographies }: QuestionParts, data: DataSet): NameRead | null {
	const places = geographies.map((it) => it.geographies[0]);
	const near = data
		.statements(options.organisation === undefined ? {} : { organisation: options.organisation })
		.filter((it) => places.length === 0 || it.body !== "force" || places.includes(it.geography ?? ""));
	const speakers = [
		...new Map(near.flatMap((it) => (it.speaker === null ? [] : [[it.speaker, it]]))).values(),
	];
	const roles = speakers.map((it) => ({
		it,
		role: wordsOf(foldText(it.role ?? "")).map((word) => word.text),
	}));
	const words = unread.filter((word) =>
		roles.some(({ role }) => role.some((own) => word.length >= 4 && own.startsWith(word))),
	);
	if (words.length === 0) return null;
	const fitting = roles.filter(({ role }) => words.every((word) => role.some((own) => own.startsWith(word))));
	const [only, ...others] = fitting;
	if (only === undefined || others.length > 0 || only.it.speaker === null) return null;
	const { speaker, role, organisation } = only.it;
	const whole = [speaker, role, organisation].filter((part) => part !== null).join(", ");
	return { options: { speaker }, words, notice: `“${words.join(" ")}” read as ${whole}` };
}

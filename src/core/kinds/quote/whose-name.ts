import { foldText } from "../../question/clean-text.ts";
import { distance } from "../../question/names/edit-distance.ts";
import type { QuestionOptions, QuestionParts } from "../../question/parts.ts";
import { wordsOf } from "../../question/passage.ts";
import { withTitlesInFull } from "../../question/phrases/short-titles.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Statement } from "../../statistics/statement.ts";

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
	if (options.speaker !== undefined) return null;
	if (unread.length > 0 && options.organisation === undefined && parts.geographies.length === 0) {
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

/** Ranks that officers have: one who is asked after by a rank is somebody of the police who holds it. */
const RANKS: ReadonlySet<string> = new Set([
	"chief",
	"constable",
	"superintendent",
	"inspector",
	"sergeant",
	"detective",
	"officer",
]);

const ranksIn = (text: string): readonly string[] =>
	wordsOf(withTitlesInFull(foldText(text)))
		.map((it) => it.text.replace(/(?:'s|s'?)$/, ""))
		.filter((word) => RANKS.has(word));

/** Who speaks for a government by an office, and not as its spokesperson. */
const OFFICE =
	/(?<![a-z])(?:(?:home|justice|culture|education|technology|tech|science|foreign) secretary|(?:(?:prime|policing|safeguarding|security|justice|online safety) )?minister)(?![a-z])/;

const ranksAsked = ({ text, options: { body } }: QuestionParts): readonly string[] => {
	if (body === "force") return ranksIn(text);
	return body === "government" ? (OFFICE.exec(withTitlesInFull(foldText(text)))?.[0].split(" ") ?? []) : [];
};

/** A rank or an office that was asked after and that nobody has whose words are held: "chief constable", "home secretary". */
export function rankUnheld(parts: QuestionParts, statements: readonly Statement[]): string | null {
	const ranks = ranksAsked(parts);
	const isHeld = statements.some(({ role }) => ranks.every((it) => foldText(role ?? "").includes(it)));
	return statements.length === 0 || isHeld || ranks.every((it) => it === "officer") ? null : ranks.join(" ");
}

/** "The NSPCC chief exec", "the detective's": the only speaker whose role has those words. */
function byRole(parts: QuestionParts, data: DataSet): NameRead | null {
	const { options, geographies } = parts;
	const places = geographies.map((it) => it.geographies[0]);
	const ranks = options.body === "force" ? ranksIn(parts.text) : [];
	const asked = ranks.length > 0 ? { body: "force" as const } : {};
	const near = data
		.statements(options.organisation === undefined ? asked : { ...asked, organisation: options.organisation })
		.filter((it) => places.length === 0 || it.body !== "force" || places.includes(it.geography ?? ""));
	const speakers = [
		...new Map(near.flatMap((it) => (it.speaker === null ? [] : [[it.speaker, it]]))).values(),
	];
	const roles = speakers.map((it) => ({
		it,
		role: wordsOf(foldText(it.role ?? "")).map((word) => word.text),
	}));
	const unread = parts.unread.map((word) => word.replace(/'s?$/, ""));
	const known = unread.filter((word) =>
		roles.some(({ role }) => role.some((own) => word.length >= 4 && own.startsWith(word))),
	);
	const words = [...ranks, ...known];
	if (words.length === 0) return null;
	const fitting = roles.filter(({ role }) => words.every((word) => role.some((own) => own.startsWith(word))));
	const [only, ...others] = fitting;
	if (only === undefined || others.length > 0 || only.it.speaker === null) return null;
	const { speaker, role, organisation } = only.it;
	const whole = [speaker, role, organisation].filter((part) => part !== null).join(", ");
	return { options: { speaker }, words, notice: `“${words.join(" ")}” read as ${whole}` };
}

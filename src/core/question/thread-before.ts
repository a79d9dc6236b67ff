import { isFollowedUp } from "./refiners/follow-up.ts";

/** Asked back, or nothing held: the next words may be the rest of the question. */
const openKinds = new Set(["clarify", "not-held"]);
const neverFollowed = new Set(["out-of-scope", "refused"]);

/** Marks the question about a word; none that is read begins with it. */
const OF_WORD = "\t";

/** So many questions before the last that was answered are kept, for "compare all three". */
const mostEarlier = 4;

/** Whether none of them was dropped: the first of them is the first of the thread. */
export const allKept = (earlier: readonly string[] = []): boolean => earlier.length < mostEarlier;

/** What the next message of a thread is read against. */
export interface ThreadBefore {
	/** The last that was answered. */
	readonly answered: string | undefined;
	/** A later one that was not, and may be put right. */
	readonly unanswered: string | undefined;
	/** A later one about a word for what is counted. */
	readonly defined: string | undefined;
	/** Those answered before it, the latest first. */
	readonly earlier: readonly string[];
}

/** What of an answer says whether it is followed up. */
export interface Followed {
	readonly kind: string;
	readonly question: { readonly canonical: string; readonly geographies: readonly string[] };
	readonly finding: string;
}

/** They as one text to keep, a line each, which no question has within it. */
export function threadAfter(before: string | undefined, { kind, question, finding }: Followed): string {
	const { answered = "", unanswered, earlier } = threadBefore(before);
	// What is not held of a place is asked about still after thanks and what is refused.
	const open = unanswered !== undefined && unanswered === earlier[0] ? unanswered : "";
	if (finding === "" || neverFollowed.has(kind)) return kept(answered, open, earlier);
	if (openKinds.has(kind)) {
		const isOfPlace = kind === "not-held" && question.geographies.length > 0;
		return kept(answered, question.canonical, isOfPlace ? [question.canonical, ...earlier] : earlier);
	}
	if (kind === "definition" && question.geographies.length === 0)
		return kept(answered, `${OF_WORD}${question.canonical}`, earlier);
	if (!isFollowedUp(kind)) return kept(answered, "", earlier);
	const all = [answered, ...earlier].filter((it) => it !== "");
	// Asked again it counts once, but the first of the thread stays the first.
	const others = all.filter((it, at) => it !== question.canonical || (at > 0 && at === all.length - 1));
	return kept(question.canonical, "", others.slice(0, mostEarlier));
}

const kept = (answered: string, unanswered: string, earlier: readonly string[]): string =>
	[answered, unanswered, ...earlier].join("\n").replace(/\n+$/, "");

export function threadBefore(text: string | undefined): ThreadBefore {
	const [answered = "", later = "", ...earlier] = (text ?? "").split("\n");
	const isOfWord = later.startsWith(OF_WORD);
	return {
		answered: unlessEmpty(answered),
		unanswered: isOfWord ? undefined : unlessEmpty(later),
		defined: isOfWord ? later.slice(OF_WORD.length) : undefined,
		earlier,
	};
}

const unlessEmpty = (text: string): string | undefined => (text === "" ? undefined : text);

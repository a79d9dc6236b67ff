import { type Passage, type Span, withoutSpans } from "../../question/passage.ts";
import type { Topic } from "../digests/subscriptions.ts";

export interface TopicsRead {
	/** Those named, each once; a subscription has one. */
	readonly topics: readonly Topic[];
	/** Sent even where nothing is new. */
	readonly always: boolean;
	/** All forces were asked for. */
	readonly everywhere: boolean;
	readonly spans: readonly Span[];
	/** Those of `always`: “no matter what” takes nothing away. */
	readonly alwaysSpans: readonly Span[];
}

const PATTERNS: readonly (readonly ["always" | "everywhere" | Topic, RegExp])[] = [
	[
		"always",
		/(?<![a-z])(?:even (?:if|when) (?:there(?:'s| is| are) )?(?:nothing|no news)(?:'s)?(?: (?:is|has))?(?: (?:new|changed|changes|happened))?|always|no matter what|even if (?:it is |it's )?empty)(?![a-z])/g,
	],
	[
		"everywhere",
		/(?<![a-z])(?:(?:all|every|each)(?: (?:the|of the))?(?: police)? (?:forces?|places?|areas?|nations?)|everywhere|nationwide|the whole country)(?![a-z])/g,
	],
	["revisions", only("revisions?|corrections?|revised figures|figures that (?:are|were) revised")],
	["statements", only("(?:new )?(?:statements?|quotes?|quotations?)")],
	[
		"figures",
		/(?<![a-z])(?:only (?:the )?(?:new )?figures|just (?:the )?(?:new )?figures|(?:new )?figures only|new figures)(?![a-z])/g,
	],
	["everything", /(?<![a-z])(?:everything|anything|all news|any news)(?![a-z])/g],
];

function only(words: string): RegExp {
	return new RegExp(`(?<![a-z])(?:(?:only|just) )?(?:the |any )?(?:${words})(?: only)?(?![a-z])`, "g");
}

/** Reads what of a place's news is wanted: a topic named is wanted alone. */
export function readTopics(whole: Passage): TopicsRead {
	const spans: Span[] = [];
	const alwaysSpans: Span[] = [];
	const named = new Set<string>();
	let passage = whole;
	for (const [name, pattern] of PATTERNS) {
		const found = [...passage.rest.matchAll(pattern)].map((it) => ({
			start: it.index,
			end: it.index + it[0].length,
		}));
		if (found.length > 0) named.add(name);
		spans.push(...found);
		if (name === "always") alwaysSpans.push(...found);
		passage = withoutSpans(passage, found);
	}
	const topics = (["figures", "revisions", "statements", "everything"] as const).filter((it) =>
		named.has(it),
	);
	return {
		topics,
		always: named.has("always"),
		everywhere:
			named.has("everywhere") || (topics.includes("everything") && /^[^a-z0-9]*$/.test(passage.rest)),
		spans,
		alwaysSpans,
	};
}

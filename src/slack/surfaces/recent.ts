import { LRUCache } from "lru-cache";
import type { Answer } from "../../core/answer.ts";

/** A question somebody asked and had answered. `question` can be asked again. */
export interface RecentAnswer {
	readonly question: string;
	/** What it was about, to read: place, measure, period. */
	readonly about: string;
	readonly finding: string;
	readonly id: string;
}

/** What each person was answered last, the latest first. */
export interface Recent {
	of(user: string): readonly RecentAnswer[];
	remember(user: string, answer: Answer): void;
}

const OF_EACH = 5;
/** A checked article is nothing to ask again. */
const LONGEST = 300;
const MOST_USERS = 2_000;

/**
 * Remembers the last few answers of the last few thousand people, for each to see anywhere: so none that `isHidden`.
 * Lost when the process ends.
 */
export function recentInMemory(isHidden: (answer: Answer) => boolean): Recent {
	const answers = new LRUCache<string, readonly RecentAnswer[]>({ max: MOST_USERS });
	return {
		of: (user) => answers.get(user) ?? [],
		remember(user, answer) {
			if (isHidden(answer)) return;
			const { question, figures, statements, about, finding, id } = answer;
			const own = answers.get(user) ?? [];
			const isWorthIt = figures.length + statements.length > 0 && finding !== "";
			if (!isWorthIt || question.canonical.length > LONGEST || own[0]?.id === id) return;
			// Asked in two ways and told in the same words, it stands there once.
			const others = own.filter((it) => it.id !== id && (it.about !== about || it.finding !== finding));
			answers.set(user, [{ question: question.canonical, about, finding, id }, ...others].slice(0, OF_EACH));
		},
	};
}

/** A question somebody asked and had answered. */
export interface RecentAnswer {
	/** The question, as it can be asked again. */
	readonly question: string;
	readonly finding: string;
	readonly id: string;
}

/** What each person was answered last, the latest first. */
export interface Recent {
	of(user: string): readonly RecentAnswer[];
	remember(user: string, answer: RecentAnswer): void;
}

const OF_EACH = 5;
const MOST_USERS = 2_000;

/** Remembers the last few answers of the last few thousand people; lost when the process ends. */
export function recentInMemory(): Recent {
	const answers = new Map<string, readonly RecentAnswer[]>();
	return {
		of: (user) => answers.get(user) ?? [],
		remember(user, answer) {
			if (answer.question === "" || answer.finding === "") return;
			const others = (answers.get(user) ?? []).filter(({ id }) => id !== answer.id);
			answers.delete(user);
			answers.set(user, [answer, ...others].slice(0, OF_EACH));
			const [oldest] = answers.keys();
			if (answers.size > MOST_USERS && oldest !== undefined) answers.delete(oldest);
		},
	};
}

import { distance } from "./core/question/names/edit-distance.ts";

/** "SLACK_BOT_TOKN is set, which Blotter does not know: is it SLACK_BOT_TOKEN?", for each name in the environment that is a slip of one of ours. */
export function nearMisses(
	environment: Readonly<Record<string, string | undefined>>,
	names: readonly string[],
): readonly string[] {
	return Object.entries(environment).flatMap(([typed, value]) => {
		if (names.includes(typed) || value === undefined || value.trim() === "") return [];
		const meant = names.find((name) => distance(typed.toUpperCase(), name, 1) <= 1);
		return meant === undefined
			? []
			: [`${typed} is set, which Blotter does not know and leaves alone. Is ${meant} meant?`];
	});
}

import type { Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import type { Scope } from "../../core/newsroom/instructions/instruction.ts";

/** Which of a channel's digests are meant by the places named, and whether each is about nothing else. */
export function namedDigests(
	here: readonly Subscription[],
	{ scope, all }: { readonly scope: Scope; readonly all: boolean },
): { readonly meant: readonly Subscription[]; readonly isWhole: boolean } {
	const isNamed = (id: string) => scope.geographies.includes(id);
	const meant = here.filter(
		(it) =>
			all ||
			(scope.geographies.length === 0
				? here.length === 1
				: it.geographies.some(isNamed) && (scope.measure === null || it.measure === scope.measure)),
	);
	// Of one about several places only a part may be meant.
	const isWhole = meant.every((it) => all || scope.geographies.length === 0 || it.geographies.every(isNamed));
	return { meant, isWhole };
}

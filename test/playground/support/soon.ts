import { expect } from "vitest";

/** Expects of what a page shows within ten seconds, for a page on a busy machine takes its time. */
export function soon<Value>(look: () => Promise<Value>) {
	return expect.poll(look, { timeout: 10_000 });
}

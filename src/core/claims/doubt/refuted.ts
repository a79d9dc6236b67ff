import type { Scene } from "../bind/scene.ts";
import type { Claim } from "../claim.ts";
import type { CountOf } from "../judge/trial.ts";
import type { Mention } from "../read/mention.ts";
import type { Sentence } from "../text/sentences.ts";

/** A number that did not hold as it was read, and what else its sentence speaks of. */
export interface Refuted {
	readonly scene: Scene;
	readonly sentence: Sentence;
	readonly mention: Mention;
	readonly claim: Claim;
	/** What the other counts of the sentence were read to be of. */
	readonly taken: readonly CountOf[];
	/** The other claims of the sentence that tell a change, as they were read. */
	readonly changes: readonly Claim[];
}

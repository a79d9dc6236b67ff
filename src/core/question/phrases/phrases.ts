import type { Cue } from "../parts.ts";

/** A kind, how strongly the phrases mean it, and the phrases, as patterns over small letters between word boundaries. */
export type CuePhrases = readonly [kind: string, weight: Cue["weight"], ...patterns: readonly string[]];

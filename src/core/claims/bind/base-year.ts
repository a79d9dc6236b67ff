import type { Span } from "../../question/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, type Scene } from "./scene.ts";

/** "Up 66% on 2016/17", "up by nearly a third on what they had in 2016/17": the year is what a number is held against. */
export const isBaseYear = (scene: Scene, { start }: Sentence, time: Span): boolean =>
	baseYear.test(between(scene, Math.max(start, time.start - 24), time.start)) || isInBaseClause(scene, time);

const baseYear = /(?<![a-z])(?:on|from|than(?: in)?|against|versus|vs|compared (?:with|to))(?: the)? $/;

/** "Twice as many as it had in 2016/17", "more than the number that were recorded in 2016/17". */
export const isInBaseClause = (scene: Scene, { start }: Span): boolean =>
	baseClause.test(between(scene, Math.max(0, start - 120), start));

const baseClause =
	/(?<![a-z])(?:(?:up|down|rises?|increase|fall|drop|jump|growth|more|fewer|higher|lower|less)(?![a-z])[^.;:]{0,60}? (?:on|from|than|over)|against|versus|compare[sd]? (?:with|to)|than|as (?:many|much|high|low)(?: [a-z]+){0,4} as|(?:double|twice|triple|treble|times|half)(?: of)?|above|below)(?: (?:what|how many|when|where|the (?:number|figure|total|count|tally|level|sum)(?: of [a-z ]{0,30}(?:offences|crimes))?|that|those|it|they|there|was|were|had))(?: (?!by |in |of |for |at |and |but )[a-z'-]+){0,5}?(?: (?:in|of|for|during))?(?: the)?(?: (?:financial )?year)? (?:in )?$/;

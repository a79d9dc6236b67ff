import { between } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

/** Words that say only the forces with figures for both years were compared: which those are is not held. */
export function likeForLike({ scene, sentence: within }: Pick<Case, "scene" | "sentence">): boolean {
	return /like[- ]for[- ]like|same forces|comparable (?:data|figures|information)|consistent(?:ly)? (?:data|provided)|forces (?:which|that|who|able to) [^.;]{0,40}(?:data|figures|information)|(?:data|figures|information|responses)[^.;]{0,40} (?:for|in|across|covering) (?:both|all|each|every|the same) (?:of )?(?:the )?(?:years?|periods?)|forces (?:which|that|who) (?:provided|supplied|responded)/.test(
		between(scene, within.start, within.end),
	);
}

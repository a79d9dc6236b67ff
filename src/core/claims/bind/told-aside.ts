import type { Span } from "../../question/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, type Scene } from "./scene.ts";

/** "The force, which moved its team to a new office in June, recorded 737": what an aside tells is not what follows it is of. */
export const isToldAside = (scene: Scene, { start }: Sentence, told: Span, until: number): boolean =>
	opensAside.test(between(scene, start, told.start)) && closesAside.test(between(scene, told.end, until));

const opensAside = /, (?:who|which|whose|where) (?:[^,;:.]|,(?=\d))*$/;
const closesAside =
	/^(?:[^,;:.]|,(?=\d))*, (?:had|has|have|recorded|logged|saw|registered|dealt with|reported|counted)(?![a-z])/;

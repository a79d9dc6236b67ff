import { between, inside } from "../bind/scene.ts";
import type { Refuted } from "./refuted.ts";

/** "In all, 35 forces answered, giving more than 33,000 offences": of them together, where the sentence names no place. Null for every other number. */
export const ofSoManyAnswers = ({ scene, sentence, mention, claim }: Refuted): string | null =>
	claim.figures.length > 0 &&
	!inside(scene.places, sentence).some(({ binds }) => binds) &&
	answered.test(between(scene, sentence.start, mention.start))
		? "It is told of the forces that answered together."
		: null;

const answered =
	/(?<![a-z\d])(?:\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:police )?(?:forces|constabularies) (?:had |have |then )?(?:answered|replied|responded|provided|supplied|sent|returned)(?![a-z])/;

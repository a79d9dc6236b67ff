import type { Sentence } from "../text/sentences.ts";
import { between, type Scene } from "./scene.ts";

const CHARITY = "NSPCC";

/** Measures made of what forces told the charity. */
export const toldToCharity = ({ data }: Scene): readonly string[] =>
	data
		.measures()
		.filter(({ producer }) => producer === CHARITY)
		.map(({ id }) => id);

/** Measures of a producer that a sentence names, its paragraph before it, or the sentence right before that: "What about the NSPCC's number?", "The charities count differently". */
export function producedNear(scene: Scene, sentence: Sentence): readonly string[] {
	const { sentences } = scene.page;
	const [opens = sentence] = sentences.filter(({ paragraph }) => paragraph === sentence.paragraph);
	const before = sentences.findLast(({ end }) => end <= sentence.start);
	const told = between(scene, Math.min(opens.start, before?.start ?? opens.start), sentence.end);
	return scene.data
		.measures()
		.filter(
			({ producer }) =>
				told.includes(producer.toLowerCase()) ||
				(producer === CHARITY && /(?<![a-z])the charit(?:y|ies)(?![a-z])/.test(told)),
		)
		.map(({ id }) => id);
}

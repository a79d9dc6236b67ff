import type { QuestionParts } from "../../question/parts.ts";

const images =
	/(?<![a-z])how many (?:(?:indecent|abuse|illegal|child|sexual) )*(?:images|pictures|photos|videos|files)(?! (?:of (?:child(?:ren)?|abuse) )?(?:offences?|crimes?|cases?)(?![a-z]))/i;

/** "How many images in Kent" is answered with offences, and told so (D32). */
export const imagesNote = ({ text }: QuestionParts): readonly string[] =>
	images.test(text) ? ["Counted are offences: how many images there were is not held."] : [];

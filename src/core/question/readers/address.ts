import type { Passage, Span } from "../passage.ts";

const address =
	/^[ ,.:;!-]*(?:(?:hi|hello|hey|hiya|ok|okay|so|morning|good (?:morning|afternoon|evening))[ ,!.]+)?(?:(?:there|team|all|everyone)[ ,!.]+)?(?:@[a-z0-9_.-]+|@?blotter(?: ?bot)?)(?![a-z0-9])[ ,:;.!-]*/;
const slash = /^ ?\/(?:offences|statements)(?![a-z])/;

/** "@blotter", "Hey Blotter," and a slash command typed as text: whom the words are for. */
export function readAddress({ folded }: Passage): readonly Span[] {
	const match = slash.exec(folded) ?? address.exec(folded);
	return match === null ? [] : [{ start: 0, end: match[0].length }];
}

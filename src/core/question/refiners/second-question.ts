const opener =
	/(?:[,;?] ?(?:and |n |& )?|(?<![a-z])(?:and|n|&) )(?=(?:the |who|which|what)?(?:(?<=who|which|what)(?:'s)?(?![a-z])|(?:most|highest|biggest|largest|fewest|lowest|smallest)(?![a-z])))/gi;
const ofRates = /(?<![a-z])(?:rates?|per (?:head|capita|100,?000))(?![a-z])/i;
const ofMoves =
	/(?<![a-z])(?:rises?|rose|risen|increased?|grew|falls?|fell|fallen|decreased?|drop(?:ped)?|changed?)(?![a-z]).*(?<![a-z])(?:since|from|between|over|in)(?![a-z])/i;

const time = /(?<!\d)(?:(?:19|20)\d\d|\d\d[/-]\d\d)(?!\d)|(?<![a-z])(?:last|this) year(?![a-z])/i;
const inOrder =
	/(?<![a-z])(?:most|highest|biggest|largest|top|worst|fewest|least|lowest|smallest|bottom)(?![a-z])/i;

/** Whether half of a text puts forces in order, in a time of its own. */
const isRanking = (half: string): boolean => inOrder.test(half) && time.test(half);

/**
 * Where the second of two questions begins, each with a time of its own: "and which the biggest rise since 2016" after one
 * about rates, "and which had the fewest in 2018" after the most in another year.
 */
export function secondQuestion(text: string): number | null {
	for (const { index, 0: joint } of text.matchAll(opener)) {
		const start = index + joint.length;
		const [first, second] = [text.slice(0, index), text.slice(start)];
		if (/^(?:who|which|what)/i.test(second) && ofRates.test(first) && ofMoves.test(second)) return start;
		if (isRanking(first) && isRanking(second)) return start;
	}
	return null;
}

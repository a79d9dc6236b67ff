const opener = /(?:[,;?] ?(?:and |n |& )?|(?<![a-z])(?:and|n|&) )(?=(?:which|who|what)(?:'s)?(?![a-z]))/gi;
const ofRates = /(?<![a-z])(?:rates?|per (?:head|capita|100,?000))(?![a-z])/i;
const ofMoves =
	/(?<![a-z])(?:rises?|rose|risen|increased?|grew|falls?|fell|fallen|decreased?|drop(?:ped)?|changed?)(?![a-z]).*(?<![a-z])(?:since|from|between|over|in)(?![a-z])/i;

/** Where "and which the biggest rise since 2016" begins, after a question about rates: its years are its own. */
export function secondQuestion(text: string): number | null {
	for (const { index, 0: joint } of text.matchAll(opener)) {
		const start = index + joint.length;
		if (ofRates.test(text.slice(0, index)) && ofMoves.test(text.slice(start))) return start;
	}
	return null;
}

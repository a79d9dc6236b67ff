/** "Compare to 2,914", "against our 2,914": a number that somebody has for a sum. */
export const sumHeldAgainst =
	/(?<![a-z])(?:compare[ds]?(?: (?:it|that|this|the (?:sum|total)))? (?:to|with|against)|(?:hold|check|set|put)(?: (?:it|that|this|the (?:sum|total)))? (?:against|beside|next to)|against|vs?\.?|versus)(?: (?:the|our|my|your|their|a total of|a sum of|nspcc's|his|her))* (?<number>\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d(?!\d))\d{3,})(?![\d/%-]|,\d| ?per ?cent)/i;

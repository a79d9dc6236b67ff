/** Words as they are typed in a hurry or on a phone. */
const spellings: readonly (readonly [word: RegExp, typed: string])[] = [
	[/(?<!<)year/g, "(?:year|yr|yaer|yera)"],
	[/(?<!<)\bbefore\b/g, "(?:before|b4|befor|bfore)"],
	[/(?<!<)\bhow\b/g, "(?:how|hw|hwo|ho(?= many))"],
	[/(?<!<)\bwhat\b/g, "(?:what|wot|wat|wht|waht)"],
	[/(?<!<)\bwhich\b/g, "(?:which|wich|whcih|whihc)"],
	[/(?<!<)\bwhen\b/g, "(?:when|wen|whn|wehn)"],
	[
		/(?<!<)\bwhy\b/g,
		"(?:why|whyy|(?<=^[ |,]*(?:(?:and|but|so|ok) )?)y(?= (?:is|are|was|were|has|have|did|do|does|so)(?![a-z])))",
	],
	[/(?<!<)\baverage(?=s\?)/g, "(?:average|avg|avge|avarage|averge)"],
	[/(?<!<)\bprevious\b/g, "(?:previous|prev|previos|prevous|pervious)"],
	[/(?<!<)\bnext\b/g, "(?:next|nxt|nex)"],
	[/(?<!<)\bdifference\b/g, "(?:difference|diff|diffrence|differance)"],
	[/(?<!<)\bpercentage\b/g, "(?:percentage|pct|precentage|percantage)"],
	[/(?<!<)\bofficial/g, "(?:official|offical|oficial|offcial|officail|offficial)"],
	[/(?<!<)\bfrom\b/g, "(?:from|frm)"],
	[/(?<!<)\bpeople\b/g, "(?:people|ppl|peeps|poeple)"],
];

/** The source of a pattern that fits those spellings too; names of groups stay. */
export const asTyped = (source: string): string =>
	spellings.reduce((text, [word, typed]) => text.replace(word, typed), source);

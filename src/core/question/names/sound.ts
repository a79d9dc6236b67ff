/** Spellings that sound alike in British place names, each brought to one form; in this order. */
const rules: readonly (readonly [pattern: RegExp, instead: string])[] = [
	[/thames/g, "tems"],
	[/^wr/g, "r"],
	[/wor?cester|wooster|wuster/g, "wuster"],
	[/ei?cester|e[iy]?s+e?ter/g, "ester"],
	[/[ou]u?cester/g, "oster"],
	[/cester|sester/g, "ster"],
	[/ph/g, "f"],
	[/c?ks|x/g, "ks"],
	[/ck|q(?:u(?=e$))?/g, "k"],
	[/c(?=[eiy])/g, "s"],
	[/c(?!h)/g, "k"],
	[/z/g, "s"],
	[/wh/g, "w"],
	[/sh(?:ire|ier|eer?|ere|er|ir|ure|ar|or|a|i)$/g, "sha"],
	[/(?:b(?:o|u)r(?:ough|ugh|gh|ra|o)|brough|bruh|boro)$/g, "bra"],
	[/(?:bury|berr?y|bery|bry|buri|berri)$/g, "bri"],
	[/w?ic[hk]$|w?i[dt]ge$|w?itch$|w?ik$/g, "ik"],
	[/(?:h?am|h?um)$/g, "am"],
	[/t[oaeu]n$/g, "tn"],
	[/f[ou]r?de?$|fer?d$/g, "fd"],
	[/mouth$/g, "muth"],
	[/f(?:ol|o|ul)k$/g, "fok"],
	[/ee|ea|ie|ei|ey|y/g, "i"],
	[/ou|oo|ow|au|aw/g, "o"],
	[/ai|ay|ae/g, "a"],
	[/(.)\1+/g, "$1"],
];

/** How letters sound: equal for spellings that are said alike, near for those that nearly are. */
export const soundOf = (letters: string): string =>
	rules.reduce((sound, [pattern, instead]) => sound.replace(pattern, instead), letters);

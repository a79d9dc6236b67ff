/** What can be done instead where nothing was named that something could be left out of. */
export const LEFT_OUT_OF = {
	figures: "Name a nation or a region, which is then added up without it, or rank the forces without it.",
	statements: "Statements are looked up by who said them: nobody can be left out.",
} as const;

/** Why a time has to be asked about. */
export const WHY_UNCLEAR = {
	"not-a-year": "That is not a year I can be sure of.",
	"no-such-date": "There is no such date.",
	"left-out": "It is named to be left out, and no other year is named.",
	"several-spans": "Years that are told apart are asked about one after the other.",
	pandemic: "The pandemic ran over parts of several financial years.",
	"two-digit": "It can be read in two ways.",
} as const;

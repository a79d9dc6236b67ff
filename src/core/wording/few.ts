/** A reminder for the newsroom about small counts, not for print (D13). */
export const FEW =
	"A count under five: before going below force level, think whether anyone could be identified.";

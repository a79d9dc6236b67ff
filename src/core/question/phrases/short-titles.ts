/** Offices and ranks as they are written in a hurry, with what they stand for; on folded text. */
const shortTitles: readonly (readonly [pattern: string, title: string])[] = [
	["(home|justice|culture|technology|tech|science|education|foreign) sec(?:retary)?", "$1 secretary"],
	["pm", "prime minister"],
	["(?:dep(?:uty)? chief con(?:st)?|dcc)", "deputy chief constable"],
	["(?:ass(?:istan)?t chief con(?:st)?|acc)", "assistant chief constable"],
	["(?:chief con(?:st)?|cc)", "chief constable"],
	["det supt", "detective superintendent"],
	["supt", "superintendent"],
	["dci|det chief insp", "detective chief inspector"],
	["det insp", "detective inspector"],
	["insp", "inspector"],
	["(?:det sgt|det sergeant)", "detective sergeant"],
	["sgt", "sergeant"],
];

const whole = (pattern: string) => new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`, "g");

/** "The home sec", "the chief con": the title in full. */
export const withTitlesInFull = (folded: string): string =>
	shortTitles.reduce((text, [pattern, title]) => text.replace(whole(pattern), title), folded);

/** What officers of the police are called in short. */
export const shortRanks =
	"(?:(?:dep(?:uty)?|ass(?:istan)?t) )?chief con(?:st)?|cc|dcc|acc|(?:det )?(?:supt|(?:chief )?insp|sgt)|dci";

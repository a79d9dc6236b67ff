import type { CuePhrases } from "./phrases.ts";

/** Said in passing. */
export const talkPhrases: readonly CuePhrases[] = [
	[
		"thanks",
		1,
		"(?:brill|magic|smashing|grand|class|top|super|nice)(?:,? (?:thanks|thank you|ta|cheers|one|stuff|work))*(?=[ ?.!,|]*$)|thanks?(?: (?:you|u|so much|a lot|very much|again))*|thx|ta|cheers|ty|tysm|much appreciated|nice one|brilliant|perfect|great(?: stuff)?|lovely|got it|ok(?:ay)?|cool|lo+l|lmao|(?:ha){2,}h?|good bot|well done|diolch(?: yn fawr)?|wow+|blimey|crikey|gosh|omg|oof|yikes|jee+z|whoa+|fair enough|noted|gotcha|sweet|ace|legend|(?:you're )?a star|amazing|fab(?:ulous)?|awesome|superb|excellent|spot on|no worries|np|will do|makes sense|understood|that(?:'s| is)? (?:(?:all|really|very|so|super) )*(?:i need(?:ed)?|helpful|great|perfect|brilliant|useful|fine|grand|ace|interesting)|that (?:helps|works|will do)|(?:sorry,? )?(?:wrong (?:chat|channel|window|thread|person|dm|bot|tab)|ignore (?:me|that|this)|never ?mind|nvm|as you were|not for you)|all good|sorted|interesting|bye|see (?:you|ya)|have a (?:good|nice|great) (?:one|day|evening|weekend)",
	],
	[
		"greeting",
		1,
		"hi(?:ya)?|hello+|hey+|yo|howdy|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|g'day|alright|greetings|hi there|bore da|shwmae|(?:are |r )?(?:you|u) (?:there|around|awake|up|about)|anyone (?:there|home)|test|testing|ping|how are you|how's it going",
	],
];

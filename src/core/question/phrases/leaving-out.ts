/** Whether a text has any of the words below at all, which most have not. */
export const mayLeaveOut =
	/w(?:ithout|\/o)|exc|omit|bar|discount|disregard|includ|minus|less|ex[ -]|other than|apart|aside|besides|ignor|out|away|but|not|[,;] ?no |leav|count|drop|lose|ditch|scrap|skip|remov|subtract|deduct|knock|strip|tak/;

/** What may stand between a word for leaving out and the name: "not counting any of the forces in". */
const between =
	"(?:[ -](?:for|in|from|of|the|all|any|both|even|also|forces?|areas?|police|anyone|anywhere|everyone|those|that))*[ -]?[(\"']?$";

/** Leaves out what is named after it, whatever is asked. */
export const leavesOut = new RegExp(
	`(?<![a-z])(?:without|w/o|exclud(?:ing|es?)|excl?\\.?|except(?:ing)?|with the exception|leav(?:e|es|ing) (?:out|aside|off)|omit(?:s|ting)?|barring|disregard(?:s|ing)?|discount(?:s|ing)?|not (?:counting|including)|(?:do not|don'?t|does not|doesn'?t) (?:count|include))${between}`,
);

/** "Top five, drop the Met": said at the head of a clause, where a fall has what fell before it. */
const headOfClause =
	"(?:^|[,;:.|(-]) ?(?:(?:and|but|then|now|so|ok|okay|please|pls|plz|just|can|could|you|we|to) )*";
const drop = "(?:drop(?:ping)?|lose|losing|ditch(?:ing)?|scrap(?:ping)?|skip(?:ping)?|remov(?:e|ing))";
export const drops = new RegExp(`(?<=${headOfClause})${drop}(?: the)? $`);

/** "Drop Kent from the South East", "take Gwent out of Wales": said before a place and between it and what it is taken from. */
export const takesFrom =
	/(?<![a-z])(?:drop(?:ping)?|remov(?:e|ing)|subtract(?:ing)?|deduct(?:ing)?|tak(?:e|ing)|strip(?:ping)?|knock(?:ing)?|cut(?:ting)?|los(?:e|ing)|ditch(?:ing)?|leav(?:e|ing)|count(?:ing)?|pull(?:ing)?)(?: (?:away|out|off))?(?: the)? ?$/;
export const takenFrom =
	/^(?: (?:police|forces?))?,? (?:away )?(?:from|out of|off(?: of)?)(?: (?:the|all|of|whole))* ?$/;

/** "All but", "everyone but". */
export const everyBut =
	"(?:all|every(?:one|body|where)?(?: else)?|any(?:one|body|where)?|no(?:one|body|where)|forces?|areas?|constabularies) but(?: not)?";

/** Leaves it out of what is ranged over or added up; elsewhere it may put one place in the stead of another. */
export const takesAway = new RegExp(
	`(?<![a-z])(?:minus|less|(?<!line |a |the )bar|ex|other than|apart from|aside from|besides|ignor(?:e|ing)|outside|(?:tak(?:e|ing)|strip(?:ping)?|cut(?:ting)?|count(?:ing)?) (?:out|away)|${everyBut}|(?<!(?:it|is|it's|was|if|or|why|whether|are|were|of) )not|(?<=[,;] ?)no)${between}`,
);

/** Sets one force against another: "Kent minus Essex", "Kent, not Essex". */
export const setsAgainst = /(?<![a-z])(?:minus|less|not)(?: the)? ?$/;

/** Compares, but for after what is ranged over: "which has less, Kent or Essex", "all forces less the Met". */
export const less = /(?<![a-z])less(?: the)? ?$/;
export const rangedOver =
	/(?<![a-z])(?:all|everyone|forces|areas|constabularies|regions|total) less(?: the)? ?$/;

/** "Leave the Met out", "with London left out". */
export const takenAround =
	/(?<![a-z])(?:leav(?:e|ing)|tak(?:e|ing)|strip(?:ping)?|cut(?:ting)?|keep(?:ing)?|count(?:ing)?|with|if|once|when|were)(?: you| we| i)?(?: (?:leave|left|take|took|strip(?:ped)?|cut|keep|kept|count(?:ed)?))?(?: the)? ?$/;
export const outAfter =
	/^ (?:(?:police|forces?) )?(?:(?:is|are|was|were|be|being|gets?|got) )?(?:(?:left|taken|stripped|counted|cut|kept) )?(?:out|off)(?! of (?!it|this|that|them|the))(?![a-z])/;

/** "The Met excluded", "London aside". */
export const takenAfter =
	/^,? ?(?:(?:police|forces?) )?(?:(?:is|are|was|were|being|to be) )?(?:excluded|excepted|omitted|removed|discounted|disregarded|ignored|(?:left|taken|stripped|counted) out|not (?:included|counted)|(?:aside|apart)(?! from))(?![a-z])/;

/** Whether what follows a name says that it is left out. */
export const isLeftOutBehind = (after: string): boolean =>
	takenAfter.test(after) || /^ (?:left|taken|stripped) out(?![a-z])/.test(after);

/** Between the places of one list: "the Met or GMP". */
export const joined =
	/^(?: (?:police|forces?|constabulary))?(?: ?[&+/] ?|,? (?:and|or|nor) )(?:(?:the|from|in|for|not|without|also|even) )*$/;
export const joinedByComma = /^(?: (?:police|forces?|constabulary))?, ?(?:the )?$/;

/** Before what a reply asks for. */
export const replyLead =
	"^[ |,]*(?:(?:and|but|now|then|so|ok|okay|right|good|fine|great|thanks|no|yes|yeah|well|actually|please|pls|plz|just|can|could|you|we|i|let's)(?: |[,.!-] ?))*";

/** "Up" as a pattern, but not in "clocked up 4,800", which says how many and not how many more. */
export const UP =
	"(?<!(?<![a-z])(?:clock|rack|chalk|notch|tot|tott|pile?|stack|tally|rung|ring|ma[dk]e?|pick|turn|log|add|end|set|sign|follow|back|cover)(?:ed|s|ing)? )up";

/** "Down" as a pattern, but not in "noted down 3,877", which says how many and not how many less. */
export const DOWN =
	"(?<!(?<![a-z])(?:not(?:e[ds]?|ing)|writ(?:es?|ing|ten)|wrote|jot(?:s|ted|ting)?|mark(?:s|ed|ing)?|t(?:ake|akes|aken|ook)|taking|set|put|la(?:id|ys?)|pin(?:s|ned)?|track(?:s|ed)?) )down";

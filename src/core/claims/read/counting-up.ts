/** "Up" as a pattern, but not in "clocked up 4,800", which says how many and not how many more. */
export const UP =
	"(?<!(?<![a-z])(?:clock|rack|chalk|notch|tot|tott|pile?|stack|tally|rung|ring|ma[dk]e?|pick|turn|log|add|end|set|sign|follow|back|cover)(?:ed|s|ing)? )up";

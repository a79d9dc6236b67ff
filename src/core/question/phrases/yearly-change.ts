const mean = "(?:average|avge?|mean)";
const yearly = "(?:annual|yearly|year[- ]on[- ]year)";
const each = "(?:per|a|each|every) (?:year|yr)";
const move = "(?:rise|increase|fall|drop|decrease|decline|change|growth|jump)(?! rates?(?![a-z]))";

/** "Average yearly rise", "mean annual increase", "average rise per year": a change divided by its years. */
export const yearlyChange: readonly string[] = [
	`(?:the |its |their |an? )?(?:${mean} ${yearly}|${yearly} ${mean}) ${move}`,
	`(?:the |its |their |an? )?${mean} ${move}(?: (?:in|of) (?:offences|crimes|cases))? ${each}`,
	`(?:the |its |their |an? )?(?:${yearly} ${move}|${move} ${each}),? on ${mean}`,
];

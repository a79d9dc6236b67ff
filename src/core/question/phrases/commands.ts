/** Words that open a command and name the kind of answer. The first of each is how we write it ourselves. */
export const commands: Readonly<Record<string, readonly string[]>> = {
	total: ["total", "totals"],
	trend: ["trend", "trends"],
	change: ["change", "changes"],
	compare: ["compare", "comparison"],
	rank: ["rank", "ranking", "rankings"],
	rate: ["rate", "rates"],
	count: ["count"],
	record: ["record"],
	share: ["share"],
	quote: ["quote", "quotes", "statement", "statements"],
	source: ["source", "sources"],
	explain: ["explain", "working", "workings", "audit"],
	definition: ["define", "definition", "definitions"],
	list: ["list"],
	missing: ["missing", "gaps"],
	contact: ["contact", "contacts"],
	angles: ["angles", "angle"],
	pack: ["pack", "briefing"],
	help: ["help", "commands", "usage"],
	about: ["about"],
	check: ["check", "verify", "factcheck", "fact-check"],
	copy: ["copy", "copyline"],
	chart: ["chart", "graph", "plot"],
	csv: ["csv", "export", "download"],
	show: ["show"],
	corrections: ["corrections", "correction"],
	embargo: ["embargo", "embargoes", "embargoed"],
	subscribe: ["subscribe", "follow"],
	unsubscribe: ["unsubscribe", "unfollow"],
	subscriptions: ["subscriptions", "subscription"],
	digest: ["digest"],
	status: ["status"],
	reload: ["reload"],
};

/** Words that by themselves ask for a list. */
export const lists: readonly string[] = [
	"measures",
	"releases",
	"revisions",
	"forces",
	"regions",
	"nations",
	"areas",
	"places",
	"styles",
	"years",
	"datasets",
];

/** The word that asks for a kind; empty for the figure, which needs none. */
export function commandFor(kind: string): string {
	return kind === "figure" ? "" : (commands[kind]?.[0] ?? kind);
}

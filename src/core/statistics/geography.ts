/** A place figures are counted for. Ids are those of the police forces (`cumbria`), nations (`wales`), regions (`north-west`) and groups. */
export interface Geography {
	readonly id: string;
	readonly kind: "force" | "region" | "nation" | "group";
	/** How it is named in a sentence: "Cumbria", "the Metropolitan Police", "Northern Ireland". */
	readonly name: string;
	/** The body's full name: "Cumbria Constabulary", "Police Service of Northern Ireland". Same as `name` for areas. */
	readonly officialName: string;
	readonly welshName: string | null;
	/** ONS code (E23000002, W92000004, K02000001); null where ONS gives none. */
	readonly code: string | null;
	/** Ids of the nation and region it lies in; null above them. */
	readonly nation: string | null;
	readonly region: string | null;
	/** What the force or area covers, in words fit for a sentence: "Berkshire, Buckinghamshire and Oxfordshire". Empty when the name says it all. */
	readonly covers: string;
	/** Anything to say each time the geography is shown: a former name, what is left out. Empty when nothing is. */
	readonly note: string;
	readonly aliases: readonly string[];
	/** Ids of the forces it is made of; empty for a force. */
	readonly members: readonly string[];
	/** Which police-recorded crime regime counts here; forces of different regimes are not ranked together (D25). */
	readonly regime: "england-and-wales" | "scotland" | "northern-ireland" | "mixed";
}

/** A town, city, council or county, and the force that polices it. */
export interface Place {
	readonly name: string;
	/** Ids of forces; more than one where the name alone does not decide ("Newport", "Yorkshire"). */
	readonly forces: readonly string[];
	/** A district is a part of a city, or an island or the like: smaller than an area, which may hold counties. */
	readonly kind: "county" | "council" | "city" | "town" | "district" | "area";
	/** What to say about an ambiguous name, for example what each force covers of it. Empty when nothing is. */
	readonly note: string;
}

/** A geography with its members and its nation: where breaks may be recorded. */
export const reach = (geography: Geography): readonly string[] => [
	geography.id,
	...geography.members,
	...(geography.nation === null ? [] : [geography.nation]),
];

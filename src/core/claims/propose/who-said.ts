import type { Statement } from "../../statistics/statement.ts";

/** Who said something, as far as a text tells. */
export interface Speaker {
	readonly speaker: string | null;
	readonly role: string | null;
	readonly organisation: string | null;
}

const verbs =
	"said|says|added|adds|warned|warns|commented|comments|explained|continued|told [^,:]{2,30}|insisted|urged|stated|claimed|argued|tweeted|wrote";
const leads = new RegExp(
	`(?:^|[.!?] |\\n)\\s*(?<who>[^.!?\\n]{2,160}?),? (?:${verbs})(?: that| in a statement| on [A-Z][a-z]+| today| yesterday)*[:,]? ?$`,
	"u",
);
const tails = new RegExp(
	`^,? ?(?:(?:${verbs}) (?<after>[^.!?\\n]{2,120}?)|(?<before>[^.!?\\n]{2,120}?) (?:${verbs}))(?: that| yesterday| today)?(?=[.,:;!?]|\\s*$)`,
	"u",
);

/** Words before or after a quotation that say who speaks; null when there are none. */
export function whoSaid(before: string, after: string): string | null {
	const lead = leads.exec(before)?.groups?.["who"];
	if (lead !== undefined) return lead.trim();
	const tail = tails.exec(after)?.groups;
	return (tail?.["after"] ?? tail?.["before"])?.trim() ?? null;
}

const name = "\\p{Lu}[\\p{L}'’-]+";
const title = "(?:Sir|Dame|Lord|Lady|Baroness|Dr|Prof(?:essor)?|Rev(?:erend)?|Mr|Mrs|Ms)\\.? ";
const rank =
	"(?:(?:Temporary |Acting |T/|Det(?:ective)?\\.? |Deputy |Assistant )*(?:Chief )?(?:Chief Constable|Constable|Sergeant|Sgt|Inspector|Insp|Superintendent|Supt|Commander|Commissioner|Officer)|DI|DCI|DC|DS|DSI|PC|ACC|DCC|Police and Crime Commissioner|PCC|Home Secretary|(?:[\\p{L}]+ )?Minister|Secretary of State|Councillor|Cllr|MP)";
const unnamed =
	/^(?:an?|the|one) (?<role>(?:[\p{L}-]+ )*?(?:spokes(?:man|woman|person)|representative|officer|source|detective))(?: (?:for|from|of|at) (?:the )?(?<body>[^,]+))?$/iu;
const post =
	"(?<role>[Ss]pokes(?:man|woman|person)|[Cc]hief [Ee]xecutive|[Cc]hief [Cc]onstable|[Dd]irector|[Mm]anager)";
const bodyFirst = new RegExp(
	`^(?:[Tt]he |[Aa]n? )?(?<body>.+?)(?:'s|’s)? ${post}(?: (?<speaker>(?:${title})?${name}(?: ${name}){1,2}))?$`,
	"u",
);
const ranked = new RegExp(
	`^(?<role>${rank})(?: (?:for|of) (?<body>[^,]+?))?,? (?<speaker>(?:${title})?${name}(?: ${name}){1,2})(?:,? (?:of|from|at) (?:the )?(?<from>[^,]+))?(?:, (?<more>.+))?$`,
	"u",
);
const named = new RegExp(
	`^(?![Tt]he )(?<speaker>(?:${title})?${name}(?: (?:van |de |von )?${name}){1,3})(?:, (?<role>[^,]+?)(?:,? (?:of|at|for|from) (?:the )?(?<body>[^,]+)|, (?<last>[^,]+))?)?,?$`,
	"u",
);

/** "A spokesman for Cumbria Constabulary", "Sir Peter Wanless, Chief Executive of the NSPCC", "The NSPCC" taken apart; null for a pronoun. */
export function speakerFrom(who: string): Speaker | null {
	const plain = who
		.replace(/\s+/g, " ")
		.replace(/^(?:and|but|while|meanwhile,|however,|responding,) /i, "")
		.trim();
	if (
		/^(?:he|she|they|it|the (?:spokes(?:man|woman|person)|officer|detective|mum|mother|father))$/i.test(plain)
	)
		return null;
	const groups = [unnamed, ranked, bodyFirst, named]
		.map((pattern) => pattern.exec(plain)?.groups)
		.find((it) => it !== undefined);
	if (groups === undefined) {
		const person = /^(?:an?|one) (?<role>.+)$/i.exec(plain)?.groups?.["role"];
		return person === undefined
			? { speaker: null, role: null, organisation: bare(plain) }
			: { speaker: null, role: person, organisation: null };
	}
	const role = groups["role"] ?? null;
	const adjective = role === null ? null : /^(?<of>.+) (?<kind>spokes\w+)$/iu.exec(role)?.groups;
	const organisation = groups["body"] ?? groups["from"] ?? groups["last"] ?? adjective?.["of"] ?? null;
	return {
		speaker: groups["speaker"] ?? null,
		role: adjective?.["kind"] ?? role,
		organisation: organisation === null ? null : bodyName(organisation),
	};
}

const bare = (text: string): string => text.replace(/^the /i, "");

const bodyName = (text: string): string =>
	/^(?:uk |the )?government$/i.test(text) ? "UK Government" : bare(text);

const bodies: readonly (readonly [RegExp, Statement["body"]])[] = [
	[/police and crime commissioner|\bpcc\b|commissioner's office/i, "commissioner"],
	[/constabulary|police|psni|\bforce\b|detective|inspector|superintendent|constable/i, "force"],
	[/government|home office|home secretary|minister|department|dsit|dcms/i, "government"],
	[/ofcom|ipso|information commissioner|regulator/i, "regulator"],
	[/meta\b|facebook|snap(?:chat)?\b|tiktok|google|apple|twitter|\bx\b|instagram|whatsapp/i, "company"],
	[
		/nspcc|barnardo|charity|foundation|trust|childline|children's society|marie collins|lucy faithfull|internet watch/i,
		"charity",
	],
];

export const bodyOf = ({ speaker, role, organisation }: Speaker): Statement["body"] =>
	bodies.find(([pattern]) => pattern.test([organisation, role, speaker].join(" ")))?.[1] ?? "other";

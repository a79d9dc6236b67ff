import { foldText } from "../../question/clean-text.ts";
import { otherMeasures } from "../../question/other-measures.ts";
import type { Span } from "../../question/passage.ts";
import type { DataSet } from "../../statistics/data-set.ts";

/** What a stretch of text says is counted. */
export interface SubjectMention extends Span {
	/** Ids of the measures it can mean; empty for something that is not held. */
	readonly measures: readonly string[];
	readonly label: string;
	/** True for something that is counted as offences; false for persons, rates, surveys. */
	readonly counted: boolean;
}

const child = "(?:child(?:ren)?(?:'s)?|minors?|csa|csam)";
/** Offences concerning images of children, however they are called. */
const images = new RegExp(
	[
		`(?:${child} )?(?:sexual |sex |sexually )?(?:abuse|exploitation|indecent)[- ](?:image|photo(?:graph)?|picture|imagery)s?(?:[- ](?:based )?(?:related )?(?:offen[cs]es?|crimes?|cases?|incidents?|reports?|offending))?`,
		`indecent (?:or prohibited )?(?:images?|photo(?:graph)?s?|pictures?|pseudo-photographs?|imagery)(?: of (?:a )?child(?:ren)?)?(?: offen[cs]es?| crimes?)?`,
		`(?:image|photo)s?[- ](?:related )?(?:offen[cs]es?|crimes?)`,
		`(?:child )?(?:sexual )?(?:abuse|exploitation) (?:material|content)(?: offen[cs]es?| crimes?)?`,
		`(?:iioc|csam|csai)(?: offen[cs]es?| crimes?)?`,
		`(?:child|kiddie) porn(?:ography)?(?: offen[cs]es?| crimes?)?`,
		`(?:images?|photo(?:graph)?s?|pictures?|videos?) of (?:child(?:ren)? (?:being )?(?:sexual(?:ly)? )?abused?|child (?:sexual )?abuse|the (?:sexual )?abuse of children)`,
	].join("|"),
	"g",
);
const mixed =
	/(?:online )?grooming (?:and|or|offences and) (?:indecent |child (?:sexual )?abuse )?images?(?: offences| crimes)?|(?:images?|image offences|image crimes) and (?:online )?grooming|sexual communication (?:with a child )?and (?:indecent |abuse )?images?/g;
const obscene =
	/obscene publications?(?:[^.;]{0,40}?offences)?|(?:offence )?code 86|protected sexual material/g;

const foreign = new RegExp(
	`(?<![a-z])(?:${[
		"(?:arrest|conviction|prosecution|charge|caution|referral|call|visit|search|officers?(?! (?:in|from|at|across|with|for|there|recorded|logged|dealt|had|registered|have|investigated|were called))(?![a-z])|offender|suspect|victim|perpetrator|paedophile|abuser|sex offender|takedown|removal|report to the (?:helpline|hotline|iwf|ceop)|web ?page|website|url|account(?!s? for(?![a-z]))|user|download|counselling session|safeguarding|child protection plan|staff|job|pound|detection|vacanc(?:y|ie)|volunteer|member|donation|population(?! (?:estimate|figure|count))|pupil|student|parent|survey respondent|respondent)s?",
		"council tax|precepts?|inflation|unemployment|house prices|wages|salaries|funding|budget|spending|workforce|turnover|profits?|revenue|staffing|charge rates?|conviction rates?|charging rates?|clear-up rates?|detection rates?|response times?|waiting (?:times?|lists?)|calls? to (?:childline|the helpline)|childline",
		"(?:online )?(?:child )?(?:sexual|sex) (?:abuse|exploitation)(?! (?:image|imager|material|photo|picture|content))(?: offences| crimes| cases)?",
		"(?:sexual|sex) (?:offences|crimes|assaults)(?: against children)?",
		"survey|poll|questionnaire|study|respondents|research by",
	].join(
		"|",
	)})(?![a-z]| (?:heard|said|say|told|were told|was told|warned|asked|learned|learnt|fear|worry|believe)(?![a-z]))`,
	"g",
);

/** "A category dominated by indecent images", "which takes in extreme pornography": what is counted is the category. */
const describes =
	/(?<![a-z])(?:dominated by|(?:mostly|mainly|largely|chiefly|(?:category|code|class|type)[a-z ]{0,20} (?:that|which))(?: (?:covers?|concerns?|includes?|involves?|relates? to))?|the (?:bulk|majority) of (?:it|them|which) (?:is|are)|takes? in|taking in|made up(?: [a-z]+)? of|such as|consists? of|consisting of)(?: (?:offences|crimes|cases|the|of|involving|relating to|about|over|mostly|mainly|largely|sexual))* $/;

/** "Overall crime fell 4%": everything the police record. */
const allCrime =
	/(?<![a-z])(?:recorded )?(?:offences|crimes) of all kinds(?:, (?:ex|in)cluding fraud)?|(?<![a-z])(?:overall|total|general|police[- ]recorded|recorded|all) (?:recorded )?crime(?![a-z]| (?:of|involving|relating|data|figures?|statistics|open|tables?|levels? of|numbers?))|(?<![a-z])crime overall(?![a-z])/g;

/** "All offences" is how one speaks of any measure's whole. */
const others = new RegExp(
	`(?<![a-z])(?:${Object.entries(otherMeasures)
		.filter(([label]) => label !== "all crime")
		.flatMap(([, patterns]) => patterns)
		.join("|")})(?![a-z])`,
	"g",
);

/** What another measure that is loaded is called by, and the measures so called. */
interface Called {
	readonly pattern: RegExp;
	readonly measures: readonly string[];
}

interface Loaded {
	/** Those of the most words first. */
	readonly names: readonly Called[];
	/** Where any of them stands; null where nothing else is loaded. */
	readonly any: RegExp | null;
}

const known = new WeakMap<DataSet, Loaded>();

/** Too much is called so: "crime" alone is whatever is spoken of. */
const anything = new Set(["crime", "offences"]);
const counting = "(?: offen[cs]es?| crimes?| cases?| incidents?)?";

function loadedIn(data: DataSet, besides: ReadonlySet<string>): Loaded {
	const terms = data
		.measures()
		.filter(({ id }) => !besides.has(id))
		.flatMap(({ id, terms: own }) => own.map((term) => ({ id, term: foldText(term) })))
		.filter(({ term }) => !anything.has(term));
	const named = Map.groupBy(terms, ({ term }) => term);
	const names = [...named]
		.map(([term, of]) => ({ source: written(term), measures: of.map(({ id }) => id) }))
		.toSorted((a, b) => b.source.length - a.source.length);
	return {
		names: names.map(({ source, measures }) => ({ measures, pattern: new RegExp(`^(?:${source})$`) })),
		any:
			names.length === 0
				? null
				: new RegExp(`(?<![a-z-])(?:${names.map(({ source }) => source).join("|")})(?![a-z])`, "g"),
	};
}

/** As one or as many, with or without "offences": "burglaries", "theft offences". */
function written(term: string): string {
	const words = term.replace(/ offences$/, "").split(/[^a-z0-9.]+/);
	const last = words.at(-1) ?? "";
	const many = last.endsWith("y")
		? `${RegExp.escape(last.slice(0, -1))}(?:y|ies)`
		: `${RegExp.escape(last)}s?`;
	const before = words.slice(0, -1).map((it) => RegExp.escape(it));
	return `${[...before, many].join("[^a-z0-9]{1,3}")}${counting}`;
}

/** "Bike theft", "attempted rape", "theft from shops": a part of what is called so, of which nothing is held by that name. */
const narrowed = {
	before:
		/(?<![a-z])(?:[a-z]+-)?(?:bike|bicycle|cycle|shop|retail|car|van|vehicle|motor|phone|mobile|cable|metal|lead|fuel|identity|dog|pet|sheep|livestock|plant|machinery|parcel|card|cash|bank|attempted|child|male|female|marital|gang|armed|street|knife|knifepoint|gun|domestic|residential|commercial|business|personal|online|cyber|rural|youth|teenage|racially|religiously|aggravated|hate|alcohol|drugs?|pension|romance|investment|charity|mortgage|benefit|other|related|serious|petty|violent|historic|non-recent)[ -]$/,
	after:
		/^ (?:of|from|involving|against|with|where|by) (?![\d|]|(?:the|a) (?:year|decade|previous|last|same)|last|previous|just|about|around|more|almost|nearly|fewer|less|up|down)/,
};

/** What a text says is counted, in order. Longer and surer phrases take their words first. */
export function subjectsIn(folded: string, data: DataSet): readonly SubjectMention[] {
	const measures = data.measures();
	const imageMeasures = measures.filter((it) => /\bimage/.test(it.noun)).map((it) => it.id);
	const wide = measures.filter((it) => /\bobscene/.test(it.noun)).map((it) => it.id);
	const found: SubjectMention[] = [];
	const take = (pattern: RegExp, ids: readonly string[], isCounted = true) => {
		for (const match of folded.matchAll(pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			// "67 per 100,000, on mid-2022 population estimates": what a rate is worked out on is not what is counted.
			if (/population/.test(match[0]) && /^ (?:estimate|projection)/.test(folded.slice(end, end + 12)))
				continue;
			const counted = isCounted && !describes.test(folded.slice(Math.max(0, start - 60), start));
			if (!found.some((it) => it.start < end && start < it.end))
				found.push({ start, end, measures: ids, label: match[0], counted });
		}
	};
	take(mixed, []);
	take(obscene, wide);
	take(images, imageMeasures);
	take(
		allCrime,
		measures.filter(({ terms }) => terms.includes("all crime")).map(({ id }) => id),
	);
	const loaded = known.get(data) ?? loadedIn(data, new Set([...imageMeasures, ...wide]));
	known.set(data, loaded);
	for (const { 0: name, index } of loaded.any === null ? [] : folded.matchAll(loaded.any)) {
		const end = index + name.length;
		if (found.some((it) => it.start < end && index < it.end)) continue;
		const isPart =
			narrowed.before.test(folded.slice(Math.max(0, index - 40), index)) ||
			narrowed.after.test(folded.slice(end, end + 40));
		const of = isPart ? [] : loaded.names.filter(({ pattern }) => pattern.test(name));
		found.push({ start: index, end, measures: of.flatMap((it) => it.measures), label: name, counted: true });
	}
	take(others, []);
	take(foreign, [], false);
	return found.toSorted((a, b) => a.start - b.start);
}

import { otherMeasures } from "../../question/phrases/other-measures.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { loadedNamesIn } from "./loaded-names.ts";
import type { SubjectMention } from "./subject.ts";

const child = "(?:child(?:ren)?(?:'s)?|minors?|csa|csam)";
const imageCrimes = `(?:image|photo)s?[- ](?:related |based )?(?:offen[cs]es?|crimes?)(?: against (?:children|minors))?`;
/** Offences concerning images of children, however they are called. */
const images = new RegExp(
	[
		`(?:${child} )?(?:sexual |sex |sexually )?(?:abuse|exploitation|indecent)[- ](?:image|photo(?:graph)?|picture|imagery|pic|img)s?(?:[- ](?:based )?(?:related )?(?:offen[cs]es?|crimes?|cases?|incidents?|reports?|offending))?`,
		`indecent (?:or prohibited )?(?:images?|photo(?:graph)?s?|pictures?|pseudo-photographs?|imagery)(?: of (?:a )?child(?:ren)?)?(?: offen[cs]es?| crimes?)?`,
		imageCrimes,
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
	/obscene (?:publications?|pubs?)(?:[^.;\n|]{0,40}?offences)?|(?:offence )?code 86|protected sexual material/g;

/** "Obscene image crimes": called so loosely that either may be meant. */
const obsceneImages =
	/obscene[- ](?:images?|imagery|pictures?|photos?|material|content)(?:[- ](?:related |based )?(?:offen[cs]es?|crimes?|cases?|incidents?))?/g;
/** "Image crimes", in a text that speaks of the wider offences as well. */
const loosely = new RegExp(
	`(?<!(?:abuse|exploitation|indecent|sexual|sex|prohibited|child) )${imageCrimes}`,
	"g",
);

const foreign = new RegExp(
	`(?<![a-z])(?:${[
		"(?:arrest|conviction|prosecution|charge|caution|referral|call(?! (?:it|that|this)(?![a-z]))|visit|search|officers?(?! (?:in|from|at|across|with|for|there|recorded|logged|dealt|had|registered|have|investigated|handled|saw|were called|(?:are|were)(?: now| already| still| having to)? (?:record|log|register|deal|see|investigat|handl)(?:ing)?))(?![a-z])|offender|suspect|victim|perpetrator|paedophile|abuser|sex offender|takedown|removal|report to the (?:helpline|hotline|iwf|ceop)|web ?page|website|url|(?<!(?:into|on|of|take|taking|takes|took) )account(?!s? for(?![a-z]))|user|download|counselling session|safeguarding(?! (?:ministers?|leads?|boards?|partnerships?|teams?|units?|officers?|experts?|charit(?:y|ies)|bills?|advis[eo]rs?|chiefs?|campaigners?)(?![a-z]))|child protection plan|staff|job|pound|detection|vacanc(?:y|ie)|volunteer|member|donation|population(?! (?:estimate|figure|count))|pupil|student|parent|survey respondent|respondent)s?",
		"contacts(?= (?:about|from|to|with|made)(?![a-z]))|council tax|precepts?|inflation|unemployment|house prices|wages|salaries|funding|budget|spending|workforce|turnover|profits?|revenue|staffing|charge rates?|conviction rates?|charging rates?|clear-up rates?|detection rates?|response times?|waiting (?:times?|lists?)|calls? to (?:childline|the helpline)|childline",
		"(?:online )?(?:child )?(?:sexual|sex) (?:abuse|exploitation)(?! (?:image|imager|material|photo|picture|content))(?: offences| crimes| cases)?",
		"(?:sexual|sex) (?:offences|crimes|assaults)(?: against children)?",
		"survey|poll|questionnaire|study|respondents|research by",
	].join(
		"|",
	)})(?![a-z]| (?:heard|said|say|told|were told|was told|warned|asked|learned|learnt|fear|worry|believe|feel|know|think|notice|claim(?:s|ed)?|argue[sd]?|insist(?:s|ed)?|suggest(?:s|ed)?|added|noted|pointed out)(?![a-z]))`,
	"g",
);

/** "A category dominated by indecent images", "which is broader than abuse imagery": what is counted is the category. */
const describes =
	/(?<![a-z])(?:dominated by|most of (?:which|them) (?:involve|concern|are|relate to|cover)|(?<=, )which (?:also )?includes?|(?:mostly|mainly|largely|chiefly|(?:category|heading|code|class|type)[a-z ]{0,20} (?:that|which))(?: (?:covers?|concerns?|includes?|involves?|relates? to))?|the (?:bulk|majority) of (?:it|them|which) (?:is|are)|(?<![a-z])if (?:it|this|that|these|they) (?:was|were|had been)(?: an?)?|(?:broader|wider|narrower) (?:[a-z]+ )?than|takes? in|taking in|made up(?: [a-z]+)? of|such as|consists? of|consisting of)(?: (?:offences|crimes|cases|the|of|involving|relating to|about|over|mostly|mainly|largely|sexual|nearly|almost|all|most))* $/;

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

/** "67 per 100,000, on mid-2022 population estimates", "relative to population", "although our populations are close": what a rate is worked out on is not what is counted. */
const isYardstick = (folded: string, start: number, end: number): boolean =>
	/^ (?:estimate|projection)/.test(folded.slice(end, end + 12)) ||
	(folded.slice(start, end).startsWith("population") &&
		(areAlike.test(folded.slice(end, end + 40)) || isAllowedFor.test(folded.slice(end, end + 40)))) ||
	/(?:relative to|(?:set|put|hold|held) (?:them|it|these|those|this|that) against|(?:expressed|set|measured|put|judged|weighed) (?:against|by)|taking|double|twice|half|times|(?:third|quarter|fifth|tenth) of|(?:divid(?:e|ed|es|ing)|work(?:ed|s|ing)? out) (?:by|on)|based on|using|per (?:hundred thousand|1,000|10,000|100,000)(?: of)?|every (?:1,000|10,000|100,000)(?: of)?|adjust(?:ed|ing) for|allow(?:ed|ing) for|taking account of|in proportion to|in relation to|given|for|per head of|as a share of|size of)(?: (?:the|its|their|each|local|resident|total|ons|latest|official|census|mid-(?:20)?\d\d))* $/.test(
		folded.slice(Math.max(0, start - 50), start),
	);

/** "Once population is taken into account". */
const isAllowedFor =
	/^(?: sizes?)? (?:is|are|was|were|has been|have been) (?:taken into|accounted for|allowed for|factored in|considered|adjusted for)(?![a-z])/;

/** "Although our populations are within a few hundred of each other". */
const areAlike =
	/^ (?:are|is|were|was|being) (?:within|close|similar|alike|comparable|roughly|about|broadly|nearly|almost|much|not (?:(?:so|that|very) )?(?:different|far))(?![a-z])/;

/** "The charity's freedom of information survey", "in that survey": one that asked the forces is where the counts are from. */
const isOfForces = (folded: string, start: number): boolean =>
	ofRequests.test(folded.slice(Math.max(0, start - 40), start)) ||
	(/(?<![a-z])(?:that|this|the same|the) $/.test(folded.slice(Math.max(0, start - 12), start)) &&
		/(?:freedom[- ]of[- ]information|(?<![a-z])foi) survey/.test(folded.slice(0, start)));

const ofRequests = /(?:freedom[- ]of[- ]information|(?<![a-z])foi|survey of (?:all )?(?:police )?forces) $/;

/** What a text says is counted, in order. Longer and surer phrases take their words first. */
export function subjectsIn(folded: string, data: DataSet): readonly SubjectMention[] {
	const measures = data.measures();
	const imageMeasures = measures.filter((it) => /\bimage/.test(it.noun)).map((it) => it.id);
	const wide = measures.filter((it) => /\bobscene/.test(it.noun)).map((it) => it.id);
	const found: SubjectMention[] = [];
	const take = (pattern: RegExp, ids: readonly string[], isCounted = true) => {
		for (const match of folded.matchAll(pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			if (/population/.test(match[0]) && isYardstick(folded, start, end)) continue;
			if (match[0] === "survey" && isOfForces(folded, start)) continue;
			const counted = isCounted && !describes.test(folded.slice(Math.max(0, start - 60), start));
			if (!found.some((it) => it.start < end && start < it.end))
				found.push({ start, end, measures: ids, label: match[0], counted });
		}
	};
	take(mixed, []);
	take(obscene, wide);
	take(obsceneImages, [...wide, ...imageMeasures]);
	if (found.some((it) => it.measures === wide)) take(loosely, [...wide, ...imageMeasures]);
	take(images, imageMeasures);
	take(
		allCrime,
		measures.filter(({ terms }) => terms.includes("all crime")).map(({ id }) => id),
	);
	for (const name of loadedNamesIn(folded, data, new Set([...imageMeasures, ...wide])))
		if (!found.some((it) => it.start < name.end && name.start < it.end)) found.push(name);
	take(others, []);
	take(foreign, [], false);
	return found.toSorted((a, b) => a.start - b.start);
}

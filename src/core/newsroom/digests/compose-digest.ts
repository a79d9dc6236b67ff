import type { Answer } from "../../answer.ts";
import { canonical } from "../../question/canonical.ts";
import type { Period } from "../../statistics/period.ts";
import { quoted } from "../../wording/attribution.ts";
import { inWords } from "../../wording/numbers.ts";
import {
	figureLine,
	figureTable,
	provenanceOf,
	revisionLine,
	sourceOf,
} from "../corrections/figure-lines.ts";
import type { Digest, DigestLine, DigestSetting } from "./digest.ts";
import { digestText } from "./digest-text.ts";
import { about, finding, nextWords, noticesOf } from "./digest-words.ts";
import { type Followed, periodKey, snapshotOf } from "./followed.ts";
import { isNothing, type News, newsSince } from "./news.ts";
import type { Topic } from "./subscriptions.ts";

/** Answers given in one digest; further figures are counted. */
const MOST_ANSWERS = 60;
const MOST_ANGLES = 8;
const NO_NEWS: News = { figures: [], revisions: [], statements: [] };

/** The digest of a subscription now: what is new since its baseline, or what is held where it has none. Pure. */
export function composeDigest(setting: DigestSetting): Digest {
	const { baseline, scope, data, what } = setting;
	const news = baseline === null ? NO_NEWS : wanted(newsSince(baseline, scope, data), what);
	const shown = baseline === null ? latestHeld(snapshotOf(scope, data), setting) : latestOf(news);
	const answers = shown.slice(0, MOST_ANSWERS).map((it) => answerFor(it, setting));
	const kind = baseline === null ? "first" : isNothing(news) ? "nothing" : "news";
	const parts: Omit<Digest, "text"> = {
		kind,
		about: about(setting),
		finding: finding(kind, news, answers, setting),
		notices: noticesOf(kind, setting),
		table: figureTable(answers, data),
		figures: figuresTold(shown, news, answers, setting),
		revisions: news.revisions.map((it) => revisionLine(it, setting)),
		statements: news.statements.map((it) => quoted(it)),
		angles: kind === "news" && what === "everything" ? anglesOf(news, setting) : [],
		next: nextWords(setting),
		provenance: provenanceOf(answers, news, data),
		answers,
	};
	return { ...parts, text: digestText(parts) };
}

function wanted(news: News, what: Topic): News {
	if (what === "everything") return news;
	return { ...NO_NEWS, [what]: news[what] };
}

/** A figure to tell: of a measure, a place and a period. */
interface Told {
	readonly measure: string;
	readonly geography: string;
	readonly period: Period;
}

/** The latest new period of each series: the others are counted with it. */
function latestOf({ figures }: News): readonly Told[] {
	const seen = new Set<string>();
	return figures.filter(({ measure, geography }) => {
		const key = `${measure} ${geography}`;
		return !seen.has(key) && seen.add(key) !== undefined;
	});
}

/** The latest figure of the main measure for each place. */
function latestHeld({ geographies, measures }: Followed, { data }: DigestSetting): readonly Told[] {
	return geographies.flatMap((it) => {
		for (const measure of measures) {
			const last = data.series(measure.id, it.id).findLast((row) => row.value !== null);
			if (last !== undefined) return [{ measure: measure.id, geography: it.id, period: last.period }];
		}
		return [];
	});
}

function answerFor({ measure, geography, period }: Told, { data, ask }: DigestSetting): Answer {
	const text = canonical({ kind: "figure", geographies: [geography], periods: [period], measure }, data);
	return ask(text);
}

function figuresTold(
	shown: readonly Told[],
	{ figures }: News,
	answers: readonly Answer[],
	setting: DigestSetting,
): readonly DigestLine[] {
	const lines = answers.map((answer, at) => {
		const own = shown[at];
		const earlier = figures.filter(
			(it) =>
				it.measure === own?.measure &&
				it.geography === own.geography &&
				periodKey(it.period) !== periodKey(own.period),
		).length;
		return figureLine(answer, earlier, setting);
	});
	const more = shown.length - answers.length;
	return more <= 0
		? lines
		: [...lines, { text: `Figures for ${inWords(more)} more places are new as well.`, question: "angles" }];
}

/** Angles on the places whose figures are new or changed, from the latest year of each. */
function anglesOf(news: News, { data, ask }: DigestSetting): readonly DigestLine[] {
	const moved = [...news.figures, ...news.revisions].filter(
		(it) => data.geography(it.geography)?.kind === "force",
	);
	const places = [...new Map(moved.map((it) => [`${it.measure} ${it.geography}`, it])).values()];
	const each = places.length > 3 ? 1 : Math.floor(MOST_ANGLES / Math.max(1, places.length));
	return places
		.flatMap(({ measure, geography }) => {
			const text = canonical({ kind: "angles", geographies: [geography], periods: [], measure }, data);
			const answer = ask(text);
			const name = data.geography(geography)?.name ?? geography;
			return answer.lines
				.filter((line) => !/statements? (?:is|are) held/.test(line))
				.slice(0, each)
				.map((line) => ({
					text: `${line.startsWith(name) ? "" : `${name}: `}${line} · ${sourceOf(answer, data)}`,
					question: text,
				}));
		})
		.slice(0, MOST_ANGLES);
}

import { createHash } from "node:crypto";
import type { ProposedObservation, ProposedStatement } from "../../core/claims/propose/proposal.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Release } from "../../core/statistics/release.ts";
import type { NewRows } from "../../data-package/append-rows.ts";

/** Where a text was published. */
export interface Origin {
	readonly outlet: string;
	/** ISO date, or year and month. */
	readonly date: string;
	readonly url: string;
	readonly title: string;
	/** Id of a release held that the figures stand in; empty for a new one. */
	readonly release: string;
}

/** What was accepted as rows of the data package; a new release for every producer whose figures stand in none held. */
export function rowsOf(
	observations: readonly ProposedObservation[],
	statements: readonly ProposedStatement[],
	origin: Origin,
	data: DataSet,
): NewRows {
	const producerOf = (it: ProposedObservation) => data.measure(it.measure)?.producer ?? it.measure;
	const producers = [...new Set(observations.map(producerOf))];
	const releases =
		origin.release === "" ? producers.map((producer) => releaseOf(producer, origin, data)) : [];
	const releaseFor = (it: ProposedObservation) =>
		origin.release === "" ? (releases[producers.indexOf(producerOf(it))]?.id ?? "") : origin.release;
	const stem = freeStem(origin, data);
	return {
		releases,
		observations: observations.map((it) => ({
			...it,
			release: releaseFor(it),
			working: "",
			note: `Printed by ${origin.outlet}.`,
			locator: origin.url,
		})),
		statements: statements.map(({ text, speaker, role, organisation, body, geography }, at) => ({
			id: `${stem}-${at + 1}`,
			text,
			speaker,
			role,
			organisation,
			body,
			date: origin.date,
			outlet: origin.outlet,
			source: origin.url,
			geography,
			period: null,
			measure: null,
			release: releases[0]?.id ?? (origin.release === "" ? null : origin.release),
			hash: createHash("sha256").update(text, "utf8").digest("hex"),
			position: at + 1,
		})),
	};
}

function releaseOf(producer: string, { title, date, url, outlet }: Origin, data: DataSet): Release {
	const stem = slug(`${producer} ${date}`);
	let id = stem;
	for (let n = 2; data.release(id) !== undefined; n++) id = `${stem}-${n}`;
	return {
		id,
		producer,
		title,
		published: date,
		retrieved: null,
		url,
		licence: "facts-with-source",
		sha256: null,
		note: `As printed by ${outlet}.`,
	};
}

/** The beginning of statement ids that no statement has yet. */
function freeStem({ outlet, date }: Origin, data: DataSet): string {
	const ids = new Set(data.statements({}).map((it) => it.id));
	const stem = slug(`${outlet} ${date}`);
	let free = stem;
	for (let n = 2; ids.has(`${free}-1`); n++) free = `${stem}-${n}`;
	return free;
}

const slug = (text: string): string =>
	text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");

import type { Dialect } from "./database.ts";

export interface Migration {
	readonly name: string;
	readonly statements: (dialect: Dialect) => readonly string[];
}

/** In order. One that was released is never edited: what is to change comes as another. */
export const MIGRATIONS: readonly Migration[] = [
	{
		name: "0001-first",
		statements: ({ identity }) => [
			"create table claims (key text primary key, until_at bigint not null)",
			"create index claims_until on claims (until_at)",

			`create table thread_questions (
				channel text not null, ts text not null, asker text not null, question text not null, at bigint not null,
				primary key (channel, ts, asker))`,
			"create index thread_questions_at on thread_questions (at)",

			`create table answers (
				no ${identity},
				id text not null, dataset text not null, question text not null, answer text not null, first_given bigint not null,
				unique (id, dataset, question))`,
			`create table answer_figures (
				answer_no bigint not null references answers (no) on delete cascade,
				measure text not null, geography text not null, first_day text not null, last_day text not null, value bigint)`,
			"create index answer_figures_key on answer_figures (measure, geography, first_day, last_day, answer_no, value)",
			"create index answer_figures_answer on answer_figures (answer_no)",

			`create table citations (
				id text primary key, answer_no bigint not null references answers (no),
				team text not null, channel text not null, ts text, thread text,
				asked_by text not null, given_as text not null, at bigint not null)`,
			"create index citations_answer on citations (answer_no, at)",
			"create index citations_message on citations (channel, ts)",
			"create index citations_at on citations (at)",
			`create table stories (
				citation text not null references citations (id) on delete cascade,
				story text not null, marked_by text not null, at bigint not null,
				primary key (citation, story))`,

			`create table subscriptions (
				no ${identity}, id text not null unique, team text not null, channel text not null,
				creator text not null, created bigint not null, geographies text not null, measure text, what text not null,
				rule text not null, zone text not null, always_send integer not null, baseline text, pending text,
				paused text, next_due bigint, failures integer not null, last_error text)`,
			"create index subscriptions_channel on subscriptions (team, channel)",
			"create index subscriptions_creator on subscriptions (team, creator)",
			"create index subscriptions_due on subscriptions (next_due) where paused is null",

			`create table occurrences (
				no ${identity}, subscription text not null references subscriptions (id) on delete cascade,
				local_time text not null, due bigint not null, outcome text, reason text, settled bigint,
				unique (subscription, local_time))`,
			"create index occurrences_open on occurrences (due) where outcome is null",

			`create table deliveries (
				no ${identity}, key text not null unique, team text not null, channel text not null,
				act text not null, update_ts text, thread_ts text, after_key text, payload text not null, owner text,
				not_before bigint not null, state text not null, attempts integer not null, lookups integer not null,
				first_tried bigint, lease_holder text, lease_until bigint, ts text, error text,
				planned bigint not null, changed bigint not null)`,
			"create index deliveries_open on deliveries (channel, no) where state in ('planned', 'sending')",
			"create index deliveries_state on deliveries (state, changed)",
			"create index deliveries_owner on deliveries (owner, no)",
			"create index deliveries_after on deliveries (after_key)",
			"create table channels (channel text primary key, free_at bigint not null, next_at bigint)",
			"create index channels_next on channels (next_at)",

			`create table corrections (
				no ${identity}, id text not null unique,
				measure text not null, geography text not null, first_day text not null, last_day text not null,
				from_value bigint, to_value bigint, kind text not null, reason text not null, release text,
				from_dataset text not null, to_dataset text not null, substantial integer not null,
				state text not null, proposed bigint not null, decided_by text, decided_at bigint)`,
			"create index corrections_state on corrections (state, proposed)",
			`create table correction_citations (
				correction text not null references corrections (id), citation text not null,
				primary key (correction, citation))`,
			"create index correction_citations_citation on correction_citations (citation)",

			"create table sign_offs (dataset text primary key, signed_by text not null, at bigint not null, note text not null)",

			`create table embargoes (
				id text primary key, subject_type text not null, subject_id text not null, until_at bigint,
				channels text not null, set_by text not null, set_at bigint not null, lifted bigint)`,
			`create table embargo_views (
				no ${identity}, embargo text not null, channel text not null, viewer text not null, answer text, at bigint not null)`,
			"create index embargo_views_embargo on embargo_views (embargo, no)",
		],
	},
	{
		// Whoever looks for citations reads thousands of answers' names, and none of their texts.
		name: "0002-texts-apart",
		statements: () => [
			`create table answer_texts (
				answer_no bigint primary key references answers (no) on delete cascade, answer text not null)`,
			"insert into answer_texts (answer_no, answer) select no, answer from answers",
			"alter table answers drop column answer",
		],
	},
	{
		// A digest is cited by whoever sends it, also after the process that planned it is gone.
		name: "0003-told-answers",
		statements: () => [
			`create table told_answers (
				delivery text not null references deliveries (key) on delete cascade,
				answer_no bigint not null references answers (no), primary key (delivery, answer_no))`,
			"create index told_answers_answer on told_answers (answer_no)",
		],
	},
	{
		// What a thread was told last is found by the figure; a change that is half followed is followed again.
		name: "0004-followed",
		statements: ({ identity }) => [
			"create index corrections_figure on corrections (measure, geography, first_day, last_day)",
			"create index corrections_change on corrections (to_dataset, state)",
			`create table followed (no ${identity}, dataset text not null, at bigint not null)`,
		],
	},
	{
		// A text that was checked is a question too, and too long for an index.
		name: "0005-long-questions",
		statements: () => [
			`create table long_questions (
				answer_no bigint primary key references answers (no) on delete cascade, question text not null)`,
		],
	},
];

import { afterAll, describe, expect, test } from "vitest";
import type {
	Instruction,
	InstructionProblem,
} from "../../../../src/core/newsroom/instructions/instruction.ts";
import { readInstruction } from "../../../../src/core/newsroom/instructions/read-instruction.ts";
import { subscribeText } from "../../../../src/core/newsroom/instructions/read-subscribe.ts";
import { TODAY } from "../../../support/asking.ts";
import { withDataSet } from "../../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const { data } = held;

const command = (text: string) => readInstruction(text, { style: "command", data, today: TODAY });
const said = (text: string) => readInstruction(text, { style: "sentence", data, today: TODAY });

/** What a subscription comes to, in few words. */
function short(read: ReturnType<typeof command>): string {
	if (read === null) return "a question";
	if ("problem" in read) return `? ${read.problem.type}`;
	return wordsOf(read.instruction);
}

function wordsOf(it: Instruction): string {
	switch (it.type) {
		case "subscribe":
			return [
				it.scope.geographies.join("+") || "all",
				it.scope.measure,
				it.what === "everything" ? null : it.what,
				it.rule,
				it.always ? "always" : null,
			]
				.filter((part) => part !== null)
				.join(" ");
		case "unsubscribe":
			return `unsubscribe ${it.all ? "all" : it.scope.geographies.join("+")}`;
		case "hand-over":
			return `hand over ${it.all ? "all" : it.scope.geographies.join("+")} to ${it.to ?? "?"}`;
		case "corrections":
			return `corrections ${it.scope.geographies.join("+")}`.trim();
		case "digest":
		case "sign-off":
			return `${it.type} ${it.act}${it.type === "sign-off" && it.note !== "" ? ` (${it.note})` : ""}`;
		case "show":
			return `show ${it.id}`;
		case "used":
			return `used ${it.id} in ${it.story}`;
		case "subscriptions":
		case "embargo":
			return it.type;
	}
}

describe("subscribe", () => {
	test.each([
		["subscribe cumbria", "cumbria 0 9 * * 1-5"],
		["SUBSCRIBE CUMBRIA", "cumbria 0 9 * * 1-5"],
		["subscribe to cumbria", "cumbria 0 9 * * 1-5"],
		["please subscribe us to cumbria police", "cumbria 0 9 * * 1-5"],
		["subscribe wales weekly monday 9am", "wales 0 9 * * 1"],
		["remind us every monday about wales", "wales 0 9 * * 1"],
		["could we get a digest of the welsh forces in here every friday at 8.30am", "wales 30 8 * * 5"],
		["set up a weekly digest for kent on mondays at 9", "kent 0 9 * * 1"],
		["subscribe wales weekly on monday at 9 am", "wales 0 9 * * 1"],
		["weekly monday 9am subscribe wales", "wales 0 9 * * 1"],
		["wales subscribe 9am mondays", "wales 0 9 * * 1"],
		["subscribe kent every tuesday at 14:30", "kent 30 14 * * 2"],
		["subscribe kent tues and thurs 8.15am", "kent 15 8 * * 2,4"],
		["subscribe kent daily", "kent 0 9 * * *"],
		["subscribe kent daily at 00:30", "kent 30 0 * * *"],
		["subscribe kent every day at noon", "kent 0 12 * * *"],
		["subscribe kent at midnight daily", "kent 0 0 * * *"],
		["subscribe kent weekdays at 5", "kent 0 17 * * 1-5"],
		["subscribe kent weekdays at 7", "kent 0 7 * * 1-5"],
		["subscribe kent 12am daily", "kent 0 0 * * *"],
		["subscribe kent 12pm daily", "kent 0 12 * * *"],
		["subscribe kent mon-fri 10:00", "kent 0 10 * * 1-5"],
		["subscribe kent weekly", "kent 0 9 * * 1"],
		["subscribe kent monthly", "kent 0 9 1 * *"],
		["subscribe kent monthly on the 15th at 8am", "kent 0 8 15 * *"],
		["subscribe kent every month on the last day", "kent 0 9 L * *"],
		["subscribe kent as soon as something is published", "kent @published"],
		["subscribe kent on release", "kent @published"],
		["subscribe kent immediately", "kent @published"],
		["subscribe cumbria revisions only", "cumbria revisions 0 9 * * 1-5"],
		["subscribe cumbria revisions", "cumbria revisions 0 9 * * 1-5"],
		["subscribe only revisions cumbria weekly", "cumbria revisions 0 9 * * 1"],
		["subscribe cumbria statements only", "cumbria statements 0 9 * * 1-5"],
		["subscribe cumbria quotes", "cumbria statements 0 9 * * 1-5"],
		["subscribe cumbria new figures only", "cumbria figures 0 9 * * 1-5"],
		["subscribe cumbria everything", "cumbria 0 9 * * 1-5"],
		["subscribe cumbria even if nothing is new", "cumbria 0 9 * * 1-5 always"],
		["subscribe cumbria and lancashire", "cumbria+lancashire 0 9 * * 1-5"],
		["subscribe devon and cornwall weekly", "devon-and-cornwall 0 9 * * 1"],
		["subscribe kent, essex, sussex friday 4pm", "kent+essex+sussex 0 16 * * 5"],
		["subscribe cumbria code 86", "cumbria obscene-publications-86 0 9 * * 1-5"],
		["subscribe all forces weekly", "all 0 9 * * 1"],
		["subscribe everything", "all 0 9 * * 1-5"],
		["subscribe uk", "uk 0 9 * * 1-5"],
		["subscribe cumbira", "cumbria 0 9 * * 1-5"],
		["subscirbe cumbria", "cumbria 0 9 * * 1-5"],
		["suscribe staffordshire", "staffordshire 0 9 * * 1-5"],
		["subscribe oxford", "thames-valley 0 9 * * 1-5"],
		["follow kent", "kent 0 9 * * 1-5"],
		["subscribe kent &amp; essex", "kent+essex 0 9 * * 1-5"],
		["subscribe kent no matter what", "kent 0 9 * * 1-5 always"],
		["subscribe kent even if there's no news", "kent 0 9 * * 1-5 always"],
		["subscribe kent but only weekly", "kent 0 9 * * 1"],
		["subscribe kent, but just revisions", "kent revisions 0 9 * * 1-5"],
		["subscribe all forces, but only revisions", "all revisions 0 9 * * 1-5"],
		["subscribe kent daily at 9am 9:00", "kent 0 9 * * *"],
		["subscribe kent at noon daily, 12pm", "kent 0 12 * * *"],
		["subscribe kent weekdays and saturdays at 8am", "kent 0 8 * * 1,2,3,4,5,6"],
		["subscribe north yorkshire and nottinghamshire", "north-yorkshire+nottinghamshire 0 9 * * 1-5"],
	])("%s", (text, expected) => {
		expect(short(command(text))).toBe(expected);
	});

	test.each([
		["subscribe", "? no-place"],
		["subscribe weekly", "? no-place"],
		["subscribe yorkshire", "? which-place"],
		["subscribe hogwarts", "? unknown-place"],
		["subscribe cumbria fortnightly", "? unclear-time"],
		["subscribe cumbria hourly", "? unclear-time"],
		["subscribe cumbria every other monday", "? unclear-time"],
		["subscribe cumbria alternate weeks", "? unclear-time"],
		["subscribe cumbria every two weeks", "? unclear-time"],
		["subscribe cumbria at 25", "? unclear-time"],
		["subscribe cumbria 9:75", "? unclear-time"],
		["subscribe cumbria 13pm", "? unclear-time"],
		["subscribe cumbria revisions and statements", "? several-topics"],
		["subscribe cumbria 2021", "? not-understood"],
		["subscribe cumbria with a cherry on top", "? not-understood"],
		["subscribe cumbria knife crime", "? measure-not-held"],
		["subscribe cumbria in #newsdesk", "? elsewhere"],
		["subscribe cumbria in <#C0NEWS|newsdesk>", "? elsewhere"],
		["unsubscribe all in #newsdesk", "? elsewhere"],
		["subscribe cumbria at 9am and 5pm", "? unclear-time"],
		["subscribe cumbria at noon and 5pm", "? unclear-time"],
		["subscribe cumbria 9am, 5pm weekdays", "? unclear-time"],
		["subscribe cumbria at 9am and 25:00", "? unclear-time"],
		["subscribe cumbria daily and weekly", "? unclear-time"],
		["subscribe cumbria weekly and monthly", "? unclear-time"],
		["subscribe cumbria daily on mondays", "? unclear-time"],
		["subscribe cumbria as soon as it is published at 9am", "? unclear-time"],
		["subscribe cumbria on release on mondays", "? unclear-time"],
		["subscribe cumbria no revisions", "? negated"],
		["subscribe cumbria without statements", "? negated"],
		["subscribe cumbria but not statements", "? negated"],
		["subscribe cumbria except revisions weekly", "? negated"],
		["subscribe cumbria excluding quotes", "? negated"],
		["subscribe not cumbria", "? negated"],
		["subscribe all forces except kent", "? negated"],
		["subscribe everything but kent", "? negated"],
		["subscribe all forces but kent", "? negated"],
		["subscribe everything but kent even if nothing is new", "? negated"],
		["subscribe kent even if nothing is new, no revisions", "? negated"],
		["subscribe all apart from kent", "? negated"],
		["subscribe cumbria daily except weekends", "? negated"],
		["subscribe kent not on fridays", "? negated"],
		["subscribe kent never at 9am", "? negated"],
		["subscribe kent, don't send revisions", "? negated"],
		["don't subscribe us to cumbria", "? negated"],
		["don’t subscribe cumbria", "? negated"],
		["do not subscribe us to cumbria", "? negated"],
		["please do not subscribe us to cumbria", "? negated"],
		["never subscribe cumbria", "? negated"],
		["cumbria do not subscribe", "? negated"],
		["we do not want to subscribe to cumbria", "? negated"],
		["don't unsubscribe kent", "? negated"],
		["never unsubscribe", "? negated"],
		["unsubscribe all except kent", "? negated"],
		["unsubscribe everything but kent", "? negated"],
		["unsubscribe all, not kent", "? negated"],
		["don't sign off", "? negated"],
		["do not send the digest", "? negated"],
	])("%s is asked about", (text, expected) => {
		expect(short(command(text))).toBe(expected);
	});

	test("an ambiguous name asks with a button for each place, and each button does the rest", () => {
		const read = command("subscribe yorkshire revisions only weekly tuesday 8am");
		const { choices } = problemIn(read);
		expect(choices.length).toBeGreaterThan(2);
		for (const { question } of choices)
			expect(short(command(question))).toMatch(/^[a-z-]+ revisions 0 8 \* \* 2$/);
		expect(new Set(choices.map((it) => short(command(it.question)))).size).toBe(choices.length);
	});

	test("each of them keeps the measure that was named, the usual one as well", () => {
		const [first] = problemIn(command("subscribe yorkshire nspcc")).choices;
		expect(command(first?.question ?? "")).toMatchObject({
			instruction: { scope: { measure: "child-abuse-images-foi" } },
		});
	});

	test.each([
		"subscribe cumbria fortnightly",
		"subscribe cumbria 2021",
		"subscribe",
		"subscribe cumbria revisions and quotes",
	])("what is offered beside %s is understood", (text) => {
		const { choices } = problemIn(command(text));
		expect(choices.length).toBeGreaterThan(0);
		for (const { question } of choices) expect(command(question)).toHaveProperty("instruction");
	});

	test("of what is taken away the rest is offered, with its time", () => {
		const offered = (text: string) =>
			problemIn(command(text)).choices.map((it) => [it.label, short(command(it.question))]);
		expect(offered("subscribe cumbria no revisions weekly tuesday 8am")).toEqual([
			["Figures Only", "cumbria figures 0 8 * * 2"],
			["Statements Only", "cumbria statements 0 8 * * 2"],
		]);
		expect(offered("subscribe kent without statements or revisions")).toEqual([
			["Figures Only", "kent figures 0 9 * * 1-5"],
		]);
		expect(offered("subscribe all forces except kent")).toEqual([]);
		expect(offered("subscribe not cumbria")).toEqual([]);
		expect(offered("don't subscribe us to cumbria")).toEqual([["Show Subscriptions", "subscriptions"]]);
	});

	test("what was taken for granted is said", () => {
		const read = command("subscribe cumbira and oxford");
		expect(read).toMatchObject({
			instruction: {
				assumed: [
					"You typed “cumbira”; that is read as Cumbria.",
					"Oxford is policed by Thames Valley, and figures are held for the whole force.",
				],
			},
		});
	});

	test("its own words read as itself", () => {
		const rules = [
			"0 9 * * 1-5",
			"30 14 * * 2",
			"5 0 * * *",
			"0 8 15 * *",
			"0 9 L * *",
			"0 8 1 * *",
			"15 8 * * 2,4",
			"@published",
		];
		for (const geographies of [["cumbria"], ["wales", "kent"], ["city-of-london"], []])
			for (const measure of [null, "obscene-publications-86"])
				for (const what of ["everything", "revisions", "figures", "statements"] as const)
					for (const rule of rules) {
						const it = { scope: { geographies, measure }, what, rule, always: rule === "@published" };
						const text = subscribeText(it, data);
						expect([text, command(text)]).toEqual([
							text,
							{ instruction: { type: "subscribe", ...it, assumed: [] } },
						]);
					}
	});
});

function problemIn(read: ReturnType<typeof command>): InstructionProblem {
	if (read === null || !("problem" in read)) throw new Error("understood");
	return read.problem;
}

describe("the rest", () => {
	test.each([
		["unsubscribe", "unsubscribe "],
		["unsubscribe cumbria", "unsubscribe cumbria"],
		["stop kent digest", "unsubscribe kent"],
		["higest kent", "a question"],
		["stop the kent and essex updates please", "unsubscribe kent+essex"],
		["ok how do i stop the wales digest, its filling up my inbox no offence", "unsubscribe wales"],
		["unsubscribe kent, it's not read", "unsubscribe kent"],
		["unsubscribe kent, essex", "unsubscribe kent+essex"],
		["unsubcribe from cumbria", "unsubscribe cumbria"],
		["unsubscribe all", "unsubscribe all"],
		["stop following kent", "unsubscribe kent"],
		["cancel our subscription", "unsubscribe "],
		["stop all the digests", "unsubscribe all"],
		["stop everything", "unsubscribe all"],
		["stop everything about kent", "unsubscribe kent"],
		["unsubscribe from all updates on kent", "unsubscribe kent"],
		["hand over all of kent to <@U0JANE>", "hand over kent to U0JANE"],
		["cancel all our subscriptions", "unsubscribe all"],
		["turn off the digest of kent", "unsubscribe kent"],
		["next digest?", "subscriptions"],
		["when is our next digest", "subscriptions"],
		["unsubscribe yorkshire", "? which-place"],
		["hand over cumbria", "hand over cumbria to ?"],
		["hand over cumbria to @jane", "hand over cumbria to ?"],
		["hand cumbria to @jane.doe", "hand over cumbria to ?"],
		["subscriptions hand cumbria to @jane", "hand over cumbria to ?"],
		["hand over our digest of kent to <@U0JANE>", "hand over kent to U0JANE"],
		["transfer all subscriptions to <@U0JANE|jane>", "hand over all to U0JANE"],
		["hand over the digest to <@U0JANE>", "hand over  to U0JANE"],
		["hand over all except kent to <@U0JANE>", "? negated"],
		["don't hand over kent to <@U0JANE>", "? negated"],
		["hand over yorkshire to @jane", "? which-place"],
		["subscriptions", "subscriptions"],
		["Subscriptions?", "subscriptions"],
		["my subscriptions", "subscriptions"],
		["list subscriptions", "subscriptions"],
		["what are we subscribed to", "subscriptions"],
		["subscripions", "subscriptions"],
		["show A-7F3KQ2", "show A-7F3KQ2"],
		["show a-7f3kq2", "show A-7F3KQ2"],
		["show me answer A-7F3K", "show A-7F3K"],
		["A-7F3KQ2", "show A-7F3KQ2"],
		["a-7f3kqo", "show A-7F3KQ0"],
		["show id A-7F3KQ2", "show A-7F3KQ2"],
		["show me the answer with the id a-7f3kq2", "show A-7F3KQ2"],
		["answer id: A-7F3KQ2", "show A-7F3KQ2"],
		["show 9C9NPE", "show A-9C9NPE"],
		["show answer 9c9npe.", "show A-9C9NPE"],
		["show A-1", "show A-1"],
		["show AN1340", "show A-AN1340"],
		["an1340", "show A-AN1340"],
		["show A-AN1340", "show A-AN1340"],
		["show aan1340", "show A-AN1340"],
		["show a7f3kq2", "show A-7F3KQ2"],
		["show a7f3k", "show A-7F3K"],
		["used AN1340 in Rise in Kent", "used A-AN1340 in Rise in Kent"],
		["show", "? which-answer"],
		["show me", "? which-answer"],
		["show id", "? which-answer"],
		["show the answer?", "? which-answer"],
		["remove A-AN1340", "? remove-in-menu"],
		["please remove the answer AN1340", "? remove-in-menu"],
		["delete a-an1340", "? remove-in-menu"],
		["remove", "? remove-in-menu"],
		["remove this answer", "? remove-in-menu"],
		["remove all subscriptions", "unsubscribe all"],
		["remove sign-off", "sign-off withdraw"],
		["show A-7F3KQ2 A-9C9NPE", "? several-answers"],
		["show A-7F3KQ2 and A-9C9NPE", "? several-answers"],
		["A-7F3KQ2, A-9C9NPE", "? several-answers"],
		["show A-7F3KQ2 A-7F3KQ2", "show A-7F3KQ2"],
		["corrections", "corrections"],
		["corrections cumbria", "corrections cumbria"],
		["corrections log", "corrections"],
		["what has been corrected", "corrections"],
		["history of corrections for kent", "corrections kent"],
		["any corrections", "corrections"],
		["any corrections lately?", "corrections"],
		["corrections this week", "corrections"],
		["any corrections logged lately", "corrections"],
		["what corrections have we made", "corrections"],
		["any corrections logged for kent", "corrections kent"],
		["corections", "corrections"],
		["corrections narnia", "? unknown-place"],
		["corrections in yorkshire", "? which-place"],
		["corrections all forces", "corrections"],
		["corrections since june", "corrections"],
		["digest", "digest preview"],
		["digest preview", "digest preview"],
		["preview", "digest preview"],
		["preview the digest", "digest preview"],
		["digest send", "digest send"],
		["digest send now", "digest send"],
		["send digest now", "digest send"],
		["send now", "digest send"],
		["embargo", "embargo"],
		["embargoes", "embargo"],
		["whats under embargo rn", "embargo"],
		["sign off", "sign-off sign"],
		["sign-off", "sign-off sign"],
		["signoff checked against the workbook", "sign-off sign (checked against the workbook)"],
		["sign off the data", "sign-off sign (the data)"],
		["withdraw sign-off", "sign-off withdraw"],
		['used A-7F3K in "Offences double in Cumbria"', "used A-7F3K in Offences double in Cumbria"],
		["used A-7F3KQ2 in “Rise, and rise: police’s view”", "used A-7F3KQ2 in Rise, and rise: police’s view"],
		["used a-7f3kq2 for story Rise in Kent", "used A-7F3KQ2 in Rise in Kent"],
		["mark A-7F3KQ2 as used in Friday splash", "used A-7F3KQ2 in Friday splash"],
		["used A-7F3KQ2", "? no-story"],
		["used A-7F3KQ2 and A-9C9NPE in Rise in Kent", "? several-answers"],
		["used A-7F3KQ2 in A-level results A-9C9NPE", "used A-7F3KQ2 in A-level results A-9C9NPE"],
		["used in a story", "? no-answer-id"],
	])("%s", (text, expected) => {
		expect(short(command(text))).toBe(expected);
	});

	test.each([
		["@Blotter subscribe us to Cumbria, please", "cumbria 0 9 * * 1-5"],
		["Hey Blotter, can you subscribe this channel to Kent every Monday at 9?", "kent 0 9 * * 1"],
		["tell us when Kent is revised", "? not-understood"],
		["please stop following Kent", "unsubscribe kent"],
		["show me A-7F3KQ2", "show A-7F3KQ2"],
		['used A-7F3KQ2 in "Rise in Kent"', "used A-7F3KQ2 in Rise in Kent"],
		["<@U0BOT> please hand over Kent to <@U0JANE>", "hand over kent to U0JANE"],
		["corrections?", "corrections"],
		["@Blotter subscribe us to cumbria but not statements", "? negated"],
		["follow cumbria, no revisions please", "? negated"],
		["Please don't subscribe us to Cumbria", "? negated"],
		["please do not subscribe us to cumbria", "? negated"],
		["subscribe us to cumbria at 9am and 5pm", "? unclear-time"],
	])("said: %s", (text, expected) => {
		expect(short(said(text))).toBe(expected);
	});
});

describe("questions stay questions", () => {
	test.each(
		[
			"cumbria 2021",
			"correction needed? we ran 1,300 for kent in 2021/22",
			"show cumbria",
			"show 2021q1",
			"show fy2021",
			"show q32021",
			"show 202122",
			"show london",
			"show 9C9NPE cumbria",
			"show me kent",
			"remove kent",
			"remove the met from the ranking",
			"show a level results",
			"show me the trend in kent",
			"compare kent and essex",
			"statements cumbria",
			"used in evidence",
			"follow up on kent 2021",
			"trend kent",
			"rank 2021",
			"sign of change in kent",
			"about",
			"a-level results",
			"help",
			"",
			"   ",
			"send",
		].filter((it) => it !== "send" && it !== "used in evidence"),
	)("%s", (text) => {
		expect(command(text)).toBeNull();
	});

	test.each([
		"How many in Kent last year?",
		"Corrections to the Kent figure last year, do you have the numbers?",
		"Police said 307 people subscribe to the sites in Cumbria",
		"The digest of sport in Kent says 307 offences were recorded",
		"used in evidence in Cumbria in 2021",
		"We follow up Kent tomorrow",
		"Could we get a digest of the Kent figures?",
		"Get me Kent for every year",
		"Hand over of power in Kent: how many offences in 2021?",
		"Will Kent hand over the 2021 figures to us?",
		"Don't follow up on the Kent figure before noon",
		"Not one offence in Kent was followed up, is that so?",
		"How many subscribe not to Kent but to Essex?",
		"Show me Kent",
		"Is there an embargo on the figures for Cumbria in 2021 or not?",
	])("said: %s", (text) => {
		expect(said(text)).toBeNull();
	});
});

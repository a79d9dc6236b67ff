import { sayingMessage } from "../../blocks/saying.ts";
import { dayAt } from "../../core/newsroom/corrections/correction-words.ts";
import type { Handler } from "./handler.ts";

/** The desk says that it has checked the data in use, or takes that back. Another edition of the data is another to check. */
export const signOff: Handler<"sign-off"> = async (
	{ act, note },
	{ client, user },
	{ desk, records, data },
) => {
	const { signOffs } = records.store;
	const { hash } = data();
	const edition = hash.slice(0, 12);
	if (!(await desk.has(client, user))) {
		const signed = await signOffs.of(hash);
		return sayingMessage({
			finding: "Only the data desk signs the data off",
			lines: [
				signed === undefined
					? `The data in use (${edition}) are not signed off yet.`
					: `The data in use (${edition}) were signed off on ${dayAt(signed.at, records.zone)}.`,
			],
		});
	}
	if (act === "withdraw") {
		const was = await signOffs.withdraw(hash);
		await records.reload();
		return sayingMessage({
			finding: was ? "The sign-off is withdrawn" : "The data in use are not signed off",
			lines: [`Data ${edition}.`],
		});
	}
	const isNew = await signOffs.sign({ dataset: hash, by: user, at: records.now(), note });
	await records.reload();
	return sayingMessage({
		finding: isNew ? "Signed off" : "Signed off already",
		lines: [
			`Data ${edition}, with ${data().releases().length} releases. An edit of the data takes the mark away.`,
		],
	});
};

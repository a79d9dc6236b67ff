import type { Answer } from "../core/answer.ts";
import { type Embargo } from "../core/newsroom/embargoes.ts";
import { isHeld, withoutHeld } from "../core/newsroom/held-back.ts";
import { embargoLabel, labelled, NOT_CHECKED, withSignOff } from "../core/newsroom/labels.ts";
import type { Store } from "../core/newsroom/store.ts";
import type { DataSet } from "../core/statistics/data-set.ts";

/** A question, and where its answer will be seen. */
interface Asked {
	readonly text: string;
	readonly style: "command" | "sentence";
	readonly previous?: string;
	readonly channel?: string | undefined;
	readonly user?: string | undefined;
}

export interface DeskViewParts {
	readonly store: Pick<Store, "embargoes" | "signOffs">;
	/** The data set in use. */
	readonly inUse: () => DataSet;
	/** Answers from one data set; the same answer again for the same question. */
	readonly ask: (asked: Asked, data: DataSet) => Answer;
	/** Whether answers say if the desk has checked the data. */
	readonly signOff: boolean;
	readonly zone: string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly onTrouble: (error: unknown) => void;
}

/** The data as each may see them. */
export interface DeskView {
	/** Reads what is held back and what is signed. Until it has been read, a new data set is shown to nobody. */
	readonly load: () => Promise<void>;
	/** What anybody may see. */
	readonly open: () => DataSet;
	/** The answer for a place: what is held back only where it may be seen, each line labelled, and who saw it logged. */
	readonly ask: (asked: Asked) => Answer;
	/** Whether an answer shows what is held back, so that it is not kept. */
	readonly isHeldBack: (answer: Answer) => boolean;
	/** What is said of figures of the data in use; empty for nothing. */
	readonly label: () => string;
	/** Embargoes whose time has come and which nobody has lifted yet. */
	readonly over: () => readonly Embargo[];
}

/** Decides what each sees of the data. Fails closed: what is not known to be open is hidden. */
export function deskView(parts: DeskViewParts): DeskView {
	const { store, inUse, now, zone } = parts;
	let adopted: {
		readonly data: DataSet;
		readonly embargoes: readonly Embargo[];
		readonly isSigned: boolean;
	} | null = null;
	let loading: Promise<void> | null = null;
	const views = new WeakMap<DataSet, Map<string, DataSet>>();
	const marked = new WeakMap<Answer, { readonly isSigned: boolean; readonly mark: Answer }>();
	const heldBack = new WeakSet<Answer>();

	const read = async (): Promise<void> => {
		const data = inUse();
		const [embargoes, signature] = await Promise.all([
			store.embargoes.list(false),
			store.signOffs.of(data.hash),
		]);
		adopted = { data, embargoes, isSigned: signature !== undefined };
	};
	const load = (): Promise<void> => {
		loading ??= read().finally(() => {
			loading = null;
		});
		return loading;
	};
	const current = () => {
		if (adopted === null) throw new Error("what is held back has not been read yet");
		if (adopted.data !== inUse()) load().catch(parts.onTrouble);
		return adopted;
	};
	const without = (data: DataSet, hidden: readonly Embargo[]): DataSet => {
		if (hidden.length === 0) return data;
		const known = views.get(data) ?? new Map<string, DataSet>();
		views.set(data, known);
		const key = hidden.map((it) => it.id).join(" ");
		const view = known.get(key) ?? withoutHeld(data, hidden);
		known.set(key, view);
		return view;
	};
	const signed = (answer: Answer, isSigned: boolean): Answer => {
		if (!parts.signOff) return answer;
		const known = marked.get(answer);
		if (known?.isSigned === isSigned) return known.mark;
		const mark = withSignOff(answer, isSigned);
		marked.set(answer, { isSigned, mark });
		return mark;
	};
	return {
		load,
		open() {
			const { data, embargoes } = current();
			return without(
				data,
				embargoes.filter((it) => isHeld(it, now())),
			);
		},
		ask(asked) {
			const { data, embargoes, isSigned } = current();
			const held = embargoes.filter((it) => isHeld(it, now()));
			const answer = signed(parts.ask(asked, without(data, held)), isSigned);
			const { channel, user = "" } = asked;
			const seen = channel === undefined ? [] : held.filter((it) => it.channels.includes(channel));
			if (seen.length === 0 || channel === undefined) return answer;
			const whole = signed(
				parts.ask(
					asked,
					without(
						data,
						held.filter((it) => !seen.includes(it)),
					),
				),
				isSigned,
			);
			if (whole.text.replaceAll(whole.id, "") === answer.text.replaceAll(answer.id, "")) return answer;
			const shown = labelled(whole, embargoLabel(seen, zone));
			heldBack.add(shown);
			for (const { id } of seen)
				store.embargoes
					.sawIt({ embargo: id, channel, user, answer: shown.id, at: now() })
					.catch(parts.onTrouble);
			return shown;
		},
		isHeldBack: (answer) => heldBack.has(answer),
		label: () => (parts.signOff && !current().isSigned ? NOT_CHECKED : ""),
		over: () => current().embargoes.filter((it) => !isHeld(it, now())),
	};
}

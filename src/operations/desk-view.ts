import type { Answer } from "../core/answer.ts";
import { readsAlike } from "../core/newsroom/corrections/reads-alike.ts";
import type { Embargo } from "../core/newsroom/embargoes/embargoes.ts";
import { type BroughtBy, isHeld, withoutHeld } from "../core/newsroom/embargoes/held-back.ts";
import {
	CHECKED,
	embargoLabel,
	labelled,
	NOT_CHECKED,
	withSignOff,
} from "../core/newsroom/embargoes/labels.ts";
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

/** A data set, and the file it is in. */
type Filed = DataSet & { readonly file: string };

export interface DeskViewParts {
	readonly store: Pick<Store, "embargoes" | "signOffs">;
	/** The data set in use. */
	readonly inUse: () => Filed;
	/** Those in use before it, the latest first, each open until the next is asked for. */
	readonly earlier: () => Iterable<Filed>;
	/** What imported releases brought to a data set. */
	readonly broughtBy: (file: string) => BroughtBy;
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
	/** "Embargoed until 1 December 2026 at 00:01", of an answer that shows what is held back; null of any other. */
	readonly embargoOn: (answer: Answer) => string | null;
	/** Whether an answer that was given before states what is held back now. */
	readonly isHiddenNow: (answer: Answer) => boolean;
	/** Whether some of what is held back may be seen in a channel. */
	readonly mayShowMore: (channel: string) => boolean;
	/** What is said of figures of the data in use; empty for nothing. */
	readonly label: () => string;
	/** Embargoes whose time has come and which nobody has lifted yet. */
	readonly over: () => readonly Embargo[];
}

/** Decides what each sees of the data. Fails closed: what is not known to be open is hidden. */
export function deskView(parts: DeskViewParts): DeskView {
	const { store, inUse, now, zone } = parts;
	let adopted: Adopted | null = null;
	let loading: Promise<void> | null = null;
	const views = new WeakMap<DataSet, Map<string, DataSet>>();
	const marked = new WeakMap<Answer, { readonly isSigned: boolean; readonly mark: Answer }>();
	const heldBack = new WeakMap<Answer, string>();

	const read = async (): Promise<void> => {
		const data = inUse();
		const [embargoes, signed] = await Promise.all([
			store.embargoes.list(false),
			store.signOffs.list(MOST_SIGNED),
		]);
		const held = embargoes.filter((it) => isHeld(it, now()));
		const key = keyOf(held);
		const names = views.get(data)?.has(key) ? null : await nameOf(data, held);
		if (names !== null) put(data, key, withoutHeld(data, held, parts.broughtBy(data.file), names));
		adopted = { data, embargoes, signed: new Set(signed.map((it) => it.dataset)) };
	};
	/** The hash of the earliest data set since which nothing has changed but what is held back. */
	const nameOf = async (data: Filed, held: readonly Embargo[]): Promise<string> => {
		const open = withoutHeld(data, held, parts.broughtBy(data.file));
		let { hash } = open;
		if (open === data) return hash;
		for (const before of parts.earlier()) {
			const view = withoutHeld(before, held, parts.broughtBy(before.file));
			if (!(await readsAlike(view, open, othersFirst))) break;
			({ hash } = view);
			if (view === before) break;
		}
		return hash;
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
	const put = (data: DataSet, key: string, view: DataSet): DataSet => {
		const known = views.get(data) ?? new Map<string, DataSet>();
		views.set(data, known.set(key, view));
		return view;
	};
	const without = (data: Filed, hidden: readonly Embargo[]): DataSet => {
		if (hidden.length === 0) return data;
		const key = keyOf(hidden);
		return views.get(data)?.get(key) ?? put(data, key, withoutHeld(data, hidden, parts.broughtBy(data.file)));
	};
	const held = () => current().embargoes.filter((it) => isHeld(it, now()));
	const open = () => without(current().data, held());
	const marking = (answer: Answer, isSigned: boolean): Answer => {
		if (!parts.signOff) return answer;
		const known = marked.get(answer);
		if (known?.isSigned === isSigned) return known.mark;
		const mark = withSignOff(answer, isSigned);
		marked.set(answer, { isSigned, mark });
		return mark;
	};
	/** An answer of a view, with whether the desk has signed just that. */
	const answered = (asked: Asked, data: DataSet): Answer =>
		marking(parts.ask(asked, data), current().signed.has(data.hash));
	return {
		load,
		open,
		ask(asked) {
			const { data } = current();
			const hidden = held();
			const answer = answered(asked, without(data, hidden));
			const { channel, user = "" } = asked;
			const seen = channel === undefined ? [] : hidden.filter((it) => it.channels.includes(channel));
			if (seen.length === 0 || channel === undefined) return answer;
			const whole = answered(
				asked,
				without(
					data,
					hidden.filter((it) => !seen.includes(it)),
				),
			);
			if (whole.text.replaceAll(whole.id, "") === answer.text.replaceAll(answer.id, "")) return answer;
			const label = embargoLabel(seen, zone);
			const shown = labelled(whole, label);
			heldBack.set(shown, label);
			for (const { id } of seen)
				store.embargoes
					.sawIt({ embargo: id, channel, user, answer: shown.id, at: now() })
					.catch(parts.onTrouble);
			return shown;
		},
		isHeldBack: (answer) => heldBack.has(answer),
		embargoOn: (answer) => heldBack.get(answer) ?? null,
		isHiddenNow({ figures, statements }) {
			const { data } = current();
			const subjects = held().map((it) => it.subject);
			const isOf = (type: Embargo["subject"]["type"], id: string | null): boolean =>
				subjects.some((it) => it.type === type && it.id === id);
			const words = new Set(
				subjects.length === 0
					? []
					: data
							.statements({})
							.filter((it) => isOf("statement", it.id) || isOf("release", it.release))
							.map((it) => it.text),
			);
			return figures.some((it) => isOf("release", it.release)) || statements.some((it) => words.has(it.text));
		},
		mayShowMore: (channel) => held().some((it) => it.channels.includes(channel)),
		label() {
			if (!parts.signOff) return "";
			return current().signed.has(open().hash) ? CHECKED : NOT_CHECKED;
		},
		over: () => current().embargoes.filter((it) => !isHeld(it, now())),
	};
}

/** What was read last. */
interface Adopted {
	readonly data: Filed;
	readonly embargoes: readonly Embargo[];
	/** Hashes of what the desk has signed. */
	readonly signed: ReadonlySet<string>;
}

const MOST_SIGNED = 200;

const keyOf = (hidden: readonly Embargo[]): string =>
	hidden.map((it) => `${it.id} ${it.subject.type} ${it.subject.id}`).join(" ");

const othersFirst = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

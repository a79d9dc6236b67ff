import { z } from "zod";
import type { Person, Workspace } from "./workspace.ts";

/** Triggers with which the bot may open a view: good once, for three seconds, as the Web API checks. */
export interface Triggers {
	/** @param view the modal the gesture was made in, which a new one may be pushed onto */
	issue(person: Person, view: string | null): Promise<string>;
	/** The id of the person it was issued for. */
	owner(trigger: string): string | null;
}

const Issued = z.object({ trigger_id: z.string() });

export function triggers(workspace: Workspace): Triggers {
	const owners = new Map<string, string>();
	return {
		async issue(person, view) {
			const args = { user_id: person.id, ...(view ? { view_id: view } : {}) };
			const { trigger_id } = Issued.parse(
				await workspace.call("views.generateTriggerId", args, workspace.botToken),
			);
			owners.set(trigger_id, person.id);
			return trigger_id;
		},
		owner: (trigger) => owners.get(trigger) ?? null,
	};
}

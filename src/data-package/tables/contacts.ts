import { z } from "zod";
import type { Contact } from "../../core/statistics/data-set.ts";
import { optional, required } from "../cell.ts";
import { address, day, id, text } from "../cell-kinds.ts";
import { cell, type Table } from "../table.ts";

const row = z.object({
	geography: required(id),
	name: required(text),
	email: optional(text),
	phone: optional(text),
	url: optional(address),
	checked: required(day),
});

export const contacts: Table<Contact> = {
	name: "contacts",
	columns: Object.keys(row.shape),
	numbers: [],
	read: row,
	write: (contact) => ({
		...contact,
		email: cell(contact.email),
		phone: cell(contact.phone),
		url: cell(contact.url),
	}),
};

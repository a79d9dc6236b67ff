import { FIGURE_FORM } from "../../blocks/modals/figure-form.ts";
import type { Surface } from "../surface.ts";
import { forceOptions } from "./force-options.ts";
import { measureOptions } from "./measure-options.ts";

/** What the fields of a form offer as one types, by the same matching that reads questions. */
export const options: Surface = (app, { data }) => {
	app.options(FIGURE_FORM.force, ({ payload, ack }) =>
		ack({ options: [...forceOptions(payload.value, data())] }),
	);
	app.options(FIGURE_FORM.measure, ({ payload, ack }) =>
		ack({ options: [...measureOptions(payload.value, data())] }),
	);
};

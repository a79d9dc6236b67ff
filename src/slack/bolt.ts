import Module, { createRequire } from "node:module";
import type { App as WholeApp } from "@slack/bolt";

const require = createRequire(import.meta.url);
const inBolt = (path: string): string => require.resolve(`@slack/bolt/dist/${path}.js`);

/** What Bolt would receive with if it were not told otherwise. We bring our own, see `receive/`. */
const RECEIVERS = ["receivers/HTTPReceiver", "receivers/SocketModeReceiver"].map(inBolt);

/**
 * Bolt's `App` without its receivers, which load a web framework, OAuth and another HTTP client: four fifths of the time
 * and the memory that Bolt takes to load. Whoever imports Bolt whole gets it whole.
 */
function loadApp(): typeof WholeApp {
	const path = inBolt("App");
	for (const receiver of RECEIVERS) require.cache[receiver] = new Module(receiver);
	try {
		return require(path).default;
	} finally {
		for (const loaded of [path, ...RECEIVERS]) delete require.cache[loaded];
	}
}

export const App = loadApp();

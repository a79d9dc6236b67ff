import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Chrome and its kin usually are. */
const USUAL = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/usr/bin/microsoft-edge",
	"/snap/bin/chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser of this machine: what CHROME_PATH names, or else one in a usual place. Null if there is none. */
export const BROWSER_PATH: string | null =
	[process.env["CHROME_PATH"], ...USUAL].find((path) => path !== undefined && existsSync(path)) ?? null;

/** A browser without a window. */
export function openBrowser(): Promise<Browser> {
	if (BROWSER_PATH === null) throw new Error(NO_BROWSER);
	return chromium.launch({ executablePath: BROWSER_PATH, chromiumSandbox: false });
}

export const NO_BROWSER =
	"THE PAGE WAS NOT TRIED: no Chrome or Chromium was found. Install one, or name it in CHROME_PATH, and run the tests again.";

/** True if pages can be tried. If not, that is said where nobody misses it, and on a CI machine it is a failure. */
export function browserFoundOrToldOf(): boolean {
	if (BROWSER_PATH !== null) return true;
	process.stderr.write(`\n\n*** ${NO_BROWSER} ***\n\n`);
	return process.env["CI"] === undefined;
}

import { Command, InvalidArgumentError } from "commander";

/** `blotter manifest`: what to paste into Slack when creating the app; with an address, its form for HTTP. */
export function manifestCommand(): Command {
	return new Command("manifest")
		.description("Print the app manifest for Slack: Socket Mode, or HTTP when an address is given.")
		.option("--url <address>", "where Slack reaches this bot, https://...", httpsAddress)
		.action(async ({ url }: { readonly url?: string }) => {
			const { httpManifest, manifestText, socketManifest } = await import("../slack/manifest.ts");
			process.stdout.write(manifestText(url === undefined ? socketManifest() : httpManifest(url)));
		});
}

function httpsAddress(text: string): string {
	if (URL.canParse(text) && new URL(text).protocol === "https:") return text;
	throw new InvalidArgumentError("Give the whole address, starting with https://.");
}

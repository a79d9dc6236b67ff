/**
 * Does something at once and again so many milliseconds after each time it is done, never twice at once. What it throws
 * goes to `onTrouble`. Stopping waits for what is under way.
 */
export function every(
	ms: number,
	work: () => Promise<unknown>,
	onTrouble: (error: unknown) => void,
): { stop(): Promise<void> } {
	let isStopped = false;
	let timer: NodeJS.Timeout | undefined;
	let running = Promise.resolve();
	const go = () => {
		running = work()
			.then(() => undefined, onTrouble)
			.finally(() => {
				if (!isStopped) timer = setTimeout(go, ms);
			});
	};
	go();
	return {
		stop() {
			isStopped = true;
			clearTimeout(timer);
			return running;
		},
	};
}

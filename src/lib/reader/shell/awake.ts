const SECOND = 1000;

/**
 * Calls back once the reader has been able to look at the page for a number of seconds. A laptop's sleep counts for one of
 * them and a hidden tab for none: neither says anything of how long a thing takes.
 *
 * @returns the way to call it off
 */
export function afterAwake(seconds: number, then: () => void): () => void {
	let left = seconds;
	const timer = setInterval(() => {
		if (document.visibilityState === 'hidden') return;
		left -= 1;
		if (left > 0) return;
		clearInterval(timer);
		then();
	}, SECOND);
	return () => {
		clearInterval(timer);
	};
}

/**
 * What pages complain of, gathered by the pages themselves: WebKit's driver does not report what is in the console, and
 * lets no script into a page before the page's own.
 */

/** Runs in a page before anything else: from then on its tab's storage keeps every error, in words. */
function watch(): void {
	const keep = (fault: string): void => {
		const faults = JSON.parse(sessionStorage.getItem('faults') ?? '[]') as string[];
		sessionStorage.setItem('faults', JSON.stringify([...faults, `${location.pathname}: ${fault}`]));
	};
	const inWords = (thing: unknown): string =>
		thing instanceof Error ? `${thing.message}\n${thing.stack ?? ''}` : String(thing);
	const { error } = console;
	console.error = (...things: unknown[]) => {
		keep(`console: ${things.map(inWords).join(' ')}`);
		error.apply(console, things);
	};
	// A file that fails to load is reported to its element alone, and on the way down to it.
	const noteError = (event: Event): void => {
		if (event instanceof ErrorEvent) keep(`uncaught: ${inWords(event.error ?? event.message)}`);
		else if (event.target instanceof Element) keep(`did not load: ${event.target.outerHTML}`);
	};
	addEventListener('error', noteError, true);
	addEventListener('unhandledrejection', ({ reason }) => keep(`uncaught: ${inWords(reason)}`));
	addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
		keep(`refused by ${effectiveDirective}: ${blockedURI} ${sample}`);
	});
}

/** The watch as a script. */
export const WATCH = `(${String(watch)})();\n`;

/** Runs in a page: what is kept of its tab's pages, which is then forgotten. */
export function takeFaults(): string[] {
	const faults = JSON.parse(sessionStorage.getItem('faults') ?? '[]') as string[];
	sessionStorage.removeItem('faults');
	return faults;
}

import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { canStart, tellScript } from '#lib/reader/shell/start.ts';
import { stepFailed } from '#lib/reader/shell/steps.ts';

const never = (): Promise<never> => new Promise<never>(() => undefined);

/** Runs before SvelteKit looks at page and address. Where it cannot go on from them, the page stays as it was served. */
export const init: ClientInit = async () => {
	const isFit = canStart();
	tellScript(isFit ? 'started' : 'off');
	if (!isFit) await never();
};

/**
 * What cannot be fetched takes nothing away: SvelteKit, which would show its error page, is kept waiting for good, and
 * what is shown stays (docs/decisions/0021).
 */
export const handleError: HandleClientError = ({ error, event, status }) => {
	if (status === 404) return;
	console.warn('What the page needs could not be fetched.', error);
	void stepFailed(event.url);
	return never();
};

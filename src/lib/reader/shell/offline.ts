import { resolve } from '$app/paths';

/**
 * Keeps the site for when there is no network: once the page is loaded and the browser has nothing else to do. Downloads and
 * pictures follow, but not for readers who save data. The page never waits for any of it, and does without where
 * the browser refuses.
 */
export function keepForOffline(): void {
	if (!__OFFLINE__ || !('serviceWorker' in navigator)) return;
	void loaded()
		.then(idle)
		.then(register)
		.catch((cause: unknown) => {
			console.info('The site is not kept for offline reading.', cause);
		});
}

async function register(): Promise<void> {
	const { serviceWorker } = navigator;
	await serviceWorker.register(resolve('/') + 'service-worker.js', { scope: resolve('/') });
	const { active } = await serviceWorker.ready;
	await idle();
	if (!savesData()) active?.postMessage('keep the rest');
}

function loaded(): Promise<void> {
	return new Promise((done) => {
		if (document.readyState === 'complete') done();
		else window.addEventListener('load', () => done(), { once: true });
	});
}

function idle(): Promise<void> {
	return new Promise((done) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => done());
		else setTimeout(done, 1000);
	});
}

/** Whether the reader has asked sites to be sparing, where the browser tells. */
function savesData(): boolean {
	return 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}

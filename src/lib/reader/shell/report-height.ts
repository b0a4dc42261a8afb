/** The earlier name is for pages that have listened since the site was called “The road to Moscow”. */
const TYPES = ['twenty-three-hours:height', 'road-to-moscow:height'] as const;

/** The message that an embedded stage sends to the page around it, so that the frame can be as high as its content. */
export interface HeightMessage {
	readonly type: (typeof TYPES)[number];
	/** px */
	readonly height: number;
}

/**
 * Tells the page around a frame how high the content is, now and whenever that changes. It only ever speaks: no message
 * from outside is listened to. Returns the way to stop.
 */
export function reportHeight(frame: Window): () => void {
	if (frame.parent === frame) return () => undefined;
	let last = 0;
	const report = (): void => {
		const height = Math.ceil(frame.document.documentElement.getBoundingClientRect().height);
		if (height === last) return;
		last = height;
		for (const type of TYPES) {
			const message: HeightMessage = { type, height };
			// Whoever embeds the page may know its height: there is nothing secret in it.
			frame.parent.postMessage(message, '*');
		}
	};
	const observer = new ResizeObserver(report);
	observer.observe(frame.document.documentElement);
	report();
	return () => {
		observer.disconnect();
	};
}

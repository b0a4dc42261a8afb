import story from 'virtual:story';

/** The earlier ones are for pages that have listened since the story had another id. */
const TYPES = [story.id, ...story.formerIds].map((id) => `${id}:height` as const);

/** The message that an embedded stage sends to the page around it, so that the frame can be as high as its content. */
export interface HeightMessage {
	readonly type: `${string}:height`;
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

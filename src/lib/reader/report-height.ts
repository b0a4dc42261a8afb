/** The message that an embedded stage sends to the page around it, so that the frame can be as high as its content. */
export interface HeightMessage {
	readonly type: 'road-to-moscow:height';
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
		const message: HeightMessage = { type: 'road-to-moscow:height', height };
		// Whoever embeds the page may know its height: there is nothing secret in it.
		frame.parent.postMessage(message, '*');
	};
	const observer = new ResizeObserver(report);
	observer.observe(frame.document.documentElement);
	report();
	return () => {
		observer.disconnect();
	};
}

/** The frame that carries a stage into someone else's page. */
export const FRAME = { width: 720, height: 1100 } as const;

/**
 * The HTML of a frame for an embedded stage.
 *
 * @param address of the embedded page, absolute
 * @param title for those who cannot see the frame
 */
export function iframeHtml(address: string, title: string): string {
	return (
		`<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${String(FRAME.height)}" ` +
		`style="border:0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`
	);
}

function attribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

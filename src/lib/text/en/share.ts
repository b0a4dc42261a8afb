/** The dialog that shares a stage. */
export const shareWords = {
	title: 'Share this',
	stage: 'The link to this stage',
	view: 'The link to this view and moment',
	frame: 'The frame’s HTML',
	copyStage: 'Copy a link to this stage',
	copyView: 'Copy a link to exactly this view and moment',
	copyFrame: 'Copy the HTML of a frame for another page',
	saveSvg: 'Save the map as a drawing (SVG)',
	savePng: 'Save the map as an image (PNG)',
	copied: (what: string) => `${what} has been copied.`,
	notCopied: (text: string) => `The browser did not allow copying. Here it is: ${text}`,
	terms: (credit: string) =>
		`You may link to and embed this map. Please name it as the source. Map data: ${credit}.`,
};

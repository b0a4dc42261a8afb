/** The dialog that shares a stage. */
export const shareWords = {
	title: 'Share this',
	stage: 'The link to this stage',
	view: 'The link to this view and moment',
	frame: 'The HTML to embed it',
	copyStage: 'Copy a link to this stage',
	copyView: 'Copy a link to this exact view and moment',
	copyFrame: 'Copy the HTML to embed this stage',
	saveSvg: 'Save the map you see as a drawing (SVG)',
	savePng: 'Save the map you see as an image (PNG)',
	drawing: 'Drawing the map …',
	saved: (name: string) => `The map has been saved as ${name}.`,
	notSaved: 'The map could not be saved. Check the connection, then try again.',
	copied: (what: string) => `${what} has been copied.`,
	notCopied: (text: string) => `The browser did not allow copying. Here it is: ${text}`,
	terms: (credit: string) =>
		`You may link to this map and embed it. Please credit it as the source. Map data: ${credit}.`,
};

/**
 * Lets links that lead out of a frame open beside the page around it: within the frame, most of what they lead to may not
 * be shown, and what may would take the frame's place.
 *
 * @param within where links may lead within the frame: the beginning of a path
 * @returns the way to stop
 */
export function opensApart(document: Document, within: string): () => void {
	const apart = ({ target }: MouseEvent) => {
		const link = target instanceof Element ? target.closest('a') : null;
		if (link?.href && !(link.origin === location.origin && link.pathname.startsWith(within)))
			link.target = '_blank';
	};
	document.addEventListener('click', apart, { capture: true });
	return () => {
		document.removeEventListener('click', apart, { capture: true });
	};
}

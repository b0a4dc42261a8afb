import type { Scheme } from '$lib/scene/choice';

/** Tells the colour scheme of the reader's system, now and whenever it changes. Returns the way to stop. */
export function followScheme(tell: (scheme: Scheme) => void): () => void {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const change = () => {
		tell(dark.matches ? 'dark' : 'light');
	};
	change();
	dark.addEventListener('change', change);
	return () => {
		dark.removeEventListener('change', change);
	};
}

/** What {@html} takes for "as the server wrote it" while a page is hydrated: an empty string would upset it. */
export const AS_SERVED = ' ';

/** What Svelte rendered on the server, fit for {@html}: marks of hydration within would be taken for {@html}'s own. */
export function written(body: string): string {
	return body.replace(/<!--.*?-->/gs, '');
}

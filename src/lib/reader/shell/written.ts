import type { Component } from 'svelte';

/** What {@html} takes for "as the server wrote it" while a page is hydrated: an empty string would upset it. */
export const AS_SERVED = ' ';

const render = import.meta.env.SSR ? (await import('svelte/server')).render : null;

/**
 * A component by itself, for {@html}: on the server as it renders it, in the browser {@link AS_SERVED}.
 *
 * @param component `null` in the browser
 */
export function written<Props extends Record<string, unknown>>(
	component: Component<Props> | null,
	props: Props,
	context?: Map<unknown, unknown>,
): string {
	if (!render || !component) return AS_SERVED;
	const { body } = render(component as Component, { props, ...(context ? { context } : {}) });
	// Marks of hydration within would be taken for those of {@html}.
	return body.replace(/<!--.*?-->/gs, '');
}

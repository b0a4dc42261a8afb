/** Components as they stand in the page: with a reader above them, on the small story, in the site's own colours and type. */
import 'virtual:tokens.css';
import '../../../src/app.css';
import type { Component } from 'svelte';
import story from 'virtual:story';
import texts from 'virtual:stage-texts';
import { render, type RenderResult } from 'vitest-browser-svelte';
import { stageLink } from '#lib/reader/shell/links.ts';
import { Reader } from '#lib/reader/shell/reader.svelte.ts';
import type { StageText } from '#lib/story/types.ts';
import Host from './Host.svelte';

export { story };

/** A stage's prose, details and sources. */
export async function textOf(stage: string): Promise<StageText> {
	const load = texts[stage];
	if (!load) throw new Error(`the story has no stage “${stage}”`);
	return (await load()).default;
}

/** A reader at a stage; what it would write into the address is kept in `written`. */
export function readerAt(stage: string, search = ''): { reader: Reader; written: string[] } {
	const written: string[] = [];
	const reader = new Reader(story, stage, { write: (query) => written.push(query), link: stageLink });
	reader.arrive(stage, new URLSearchParams(search));
	return { reader, written };
}

/** Renders a component below a reader, in a place of a given width, px. */
export async function show<Props extends object>(
	component: Component<Props>,
	props: Props,
	reader: Reader,
	width = 800,
): Promise<RenderResult<Component>> {
	return render(Host as unknown as Component, { props: { reader, component, props, width } });
}

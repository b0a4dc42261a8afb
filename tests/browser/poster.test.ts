import { expect, test, vi } from 'vitest';
import Poster from '#lib/reader/map/Poster.svelte';
import { readerAt, show } from './support/reader.ts';

test('a press on an event, a sighting or a column in the picture chooses it; elsewhere, nothing', async () => {
	const onselect = vi.fn<(id: string) => void>();
	const html =
		'<b data-event="an-event"><i>1</i></b><b data-sighting="a-sighting">2</b><b data-column="a-column">3</b><b>4</b>';
	const { container } = await show(Poster, { html, label: 'A map', onselect }, readerAt('morning').reader);
	for (const element of container.querySelectorAll<HTMLElement>('.poster b')) {
		(element.querySelector<HTMLElement>('i') ?? element).click();
	}
	expect(onselect.mock.calls.flat()).toEqual(['an-event', 'a-sighting', 'a-column']);
});

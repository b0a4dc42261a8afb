/** The parts that a page has from the start as the server writes them, while their script comes once steps work. */
export { default as Brief } from './Brief.svelte';
export { default as EventCard } from './EventCard.svelte';
export { default as Legend } from './Legend.svelte';
export { default as LiveRegion } from './LiveRegion.svelte';
export { default as Locator } from './Locator.svelte';
export { default as MapNotice } from './MapNotice.svelte';
export { default as MapTools } from './MapTools.svelte';
export { default as SheetHandle } from './SheetHandle.svelte';
export { default as SiteHeader } from './SiteHeader.svelte';
export { default as StageChoice } from './StageChoice.svelte';
export { default as StageFold } from './StageFold.svelte';
export { default as TimePanel } from './TimePanel.svelte';

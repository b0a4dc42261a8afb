/** The cards on the map, fetched together with the first of them. */
export { default as ColumnCard } from './ColumnCard.svelte';
export { default as MarkCard } from './MarkCard.svelte';

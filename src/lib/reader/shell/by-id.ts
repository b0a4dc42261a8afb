/** Things by their ids. */
export function byId<Thing extends { readonly id: string }>(
	things: readonly Thing[],
): ReadonlyMap<string, Thing> {
	return new Map(things.map((thing) => [thing.id, thing]));
}

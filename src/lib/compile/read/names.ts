import { idOf, type Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import { didYouMean } from '../file/nearest.ts';
import { refuse, type Refusal } from '../file/refusal.ts';

export const KINDS = [
	'stage',
	'event',
	'sighting',
	'route',
	'stretch',
	'column',
	'source',
	'person',
	'term',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Documents {
	readonly story: Document | null;
	readonly events: Document | null;
	readonly sightings: Document | null | 'absent';
	readonly routes: Document | null;
	readonly tracks: Document | null;
	readonly sources: Document | null;
	/** A story may do without these, as without sightings. */
	readonly people: Document | null | 'absent';
	readonly glossary: Document | null | 'absent';
}

/** The list that declares each kind of thing, with an article for messages. */
const HOMES: Readonly<
	Record<Kind, { document: keyof Documents; file: string; list: Path; article: string }>
> = {
	stage: { document: 'story', file: 'story.yaml', list: ['stages'], article: 'a' },
	event: { document: 'events', file: 'events.geojson', list: ['features'], article: 'an' },
	sighting: { document: 'sightings', file: 'sightings.geojson', list: ['features'], article: 'a' },
	route: { document: 'routes', file: 'routes.geojson', list: ['features'], article: 'a' },
	stretch: { document: 'routes', file: 'routes.geojson', list: ['features'], article: 'a' },
	column: { document: 'tracks', file: 'tracks.yaml', list: ['columns'], article: 'a' },
	source: { document: 'sources', file: 'sources.yaml', list: [], article: 'a' },
	person: { document: 'people', file: 'people.yaml', list: [], article: 'a' },
	term: { document: 'glossary', file: 'glossary.yaml', list: [], article: 'a' },
};

/** Ids that addresses of the page use for something else. */
const RESERVED = ['overview', 'people', 'terms'];

interface Declaration {
	readonly kind: Kind;
	readonly document: Document;
	readonly path: Path;
}

/**
 * Every id of the story, gathered before anything else is checked, so that a fault in one thing does not make
 * the things that refer to it look faulty too. One id names one thing, whatever its kind; only a stretch may bear its
 * own route's id.
 */
export class Names {
	private readonly declared = new Map<string, Declaration[]>();
	private readonly mentioned: Readonly<Record<Kind, Set<string>>> = {
		stage: new Set(),
		event: new Set(),
		sighting: new Set(),
		route: new Set(),
		stretch: new Set(),
		column: new Set(),
		source: new Set(),
		person: new Set(),
		term: new Set(),
	};

	constructor(private readonly documents: Documents) {
		this.declareAll('stage');
		this.declareAll('event');
		this.declareAll('sighting');
		this.declareAll('route');
		documents.routes?.list('features').forEach((_, index) => {
			this.declareAll('stretch', ['features', index, 'properties', 'stretches']);
		});
		this.declareAll('column');
		this.declareAll('source');
		this.declareAll('person');
		this.declareAll('term');
	}

	private declareAll(kind: Kind, list = HOMES[kind].list): void {
		const document = this.documents[HOMES[kind].document];
		if (document === null || document === 'absent') return;
		document.list(...list).forEach((item, index) => {
			const id = idOf(item);
			if (id !== null) this.declare(id, { kind, document, path: [...list, index] });
		});
	}

	private declare(id: string, declaration: Declaration): void {
		const { kind, document, path } = declaration;
		const others = this.declared.get(id) ?? [];
		this.declared.set(id, [...others, declaration]);
		if (RESERVED.includes(id)) {
			document.fault([...path, 'id'], `the id "${id}" is reserved for the page itself`, 'choose another id');
		}
		const clash = others.find(
			(other) => !(kind === 'stretch' && other.kind === 'route' && path[1] === other.path[1]),
		);
		if (!clash) return;
		const place = `${clash.document.file}, ${clash.document.where(clash.path)}`;
		const problem = `the id "${id}" is already that of ${HOMES[clash.kind].article} ${clash.kind} (${place})`;
		document.fault([...path, 'id'], problem, 'give one of the two another id');
	}

	ids(kind: Kind): string[] {
		return [...this.declared].filter(([, all]) => all.some((one) => one.kind === kind)).map(([id]) => id);
	}

	/** Whether there is a list of this kind of thing to look an id up in. */
	isRead(kind: Kind): boolean {
		const { document, list } = HOMES[kind];
		const home = this.documents[document];
		return home === 'absent' || Array.isArray(home?.at(list));
	}

	/** Notes that something refers to an id; says what is wrong where there is no such thing. */
	refer(kind: Kind, id: string): Refusal | null {
		this.mentioned[kind].add(id);
		const { file, article } = HOMES[kind];
		const declarations = this.declared.get(id) ?? [];
		if (!this.isRead(kind) || declarations.some((one) => one.kind === kind)) return null;
		const [other] = declarations;
		return refuse(
			other
				? `"${id}" is ${HOMES[other.kind].article} ${other.kind}, not ${article} ${kind}`
				: `the ${kind} "${id}" is not in ${file}`,
			didYouMean(
				id,
				// An id that only looks right is reported where it is written.
				this.ids(kind).filter((known) => !/[^\p{ASCII}]/u.test(known)),
				`add it to ${file}, or correct the id`,
			),
		);
	}

	/** The same for an id in a document: the fault is reported there. */
	check(kind: Kind, id: string, document: Document, path: Path): boolean {
		const refusal = this.refer(kind, id);
		if (refusal) document.fault(path, refusal.problem, refusal.remedy);
		return refusal === null;
	}

	/** Refers to every text in the lists at these paths; for ids inside things whose shape may be at fault. */
	checkList(kind: Kind, document: Document, path: Path): void {
		document.list(...path).forEach((id, index) => {
			if (typeof id === 'string') this.check(kind, id, document, [...path, index]);
		});
	}

	/** Tells of each thing of a kind that nothing refers to. */
	tellUnused(
		kind: Kind,
		problem: string,
		remedy: string | ((id: string) => string),
		used: ReadonlySet<string> = this.mentioned[kind],
	): void {
		for (const [id, declarations] of this.declared) {
			if (used.has(id)) continue;
			const declaration = declarations.find((one) => one.kind === kind);
			const way = typeof remedy === 'string' ? remedy : remedy(id);
			declaration?.document.fault(declaration.path, problem, way);
		}
	}
}

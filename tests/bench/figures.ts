/** Samples into figures, figures into a table. */

/** Samples of one thing on the site and, where it can be measured there too, on its rivals: none where it cannot. */
export interface Measured {
	readonly name: string;
	readonly unit: 'ms' | 'kB' | 'MB' | '';
	readonly site: readonly number[];
	readonly bare: readonly number[];
	readonly template: readonly number[];
	readonly target?: Target;
}

/** What the figure is held to: the site's median itself, its share of the bare page's, or of another of the site's figures. */
export interface Target {
	readonly of: 'site' | 'ratio';
	readonly at: 'most' | 'least';
	readonly limit: number;
	/** What the ratio is taken to, where it is not the bare page's same figure: its samples and its name. */
	readonly to?: { readonly name: string; readonly samples: readonly number[] };
}

/** A line of the table, as JSON has it too. */
export interface Figure {
	readonly name: string;
	readonly unit: string;
	readonly site: Spread | null;
	readonly bare: Spread | null;
	readonly template: Spread | null;
	/** The site's median to the bare page's, or to what the target names. */
	readonly ratio: number | null;
	/** The site's median to the template page's. */
	readonly ratioToTemplate: number | null;
	readonly target: string | null;
	readonly isMet: boolean | null;
}

export interface Spread {
	readonly median: number;
	readonly least: number;
	readonly most: number;
	readonly samples: readonly number[];
}

function median(samples: readonly number[]): number {
	const sorted = samples.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function spread(samples: readonly number[]): Spread | null {
	if (samples.length === 0) return null;
	return { median: median(samples), least: Math.min(...samples), most: Math.max(...samples), samples };
}

export function figureOf({ name, unit, site, bare, template, target }: Measured): Figure {
	const ours = spread(site);
	const other = spread(target?.to?.samples ?? bare);
	const ratio = ratioOf(ours, other);
	const held = target?.of === 'ratio' ? ratio : (ours?.median ?? null);
	const isMet =
		!target || held === null ? null : target.at === 'most' ? held <= target.limit : held >= target.limit;
	return {
		name,
		unit,
		site: ours,
		bare: spread(bare),
		template: spread(template),
		ratio,
		ratioToTemplate: ratioOf(ours, spread(template)),
		target: target ? inWords(target, unit) : null,
		isMet,
	};
}

function ratioOf(ours: Spread | null, other: Spread | null): number | null {
	return ours && other && other.median > 0 ? ours.median / other.median : null;
}

function inWords({ of, at, limit, to }: Target, unit: string): string {
	const bound = `${at === 'most' ? '≤' : '≥'} ${String(limit)}`;
	if (of === 'site') return `${bound} ${unit}`.trim();
	return to ? `${bound} of ${to.name}` : `${bound} of bare`;
}

/** A table in Markdown, which reads as well in a terminal. */
export function tableOf(figures: readonly Figure[]): string {
	return markdown([
		['', 'site: median (range)', 'bare page', 'ratio', 'template page', 'ratio', 'target', ''],
		...figures.map(({ name, unit, site, bare, template, ratio, ratioToTemplate, target, isMet }) => [
			unit === '' ? name : `${name}, ${unit}`,
			inFigures(site),
			inFigures(bare),
			asRatio(ratio),
			inFigures(template),
			asRatio(ratioToTemplate),
			target ?? '–',
			isMet === null ? '' : isMet ? 'met' : 'missed',
		]),
	]);
}

/** Rows, the first of them the head, as a table in Markdown. */
export function markdown(rows: readonly (readonly string[])[]): string {
	const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
	const line = (row: readonly string[]) =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
	const [head, ...body] = rows;
	return [line(head!), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function asRatio(ratio: number | null): string {
	return ratio === null ? '–' : ratio.toFixed(2);
}

function inFigures(some: Spread | null): string {
	if (!some) return '–';
	const { median: middle, least, most } = some;
	return least === most ? round(middle) : `${round(middle)} (${round(least)}–${round(most)})`;
}

function round(value: number): string {
	return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

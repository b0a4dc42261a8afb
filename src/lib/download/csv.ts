/** A table as RFC 4180 has it, made safe for spreadsheets. */

export type Cell = string | number | null;

/** LibreOffice and Excel take a table without it for one in an older encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of cells, each ended by CR LF; the first is the header. */
export function csv(rows: readonly (readonly Cell[])[]): string {
	return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = harmless(cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would run text that begins like a formula (OWASP, "CSV Injection"): an apostrophe before it stops that. */
function harmless(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

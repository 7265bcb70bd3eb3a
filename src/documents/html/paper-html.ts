import type { Paper, PaperBlock, PaperCell, PaperChart, PaperParagraph, PaperTable } from '../model';
import { openPieces } from '../text';
import { escaped } from '../write/text';
import { CELL_LOOKS, LEVEL_FILLS, PARAGRAPH_LOOKS } from './looks';

/**
 * Papers as HTML for the clipboard: pasted into Word or WPS they keep typefaces, alignment and tables; each section begins on a new
 * page. What the format cannot carry is left to the .docx: page numbers, landscape pages, native charts (their figures come as a table).
 * Text is escaped, and nothing of it stands in an attribute: it is never markup.
 */
export function papersHtml(papers: readonly Paper[]): string {
  const sections = papers.flatMap(({ sections: own }) => own);
  const written = sections.map(({ blocks }, index) => {
    const html = blocks.map(blockHtml).join('');
    return index === 0 ? html : `<br clear="all" style="page-break-before:always">${html}`;
  });
  return `<html><head><meta charset="utf-8"></head><body>${written.join('')}</body></html>`;
}

function blockHtml(block: PaperBlock): string {
  if (block.kind === 'paragraph') return paragraphHtml(block);
  return tableHtml(block.kind === 'chart' ? chartTable(block) : block);
}

function paragraphHtml({ is, text, free }: PaperParagraph): string {
  const right = free === undefined ? '' : `;margin-right:${free * CHARACTER}pt`;
  return `<p style="margin:0;${PARAGRAPH_LOOKS[is]}${right}">${textHtml(text)}</p>`;
}

/** Points in a character of 3号. */
const CHARACTER = 16;

/** What is left to a person is marked; an empty line keeps its height. */
function textHtml(text: string): string {
  if (text === '') return '&nbsp;';
  return openPieces(text)
    .map(({ text: piece, open }) => {
      const words = escaped(piece).split('\t').join(TAB);
      return open ? `<span style="background:yellow;mso-highlight:yellow">${words}</span>` : words;
    })
    .join('');
}

const TAB = '<span style="mso-tab-count:1">&emsp;&emsp;</span>';

function tableHtml({ is, widths, head, rows }: PaperTable): string {
  const sum = widths.reduce((all, width) => all + width, 0);
  const columns = widths.map((width) => `<col style="width:${((100 * width) / sum).toFixed(1)}%">`).join('');
  const frame = is === 'imprint' ? CELL_LOOKS.imprint : CELL_LOOKS.data;
  const row = (cells: readonly PaperCell[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => cellHtml(cell, frame, tag)).join('')}</tr>`;
  const names = head.map((text): PaperCell => ({ text, align: 'center', strong: true }));
  const first = head.length > 0 ? `<thead>${row(names, 'th')}</thead>` : '';
  const others = rows.map((cells) => row(cells, 'td')).join('');
  return `<table style="border-collapse:collapse;width:100%">${columns}${first}<tbody>${others}</tbody></table>`;
}

function cellHtml({ text, align, strong, span, level }: PaperCell, frame: string, tag: 'th' | 'td'): string {
  const looks = [
    frame,
    'font-weight:normal',
    strong ? CELL_LOOKS.strong : CELL_LOOKS.plain,
    align === 'center' ? CELL_LOOKS.center : 'text-align:left',
    ...(level ? [LEVEL_FILLS[level]] : []),
  ];
  const spanned = span !== undefined && span > 1 ? ` colspan="${span}"` : '';
  const lines = text.split('\n').map(textHtml).join('<br>');
  return `<${tag}${spanned} style="${looks.join(';')}">${lines}</${tag}>`;
}

/** The figures of a chart: a name a row, a series a column. */
function chartTable({ title, names, series }: PaperChart): PaperTable {
  return {
    kind: 'table',
    is: 'data',
    widths: [30, ...series.map(() => 70 / series.length)],
    head: [title, ...series.map(({ name }) => name)],
    rows: names.map((name, row): PaperCell[] => [
      { text: name },
      ...series.map(({ values }): PaperCell => ({ text: String(values[row] ?? ''), align: 'center' })),
    ]),
  };
}

import type { XmlScanner } from '../hosts/file/read/xml-scanner';
import { childOf, isTrue, readElement, type XmlElement } from '../hosts/file/read/xml-tree';
import { paragraphTexts, type Block } from './model';
import { spend, type Reading } from './reading';
import { headingOf, merged, numberOf } from './styles';
import { readTable } from './table';

/** Elements whose text is not printed, or is printed elsewhere: what was deleted or moved away, field codes, readings of ruby, pictures' descriptions. */
const NOT_PRINTED = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rt',
  'sectPr',
  'object',
  'footnote',
  'endnote',
  'comment',
  'docPartPr',
  'sdtPr',
  'fldData',
]);
/** Wingdings and Symbol: the signs that tables tick with. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0FC: '√',
  F0FB: '×',
  F0FE: '☑',
  F052: '☑',
  F0FD: '☒',
  F0A8: '□',
  F06F: '□',
  F0D6: '√',
};

/**
 * The blocks inside the element whose opening tag the scanner stands at; afterwards it stands at the end tag. Wrappers of
 * blocks (content controls, accepted insertions, custom XML) are looked through.
 *
 * @param of told the cell's properties, where the element is a cell
 */
export function readBlocks(reading: Reading, of?: (properties: XmlElement) => void): Block[] {
  const { xml } = reading;
  const blocks: Block[] = [];
  if (xml.empty) return blocks;
  const outside = xml.depth - 1;
  /** Text of paragraphs whose marks were deleted: they go on in the next one. */
  let open = '';
  /** The number of the first empty item. */
  let bare = '';
  const add = ({ number, text, heading, joined, boxes }: ParagraphReading): void => {
    if (bare === '') bare = text.trim() === '' ? number : '';
    if (joined) open += text;
    else {
      // An empty item is counted by Word, but is nobody's text.
      blocks.push({ kind: 'paragraph', text: (text.trim() === '' ? '' : number) + open + text, heading });
      open = '';
    }
    blocks.push(...boxes);
  };
  while (xml.next() && xml.depth > outside) {
    if (!xml.opens) continue;
    spend(reading);
    if (xml.name === 'p') {
      const paragraph = readParagraph(reading);
      if (paragraph) add(paragraph);
    } else if (xml.name === 'tbl') {
      const table = readTable(reading, readBlocks);
      if (table.rows.length > 0) blocks.push(table);
    } else if (xml.name === 'tcPr') of?.(readElement(xml));
    else if (NOT_PRINTED.has(xml.name)) xml.skip();
    else if (xml.name === 'AlternateContent')
      blocks.push(...alternate(reading, (inside) => readBlocks(inside)));
  }
  if (open !== '') blocks.push({ kind: 'paragraph', text: open, heading: null });
  // Where nothing else stands in a cell, such as under 序号, it is what the cell says.
  if (of && bare !== '' && !/\S/.test(paragraphTexts(blocks).join('')))
    return [{ kind: 'paragraph', text: bare.trim(), heading: null }];
  return blocks;
}

/** The choice of an `AlternateContent` that we stand at: of two copies of one thing only one is read. */
function alternate<Item>(reading: Reading, read: (reading: Reading) => Item[]): Item[] {
  const { xml } = reading;
  let found: Item[] = [];
  if (xml.empty) return found;
  const outside = xml.depth - 1;
  while (xml.next() && xml.depth > outside) {
    if (!xml.opens) continue;
    if (xml.name === 'Choice' || xml.name === 'Fallback') {
      const items = read(reading);
      if (found.length === 0) found = items;
    } else xml.skip();
  }
  return found;
}

interface ParagraphReading {
  readonly number: string;
  readonly text: string;
  readonly heading: number | null;
  /** What stands in text boxes anchored here. */
  readonly boxes: readonly Block[];
  /** Its mark was deleted. */
  readonly joined: boolean;
}

/** `null`: a line of a table of contents. */
function readParagraph(reading: Reading): ParagraphReading | null {
  const { xml, styles, numbering } = reading;
  const boxes: Block[] = [];
  if (xml.empty) return { number: '', text: '', heading: null, boxes, joined: false };
  const outside = xml.depth - 1;
  let properties: XmlElement | undefined;
  let text = '';
  while (xml.next() && xml.depth > outside) {
    if (!xml.opens) continue;
    if (xml.name === 'pPr' && properties === undefined) properties = readElement(xml);
    else text += inline(reading, boxes);
  }
  const style = childOf(properties, 'pStyle')?.attributes.get('val') ?? null;
  const known = styles.of(style);
  if (known.contents) return null;
  const outline = childOf(properties, 'outlineLvl')?.attributes.get('val');
  const heading = outline === undefined ? known.heading : headingOf(outline);
  const mark = childOf(properties, 'rPr');
  const joined = childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined;
  const ref = merged(numberOf(childOf(properties, 'numPr')), known.number);
  const written =
    joined || !ref || ref.list === '' || ref.list === '0'
      ? ''
      : numbering.next({
          list: ref.list,
          level: ref.level < 0 ? numbering.levelOfStyle(ref.list, style) : ref.level,
        });
  return { number: written, text, heading, boxes, joined };
}

/** The text of the element inside a paragraph that the scanner stands at; text boxes are put aside. */
function inline(reading: Reading, boxes: Block[]): string {
  const { xml } = reading;
  switch (xml.name) {
    case 't':
      return textOf(xml);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr': {
      const type = xml.attribute('type');
      xml.skip();
      return type === undefined || type === 'textWrapping' ? '\n' : '';
    }
    case 'noBreakHyphen':
      return '-';
    case 'sym': {
      const sign = SYMBOLS[(xml.attribute('char') ?? '').toUpperCase()] ?? '';
      xml.skip();
      return sign;
    }
    case 'r':
      return run(reading, boxes);
    case 'txbxContent':
      boxes.push(...readBlocks(reading));
      return '';
    case 'AlternateContent': {
      const inside: Block[][] = [];
      const texts = alternate(reading, () => {
        const own: Block[] = [];
        const text = children(reading, own);
        inside.push(own);
        return text === '' && own.length === 0 ? [] : [text];
      });
      boxes.push(...(inside.find((one) => one.length > 0) ?? []));
      return texts[0] ?? '';
    }
    default:
      if (NOT_PRINTED.has(xml.name)) {
        xml.skip();
        return '';
      }
      return children(reading, boxes);
  }
}

function children(reading: Reading, boxes: Block[]): string {
  const { xml } = reading;
  if (xml.empty) return '';
  const outside = xml.depth - 1;
  let text = '';
  while (xml.next() && xml.depth > outside) if (xml.opens) text += inline(reading, boxes);
  return text;
}

/** A run of text; hidden ones say nothing. */
function run(reading: Reading, boxes: Block[]): string {
  const { xml } = reading;
  if (xml.empty) return '';
  const outside = xml.depth - 1;
  let text = '';
  let hidden = false;
  while (xml.next() && xml.depth > outside) {
    if (!xml.opens) continue;
    if (xml.name === 'rPr') {
      const vanish = childOf(readElement(xml), 'vanish');
      hidden = vanish !== undefined && isTrue(vanish.attributes.get('val') ?? '1');
    } else text += inline(reading, boxes);
  }
  return hidden ? '' : text;
}

function textOf(xml: XmlScanner): string {
  if (xml.empty) return '';
  const outside = xml.depth - 1;
  let text = '';
  while (xml.next()) {
    text += xml.text();
    if (xml.depth === outside) break;
  }
  return text;
}

import { HostError } from '../hosts/error';
import { openPackage, type Package } from '../hosts/file/package';
import { relationshipsOf } from '../hosts/file/read/relationships';
import { XmlScanner } from '../hosts/file/read/xml-scanner';
import { readTree, type XmlElement } from '../hosts/file/read/xml-tree';
import { readBlocks } from './body';
import { WordError } from './error';
import type { WordDocument } from './model';
import { Numbering } from './numbering';
import { Styles } from './styles';

/** Bytes of the document's own part after inflating, as its directory says: the longest reports have a hundredth. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Paragraphs, tables and cells. */
const MOST_BLOCKS = 2_000_000;

/**
 * Reads the bytes of a .docx (.docm, .dotx too). We read its parts ourselves: what people compare and import needs the automatic
 * numbers, merged cells, text boxes and accepted revisions, which libraries that turn Word into HTML drop.
 *
 * @throws WordError
 */
export function readWord(file: Uint8Array): WordDocument {
  try {
    return readPackage(openPackage(file));
  } catch (cause) {
    throw wordErrorOf(cause);
  }
}

function readPackage(pack: Package): WordDocument {
  const main = relationshipsOf(pack, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  if (!pack.has(main)) throw new WordError('damaged');
  const scanner = new XmlScanner(pack.textChunks(main));
  if ((pack.entry(main)?.size ?? 0) > MOST_BYTES) throw new WordError('too-large');
  const parts = relationshipsOf(pack, main);
  const tree = (type: string): XmlElement | null => {
    const part = parts.find((one) => one.type === type)?.target;
    return part !== undefined && pack.has(part) ? readTree(pack.textChunks(part)) : null;
  };
  const reading = {
    xml: scanner,
    styles: new Styles(tree('styles')),
    numbering: new Numbering(tree('numbering')),
    budget: { left: MOST_BLOCKS },
  };
  while (scanner.next()) {
    if (!scanner.opens) continue;
    if (scanner.name === 'body') return { blocks: readBlocks(reading) };
    if (scanner.name !== 'document') throw notWord(scanner.name);
  }
  throw new WordError('damaged');
}

/** A package of another program: told by its root element. */
function notWord(root: string): WordError {
  const found = { workbook: 'xlsx', presentation: 'pptx' }[root];
  return new WordError('not-docx', { found: found ?? 'unknown' });
}

function wordErrorOf(cause: unknown): WordError {
  if (cause instanceof WordError) return cause;
  const options = { cause };
  if (!(cause instanceof HostError)) return new WordError('damaged', {}, options);
  const { code, params } = cause;
  if (code === 'not-xlsx') {
    const found = params['found'] ?? 'unknown';
    return found === 'doc'
      ? new WordError('old-word', {}, options)
      : new WordError('not-docx', { found }, options);
  }
  // A compound file that is neither a workbook nor a document of Word: WPS writes such too.
  if (code === 'legacy-xls') return new WordError('not-docx', { found: 'xls' }, options);
  if (code === 'encrypted' || code === 'too-large') return new WordError(code, {}, options);
  return new WordError('damaged', {}, options);
}

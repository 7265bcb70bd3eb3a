import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import type { Paper, PaperBlock } from '../model';
import { frameOf, type FrameSpec, GAP, type Piece, TITLE } from './frame';
import { LANDSCAPE, PORTRAIT, textWidth } from './page';
import { paragraphXml } from './paragraph';
import { tableXml } from './table';
import { escaped } from './text';

const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/**
 * The bytes of a paper as .docx, in the format of GB/T 9704-2012. The library makes the frame and the charts; paragraphs and tables,
 * of which there are thousands, are written by us: a fiftieth of its time and memory. Brings the library: load it when a paper is written.
 */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const sections = paper.sections.map(({ landscape, blocks }) => ({ landscape, pieces: piecesOf(blocks) }));
  const parts = await frameFor({ ...paper, sections });
  const filled: Record<string, Uint8Array> = {
    ...parts,
    [BODY]: strToU8(filledIn(strFromU8(parts[BODY] ?? new Uint8Array()), gapsOf(paper))),
    [PROPERTIES]: strToU8(
      strFromU8(parts[PROPERTIES] ?? new Uint8Array())
        .split(TITLE)
        .join(escaped(paper.title)),
    ),
  };
  const zipped: Zippable = Object.fromEntries(
    Object.entries(filled).map(([path, bytes]) => [path, [bytes, { level: bytes.length < SMALL ? 0 : 6 }]]),
  );
  return zipSync(zipped, { mtime: ZIPPED });
}

/** Deflating a part takes a quarter of a megabyte for a moment, which is not worth it for what is smaller. */
const SMALL = 3000;

/** When a part was zipped means nothing; the same paper twice shall have the same bytes but for the time in its properties. */
const ZIPPED = new Date(2000, 0, 1);

/** The frame of the last paper without charts: a batch of notices shares one. */
let last: { readonly key: string; readonly parts: ReturnType<typeof frameOf> } | null = null;

async function frameFor({ author, latinFigures, sections }: FrameSpec): ReturnType<typeof frameOf> {
  const key = sections.every(({ pieces }) => pieces.every((piece) => piece === 'gap'))
    ? JSON.stringify([author, latinFigures, sections])
    : null;
  if (key === null) return frameOf({ author, latinFigures, sections });
  if (last?.key !== key) last = { key, parts: frameOf({ author, latinFigures, sections }) };
  return last.parts;
}

/** Charts, and what stands before, between and after them as gaps. */
function piecesOf(blocks: readonly PaperBlock[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    if (block.kind === 'chart') pieces.push(block);
    else if (pieces.at(-1) !== 'gap') pieces.push('gap');
  }
  return pieces;
}

/** The XML of every gap, in order. */
function gapsOf({ sections }: Paper): readonly string[] {
  const gaps: string[] = [];
  for (const { landscape, blocks } of sections) {
    const width = textWidth(landscape ? LANDSCAPE : PORTRAIT);
    let open = false;
    for (const block of blocks) {
      if (block.kind === 'chart') {
        open = false;
        continue;
      }
      const xml = block.kind === 'table' ? tableXml(block, width) : paragraphXml(block);
      if (open) gaps.push(`${gaps.pop() ?? ''}${xml}`);
      else gaps.push(xml);
      open = true;
    }
  }
  return gaps;
}

/** The frame's body with each paragraph that holds a gap replaced. */
function filledIn(frame: string, gaps: readonly string[]): string {
  const pieces = frame.split(GAP);
  let result = '';
  pieces.forEach((piece, index) => {
    const from = index === 0 ? 0 : piece.indexOf(END) + END.length;
    const until = index === pieces.length - 1 ? piece.length : piece.lastIndexOf('<w:p>');
    result += piece.slice(from, until) + (gaps[index] ?? '');
  });
  return result;
}

const END = '</w:p>';

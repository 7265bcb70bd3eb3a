import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Paper, PaperBlock, PaperSection } from '../model';
import { writeChart } from './chart';
import { FONT_TABLE } from './fonts';
import { FOOTER_STYLE, stylesOf } from './looks';
import { FOOTER, LANDSCAPE, PORTRAIT, textWidth } from './page';
import { writeParagraph } from './paragraph';
import { writeTable } from './table';

/** The bytes of a paper as .docx, in the format of GB/T 9704-2012. Brings the library: load it when a paper is written. */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const { title, sections, latinFigures, author } = paper;
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: stylesOf(latinFigures),
    evenAndOddHeaderAndFooters: true,
    sections: sections.map((section, index) => writeSection(section, index === 0)),
  });
  const parts = [{ path: 'word/fontTable.xml', data: FONT_TABLE }];
  return new Uint8Array(await Packer.toArrayBuffer(file, false, parts));
}

/** Later sections have the page numbers of the first. */
function writeSection({ landscape, blocks }: PaperSection, first: boolean): ISectionOptions {
  const shape = landscape ? LANDSCAPE : PORTRAIT;
  const { top, right, bottom, left } = shape;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          // The library turns the sheet itself.
          width: PORTRAIT.width,
          height: PORTRAIT.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top, right, bottom, left, footer: FOOTER[landscape ? 'landscape' : 'portrait'] },
      },
    },
    ...(first && { footers: { default: pageNumber('odd'), even: pageNumber('even') } }),
    children: blocks.flatMap((block) => writeBlock(block, textWidth(shape))),
  };
}

function writeBlock(block: PaperBlock, width: number): readonly FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [writeParagraph(block)];
    case 'chart':
      return [writeChart(block)];
    case 'table':
      return [writeTable(block, width)];
  }
}

/** — N —: at the right of odd pages, at the left of even ones, a character from the edge. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const odd = side === 'odd';
  return new Footer({
    children: [
      new Paragraph({
        style: FOOTER_STYLE,
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: CHARACTER } : { left: CHARACTER },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** Of 4号, in twentieths of a point. */
const CHARACTER = 280;

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
import { unzipSync } from 'fflate';
import type { Paper, PaperChart } from '../model';
import { writeChart } from './chart';
import { FONT_TABLE } from './fonts';
import { END_STYLE, FOOTER_STYLE, stylesOf } from './looks';
import { FOOTER, LANDSCAPE, PORTRAIT } from './page';
import { printable } from './text';

/** A piece of a section: a chart, which the library writes, or what stands between charts, which we write into the frame. */
export type Piece = PaperChart | 'gap';

/** What a file has beside its texts and tables: papers that have the same are filled into the same frame. */
export interface FrameSpec extends Pick<Paper, 'author' | 'latinFigures'> {
  readonly sections: readonly { readonly landscape: boolean; readonly pieces: readonly Piece[] }[];
}

/** Stands where a gap is to be filled, alone in its paragraph; and where the title goes in the file's properties. */
export const GAP = '\ue000gap\ue001';
export const TITLE = '\ue000title\ue001';

/** The parts of a .docx by their paths: styles, page format, page numbers and charts, by the library; gaps where the paper goes. */
export async function frameOf({
  author,
  latinFigures,
  sections,
}: FrameSpec): Promise<Readonly<Record<string, Uint8Array>>> {
  const file = new Document({
    title: TITLE,
    creator: printable(author),
    lastModifiedBy: printable(author),
    styles: stylesOf(latinFigures),
    evenAndOddHeaderAndFooters: true,
    sections: sections.map(({ landscape, pieces }, index) => section(landscape, pieces, index === 0)),
  });
  const parts = [{ path: 'word/fontTable.xml', data: FONT_TABLE }];
  return unzipSync(new Uint8Array(await Packer.toArrayBuffer(file, false, parts)));
}

/** Later sections have the page numbers of the first. */
function section(landscape: boolean, pieces: readonly Piece[], first: boolean): ISectionOptions {
  const { top, right, bottom, left } = landscape ? LANDSCAPE : PORTRAIT;
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
    children: [...pieces.map(written), new Paragraph({ style: END_STYLE })],
  };
}

function written(piece: Piece): FileChild {
  return piece === 'gap' ? new Paragraph({ children: [new TextRun(GAP)] }) : writeChart(piece);
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

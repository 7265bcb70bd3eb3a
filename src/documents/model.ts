/**
 * A paper before it is a file: what stands on it, and what each piece is, not how it looks. Plain data: it can be shown as text
 * (`text.ts`) before it is written (`write/`).
 */
export interface Paper {
  readonly title: string;
  /** Who made it, as the file's properties say. */
  readonly author: string;
  /** Each begins on a new page. */
  readonly sections: readonly PaperSection[];
  /** Figures in Times New Roman. */
  readonly latinFigures: boolean;
}

export interface PaperSection {
  readonly landscape: boolean;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock = PaperParagraph | PaperTable | PaperChart;

/** What a paragraph is. `write/looks.ts` says how each looks. */
export const PARAGRAPH_KINDS = [
  'bulletin',
  'issue',
  'issuer',
  'red-head',
  'document-number',
  'title',
  'addressee',
  'body',
  'heading1',
  'heading2',
  'attachments',
  'signature',
  'signed-on',
  'attachment',
  'caption',
  'small',
  'imprint',
  'tear-off',
  'blank',
] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

export interface PaperParagraph {
  readonly kind: 'paragraph';
  readonly is: ParagraphKind;
  /** `【待补：…】` in it is marked for whoever finishes the paper; a tab parts what stands left from what stands right. */
  readonly text: string;
  /** Of a signature: how many characters stay free at its right. */
  readonly free?: number;
  /** Of a title: how many characters its first line is to hold, so that it breaks between words. */
  readonly first?: number;
  /** It stays on the page of what follows. */
  readonly stays?: true;
}

export interface PaperTable {
  readonly kind: 'table';
  /** `data`: a header that each page repeats; `form`: fields to fill in; `imprint`: 版记, at the foot of its page. */
  readonly is: 'data' | 'form' | 'imprint';
  /** Of the columns, in parts of their sum. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly PaperCell[])[];
}

export interface PaperCell {
  /** A line break makes a paragraph. */
  readonly text: string;
  /** Figures and short words stand in the middle; left where it is not said. */
  readonly align?: 'center';
  /** A label or a sum. */
  readonly strong?: boolean;
  /** Columns that it takes; 1 where it is not said. */
  readonly span?: number;
  /** The colour of an urging. */
  readonly level?: 'blue' | 'yellow' | 'red';
}

/** Stacked bars, one a name; drawn by Word from its data. */
export interface PaperChart {
  readonly kind: 'chart';
  readonly title: string;
  readonly names: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    readonly values: readonly number[];
  }[];
}

export function paragraph(is: ParagraphKind, text: string): PaperParagraph {
  return { kind: 'paragraph', is, text };
}

/** Paragraphs of the text of which the last goes with what follows: a signature is not to stand on a page of its own. */
export function leadingOn(texts: readonly string[]): readonly PaperParagraph[] {
  return texts.map((text, at) => ({
    ...paragraph('body', text),
    ...(at === texts.length - 1 && { stays: true }),
  }));
}

export const BLANK_LINE = paragraph('blank', '');

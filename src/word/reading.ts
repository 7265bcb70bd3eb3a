import type { XmlScanner } from '../hosts/file/read/xml-scanner';
import { WordError } from './error';
import type { Numbering } from './numbering';
import type { Styles } from './styles';

/** What a document's parts have in common while they are read. */
export interface Reading {
  readonly xml: XmlScanner;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Paragraphs and cells that may still come. */
  readonly budget: { left: number };
}

/** @throws WordError `too-large` */
export function spend({ budget }: Reading): void {
  if (--budget.left < 0) throw new WordError('too-large');
}

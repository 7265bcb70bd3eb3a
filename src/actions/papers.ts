import type { Paper } from '../documents/model';

/** Words and builders of papers, loaded by those who make one. */
export async function papers() {
  return import(/* webpackChunkName: "papers" */ '../documents/papers');
}

/** The bytes of a paper as .docx. */
export async function paperBytes(paper: Paper): Promise<Uint8Array> {
  const { writePaper } = await import(/* webpackChunkName: "docx" */ '../documents/write/write-paper');
  return writePaper(paper);
}

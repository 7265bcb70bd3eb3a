import { type Sample, loadSample } from '../../taskpane/first-run/samples';
import { keptBytes, type KeptWork, newId } from './kept-work';

/** Something that can be opened. */
export interface Source {
  /** Under which it is kept. */
  readonly id: string;
  readonly name: string;
  readonly fetch: () => Promise<Uint8Array>;
  /** Whether it has changes that were not downloaded. */
  readonly changed: boolean;
  /** What it is, where it is no work that is kept. */
  readonly of?: { readonly file: File } | { readonly sample: Sample };
}

export class SampleError extends Error {}

export function sampleSource(sample: Sample, title: string): Source {
  return {
    id: newId(),
    name: `${title}.xlsx`,
    changed: false,
    of: { sample },
    fetch: () =>
      loadSample(sample).catch((error: unknown) => {
        throw new SampleError(error instanceof Error ? error.message : String(error));
      }),
  };
}

export function fileSource(file: File): Source {
  return {
    id: newId(),
    name: file.name,
    changed: false,
    of: { file },
    fetch: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

/** `null` where the browser has it no more. */
export async function keptSource({ id, name, changed }: KeptWork): Promise<Source | null> {
  const bytes = await keptBytes(id);
  return bytes && { id, name, changed, fetch: () => Promise.resolve(bytes) };
}

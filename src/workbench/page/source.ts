import { type Sample, loadSample } from '../../taskpane/first-run/samples';
import { keptBytes, type KeptWork, newId } from './kept-work';
import type { LetGo } from './open-tabs';

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
  /** Lets go of its place, where that was taken already. */
  readonly place?: LetGo;
  /** The name of a work that another tab has open, where this is a copy of it. */
  readonly copyOf?: string;
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

/** `表.xlsx` is copied as `表 (2).xlsx`, or with the next number that is free. */
export function nextName(name: string, taken: readonly string[]): string {
  const [, stem = name, ending = ''] = /^(.*?)(?: \(\d+\))?(\.\w+)?$/s.exec(name) ?? [];
  for (let number = 2; ; number++) {
    const next = `${stem} (${number})${ending}`;
    if (!taken.includes(next)) return next;
  }
}

import { unzipSync, zipSync, type Zippable } from 'fflate';

/** Every entry carries this time, so that the same content gives the same bytes. */
const MTIME = new Date(2024, 0, 26, 9, 0, 0);

/** Packs parts (path → text or bytes) in the order given. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  const encoder = new TextEncoder();
  for (const [path, part] of Object.entries(parts)) {
    files[path] = typeof part === 'string' ? encoder.encode(part) : part;
  }
  return zipSync(files, { mtime: MTIME, level: 6 });
}

/** The same package without the time of its making. Folder entries, which no workbook needs, are left out. */
export function stableZip(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  return zipParts(Object.fromEntries(files));
}

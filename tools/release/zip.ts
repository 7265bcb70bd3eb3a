import { type Zippable, zipSync } from 'fflate';

/** Of every file, whenever it was built. The zip format begins in 1980. */
const MOMENT = new Date(2000, 0, 1);
const UNIX = 3;

/**
 * One folder as a zip. The same contents make the same bytes: the order is that of the names, and no time of any computer is in it.
 *
 * @param folder the name of the folder
 * @param contents paths inside it, with `/`
 */
export function zipOf(folder: string, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const path of [...contents.keys()].sort()) {
    const mode = path.endsWith('.sh') ? 0o755 : 0o644;
    files[`${folder}/${path}`] = [
      contents.get(path) ?? new Uint8Array(),
      { level: 9, mtime: MOMENT, os: UNIX, attrs: (0o100000 | mode) << 16 },
    ];
  }
  return zipSync(files);
}

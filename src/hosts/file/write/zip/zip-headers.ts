const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;

/** What the directory says of an entry beyond what reading needs, kept so that the entry can be written again. */
export interface CentralHeader {
  readonly madeBy: number;
  /** Time and date as the zip packs them. */
  readonly time: number;
  readonly attributes: number;
  readonly rawName: Uint8Array;
  /** Without the zip64 field, which would contradict the plain sizes that we write. */
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
}

/** The directory's headers in order, of a zip that `readDirectory` accepts; and the comment of the whole zip. */
export function centralHeaders(zip: Uint8Array): { list: CentralHeader[]; comment: Uint8Array } {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== END) end--;
  const comment = zip.subarray(end + 22, end + 22 + view.getUint16(end + 20, true));
  let { count, size, directoryEnd } = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    directoryEnd: end,
  };
  if (end >= 20 && view.getUint32(end - 20, true) === END_64_LOCATOR) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (end64 + 56 <= zip.length && view.getUint32(end64, true) === END_64) {
      count = Number(view.getBigUint64(end64 + 32, true));
      size = Number(view.getBigUint64(end64 + 40, true));
      directoryEnd = end64;
    }
  }
  const list: CentralHeader[] = [];
  let at = directoryEnd - size;
  for (let index = 0; index < count; index++) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    list.push({
      madeBy: view.getUint16(at + 4, true),
      time: view.getUint32(at + 12, true),
      attributes: view.getUint32(at + 38, true),
      rawName: zip.subarray(at + 46, nameEnd),
      extra: without64(zip.subarray(nameEnd, extraEnd)),
      comment: zip.subarray(extraEnd, next),
    });
    at = next;
  }
  return { list, comment };
}

function without64(extra: Uint8Array): Uint8Array {
  const kept: number[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const id = (extra[at] ?? 0) | ((extra[at + 1] ?? 0) << 8);
    const next = at + 4 + ((extra[at + 2] ?? 0) | ((extra[at + 3] ?? 0) << 8));
    if (id !== 1) kept.push(...extra.subarray(at, next));
    at = next;
  }
  return Uint8Array.from(kept);
}

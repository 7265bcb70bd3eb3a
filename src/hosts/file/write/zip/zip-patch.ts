import { joined } from '../../archive/pages';
import { type Packed, pack } from './pack';
import { type ZipEntry, readDirectory, storedBytes } from '../../archive/zip';
import { type CentralHeader, centralHeaders } from './zip-headers';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Bit 3 of the flags: sizes follow behind the data. We know them, and write them in front. */
const DESCRIPTOR = 0x0008;
/** Bit 11: the name is UTF-8. */
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
/** The first day that a zip can name, January 1st 1980: the same input gives the same bytes. */
const NO_DATE = 33 << 16;
const NOTHING = new Uint8Array(0);

interface Piece {
  readonly entry: ZipEntry;
  readonly header: CentralHeader;
  readonly data: Uint8Array;
}

/**
 * A zip with some entries replaced (bytes, or bytes that are packed already), taken out (`null`) or added. Keys are names as `openPackage` lists them.
 * Entries that are not named keep their compressed bytes, their date and their place; new ones follow behind.
 * Without changes the very same bytes come back. @throws HostError `damaged`
 */
export function patchZip(
  zip: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array | Packed | null>,
): Uint8Array {
  if (changes.size === 0) return zip;
  const fresh = new Map<string, Piece>();
  for (const [name, bytes] of changes)
    if (bytes) fresh.set(name, pieceOf(name, bytes instanceof Uint8Array ? pack([bytes]) : bytes));
  const headers = centralHeaders(zip);
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  readDirectory(zip).forEach((entry, index) => {
    const header = headers.list[index];
    if (!header) return;
    const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '');
    if (!changes.has(name)) {
      pieces.push({ entry, header, data: storedBytes(zip, entry) });
      return;
    }
    const piece = fresh.get(name);
    if (piece && !seen.has(name)) {
      const { time, attributes, madeBy } = header;
      pieces.push({ ...piece, header: { ...piece.header, time, attributes, madeBy } });
    }
    seen.add(name);
  });
  for (const [name, piece] of fresh) if (!seen.has(name)) pieces.push(piece);
  return write(pieces, headers.comment);
}

function pieceOf(name: string, { data, size, crc }: Packed): Piece {
  const rawName = new TextEncoder().encode(name);
  const flags = rawName.length === name.length ? 0 : UTF8_NAME;
  return {
    entry: { name, method: DEFLATED, flags, crc, size, compressedSize: data.length, offset: 0 },
    header: { madeBy: VERSION, time: NO_DATE, attributes: 0, rawName, extra: NOTHING, comment: NOTHING },
    data,
  };
}

function write(pieces: readonly Piece[], comment: Uint8Array): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const { header, data } = piece;
    const local = localHeader(piece);
    locals.push(local, header.rawName, data);
    central.push(centralHeader(piece, offset), header.rawName, header.extra, header.comment);
    offset += local.length + header.rawName.length + data.length;
  }
  const size = central.reduce((sum, one) => sum + one.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, pieces.length, true);
  end.setUint16(10, pieces.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  end.setUint16(20, comment.length, true);
  return joined([...locals, ...central, new Uint8Array(end.buffer), comment]);
}

function localHeader({ entry, header }: Piece): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, VERSION, true);
  writeCommon(view, 6, entry, header);
  view.setUint16(26, header.rawName.length, true);
  return new Uint8Array(view.buffer);
}

function centralHeader({ entry, header }: Piece, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, header.madeBy, true);
  view.setUint16(6, VERSION, true);
  writeCommon(view, 8, entry, header);
  view.setUint16(28, header.rawName.length, true);
  view.setUint16(30, header.extra.length, true);
  view.setUint16(32, header.comment.length, true);
  view.setUint32(38, header.attributes, true);
  view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}

/** Flags to sizes stand in the same order in both headers. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, { time }: CentralHeader): void {
  view.setUint16(at, entry.flags & ~DESCRIPTOR, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, time, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.compressedSize, true);
  view.setUint32(at + 16, entry.size, true);
}

import { sameEntry, type ZipEntry } from '../archive/zip';
import type { Package } from '../package';
import { XmlScanner } from '../read/xml-scanner';
import { readSheetLooks, type SheetLooks } from './sheet-looks';

interface KnownPart {
  readonly entry: ZipEntry;
  readonly looks: () => SheetLooks;
}

/** Elements of a sheet's looks: more would take more room than they are worth. */
const MOST_KEPT = 2000;

/**
 * The looks of sheets, each part of which is taken apart once: they are asked for when a sheet is written, and again when
 * somebody opens it. They hold as long as the part stays what it is.
 */
export class KnownLooks {
  private readonly parts = new Map<string, KnownPart>();

  /** @throws HostError `damaged`, `too-large` */
  of(pack: Package, part: string): SheetLooks {
    const entry = pack.entry(part);
    const known = this.parts.get(part);
    if (entry && known && sameEntry(entry, known.entry)) return known.looks();
    const looks = readSheetLooks(new XmlScanner(pack.textChunks(part)));
    const { rules, validations, links } = looks;
    if (rules.length + validations.length + links.length <= MOST_KEPT) this.put(pack, part, () => looks);
    return looks;
  }

  /** The looks of a part are known without reading it. @param looks makes them for whoever wants to know */
  put(pack: Package, part: string, looks: () => SheetLooks): void {
    const entry = pack.entry(part);
    if (entry) this.parts.set(part, { entry, looks });
  }

  /** Forgets the parts that are not there any more, or are others by now. */
  keep(pack: Package): void {
    for (const [part, { entry }] of this.parts) {
      const now = pack.entry(part);
      if (!now || !sameEntry(now, entry)) this.parts.delete(part);
    }
  }
}

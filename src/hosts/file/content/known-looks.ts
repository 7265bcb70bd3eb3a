import { sameEntry, type ZipEntry } from '../archive/zip';
import type { Package } from '../package';
import { XmlScanner } from '../read/xml-scanner';
import type { XmlElement } from '../read/xml-tree';
import { readSheetLooks, readTabColour, type SheetLooks } from './sheet-looks';

/** The looks of a sheet that nobody has to read: they are made for whoever wants to know. */
export interface LooksAtHand {
  readonly looks: () => SheetLooks;
  /** The colour of its tab, which is asked for of every sheet. */
  readonly tabColour: XmlElement | undefined;
}

interface KnownPart extends Pick<LooksAtHand, 'tabColour'> {
  readonly entry: ZipEntry;
  /** `null`: only the colour of the tab was asked for. */
  readonly looks: LooksAtHand['looks'] | null;
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
    const known = this.known(pack, part)?.looks;
    if (known) return known();
    const looks = readSheetLooks(new XmlScanner(pack.textChunks(part)));
    const { rules, validations, links, tabColour } = looks;
    const isSmall = rules.length + validations.length + links.length <= MOST_KEPT;
    this.keepPart(pack, part, { tabColour, looks: isSmall ? () => looks : null });
    return looks;
  }

  /** The colour of a sheet's tab: of dozens of sheets that nobody opens, no more is asked. @throws HostError `damaged`, `too-large` */
  tabColour(pack: Package, part: string): XmlElement | undefined {
    const known = this.known(pack, part);
    if (known) return known.tabColour;
    const tabColour = readTabColour(new XmlScanner(pack.textChunks(part)));
    this.keepPart(pack, part, { tabColour, looks: null });
    return tabColour;
  }

  /** The looks of a part are known without reading it. */
  put(pack: Package, part: string, known: LooksAtHand): void {
    this.keepPart(pack, part, known);
  }

  /** Forgets the parts that are not there any more, or are others by now. */
  keep(pack: Package): void {
    for (const part of this.parts.keys()) if (!this.known(pack, part)) this.parts.delete(part);
  }

  private known(pack: Package, part: string): KnownPart | undefined {
    const [entry, known] = [pack.entry(part), this.parts.get(part)];
    return entry && known && sameEntry(entry, known.entry) ? known : undefined;
  }

  private keepPart(pack: Package, part: string, known: Omit<KnownPart, 'entry'>): void {
    const entry = pack.entry(part);
    if (entry) this.parts.set(part, { ...known, entry });
  }
}

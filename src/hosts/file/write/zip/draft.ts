import type { ZipEntry } from '../../archive/zip';
import { type Pages, samePages, sizeOf } from '../../archive/pages';
import type { Package } from '../../package';
import type { Packed } from './pack';
import { DraftPart } from './draft-part';
import { patchZip } from './zip-patch';

/**
 * A package with changes that are not yet in bytes. It is a package itself, so that it can be read as it would be
 * written. Nothing of the package below ever changes.
 */
export class Draft implements Package {
  /** By lower-cased name. `null`: taken out. Large parts are packed as soon as they come: a hundred would fill the memory. */
  private readonly changes = new Map<
    string,
    { readonly name: string; readonly text: string | DraftPart | null }
  >();
  private readonly packing = new Set<DraftPart>();
  private readonly known = new Map<string, string>();
  /** Texts of the package below that were asked for: decoding a large sheet twice would cost as much as patching it. */
  private readonly decoded = new Map<string, string>();

  constructor(
    private readonly base: Package,
    private readonly file: Uint8Array,
  ) {
    for (const name of base.names)
      if (!this.known.has(name.toLowerCase())) this.known.set(name.toLowerCase(), name);
  }

  get names(): readonly string[] {
    const kept = this.base.names.filter((name) => this.changes.get(name.toLowerCase())?.text !== null);
    const added = [...this.changes.values()].flatMap(({ name, text }) =>
      text === null || this.base.has(name) ? [] : [name],
    );
    return [...kept, ...added];
  }

  has(name: string): boolean {
    const change = this.changes.get(keyOf(name));
    return change ? change.text !== null : this.base.has(name);
  }

  entry(name: string): ZipEntry | undefined {
    return this.changes.has(keyOf(name)) ? undefined : this.base.entry(name);
  }

  text(name: string): string {
    const key = keyOf(name);
    const changed = this.changes.get(key)?.text ?? this.decoded.get(key);
    if (typeof changed === 'string') return changed;
    if (changed) return new TextDecoder().decode(changed.bytes());
    const text = this.base.text(name);
    this.decoded.set(key, text);
    return text;
  }

  bytes(name: string): Uint8Array {
    const text = this.changes.get(keyOf(name))?.text;
    if (typeof text === 'string') return new TextEncoder().encode(text);
    return text ? text.bytes() : this.base.bytes(name);
  }

  textChunks(name: string): Iterable<string> {
    const text = this.changes.get(keyOf(name))?.text;
    if (text === undefined || text === null) return this.base.textChunks(name);
    return [typeof text === 'string' ? text : this.text(name)];
  }

  /** Text that equals what the package had counts as no change. */
  put(name: string, text: string): void {
    const key = keyOf(name);
    if (this.before(name) === text) this.changes.delete(key);
    else this.changes.set(key, { name: this.known.get(key) ?? name.replace(/^\/+/, ''), text });
  }

  /** The same for bytes in UTF-8. */
  putBytes(name: string, bytes: Pages): void {
    const key = keyOf(name);
    if (holds(this.base, name, bytes)) {
      this.changes.delete(key);
      return;
    }
    const part = new DraftPart(bytes);
    this.packing.add(part);
    this.changes.set(key, { name: this.known.get(key) ?? name.replace(/^\/+/, ''), text: part });
  }

  /** Whether a part is already what these bytes say. */
  holds(name: string, bytes: Pages): boolean {
    return holds(this, name, bytes);
  }

  /** Resolves once no more than `bytes` wait to be packed: so that writing does not run ahead and fill the memory. */
  async packed(bytes = 0): Promise<void> {
    let waiting = 0;
    for (const part of this.packing) waiting += part.waiting;
    for (const part of this.packing) {
      if (waiting <= bytes) return;
      waiting -= part.waiting;
      await part.done;
      this.packing.delete(part);
    }
  }

  remove(name: string): void {
    const key = keyOf(name);
    if (this.base.has(name)) this.changes.set(key, { name: this.known.get(key) ?? name, text: null });
    else this.changes.delete(key);
  }

  /** A copy that later changes of this one do not reach. */
  snapshot(): Draft {
    const copy = new Draft(this.base, this.file);
    for (const [key, change] of this.changes) copy.changes.set(key, change);
    return copy;
  }

  verify(names: Iterable<string>): void {
    this.base.verify([...names].filter((name) => !this.changes.has(keyOf(name))));
  }

  /** What the package below has under this name, `null` where it has nothing. */
  before(name: string): string | null {
    return this.base.has(name) ? (this.decoded.get(keyOf(name)) ?? this.base.text(name)) : null;
  }

  /** Texts that were put, by the names of their parts: what a proof must look at. */
  get patched(): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    for (const { name, text } of this.changes.values()) if (typeof text === 'string') texts.set(name, text);
    return texts;
  }

  /** The whole file. Parts that did not change are copied as they are compressed. @throws HostError `damaged` where one is broken */
  build(): Uint8Array {
    if (this.changes.size > 0) this.verify(this.base.names);
    const encoder = new TextEncoder();
    const changed = new Map<string, Uint8Array | Packed | null>();
    for (const { name, text } of this.changes.values()) {
      changed.set(name, typeof text === 'string' ? encoder.encode(inUtf8(text)) : (text?.pack() ?? null));
    }
    return patchZip(this.file, changed);
  }
}

/** A part that is longer or shorter, as its zip says, need not be inflated and kept to tell that it is another. */
function holds(pack: Package, name: string, bytes: Pages): boolean {
  if (!pack.has(name)) return false;
  const entry = pack.entry(name);
  return (!entry || entry.size === sizeOf(bytes)) && samePages(bytes, pack.bytes(name));
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

/** Parts come in other encodings too, but we write UTF-8. */
function inUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])(?!utf-?8\2)[\w.:-]+\2/i, '$1$2UTF-8$2');
}

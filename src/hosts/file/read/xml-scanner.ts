import { HostError } from '../../error';
import { LIMITS } from '../archive/limits';
import { decodeEntities, decodeRange } from './entities';

const MOST_TEXTS = 20_000;

/**
 * Walks over the tags of an XML part, which may come in pieces. For the parts of an .xlsx this does what is needed and no more:
 * names without their prefix (`x:row` is `row`), attributes read on demand, the text before a tag. Comments and instructions
 * are skipped, CDATA is text, a DOCTYPE is skipped with everything in it.
 *
 * Why not saxes: it takes three times as long on the sheet part of 6,350 tasks, whether the texts are shared, inline or spelt as
 * references, for it builds an object for every tag, and that is the larger part of the reading. It also stops at what
 * XML forbids but files hold: control characters, entities of unknown names.
 */
export class XmlScanner {
  /** Local name of the tag that `next` stopped at. */
  name = '';
  /** It begins an element (`<a>`, and `<a/>` too, see `empty`). */
  opens = false;
  /** It ends an element: `</a>` or `<a/>`. */
  closes = false;
  /** Open elements around the position, this tag's own included if it opens one with content. */
  depth = 0;

  private readonly source: Iterator<string>;
  private buffer = '';
  private position = 0;
  /** Text that comments and CDATA cut off, already decoded. */
  private carried = '';
  /** Decoded texts of the present piece: what is cut out of a piece keeps all of it in memory. */
  private readonly texts = new Map<string, string>();
  private textStart = 0;
  private textEnd = 0;
  private nameStart = 0;
  /** Four positions for each attribute: name from, to, value from, to. */
  private readonly spans: number[] = [];
  private attributes = 0;
  private started = false;

  constructor(chunks: Iterable<string>) {
    this.source = chunks[Symbol.iterator]();
  }

  get empty(): boolean {
    return this.opens && this.closes;
  }

  /** Goes to the next tag; `false` at the end. @throws HostError `damaged` where the XML is cut off or is none */
  next(): boolean {
    this.carried = '';
    this.textStart = this.position;
    for (;;) {
      const start = this.buffer.indexOf('<', this.position);
      if (start < 0) {
        this.position = this.buffer.length;
        if (this.refill()) continue;
        if (this.depth > 0 || !this.started) throw new HostError('damaged');
        return false;
      }
      const code = this.buffer.charCodeAt(start + 1);
      const complete = code === 33 || code === 63 ? this.skipMarkup(start) : this.readTag(start);
      if (!complete) {
        this.position = start;
        if (!this.refill()) throw new HostError('damaged');
      } else if (code !== 33 && code !== 63) {
        this.count();
        return true;
      }
    }
  }

  /** The text between the tag before and this one, decoded. */
  text(): string {
    const raw = this.buffer.slice(this.textStart, this.textEnd);
    const text = raw.includes('&') ? this.decoded(raw) : raw;
    return this.carried === '' ? text : this.carried + text;
  }

  /** Cells repeat each other, and a text of references costs much more to decode than to recognise. */
  private decoded(raw: string): string {
    let text = this.texts.get(raw);
    if (text === undefined) {
      text = decodeRange(this.buffer, this.textStart, this.textEnd);
      if (this.texts.size < MOST_TEXTS) this.texts.set(raw, text);
    }
    return text;
  }

  /** Value of an attribute of this tag by its local name; an attribute without a prefix goes before one with. */
  attribute(name: string): string | undefined {
    const { buffer, spans } = this;
    let found: string | undefined;
    for (let at = 0; at < this.attributes * 4; at += 4) {
      const to = spans[at + 1] ?? 0;
      const from = to - name.length;
      const start = spans[at] ?? 0;
      if (from < start || !buffer.startsWith(name, from)) continue;
      if (from > start && (buffer.charCodeAt(from - 1) !== 58 || buffer.startsWith('xmlns', start))) continue;
      const value = buffer.slice(spans[at + 2], spans[at + 3]);
      if (from === start) return decodeEntities(value);
      found ??= decodeEntities(value);
    }
    return found;
  }

  /** All attributes of this tag, names as written. */
  allAttributes(): [string, string][] {
    const { buffer, spans } = this;
    const all: [string, string][] = [];
    for (let at = 0; at < this.attributes * 4; at += 4) {
      all.push([
        buffer.slice(spans[at], spans[at + 1]),
        decodeEntities(buffer.slice(spans[at + 2], spans[at + 3])),
      ]);
    }
    return all;
  }

  /** Prefix of this tag's name, '' if it has none. */
  prefix(): string {
    const start = this.buffer.charCodeAt(this.tagStart + 1) === 47 ? this.tagStart + 2 : this.tagStart + 1;
    return this.nameStart > start ? this.buffer.slice(start, this.nameStart - 1) : '';
  }

  /** After an opening tag: goes to its end tag, over everything inside. */
  skip(): void {
    if (this.closes) return;
    const outside = this.depth - 1;
    while (this.next()) if (this.depth === outside) return;
  }

  /** Reads what is left and gives it up: whatever is used must be read to its end, where its check sum is compared. */
  finish(): void {
    while (!this.source.next().done);
    this.buffer = '';
    this.position = 0;
  }

  private tagStart = 0;

  private count(): void {
    this.started = true;
    if (this.opens && !this.closes) this.depth++;
    else if (this.closes && !this.opens) this.depth--;
    if (this.depth < 0 || this.depth > LIMITS.depth) throw new HostError('damaged');
  }

  /** Makes the buffer longer by one piece and forgets what lies before the text of the current tag. */
  private refill(): boolean {
    const piece = this.source.next();
    if (piece.done) return false;
    const from = this.textStart;
    if (this.buffer.length - from > LIMITS.tokenChars) throw new HostError('too-large');
    this.buffer = this.buffer.slice(from) + piece.value;
    this.texts.clear();
    this.position -= from;
    this.textStart = 0;
    return true;
  }

  private readTag(start: number): boolean {
    const { buffer } = this;
    const length = buffer.length;
    let at = start + 1;
    const ends = buffer.charCodeAt(at) === 47;
    if (ends) at++;
    const first = at;
    let nameStart = at;
    for (; at < length; at++) {
      const code = buffer.charCodeAt(at);
      if (code === 58) {
        // Reader and writer must find the same name, and `x:x:row` has none.
        if (nameStart > first) throw new HostError('damaged');
        nameStart = at + 1;
      } else if (code <= 32 || code === 47 || code === 62) break;
    }
    if (at >= length) return false;
    const nameEnd = at;
    let count = 0;
    let selfClosing = false;
    for (;;) {
      const code = buffer.charCodeAt(at);
      if (code === 62) break;
      if (at >= length) return false;
      if (code <= 32 || code === 47) {
        selfClosing = code === 47;
        at++;
        continue;
      }
      const equals = buffer.indexOf('=', at);
      if (equals < 0) return false;
      let quoteAt = equals + 1;
      while (buffer.charCodeAt(quoteAt) <= 32) quoteAt++;
      if (quoteAt >= length) return false;
      const quote = buffer.charCodeAt(quoteAt);
      if (quote !== 34 && quote !== 39) throw new HostError('damaged');
      const close = buffer.indexOf(quote === 34 ? '"' : "'", quoteAt + 1);
      if (close < 0) return false;
      let to = equals;
      while (to > at && buffer.charCodeAt(to - 1) <= 32) to--;
      const { spans } = this;
      spans[count * 4] = at;
      spans[count * 4 + 1] = to;
      spans[count * 4 + 2] = quoteAt + 1;
      spans[count * 4 + 3] = close;
      count++;
      selfClosing = false;
      at = close + 1;
    }
    this.attributes = count;
    this.name = buffer.slice(nameStart, nameEnd);
    this.nameStart = nameStart;
    this.tagStart = start;
    this.opens = !ends;
    this.closes = ends || selfClosing;
    this.textEnd = start;
    this.position = at + 1;
    return true;
  }

  /** Over `<!…>` and `<?…>`. `false` where it is not complete in the buffer. */
  private skipMarkup(start: number): boolean {
    const { buffer } = this;
    let end: number;
    let data = '';
    if (buffer.startsWith('<!--', start)) {
      end = endOf(buffer, '-->', start + 4);
    } else if (buffer.startsWith('<![CDATA[', start)) {
      end = endOf(buffer, ']]>', start + 9);
      if (end > 0) data = buffer.slice(start + 9, end - 3);
    } else if (buffer.charCodeAt(start + 1) === 63) {
      end = endOf(buffer, '?>', start + 2);
    } else {
      if (buffer.length - start < 9) return false;
      end = endOfDoctype(buffer, start);
    }
    if (end < 0) return false;
    this.carried += decodeEntities(buffer.slice(this.textStart, start)) + data;
    this.textStart = end;
    this.position = end;
    return true;
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** The `>` that is in no quotes and in no internal subset. */
function endOfDoctype(text: string, from: number): number {
  let brackets = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1);
      if (at < 0) return -1;
    } else if (char === '[') brackets++;
    else if (char === ']') brackets--;
    else if (char === '>' && brackets <= 0) return at + 1;
  }
  return -1;
}

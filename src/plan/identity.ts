import type { OwnIdentity } from '../grid/grid';
import { hash128 } from './hash';

const PREFIX = '_tba_';
const KINDS: readonly OwnIdentity['kind'][] = [
  'report',
  'ledger',
  'index',
  'unit',
  'summary',
  'crosscheck',
  'versions',
];

/** Excel allows 255; what is longer is cut and told apart by a hash. */
const MAX_NAME = 255;
const CUT_MARK = '…';

/**
 * The workbook-scoped defined name that makes a sheet ours: `_tba_report`, `_tba_unit_财政局`. Hanzi, digits and small
 * letters stand for themselves; every other UTF-16 unit is `_` and four hex digits, so that names differ whenever
 * keys do, although defined names are compared without regard to case. The pattern `_xHHHH_` cannot arise.
 */
export function nameOfIdentity({ kind, key }: OwnIdentity): string {
  const base = PREFIX + kind;
  if (key === '') return base;
  const again = cutKey(key);
  if (again !== null) return `${base}_${encode(again.start)}_h${again.hash}`;
  const whole = `${base}_${encode(key)}`;
  if (whole.length <= MAX_NAME) return whole;
  const hash = hash128(key);
  const room = MAX_NAME - `${base}__h${hash}`.length;
  return `${base}_${encodeUpTo(key, room)}_h${hash}`;
}

/**
 * The identity that a defined name stands for; `null` for every name that is none of ours. Of a key that did not fit
 * into a name its beginning and its hash are left (`…` between them), which `nameOfIdentity` gives the same name.
 */
export function identityOfName(name: string): OwnIdentity | null {
  const lower = name.toLowerCase();
  for (const kind of KINDS) {
    const base = PREFIX + kind;
    if (lower === base) return { kind, key: '' };
    if (!lower.startsWith(`${base}_`)) continue;
    const key = decode(lower.slice(base.length + 1));
    return key === null || key === '' ? null : { kind, key };
  }
  return null;
}

/** Whether both are the identity of one sheet. */
export function sameIdentity(a: OwnIdentity, b: OwnIdentity): boolean {
  return a.kind === b.kind && (a.key === b.key || nameOfIdentity(a) === nameOfIdentity(b));
}

function encode(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) out += encodeUnit(text, at);
  return out;
}

function encodeUpTo(text: string, room: number): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const next = encodeUnit(text, at);
    if (out.length + next.length > room) break;
    out += next;
  }
  return out;
}

function encodeUnit(text: string, at: number): string {
  const unit = text.charAt(at);
  return /[a-z0-9\u4e00-\u9fa5]/.test(unit) ? unit : `_${hex4(text.charCodeAt(at))}`;
}

function hex4(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function decode(text: string): string | null {
  const cut = /^(.*)_h([0-9a-f]{32})$/.exec(text);
  const body = cut?.[1] ?? text;
  let out = '';
  for (let at = 0; at < body.length; at++) {
    if (body.charAt(at) !== '_') {
      if (!/[a-z0-9\u4e00-\u9fa5]/.test(body.charAt(at))) return null;
      out += body.charAt(at);
      continue;
    }
    const code = body.slice(at + 1, at + 5);
    if (!/^[0-9a-f]{4}$/.test(code)) return null;
    out += String.fromCharCode(parseInt(code, 16));
    at += 4;
  }
  return cut ? `${out}${CUT_MARK}${cut[2] ?? ''}` : out;
}

/** A key that came out of a cut name, taken apart again. */
function cutKey(key: string): { start: string; hash: string } | null {
  const match = /^([\s\S]*)…([0-9a-f]{32})$/.exec(key);
  return match ? { start: match[1] ?? '', hash: match[2] ?? '' } : null;
}

import type { Understanding } from '../../actions/understand';
import { HostError, type HostErrorCode } from '../../hosts/error';
import type { Progress } from '../../hosts/host';
import type { SheetFrame } from '../grid/sheet-snapshot';
import { pack, type Parcel, Unpacker } from '../../taskpane/understanding/parcel';
import type { News } from './sent-grid';

/** What the page asks the worker to do, and with what. */
export interface Request {
  readonly method: string;
  readonly values: readonly unknown[];
}

/** What comes of it. */
export type Answer =
  | { readonly value: unknown; readonly news: News }
  | {
      readonly code: HostErrorCode | null;
      readonly params: Readonly<Record<string, string | number>>;
      readonly message: string;
    };

export type ToWorker =
  { readonly id: number; readonly parcel: Parcel } | { readonly id: number; readonly cancel: true };

export type ToPage =
  { readonly id: number; readonly parcel: Parcel } | { readonly id: number; readonly progress: Progress };

/** An understanding on its way: the page has the workbook. */
export type SentUnderstanding = Omit<Understanding, 'workbook'>;

/** A sheet on its way: the page has its cells. */
export interface SentSheet {
  readonly frame: SheetFrame;
  readonly shifts: readonly number[];
}

/** Either side of a worker. */
export interface Port {
  /** @param given what is the other side's from then on */
  postMessage(message: unknown, given?: Transferable[]): void;
}

/** In milliseconds: how long something may keep a page busy in one go. */
const LONGEST = 12;

/** Sends an object in pieces. @param given bytes in it that are not kept here: they go over without a copy */
export async function send(
  port: Port,
  id: number,
  object: object,
  given: readonly Uint8Array[] = [],
): Promise<void> {
  let since = performance.now();
  for (const parcel of pack(object)) {
    const leaving = given.filter((bytes) => parcel.values.includes(bytes));
    port.postMessage(
      { id, parcel },
      leaving.map(({ buffer }) => buffer as ArrayBuffer),
    );
    if (performance.now() - since < LONGEST) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}

/** Puts together what comes in pieces, by the number of what it belongs to. */
export class Arrivals {
  private readonly coming = new Map<number, Unpacker>();

  /** Answers the whole after its last piece, before that `null`. */
  add(id: number, parcel: Parcel): object | null {
    let unpacker = this.coming.get(id);
    if (!unpacker) this.coming.set(id, (unpacker = new Unpacker()));
    const whole = unpacker.add(parcel);
    if (whole) this.coming.delete(id);
    return whole;
  }
}

export function errorAnswer(cause: unknown): Answer {
  if (cause instanceof HostError) return { code: cause.code, params: cause.params, message: cause.message };
  return { code: null, params: {}, message: cause instanceof Error ? cause.message : String(cause) };
}

export function errorOf({ code, params, message }: Extract<Answer, { code: unknown }>): Error {
  return code === null
    ? new HostError('host-failed', { of: 'file', detail: message })
    : new HostError(code, params);
}

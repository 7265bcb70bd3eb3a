import type { HostOptions } from '../host';
import { REQUEST_BYTES } from './limits';
import { breathe, roundTrip } from './round-trip';

type Action = (context: Excel.RequestContext) => void;

/** Bytes of one queued call beside its values: what office.js sends for a path and an action. */
export const CALL_BYTES = 150;

/**
 * Collects calls, on whatever sheets, and sends them in requests of bounded size, breathing in between: the number of
 * requests depends on the bytes alone. A cancelled signal stops it between two requests.
 */
export class Writer {
  private actions: Action[] = [];
  private size = 0;

  constructor(private readonly options: HostOptions = {}) {}

  /** @param bytes about what the action's values take in JSON */
  async add(bytes: number, action: Action): Promise<void> {
    const size = bytes + CALL_BYTES;
    if (this.actions.length > 0 && this.size + size > REQUEST_BYTES) await this.flush();
    this.actions.push(action);
    this.size += size;
  }

  async flush(): Promise<void> {
    if (this.actions.length === 0) return;
    await breathe(this.options);
    const { actions } = this;
    this.actions = [];
    this.size = 0;
    await roundTrip((context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const action of actions) action(context);
      return () => undefined;
    });
  }
}

/** Writes on one sheet, found by its name in each request anew. */
export class SheetWriter {
  constructor(
    private readonly writer: Writer,
    readonly sheet: string,
  ) {}

  add(bytes: number, action: (sheet: Excel.Worksheet) => void): Promise<void> {
    return this.writer.add(bytes + CALL_BYTES, (context) => {
      action(context.workbook.worksheets.getItem(this.sheet));
    });
  }
}

/** How many bytes a text takes in a request: Chinese takes three a character. */
export function textBytes(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at++) bytes += text.charCodeAt(at) > 0x7f ? 3 : 1;
  return bytes;
}

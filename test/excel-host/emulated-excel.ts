import { runBatch, type BatchHost } from './batch';
import { ExcelError, type HostObject, NotEmulated } from './host-object';
import { recalculate } from './model/calculate';
import type { WorkbookModel } from './model/workbook-model';
import { workbook } from './objects/workbook';
import {
  type Answer,
  type RequestBody,
  TRANSPORT_CELL_EDIT,
  TRANSPORT_REQUEST_TOO_LARGE,
  TRANSPORT_RESPONSE_TOO_LARGE,
} from './protocol';
import type { Quirk, World, WorldEvent } from './world';

/** Excel on the web takes and gives no more in one request. */
const LIMIT = 5 * 1024 * 1024;
/** The request flag that `delayForCellEdit` sets. */
const WAIT_FOR_CELL_EDIT = 64;

export interface Fault {
  /** `before`: nothing of the batch is done. `during`: a half of it. `after`: all of it, but the answer is lost. */
  readonly when: 'before' | 'during' | 'after';
  readonly code?: string;
  /** Milliseconds until the answer comes; without a `code` it is then a good one. */
  readonly delay?: number;
}

export interface RequestLog {
  readonly sent: number;
  readonly received: number;
}

/** Excel over a workbook model: takes what office.js sends, answers what Excel would, and counts. */
export class EmulatedExcel implements BatchHost {
  readonly root: HostObject;
  readonly quirks = new Set<Quirk>();
  readonly requests: RequestLog[] = [];
  /** What the program asked that is not emulated: a test looks here, for the program may swallow errors. */
  readonly notEmulated: string[] = [];
  /** Some Excels fail while a cell is edited, whatever they are asked (office-js #3388). */
  cannotWait = false;
  /** The user is typing in a cell. */
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  private readonly faults = new Map<number, Fault>();
  private readonly references = new Map<string, HostObject>();
  private readonly listeners = new Set<(event: WorldEvent) => void>();
  private readonly services: HostObject = {
    kind: 'AddinInternalService',
    call: { notifyActionHandlerReady: () => null },
  };

  constructor(readonly model: WorkbookModel) {
    const world: World = {
      model,
      quirks: this.quirks,
      raise: (event) => {
        for (const listener of this.listeners) listener(event);
      },
    };
    this.root = workbook(world);
  }

  /** Counting starts again at 1. */
  reset(): void {
    this.requests.length = 0;
    this.faults.clear();
  }

  /** The k-th request (from 1) since the last `reset` fails, or comes late. */
  failAt(k: number, fault: Fault): void {
    this.faults.set(k, fault);
  }

  startCellEdit(): () => void {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.editing = { ended, end };
    return () => {
      this.editing = null;
      end();
    };
  }

  onEvent(listener: (event: WorldEvent) => void): void {
    this.listeners.add(listener);
  }

  /** Something that happens to the workbook without the program: a person edits, another add-in runs. */
  raise(event: WorldEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  async execute(text: string, flags: number): Promise<Answer> {
    const request = JSON.parse(text) as RequestBody;
    if (isHousekeeping(request)) return { body: JSON.stringify(runBatch(this, request)) };
    const fault = this.faults.get(this.requests.length + 1);
    const log = { sent: bytes(text), received: 0 };
    this.requests.push(log);
    if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    if (this.editing) {
      if (this.cannotWait || (flags & WAIT_FOR_CELL_EDIT) === 0)
        return { transportError: TRANSPORT_CELL_EDIT };
      await this.editing.ended;
    }
    if (log.sent > LIMIT) return { transportError: TRANSPORT_REQUEST_TOO_LARGE };
    const body = JSON.stringify(this.run(request, fault));
    log.received = bytes(body);
    return log.received > LIMIT ? { transportError: TRANSPORT_RESPONSE_TOO_LARGE } : { body };
  }

  private run(request: RequestBody, fault: Fault | undefined): unknown {
    const failure =
      fault?.code === undefined ? null : new ExcelError(fault.code, `fault injected: ${fault.code}`);
    const until = { before: 0, during: Math.floor(request.Actions.length / 2), after: Infinity };
    const response = runBatch(this, request, fault && until[fault.when], failure);
    recalculate(this.model);
    if (response.Error?.Code === 'NotEmulated') this.notEmulated.push(response.Error.Message);
    if (failure && fault?.when === 'after' && !response.Error) {
      response.Error = { Code: failure.code, Message: failure.message, Location: '', ActionIndex: 0 };
    }
    return response;
  }

  newObject(name: string): HostObject {
    if (name === 'Microsoft.InternalService.AddinInternalService') return this.services;
    throw new NotEmulated(name);
  }

  keep(object: HostObject): string {
    const reference = `ref${this.references.size + 1}`;
    this.references.set(reference, object);
    return reference;
  }

  kept(reference: string): HostObject {
    const object = this.references.get(reference);
    if (!object) throw new ExcelError('InvalidReference', reference);
    return object;
  }

  release(reference: string): void {
    this.references.delete(reference);
  }
}

/** What office.js sends on its own at start. */
function isHousekeeping(request: RequestBody): boolean {
  return Object.values(request.ObjectPaths).some((path) => path.Name.startsWith('Microsoft.InternalService'));
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

import { runBatch, type BatchHost } from './batch';
import { ExcelError, type HostObject, NotEmulated } from './host-object';
import { recalculate } from './model/calculate';
import { loadInsertable } from './model/load-insertable';
import type { WorkbookModel } from './model/workbook-model';
import { workbook } from './objects/workbook';
import {
  type Answer,
  type RequestBody,
  TRANSPORT_CELL_EDIT,
  TRANSPORT_REQUEST_TOO_LARGE,
  TRANSPORT_RESPONSE_TOO_LARGE,
} from './protocol';
import type { Switch } from './switches';
import type { World, WorldEvent } from './world';

/** Excel on the web takes and gives no more in one request. */
const LIMIT = 5 * 1024 * 1024;
const NTH_CALL = 9;
const MOST_ACTIONS = 5_000;
/** Milliseconds; issues tell of seconds. */
const LATE = 30;
/** The request flag that `delayForCellEdit` sets. */
const WAIT_FOR_CELL_EDIT = 64;

export interface Fault {
  /**
   * `before`: nothing of the batch is done. `during`: a half of it. `after`: all of it, but the answer is lost. `never`:
   * nothing, and there is no answer (office-js #6150, #6678). `unheard`: all of it, and there is no answer.
   */
  readonly when: 'before' | 'during' | 'after' | 'never' | 'unheard';
  readonly code?: string;
  /** Milliseconds until the answer comes; without a `code` it is then a good one. */
  readonly delay?: number;
}

export interface RequestLog {
  /** What Excel has to do one after the other: each takes its time. */
  readonly actions: number;
  readonly sent: number;
  readonly received: number;
}

/** Excel over a workbook model: takes what office.js sends, answers what Excel would, and counts. */
export class EmulatedExcel implements BatchHost {
  readonly root: HostObject;
  readonly switches = new Set<Switch>();
  readonly requests: RequestLog[] = [];
  /** How often each method was called. */
  readonly asked = new Map<string, number>();
  /** What the program asked that is not emulated: a test looks here, for the program may swallow errors. */
  readonly notEmulated: string[] = [];
  /** Some Excels fail while a cell is edited, whatever they are asked (office-js #3388). */
  cannotWait = false;
  /** The page has ended: nothing that it still asks arrives. */
  private ended = false;
  private onEnd: (() => void) | null = null;
  /** The user is typing in a cell. */
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  /** For how many requests another workbook is in front. */
  private away = 0;
  /** Ours has just come back, and stays in front for one request: else one of many such calls would never succeed. */
  private isBack = false;
  private focusCalls = 0;
  private events = 0;
  /** What is being told: by its kind and its sheet. */
  private readonly untold = new Set<string>();
  private dead = Infinity;
  private readonly request = { frozen: false };
  /** What the request inserts, by its base64: loading takes its time, answering a call may not. */
  private readonly files = new Map<string, WorkbookModel>();
  private readonly faults = new Map<number, Fault>();
  private readonly references = new Map<string, HostObject>();
  private readonly listeners = new Set<(event: WorldEvent) => void>();
  private readonly services: HostObject = {
    kind: 'AddinInternalService',
    call: { notifyActionHandlerReady: () => null },
  };

  constructor(readonly model: WorkbookModel) {
    this.root = workbook({
      model,
      switches: this.switches,
      request: this.request,
      files: this.files,
      raise: (event) => {
        this.raise({ ...event, ours: true });
      },
      needFocus: () => {
        this.needFocus();
      },
    } satisfies World);
  }

  /** Counting starts again at 1. */
  reset(): void {
    this.requests.length = 0;
    this.faults.clear();
    this.dead = Infinity;
    this.ended = false;
    this.onEnd = null;
  }

  /** The k-th request (from 1) since the last `reset` fails, or comes late. */
  failAt(k: number, fault: Fault): void {
    this.faults.set(k, fault);
  }

  /** The page ends with the k-th request, which still arrives, or (`never`) does not, and none after it. Resolves when it has ended. */
  endPageAt(k: number, when: 'never' | 'unheard'): Promise<void> {
    this.faults.set(k, { when });
    return new Promise((resolve) => (this.onEnd = resolve));
  }

  /** From the k-th request on nothing arrives any more: the page has ended. */
  failAll(from: number): void {
    this.dead = from;
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

  /** Something that happens to the workbook: the program writes, a person edits, another add-in runs. */
  raise(event: WorldEvent): void {
    const { switches } = this;
    const tell = (): void => {
      for (const listener of this.listeners) listener(event);
    };
    if (switches.has('events-lost') && this.events++ % 2 === 0) return;
    if (switches.has('events-joined')) {
      const which = `${event.kind} ${event.sheet}`;
      if (this.untold.has(which)) return;
      this.untold.add(which);
      setTimeout(() => this.untold.delete(which));
    }
    const times = switches.has('events-doubled') ? 2 : 1;
    for (let time = 0; time < times; time++) {
      if (switches.has('events-late')) setTimeout(tell, LATE);
      else tell();
    }
  }

  /** Another workbook comes to the front, and goes again after so many requests. */
  loseFocus(requests: number): void {
    this.away = requests;
  }

  private needFocus(): void {
    const isLost = this.switches.has('focus-lost') && !this.isBack && ++this.focusCalls % NTH_CALL === 0;
    if (isLost) this.away = 2;
    if (this.away > 0) throw new ExcelError('InvalidSelection', 'another workbook is in front');
  }

  async execute(text: string, flags: number): Promise<Answer> {
    const request = JSON.parse(text) as RequestBody;
    if (isHousekeeping(request)) return { body: JSON.stringify(runBatch(this, request)) };
    const dead = this.requests.length + 1 >= this.dead;
    const fault: Fault | undefined = dead
      ? { when: 'before', code: 'InvalidOperation' }
      : this.faults.get(this.requests.length + 1);
    const log = { actions: request.Actions.length, sent: bytes(text), received: 0 };
    this.requests.push(log);
    if (this.ended) return new Promise(() => undefined);
    this.isBack = this.away === 1;
    if (this.away > 0) this.away--;
    if (fault?.when === 'never') return this.silence();
    if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    if (this.editing) {
      if (this.cannotWait || (flags & WAIT_FOR_CELL_EDIT) === 0)
        return { transportError: TRANSPORT_CELL_EDIT };
      await this.editing.ended;
    }
    for (const { Name, ArgumentInfo } of request.Actions) {
      const [file] = ArgumentInfo?.Arguments ?? [];
      this.asked.set(Name, (this.asked.get(Name) ?? 0) + 1);
      if (Name === 'InsertWorksheetsFromBase64' && typeof file === 'string' && !this.files.has(file))
        this.files.set(file, await loadInsertable(file));
    }
    if (log.sent > LIMIT) return { transportError: TRANSPORT_REQUEST_TOO_LARGE };
    const body = JSON.stringify(this.run(request, fault));
    this.files.clear();
    log.received = bytes(body);
    if (fault?.when === 'unheard') return this.silence();
    return log.received > LIMIT ? { transportError: TRANSPORT_RESPONSE_TOO_LARGE } : { body };
  }

  private silence(): Promise<never> {
    this.ended = this.onEnd !== null;
    this.onEnd?.();
    return new Promise(() => undefined);
  }

  private run(request: RequestBody, fault: Fault | undefined): unknown {
    const failure =
      fault?.code === undefined ? null : new ExcelError(fault.code, `fault injected: ${fault.code}`);
    this.request.frozen = false;
    const until = {
      before: 0,
      during: Math.floor(request.Actions.length / 2),
      after: Infinity,
      never: 0,
      unheard: Infinity,
    };
    const tooMany = this.switches.has('action-limit') && request.Actions.length > MOST_ACTIONS;
    const response =
      tooMany && !failure
        ? runBatch(this, request, MOST_ACTIONS, new ExcelError('Timeout', 'too many actions'))
        : runBatch(this, request, fault && until[fault.when], failure);
    this.recalculate();
    if (response.Error?.Code === 'NotEmulated') this.notEmulated.push(response.Error.Message);
    if (failure && fault?.when === 'after' && !response.Error) {
      response.Error = { Code: failure.code, Message: failure.message, Location: '', ActionIndex: 0 };
    }
    return response;
  }

  recalculate(): void {
    recalculate(this.model);
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

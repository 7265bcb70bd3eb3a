import type { Range } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';
import { sameIdentity } from '../../plan/identity';
import type { WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { KnownLooks } from '../file/content/known-looks';
import { FileHost } from '../file/file-host';
import type { Package } from '../file/package';
import type { HostOptions } from '../host';
import type { AppliedInEngine, Engine } from './engine';
import type { SheetEntries } from './grid-view';
import { type WrittenEntries, writeEntries } from './write-entries';

/** An engine where it is asked: the bytes of the .xlsx are the truth. */
export class FileEngine implements Engine {
  private constructor(private file: FileHost) {}

  /** @throws HostError `not-xlsx` with `found`, `legacy-xls`, `encrypted`, `damaged`, `too-large` */
  static async open(bytes: Uint8Array): Promise<FileEngine> {
    const file = FileHost.open(bytes);
    await file.read();
    return new FileEngine(file);
  }

  /** Its parts, as they are now. */
  get opened(): Package {
    return this.file.opened;
  }

  /** The looks of its sheets, as far as they are known. */
  get looks(): KnownLooks {
    return this.file.looks;
  }

  read(options: HostOptions = {}): Promise<WorkbookGrid> {
    return this.file.read(options);
  }

  readContent(
    parts: readonly { sheet: string; range?: Range }[],
    options: HostOptions = {},
  ): Promise<ReadonlyMap<string, SheetContent>> {
    return this.file.readContent(parts, options);
  }

  async apply(plan: WorkbookPlan, options: HostOptions = {}): Promise<AppliedInEngine> {
    const { file } = this;
    const before = await file.read();
    const applied = await file.apply(plan, options);
    const changed = changedSheets(plan, before, await file.read());
    return {
      changed,
      get inverse() {
        return applied.inverse;
      },
    };
  }

  async enter(entries: readonly SheetEntries[]): Promise<WrittenEntries['refused']> {
    const bytes = this.file.bytes();
    const grid = await this.file.read();
    const { file, refused } = writeEntries(bytes, { pack: this.file.opened, grid }, entries);
    if (file !== bytes) this.file = await this.file.with(file);
    return refused;
  }

  bytes(): Promise<Uint8Array> {
    return Promise.resolve(this.file.bytes());
  }

  close(): void {
    // The bytes go with it.
  }
}

/** The names of the sheets that look different after the plan: those that it names, and those that came, went or were renamed. */
function changedSheets(plan: WorkbookPlan, before: WorkbookGrid, after: WorkbookGrid): ReadonlySet<string> {
  const changed = new Set<string>();
  const names = (grid: WorkbookGrid) => new Set(grid.sheets.map(({ name }) => name));
  const [old, now] = [names(before), names(after)];
  for (const name of old) if (!now.has(name)) changed.add(name);
  for (const name of now) if (!old.has(name)) changed.add(name);
  for (const operation of plan.operations) {
    if (operation.op === 'store-settings') continue;
    // What is added or dropped has come or gone.
    if (operation.op === 'add-sheet' || operation.op === 'drop-sheet') continue;
    if (operation.op !== 'put-sheet' && operation.op !== 'remove-sheet') {
      changed.add(operation.sheet);
      continue;
    }
    for (const { name, own } of after.sheets)
      if (own && sameIdentity(own, operation.identity)) changed.add(name);
  }
  return changed;
}

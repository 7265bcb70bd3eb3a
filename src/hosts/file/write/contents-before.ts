import type { SheetContent } from '../../../plan/sheet-content';
import { HostError } from '../../error';
import type { WorkbookDraft } from './parts/workbook-draft';

/** Reads the whole of sheets of ours as they were before the plan, when an inverse is asked for. */
type ContentReader = (book: WorkbookDraft, sheets: readonly string[]) => ReadonlyMap<string, SheetContent>;

/** What sheets held before the plan, read when it is asked for first. */
export class ContentsBefore {
  /** Names of sheets that may be asked for. */
  readonly wanted: string[] = [];
  private contents: ReadonlyMap<string, SheetContent> | undefined;

  constructor(
    private readonly before: () => WorkbookDraft,
    private readonly read: ContentReader,
  ) {}

  /** @param snapshot where the plan itself has changed the sheet before */
  of(sheet: string, snapshot: WorkbookDraft | null): SheetContent {
    const contents = snapshot ? this.read(snapshot, [sheet]) : (this.contents ??= this.all());
    const content = contents.get(sheet);
    if (!content) throw new HostError('not-found', { sheet });
    return content;
  }

  private all(): ReadonlyMap<string, SheetContent> {
    return this.read(this.before(), this.wanted);
  }
}

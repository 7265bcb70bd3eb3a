import type { WorkbookGrid } from '../../grid/grid';
import { HostError } from '../../hosts/error';
import type { FileHost } from '../../hosts/file/file-host';
import type { HostOptions } from '../../hosts/host';
import { gridOfLedger } from '../../ledger/read-ledger';
import type { CivilDate } from '../../timing/model';
import type { OldVersion } from '../ledger-from';
import type { Unchecked } from '../understand';

/** A file beside the workbook: what a unit sent back, an older version. Whoever opened it has no more of it than this. */
export interface OtherFile {
  readonly name: string;
  /** It is kept under this number where jobs are done. */
  readonly id: number;
}

/** What jobs read in files beside the workbook. @throws HostError `not-found` where the file was let go */
export interface OtherFiles {
  workbook(file: OtherFile): Promise<WorkbookGrid>;
  /** As an older version of the workbook. @param today the as-of date where it stores none */
  version(file: OtherFile, today: CivilDate, options: HostOptions): Promise<OldVersion>;
}

/** Understands a workbook of which nobody asks what its checks find. */
type Understand = (workbook: WorkbookGrid, today: CivilDate, signal: AbortSignal) => Promise<Unchecked>;

interface Kept {
  readonly host: FileHost;
  /** Understood when somebody asks. */
  version: { readonly today: CivilDate; readonly known: Omit<OldVersion, 'name'> } | null;
}

/** Keeps files that were opened beside the workbook, each read and understood once. */
export class KeptFiles implements OtherFiles {
  private readonly kept = new Map<number, Kept>();
  private count = 0;

  /** @param elsewhere the bytes of a file that was opened somewhere else */
  constructor(
    private readonly understand: Understand,
    private readonly elsewhere?: (id: number) => Promise<Uint8Array>,
  ) {}

  /** Reads a file and answers the number that it is kept under. @throws HostError as `FileHost.open` */
  async open(bytes: Uint8Array): Promise<number> {
    const kept = await read(bytes);
    const id = this.count++;
    this.kept.set(id, kept);
    return id;
  }

  close(id: number): void {
    this.kept.delete(id);
  }

  async bytes(id: number): Promise<Uint8Array> {
    return (await this.get(id)).host.bytes();
  }

  async workbook({ id }: OtherFile): Promise<WorkbookGrid> {
    return (await this.get(id)).host.read();
  }

  async version({ id, name }: OtherFile, today: CivilDate, options: HostOptions): Promise<OldVersion> {
    const kept = await this.get(id);
    if (kept.version?.today !== today) {
      const workbook = await kept.host.read(options);
      const { signal = new AbortController().signal } = options;
      const understanding = await this.understand(workbook, today, signal);
      const grid = gridOfLedger(workbook.sheets);
      const content =
        grid && understanding.progress.ledger
          ? (await kept.host.readContent([{ sheet: grid.name }], options)).get(grid.name)
          : undefined;
      const ledger = grid && content ? { understanding, grid, content } : null;
      kept.version = { today, known: { understanding, ledger } };
    }
    return { name, ...kept.version.known };
  }

  private async get(id: number): Promise<Kept> {
    const kept = this.kept.get(id);
    if (kept) return kept;
    if (!this.elsewhere) throw new HostError('not-found', { part: String(id) });
    const fetched = await read(await this.elsewhere(id));
    this.kept.set(id, fetched);
    return fetched;
  }
}

async function read(bytes: Uint8Array): Promise<Kept> {
  const { FileHost } = await import(/* webpackChunkName: "separate-files" */ '../../hosts/file/file-host');
  const host = FileHost.open(bytes);
  await host.read();
  return { host, version: null };
}

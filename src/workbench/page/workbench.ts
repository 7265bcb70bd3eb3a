import type { HostError } from '../../hosts/error';
import { type Message, message } from '../../locales/message';
import { asSample, type Sample } from '../../taskpane/first-run/samples';
import { Inbox } from '../../taskpane/inbox';
import { forgetOld, keptWork, openBeforeReload, takeOverOld } from './kept-work';
import { Opening } from './opening';
import { problemOf } from './problem';
import { Store } from './store';
import type { Making, OpenedWorkbook, PageGrid } from './workbench-state';
import { Works } from './works';

/** What is open in the page, and what can be done with it. */
export class Workbench {
  /** What the pane is given from here. */
  readonly inbox = new Inbox();
  readonly works: Works;
  readonly open: Opening;
  private readonly store = new Store();
  private stopping: AbortController | null = null;

  /** @param grid arrives later than the page: it is large */
  constructor(private readonly grid: Promise<PageGrid>) {
    this.works = new Works(this.store, grid);
    this.open = new Opening(this.store, this.works, this.inbox, grid);
  }

  readonly subscribe = this.store.subscribe;

  readonly getState = this.store.get;

  /** Shows what was open before a reload, else the sample, and speaks of work of other times. */
  async start(sample: Sample, titleOf: (sample: Sample) => string): Promise<void> {
    await takeOverOld();
    const before = openBeforeReload();
    const works = await keptWork();
    const was = before && 'work' in before ? works.find(({ id }) => id === before.work) : undefined;
    const again = was !== undefined && (await this.open.kept(was));
    if (!again) {
      const shown = asSample(before && 'sample' in before ? before.sample : null) ?? sample;
      await this.open.sample(shown, titleOf(shown));
    }
    await forgetOld(Date.now());
    await this.works.list();
    const others = this.getState().unfinished.some(({ open }) => open === null);
    this.store.set({ offered: others && (before === null || (was !== undefined && !again)) });
  }

  /** Prints the sheet in view, as it stands in the file. */
  readonly print = (): void => {
    void this.make(async ({ host }, { tell }) => {
      const { active: name } = await this.grid;
      if (name === null) return null;
      tell(message('workbench.printing', { sheet: name }));
      const grid = (await host.read()).sheets.find((one) => one.name === name);
      const content = (await host.readContent([{ sheet: name }])).get(name);
      const { printSheet } = await import(/* webpackChunkName: "print" */ './print-sheet');
      if (grid && content) await printSheet({ grid, content });
      return null;
    });
  };

  /** Makes something of the open workbook, and tells how it goes. `work` answers what is to be said when it is done. */
  async make(work: (opened: OpenedWorkbook, making: Making) => Promise<Message | null>): Promise<void> {
    const { opened, making } = this.getState();
    if (!opened || making) return;
    const stopping = new AbortController();
    this.stopping = stopping;
    this.store.set({ made: null });
    try {
      const made = await work(opened, {
        signal: stopping.signal,
        tell: (told) => {
          this.store.set({ making: told });
        },
      });
      this.store.set({ made });
    } catch (error) {
      if (!stopping.signal.aborted) this.store.set({ problem: problemOf(error) });
    } finally {
      this.store.set({ making: null });
    }
  }

  readonly stopMaking = (): void => {
    this.stopping?.abort();
  };

  readonly say = (problem: Message | HostError): void => {
    this.store.set({ problem });
  };

  /** Tries once more to show a sheet that did not come (`not-shown`). That it fails again is told by the grid. */
  readonly showAgain = async ({ params }: HostError): Promise<void> => {
    const { opened } = this.getState();
    this.dismiss();
    await opened?.host
      .select(String(params['sheet']), { row: 0, column: 0 })
      .catch((): undefined => undefined);
  };

  readonly hint = (hint: Message): void => {
    this.store.set({ hint });
  };

  readonly dismiss = (): void => {
    this.store.set({ problem: null, hint: null, made: null });
  };

  readonly hideNotShown = (): void => {
    this.store.set({ told: true });
  };
}

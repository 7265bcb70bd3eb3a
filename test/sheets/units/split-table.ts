import type { Understanding } from '../../../src/actions/understand';
import { understand } from '../../../src/actions/understand';
import type { Grid, WorkbookGrid } from '../../../src/grid/grid';
import type { Settings } from '../../../src/settings/model';
import { settingsXml, defaultSettings } from '../../../src/settings/xml';
import { sheet, workbook } from '../../grid/sheet';

/** One task: its text, indicators, lead and support units. */
export interface TaskLine {
  readonly text: string;
  readonly items?: string;
  readonly lead: string;
  readonly support?: string;
  readonly leader?: string;
}

/** A breakdown of these tasks as a sheet, numbered from 1. */
export function tableOf(tasks: readonly TaskLine[], name = '任务分解'): Grid {
  return sheet(
    [
      ['2024年重点任务分解表'],
      ['序号', '工作任务', '阶段性指标', '分管领导', '牵头单位', '责任单位'],
      ...tasks.map(({ text, items = '', lead, support = '', leader = '' }, index) => [
        index + 1,
        text,
        items,
        leader,
        lead,
        support,
      ]),
    ],
    { name },
  );
}

export function understood(
  grids: readonly Grid[],
  settings: Partial<Settings> = {},
  asOf = '2024-07-01',
): Understanding {
  const book: WorkbookGrid = {
    ...workbook(...grids),
    settings: settingsXml({ ...defaultSettings(), ...settings }),
  };
  return understand(book, { asOf });
}

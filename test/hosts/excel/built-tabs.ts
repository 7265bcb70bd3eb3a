import { buildUnitTabs } from '../../../src/actions/build-unit-tabs';
import { understand } from '../../../src/actions/understand';
import type { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { EmulatedExcel } from '../../excel-host/emulated-excel';
import { snapshot } from '../../excel-host/model/snapshot';

/** Makes the tabs of all units of the workbook. */
export async function build(host: ExcelHost): Promise<void> {
  const understanding = understand(await host.read(), { asOf: '2024-07-01' });
  await buildUnitTabs(host, understanding, { by: 'unit', language: 'zh-CN' });
}

/** What a person sees, but for what Excel works out itself: results, heights of rows; and for margins. */
export function seen(excel: EmulatedExcel): { name: string }[] {
  const { sheets } = snapshot(excel.model, () => false) as { sheets: Record<string, unknown>[] };
  return sheets.map(({ heights: _, page, name, ...sheet }) => ({
    ...sheet,
    name: String(name),
    page: { ...(page as object), margins: null },
  }));
}

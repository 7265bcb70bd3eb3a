import { openPackage } from '../../src/hosts/file/package';
import { readSheetContents } from '../../src/hosts/file/content/read-content';
import { readPackage } from '../../src/hosts/file/read/read-workbook';
import { describeHost } from './host-contract';
import { MemoryHost } from './memory-host';

describeHost('memory', (xlsx) => {
  const pack = openPackage(xlsx);
  const grid = readPackage(pack);
  const contents = readSheetContents(
    pack,
    grid,
    grid.sheets.map(({ name }) => ({ sheet: name })),
  );
  const locked = pack.text('xl/workbook.xml').includes('lockStructure="1"');
  return Promise.resolve(new MemoryHost(grid, contents, locked));
});

import { droppedFiles, formsAmong } from '../../../../src/taskpane/pages/collect/returned-files';

const file = (name: string): File => new File(['x'], name);

function entryOf(name: string): object {
  return {
    isFile: true,
    isDirectory: false,
    file: (done: (one: File) => void) => {
      done(file(name));
    },
  };
}

/** A folder, which gives its entries a few at a time, as browsers do. */
function folderOf(entries: readonly object[], most: number): object {
  const left = [...entries];
  const readEntries = (done: (some: readonly object[]) => void): void => {
    done(left.splice(0, most));
  };
  return { isFile: false, isDirectory: true, createReader: () => ({ readEntries }) };
}

/** What is dropped is gone after the first wait, as in a browser. */
function dropped(entries: readonly object[], files: readonly File[]): DataTransfer {
  let gone = false;
  void Promise.resolve().then(() => (gone = true));
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => (gone ? null : entry) }));
  return { items, files } as unknown as DataTransfer;
}

const names = (files: readonly File[]): readonly string[] => files.map(({ name }) => name);

test('a dropped folder gives all its forms, those of folders inside it and beside it too', async () => {
  const many = Array.from({ length: 250 }, (_, index) => `${index + 1}.xlsx`);
  const inside = folderOf([entryOf('补报.xlsx'), entryOf('说明.docx')], 100);
  const folder = folderOf([...many.map(entryOf), inside, entryOf('~$1.xlsx'), entryOf('.2.xlsx')], 100);
  const found = await droppedFiles(dropped([folder, entryOf('财政局.XLSX')], [file('folder')]));
  expect(names(found)).toEqual([...many, '补报.xlsx', '财政局.XLSX']);
});

test('files dropped singly are given as they are: what is no form says so when it is read', async () => {
  const files = [file('一.xlsx'), file('二.pdf')];
  expect(await droppedFiles(dropped([entryOf('一.xlsx'), entryOf('二.pdf')], files))).toEqual(files);
});

test('what Excel keeps beside an open file is no form', () => {
  const all = ['一.xlsx', '~$一.xlsx', '.一.xlsx', '二.xls', '三.csv'].map(file);
  expect(names(formsAmong(all))).toEqual(['一.xlsx']);
});

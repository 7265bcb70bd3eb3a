import ExcelJS from 'exceljs';

/** A form as a unit's clerk sees it: columns by the words of the header, rows below it. */
export class Form {
  private constructor(
    readonly workbook: ExcelJS.Workbook,
    readonly sheet: ExcelJS.Worksheet,
    private readonly headerRow: number,
  ) {}

  /** The sheet of that name; without a name, the first. */
  static async open(bytes: Uint8Array, name?: string): Promise<Form> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const sheet = name === undefined ? workbook.worksheets[0] : workbook.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet ${name ?? ''}`);
    for (let row = 1; row <= sheet.rowCount; row++) {
      for (let column = 1; column <= sheet.columnCount; column++) {
        if (sheet.getCell(row, column).text.trim() === '状态') return new Form(workbook, sheet, row);
      }
    }
    throw new Error('no form');
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.workbook.xlsx.writeBuffer());
  }

  column(header: string): number {
    for (let column = 1; column <= this.sheet.columnCount; column++) {
      if (this.sheet.getCell(this.headerRow, column).text.trim() === header) return column;
    }
    throw new Error(`no column ${header}`);
  }

  /** Rows of the table, from the first below the header, 1-based. */
  get rows(): readonly number[] {
    const task = this.column('任务内容');
    const rows: number[] = [];
    for (let row = this.headerRow + 1; row <= this.sheet.rowCount; row++) {
      if (this.sheet.getCell(row, task).text.trim() !== '') rows.push(row);
    }
    return rows;
  }

  text(row: number, header: string): string {
    return this.sheet.getCell(row, this.column(header)).text.trim();
  }

  set(row: number, header: string, value: string | number | Date | null): void {
    this.sheet.getCell(row, this.column(header)).value = value;
  }

  /** Sorts the rows of the table as a clerk would, values only; formulas are left to the program that sorts. */
  sortBy(header: string): void {
    const { rows } = this;
    const width = this.sheet.columnCount;
    const column = this.column(header);
    const values = rows.map((row) =>
      Array.from({ length: width }, (_, at) => {
        const { value } = this.sheet.getCell(row, at + 1);
        return typeof value === 'object' && value !== null && 'result' in value
          ? (value.result ?? null)
          : value;
      }),
    );
    const key = (cells: readonly ExcelJS.CellValue[]): string => {
      const value = cells[column - 1];
      if (value instanceof Date) return value.toISOString();
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    values.sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
    values.forEach((cells, index) => {
      const row = rows[index] ?? 0;
      cells.forEach((value, at) => (this.sheet.getCell(row, at + 1).value = value));
    });
  }

  /** Takes rows out; what stands below moves up. */
  deleteRow(row: number): void {
    this.sheet.spliceRows(row, 1);
  }

  /** Puts a row of a clerk's own below the table. */
  addRow(values: Readonly<Record<string, string>>): void {
    const row = (this.rows.at(-1) ?? this.headerRow) + 1;
    for (const [header, value] of Object.entries(values)) this.set(row, header, value);
  }
}

/** Where things stand in every tab, 0-based: title, dates, counts and a hint above the header, the table below it. */
export const HEADER_ROW = 4;
export const FIRST_ROW = HEADER_ROW + 1;
export const AS_OF = { row: 1, column: 2 } as const;
export const SOON = { row: 1, column: 5 } as const;

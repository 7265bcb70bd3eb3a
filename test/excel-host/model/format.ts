export interface BorderModel {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
export type Side = (typeof SIDES)[number];

/** The look of a cell, in Office.js words. Immutable: cells share it. */
export interface FormatModel {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly color: string;
  /** `null`: none. */
  readonly fill: string | null;
  readonly borders: Readonly<Record<Side, BorderModel | null>>;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly locked: boolean;
  readonly numberFormat: string;
}

/** Works each look out once, so that cells which looked alike go on sharing theirs: there are millions of them. */
export function shared<T extends object>(of: (from: T) => FormatModel): (from: T) => FormatModel {
  const known = new Map<T, FormatModel>();
  return (from) => {
    const found = known.get(from) ?? of(from);
    known.set(from, found);
    return found;
  };
}

export const DEFAULT_FORMAT: FormatModel = {
  name: '等线',
  size: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
  fill: null,
  borders: { EdgeTop: null, EdgeBottom: null, EdgeLeft: null, EdgeRight: null },
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  locked: true,
  numberFormat: 'General',
};

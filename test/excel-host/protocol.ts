/** What the real office.js sends for one `sync`, and what it expects back. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  /** PascalCase. */
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`; 0: a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ResponseBody {
  TraceIds: number[];
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

/** What the container answers: a batch's result, or an error of the transport itself (5004: a cell is being edited). */
export type Answer = { readonly body: string } | { readonly transportError: number };

export const TRANSPORT_CELL_EDIT = 5004;
export const TRANSPORT_REQUEST_TOO_LARGE = 5103;
export const TRANSPORT_RESPONSE_TOO_LARGE = 5104;

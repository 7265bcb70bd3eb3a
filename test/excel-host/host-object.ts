/** An error that Excel answers; office.js turns it into an `OfficeExtension.Error` with this code. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}

/** The program called something that the emulated Excel does not know. Never to be caught by a test. */
export class NotEmulated extends ExcelError {
  constructor(what: string) {
    super('NotEmulated', `not emulated: ${what}`);
  }
}

/** One object of Excel's model. Only the members named here exist: everything else throws `NotEmulated`. */
export interface HostObject {
  readonly kind: string;
  /** What `Instantiate` answers, so that the client can find the object again. */
  readonly key?: Readonly<Record<string, string>>;
  /** camelCase. A value, another object, or `null` for a null object. */
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** A collection's items. */
  readonly items?: () => readonly HostObject[];
  /** A collection's indexer. */
  readonly item?: (key: never) => HostObject;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

/** `GetRange → getRange`. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function getMember(object: HostObject, name: string): unknown {
  const get = object.get?.[name];
  if (!get) throw new NotEmulated(`${object.kind}.${name}`);
  return get();
}

export function setMember(object: HostObject, name: string, value: unknown): void {
  const set = object.set?.[name];
  if (!set) throw new NotEmulated(`${object.kind}.${name} =`);
  set(value as never);
}

export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const call = object.call?.[name];
  if (!call) throw new NotEmulated(`${object.kind}.${name}()`);
  return call(...(args as never[]));
}

export function invalidArgument(message: string): ExcelError {
  return new ExcelError('InvalidArgument', message);
}

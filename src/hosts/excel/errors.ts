import { HostError, type HostErrorCode } from '../error';

/** Errors of Office.js by their code; what is not here is `host-failed` with the code as detail. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: 'protected',
  // https://github.com/OfficeDev/office-js/issues/806, 3388, 1393
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  UnsupportedOperation: 'unsupported',
  NotImplemented: 'unsupported',
  ItemAlreadyExists: 'occupied',
  ReadOnly: 'read-only',
  // Another workbook is in front: https://github.com/OfficeDev/office-js/issues/771, 6365, 6964
  InvalidSelection: 'not-in-front',
  InactiveWorkbook: 'not-in-front',
  InvalidRequestContext: 'not-in-front',
};

/** Worth one more try: a busy Excel. */
const PASSING = new Set(['GeneralException', 'Timeout', 'ServiceNotAvailable', 'RequestAborted', 'Conflict']);

const TOO_LARGE = new Set(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded']);

/** The code of an Office.js error, '' for any other. */
export function officeCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Which call of Office.js failed, such as `Range.copyFrom`; '' where it does not say. */
export function placeOfError(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { errorLocation = '' } = error.debugInfo as { readonly errorLocation?: string };
  return errorLocation;
}

export function isPassing(error: unknown): boolean {
  return PASSING.has(officeCode(error));
}

/** Excel wants this workbook in front, which only the person can do. */
export function needsFocus(error: unknown): boolean {
  return CODES[officeCode(error)] === 'not-in-front';
}

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(officeCode(error));
}

/** Whatever was thrown, as the one kind of error that leaves a host. `sheet`: the one that was being worked on. */
export function toHostError(error: unknown, sheet = ''): HostError {
  if (error instanceof HostError) return error;
  const code = officeCode(error);
  const text = error instanceof Error ? error.message : String(error);
  const detail = code === '' ? text : `${code}: ${text}`;
  const known = CODES[code];
  if (known === undefined) return new HostError('host-failed', { detail, of: 'excel' }, { cause: error });
  const params = known === 'unsupported' ? { need: text } : { sheet, cell: '', detail };
  return new HostError(known, params, { cause: error });
}

/**
 * Office.js on the web takes and gives at most 5 MB in one request. We stay well below: the estimate of a request's
 * size is ours, the size is Excel's.
 */
export const REQUEST_BYTES = 2_000_000;
export const RESPONSE_BYTES = 4_000_000;

/** Cells of the first read, before anything is known of their length: 125 bytes a cell are usual in these tables. */
export const FIRST_CHUNK_CELLS = 20_000;
/** Reads of very many cells come back as `null` without an error; smaller ones never do. */
export const MAX_CHUNK_CELLS = 100_000;

/** `getRanges` cuts addresses at 8,192 characters: https://github.com/OfficeDev/office-js/issues/1167 */
export const ADDRESS_CHARACTERS = 8_000;

/** Calls of ours in one request, each some two or three actions of Excel's, which take their time: a request that takes too long is given up. */
export const REQUEST_ACTIONS = 3_500;

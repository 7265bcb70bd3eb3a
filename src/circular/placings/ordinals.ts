import { HANZI_NUMBER } from '../../texts/item-marks';

/** `第6位`, `第六名`, for patterns; its number is a group. */
export const ORDINAL = `第(\\d{1,2}|${HANZI_NUMBER})[位名]`;

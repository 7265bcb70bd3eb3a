/** `第6位`, `第六名`, for patterns; its number is a group. */
export const ORDINAL = '第(\\d{1,2}|[一二三四五六七八九十]{1,3})[位名]';

/** Days between the first days of Excel's two date systems: the serial of a day in the 1904 one is so much smaller. */
export const DAYS_TO_1904 = 1462;

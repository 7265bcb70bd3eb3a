import { addDays } from './civil';
import type { CivilDate } from './model';

/** The first year of `YEARS`. */
const FIRST_YEAR = 1900;

/**
 * The lunar years that begin in 1900 to 2100, ten a line, as the calendar of CLDR has them: from the left seven bits with the
 * days from 1 January to the lunar new year, one that is set where the leap month has 30 days, four with the month that is
 * doubled (0: none), twelve of which the lowest is set where the first month has 30 days, and so on. The platform could tell
 * (`Intl`), where it was built to; asking it for the first time takes longer than reading a table.
 */
const YEARS = [
  '3c8bd2 620752 4c0ea5 385b2a 5c064b 440a9b 314aa6 56056a 400b59 2a2baa',
  '500752 3a6da5 600b25 480a4b 335a4b 5802ad 42056b 2d35b1 520da9 3f7e92',
  '640e92 4c0d25 376d0d 5c0a56 4602b6 2f4ad5 5606d4 400ea9 2c2f4a 500e92',
  '3a66a6 5e052b 480a57 335956 580b5a 4406d4 2f3761 520749 3d7b13 620a93',
  '4c052b 35651b 5a0aad 46056a 314da5 560ba4 400b49 2a2d4b 500a95 387aad',
  '5e0536 480aad 355aca 580db2 440da4 2f3ea1 540d4a 3c8595 600a97 4c0556',
  '366575 5a0ad5 4606d2 304755 560ea5 40064a 28364f 4e0a9b 3a7ada 5e056a',
  '480b69 345bb2 5a0b52 420b25 2c4b2b 520a4b 3c8aab 6002ad 4a056d 3765a9',
  '5c0da9 460d92 304e95 560d25 40ae4d 640a56 4e02b6 3972b5 5e06d5 480ea9',
  '345f52 5a0e92 440d26 2c352e 500a57 3c8ad6 62035a 4a06d5 365769 5c0749',
  '460693 2e4a9b 54052b 3e0a5b 2a2aae 4e056a 387dd5 600ba4 4a0b49 325d53',
  '580a95 42052d 2c453d 500ab5 3c9baa 6205d2 4c0da5 376e8a 5c0e4a 460c95',
  '304a9e 540556 3e0ab5 2a2ada 5006d2 386765 5e0f25 4a064a 325657 5604ab',
  '40055b 2c356e 520b69 3cbf52 620b52 4c0b25 376d0b 5a0a4b 4404ab 2e52bb',
  '5405ad 3e0b6a 2a2daa 500d92 3a7ea5 5e0d25 480a55 335a4d 5804b6 4005b5',
  '2d36d2 520ec9 3e8f92 620e92 4c0d26 376516 5a0a57 4404d6 2f4365 540755',
  '400749 28374b 4e0693 387aab 5e052b 460a5b 325aba 58056a 420b65 2c4baa',
  '520b49 3c8d95 620a95 4a052d 34656d 5a0ab5 4605aa 2e45d5 540da5 400d4a',
  '2a3e4d 4e0c96 387cce 5e0556 480ab5 335ad2 5806d2 420ea5 2e472a 50068b',
  '3a8697 6004ab 4a055b 356556 5a0b6a 460752 304b95 540b45 3e0a8b 282a4f',
  '4e04ab',
].flatMap((line) => line.split(' ').map((year) => Number.parseInt(year, 16)));

/** The day of the lunar month in the solar year in which that lunar year begins; a leap month does not count. `null` outside the table. */
export function lunarDay(year: number, month: number, day: number): CivilDate | null {
  const about = YEARS[year - FIRST_YEAR];
  if (about === undefined) return null;
  const leap = (about >> 12) & 0xf;
  let days = (about >> 17) + day - 1;
  for (let before = 1; before < month; before++) {
    days += 29 + ((about >> (before - 1)) & 1);
    if (before === leap) days += 29 + ((about >> 16) & 1);
  }
  return addDays(`${String(year)}-01-01`, days);
}

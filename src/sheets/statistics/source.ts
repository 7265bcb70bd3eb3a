import type { Standing } from '../../ledger/standing';
import type { Language } from '../../locales/words';
import type { Settings } from '../../settings/model';
import type { Item } from '../../statistics/items';
import type { Summary } from '../../statistics/summary';
import type { CivilDate } from '../../timing/model';
import type { LedgerPlaces } from './ledger-places';

/** What the sheet is made from. */
export interface StatisticsSource {
  readonly summary: Summary;
  readonly standings: readonly Standing[];
  readonly items: readonly Item[];
  /** Names that stand for several units (各镇街), with these. */
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly ledger: LedgerPlaces;
  readonly settings: Settings;
  readonly asOf: CivilDate;
  readonly year: number;
  readonly language: Language;
}

import dates from './checks/dates';
import structure from './checks/structure';
import targets from './checks/targets';
import texts from './checks/texts';
import totals from './checks/totals';
import units from './checks/units';
import cli from './cli';
import host from './host';
import ledger from './ledger';
import pane from './pane';
import plan from './plan';
import report from './report';
import unitsSheets from './units-sheets';
import workbench from './workbench';

/** English; the same ids and placeholders as `zh-CN`. */
export default {
  ...structure,
  ...totals,
  ...dates,
  ...targets,
  ...units,
  ...texts,
  ...cli,
  ...host,
  ...ledger,
  ...pane,
  ...plan,
  ...report,
  ...unitsSheets,
  ...workbench,
};

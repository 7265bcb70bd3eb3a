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

/** Every word that a person reads, by id. `en-US` has the same ids and placeholders (a test compares them). */
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

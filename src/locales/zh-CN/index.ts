import circulars from './checks/circulars';
import dates from './checks/dates';
import reports from './checks/reports';
import structure from './checks/structure';
import targets from './checks/targets';
import texts from './checks/texts';
import totals from './checks/totals';
import units from './checks/units';
import cli from './cli';
import crosscheck from './crosscheck';
import host from './host';
import ledger from './ledger';
import pane from './pane';
import paneAbout from './pane-about';
import paneAdjust from './pane-adjust';
import paneCircular from './pane-circular';
import paneCrosscheck from './pane-crosscheck';
import paneFixes from './pane-fixes';
import paneHistory from './pane-history';
import paneHome from './pane-home';
import paneImport from './pane-import';
import paneOverdue from './pane-overdue';
import paneRoster from './pane-roster';
import paneSelf from './pane-self';
import paneSettings from './pane-settings';
import paneStatistics from './pane-statistics';
import paneTables from './pane-tables';
import paneTotals from './pane-totals';
import paneUnits from './pane-units';
import paneVersions from './pane-versions';
import plan from './plan';
import report from './report';
import statistics from './statistics';
import unitsSheets from './units-sheets';
import word from './word';
import versions from './versions';
import workbench from './workbench';

const words = {
  // Without this V8 makes a shape for each of 1,900 properties that are added: 6 ms, as long as reading a small table.
  __proto__: null,
  ...structure,
  ...totals,
  ...dates,
  ...targets,
  ...units,
  ...texts,
  ...reports,
  ...circulars,
  ...cli,
  ...crosscheck,
  ...host,
  ...ledger,
  ...pane,
  ...paneAbout,
  ...paneAdjust,
  ...paneCircular,
  ...paneCrosscheck,
  ...paneFixes,
  ...paneHistory,
  ...paneHome,
  ...paneImport,
  ...paneOverdue,
  ...paneRoster,
  ...paneSelf,
  ...paneSettings,
  ...paneStatistics,
  ...paneTables,
  ...paneTotals,
  ...paneUnits,
  ...paneVersions,
  ...plan,
  ...report,
  ...statistics,
  ...unitsSheets,
  ...word,
  ...versions,
  ...workbench,
};

/** Every word that a person reads, by id. `en-US` has the same ids and placeholders (a test compares them). */
export default words as Omit<typeof words, '__proto__'>;

import { TABS_OF_UNITS } from './actions';
import { describeFaults } from './faults';

jest.setTimeout(300_000);

describeFaults(TABS_OF_UNITS);

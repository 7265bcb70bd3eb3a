import { WRITING } from './actions';
import { describeFaults } from './faults';

jest.setTimeout(300_000);

describeFaults(WRITING);

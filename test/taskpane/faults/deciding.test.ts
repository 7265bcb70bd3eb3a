import { DECIDING } from './actions';
import { describeFaults } from './faults';

jest.setTimeout(300_000);

describeFaults(DECIDING);

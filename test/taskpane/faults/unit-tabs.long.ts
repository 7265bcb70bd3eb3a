import { describeAll } from './describe-faults';
import { TABS_OF_UNITS } from './unit-tabs';

describeAll(TABS_OF_UNITS);

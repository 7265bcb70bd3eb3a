import { describeAll } from './describe-faults';
import { COMPARING } from './comparing';

describeAll(COMPARING);

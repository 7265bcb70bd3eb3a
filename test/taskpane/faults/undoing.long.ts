import { describeAll } from './describe-faults';
import { UNDOING } from './undoing';

describeAll(UNDOING);

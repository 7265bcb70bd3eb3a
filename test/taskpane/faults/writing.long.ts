import { describeAll } from './describe-faults';
import { WRITING } from './writing';

describeAll(WRITING);

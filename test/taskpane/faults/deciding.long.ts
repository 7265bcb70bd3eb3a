import { describeAll } from './describe-faults';
import { DECIDING } from './deciding';

describeAll(DECIDING);

import { describeSample } from './describe-faults';

describeSample();

import { FileHost } from '../../src/hosts/file/file-host';
import { describeHost } from './host-contract';

describeHost('file', (xlsx) => Promise.resolve(FileHost.open(xlsx)), { runs: 60 });

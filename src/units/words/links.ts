/** Words that link two names. They separate only where a name stands on both sides: 工业和信息化局 is one. */
export const LINKS = ['以及', '会同', '和', '及', '与', '暨'];

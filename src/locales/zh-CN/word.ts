/** Word files that cannot be read: what happened, and what to do next. */
export default {
  'word.not-docx': '这不是 Word 文档（看起来是：{found}）。请用 Word 或 WPS 打开后“另存为 .docx”，再试一次',
  'word.old-word':
    '这是旧格式的 Word 或 WPS 文档（.doc、.wps）。请用 Word 或 WPS 打开后“另存为 .docx”，再试一次',
  'word.encrypted': '文档设有打开密码，读不了。请在 Word 中去掉打开密码后另存为 .docx，再试一次',
  'word.damaged': '文档已损坏或不完整，读不了。请重新复制或下载；能在 Word 中打开的，打开后另存为 .docx 再试',
  'word.too-large': '文档解开后过大，为安全起见没有读取。请只留下需要的部分，另存为 .docx 再试',
};

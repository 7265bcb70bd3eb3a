/** What a host could not do: what happened, and what to do next. */
export default {
  'host.not-xlsx': '这不是 Excel 工作簿（看起来是{found}）。请用 Excel 或 WPS 打开后“另存为 .xlsx”，再试一次',
  'host.encrypted': '文件设有打开密码，读不了。请在 Excel 中去掉打开密码后另存为 .xlsx，再试一次',
  'host.legacy-xls': '这是旧格式的表格（.xls、.et）。请用 Excel 或 WPS 打开后“另存为 .xlsx”，再试一次',
  'host.damaged':
    '文件已损坏或不完整，读不了。请重新复制或下载；能在 Excel 中打开的，打开后另存为 .xlsx 再试',
  'host.too-large': '文件解开后过大，为安全起见没有读取。请删去多余的工作表和空白格式行，另存为 .xlsx 再试',
  'host.not-found': '工作簿里找不到“{sheet}”。可能已被删除或改名，请重新核对后再试',
  'host.not-writable': '写不进去。请检查文件是否正被别的程序打开、是否有写入权限',
  'host.stale': '“{sheet}”在核对之后又改动过（{cell}）。没有写入任何内容，请重新核对后再试',
  'host.protected': '“{sheet}”受到保护，没有写入任何内容。请在“审阅”中取消保护后再试',
  'host.filtered':
    '“{sheet}”正在筛选或有隐藏行，这时改写数值容易错行，没有写入任何内容。请清除筛选、取消隐藏后再试',
  'host.occupied': '“{sheet}”的 {cell} 已有别的内容，没有覆盖。请先把它移开后再试',
  'host.cell-edit-mode': '有单元格正在编辑。请先按回车结束编辑，再试一次',
  'host.read-only': '工作簿是只读的，没有写入任何内容。请另存一份后再试',
  'host.unsupported': '这个版本的 Excel 做不到（需要 {need}）。请升级 Excel，或改用网页工作台',
  'host.cancelled': '已取消，工作簿没有改动',
  'host.partly-applied': '中途出错，未能完全恢复。现在留下的是：{stands}。请检查后再试',
  'host.host-failed': 'Excel 没有完成这一步（{detail}）。工作簿没有改动，请稍后再试',
};

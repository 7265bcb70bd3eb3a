/** What a host could not do: what happened, and what to do next. */
export default {
  'host.not-xlsx':
    '这不是 .xlsx 工作簿（看起来是：{found}）。请用 Excel 或 WPS 打开后“另存为 .xlsx”，再试一次',
  'host.not-xlsx.docx':
    '这是 Word 文档，不是 .xlsx 工作簿。请把里面的任务分解表复制到 Excel 或 WPS 表格里（或用命令行的 import 转换），另存为 .xlsx 再打开',
  'host.not-xlsx.doc':
    '这是 {found}，不是 .xlsx 工作簿。请把里面的任务分解表复制到 Excel 或 WPS 表格里，另存为 .xlsx 再打开',
  'host.not-xlsx.rtf':
    '这是 {found}，不是 .xlsx 工作簿。请把里面的任务分解表复制到 Excel 或 WPS 表格里，另存为 .xlsx 再打开',
  'host.not-xlsx.pptx':
    '这是 {found}，不是 .xlsx 工作簿。请把里面的任务分解表复制到 Excel 或 WPS 表格里，另存为 .xlsx 再打开',
  'host.not-xlsx.ppt':
    '这是 {found}，不是 .xlsx 工作簿。请把里面的任务分解表复制到 Excel 或 WPS 表格里，另存为 .xlsx 再打开',
  'host.not-xlsx.pdf':
    '这是 {found}，里面的表格读不出来。请找印发时的 Word 或表格原件；只有它时，先用 WPS 转换成表格，核对无误后另存为 .xlsx 再打开',
  'host.not-xlsx.image':
    '这是 {found}，里面的表格读不出来。请找印发时的 Word 或表格原件；只有它时，先用 WPS 转换成表格，核对无误后另存为 .xlsx 再打开',
  'host.not-xlsx.zip': '这是 {found}，不是 .xlsx 工作簿。请先解压，再打开里面的 .xlsx',
  'host.not-xlsx.rar': '这是 {found}，不是 .xlsx 工作簿。请先解压，再打开里面的 .xlsx',
  'host.not-xlsx.7z': '这是 {found}，不是 .xlsx 工作簿。请先解压，再打开里面的 .xlsx',
  'host.not-xlsx.gzip': '这是 {found}，不是 .xlsx 工作簿。请先解压，再打开里面的 .xlsx',
  'host.not-xlsx.empty': '这是空文件，里面没有任何内容。请重新复制或下载原文件，再试一次',
  'host.encrypted': '文件设有打开密码，读不了。请用 Excel 或 WPS 打开，去掉打开密码后另存为 .xlsx，再试一次',
  'host.legacy-xls': '这是旧格式的表格（.xls、.et）。请用 Excel 或 WPS 打开后“另存为 .xlsx”，再试一次',
  'host.damaged':
    '文件已损坏或不完整，读不了。请重新复制或下载；Excel 或 WPS 打得开的，打开后另存为 .xlsx 再试',
  'host.damaged.part':
    '文件里的“{part}”已损坏（内容和校验和对不上）。请重新复制或下载原文件；Excel 或 WPS 打得开的，打开后另存为 .xlsx 再试',
  'host.damaged.twice':
    '文件里有两个同名的“{part}”，不知道该用哪一个，没有写入任何内容。请用 Excel 或 WPS 打开，另存为 .xlsx 再试',
  'host.damaged.part-before':
    '文件里的“{part}”本来就不合规范，改了以后打开时会说文件损坏，所以没有写入任何内容。请用 Excel 或 WPS 打开，另存为 .xlsx 再试',
  'host.damaged.rows':
    '表里第 {row} 行在文件里重复或次序颠倒，改哪一处说不准，没有写入任何内容。请用 Excel 或 WPS 打开，另存为 .xlsx 再试',
  'host.damaged.sheet-lost':
    '工作表“{sheet}”的内容不在文件里。请重新复制或下载原文件；Excel 或 WPS 打得开的，打开后另存为 .xlsx 再试',
  'host.damaged.no-sheets': '工作簿里一张工作表也没有。请检查是不是选错了文件，或请发来的人重新发一份',
  'host.damaged.no-content-types':
    '文件里缺少“[Content_Types].xml”，什么软件都打不开这样的文件，没有写入任何内容。请重新复制或下载原文件',
  'host.too-large.cells':
    '工作簿里有内容的单元格（连同合并、隐藏的行列）超过上限 {most} 个，没有继续读。请把任务分解表另存成单独的工作簿再试',
  'host.too-large.tabs':
    '要生成 {count} 张分表，超过上限 {most} 张，没有写入任何内容。多半是单位一列里混进了别的内容，请核对单位列或单位名册后再试',
  'host.too-large.styles':
    '工作簿里的单元格样式已到上限（{most} 种），再加就打不开了，没有写入任何内容。请用 Excel 或 WPS 清理多余的样式（可把内容复制到新工作簿）再试',
  'host.too-large': '文件解开后过大，为安全起见没有读取。请删去多余的工作表和空白格式行，另存为 .xlsx 再试',
  'host.not-found': '工作簿里找不到“{sheet}”。可能已被删除或改名，请重新核对后再试',
  'host.not-writable': '写不进去。请检查文件是否正被别的程序打开、是否有写入权限',
  'host.stale': '“{sheet}”在核对之后又改动过（{cell}）。没有写入任何内容，请重新核对后再试',
  'host.stale.no-cell': '“{sheet}”在核对之后又改动过。没有写入任何内容，请重新核对后再试',
  'host.stale.no-sheet': '工作簿在核对之后又改动过。没有写入任何内容，请重新核对后再试',
  'host.not-found.no-sheet': '要用的工作表或内容找不到了，可能已被删除或改名。请重新核对后再试',
  'host.protected.no-sheet': '工作表或工作簿受到保护，没有写入任何内容。请在“审阅”中取消保护后再试',
  'host.filtered.no-sheet':
    '工作表正在筛选或有隐藏行，这时改写数值容易错行，没有写入任何内容。请清除筛选、取消隐藏后再试',
  'host.occupied.no-cell': '“{sheet}”已有别的内容，没有覆盖。请先把它移开或改名后再试',
  'host.occupied.no-sheet': '要写的地方已有别的内容，没有覆盖。请先把它移开或改名后再试',
  'host.protected': '“{sheet}”受到保护，没有写入任何内容。请在“审阅”中取消保护后再试',
  'host.protected.structure':
    '工作簿的结构受到保护，不能增减工作表，没有写入任何内容。请在“审阅”中取消“保护工作簿”后再试',
  'host.filtered':
    '“{sheet}”正在筛选或有隐藏行，这时改写数值容易错行，没有写入任何内容。请清除筛选、取消隐藏后再试',
  'host.occupied': '“{sheet}”的 {cell} 已有别的内容，没有覆盖。请先把它移开后再试',
  'host.cell-edit-mode': '有单元格正在编辑。请先按回车结束编辑，再试一次',
  'host.warning.print':
    '内容都已写好，只是打印设置未成：这台电脑没有打印机，或打印机没有要用的纸张。装好打印机后重新生成即可',
  'host.warning.charts': '图没有画成，表里的数字都在：再生成一次这张表，或者自己插入图',
  'host.warning.settings-xls':
    '这是旧格式（.xls）的工作簿，存不下设置，这次没有存。另存为 .xlsx 后再操作即可',
  'host.legacy-xls.settings':
    '这是旧格式（.xls）的工作簿，存不下设置，没有写入任何内容。请另存为 .xlsx 后再操作',
  'host.not-in-front': 'Excel 现在显示的是别的工作簿。请切回本工作簿，再试一次；本工作簿没有改动',
  'host.no-answer':
    'Excel 很久没有回应。请保存别的工作簿后重新打开窗格；写到一半的，重新打开后会提示接着处理',
  'host.read-only': '工作簿是只读的，没有写入任何内容。请另存一份后再试',
  'host.unsupported': '这个版本的 Excel 做不到（需要 {need}）。请升级 Excel，或改用网页工作台',
  'host.unsupported.workbench': '工作台里做不到这一步（{need}）。打开的文件本身没有改动，可作备份',
  'host.not-shown':
    '“{sheet}”没有显示出来（{detail}）。工作簿没有改动。请再试一次；还不行，请先下载，刷新页面后再打开',
  'host.not-recalculated':
    '“{sheet}”里输入之后，有的亮灯和计数没有算出来（{detail}），显示的可能还是原来的结果。输入的内容都在。请更新台账和分表，让它们重新写好；还不行，请先下载，刷新页面后再打开',
  'host.cancelled': '已取消，工作簿没有改动',
  'host.partly-applied': '中途出错，未能完全恢复。现在留下的是：{stands}。请检查后再试',
  'host.host-failed': '这一步没有完成（{detail}）。工作簿没有改动。请再试一次；还不行，请关闭后重新打开',
  'host.host-failed.excel':
    'Excel 没有完成这一步（{detail}）。工作簿没有改动。请按回车结束编辑、关掉打开的对话框、只选中一张工作表，再试一次',
  'host.host-failed.file':
    '处理文件时出错（{detail}），没有写入任何内容，原文件没有改动。请用 Excel 或 WPS 打开，另存为 .xlsx 再试',
  'host.host-failed.proof':
    '写出前自查没有通过（{part}：{detail}），没有写入任何内容，原文件没有改动。请用 Excel 或 WPS 打开，另存为 .xlsx 再试',
  'host.unsupported.new-workbook':
    'Excel 没有打开新的工作簿（有的单位不允许加载项这样做）。本工作簿没有改动。样表可以从发布包的“样表”文件夹打开；单位的表请右键点工作表标签，用“移动或复制”放到新工作簿里，或者在网页工作台里保存',
  'host.unsupported.visible-sheet':
    '“{sheet}”是最后一张看得见的工作表，不能删去，没有写入任何内容。请先取消隐藏另一张工作表再试',
  'host.found.empty': '空文件',
  'host.found.pdf': 'PDF 文件',
  'host.found.csv': 'CSV 文本',
  'host.found.text': '文本文件',
  'host.found.html': '网页文件',
  'host.found.xml': 'XML 文件',
  'host.found.rtf': 'RTF 文档',
  'host.found.doc': 'Word 文档（.doc）',
  'host.found.ppt': 'PowerPoint 演示文稿（.ppt）',
  'host.found.image': '图片',
  'host.found.rar': 'RAR 压缩包',
  'host.found.7z': '7z 压缩包',
  'host.found.gzip': 'gzip 压缩包',
  'host.found.xls': '旧格式的表格（.xls、.et）',
  'host.found.xlsx': '.xlsx 工作簿',
  'host.found.docx': 'Word 文档',
  'host.found.pptx': 'PowerPoint 演示文稿',
  'host.found.vsdx': 'Visio 图',
  'host.found.xlsb': '二进制工作簿（.xlsb）',
  'host.found.ods': 'ODS 表格',
  'host.found.zip': '压缩包',
  'host.found.unknown': '不认识的文件',
};

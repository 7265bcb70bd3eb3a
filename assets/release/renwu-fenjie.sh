#!/bin/sh
# 用法见 --help。需要 Node.js 20.11 以上；把 node 放在这个文件夹里也行。
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
node=node
[ -x "$here/node" ] && node=$here/node
if ! "$node" --version >/dev/null 2>&1; then
  cat "$here/need-node.txt" >&2
  exit 2
fi
# npm leaves it to what it starts; files are named from where the person stands.
unset INIT_CWD
exec "$node" "$here/main.cjs" "$@"

#!/bin/sh
# Opens the menu. The shell alone does it: no other program need be found.
unset CDPATH
case $0 in
  */*) here=${0%/*} ;;
  *) here=. ;;
esac
here=$(cd -- "$here" && pwd) || exit 1
if [ ! -t 0 ] && [ ! -t 1 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  # Started by a double click, without a terminal.
  for terminal in x-terminal-emulator deepin-terminal konsole xterm; do
    if command -v "$terminal" >/dev/null 2>&1; then exec "$terminal" -e "$here/开始.sh" "$@"; fi
  done
fi
# Some programs unpack without the right to run.
[ -x "$here/app/node" ] || chmod +x "$here/app/node"
case ${1:-/} in
  /*) ;;
  *) set -- "$(pwd)/$1" ;;
esac
cd -- "$here/.." || exit 1
"$here/app/node" "$here/app/bin/kuaibao.js" menu "$@"
status=$?
if [ "$status" -ne 0 ] && [ -t 0 ]; then
  printf '按回车关闭'
  read -r _
fi
exit "$status"

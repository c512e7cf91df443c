@echo off
rem Opens the menu. kuaibao writes to the console in UTF-16 by itself, whatever its code page,
rem so none is set here: with 65001 an older console has no font for Chinese. ASCII only.
setlocal
pushd "%~dp0.."
"%~dp0app\node.exe" "%~dp0app\bin\kuaibao.js" menu %*
if errorlevel 1 pause
popd

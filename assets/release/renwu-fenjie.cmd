@echo off
setlocal
set "INIT_CWD="
set "NODE=%~dp0node.exe"
if not exist "%NODE%" set "NODE=node"
"%NODE%" --version >nul 2>nul
if errorlevel 1 goto missing
"%NODE%" "%~dp0main.cjs" %*
exit /b %errorlevel%
:missing
chcp 65001 >nul
type "%~dp0need-node.txt" 1>&2
exit /b 2

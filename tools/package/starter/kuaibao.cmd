@"%~dp0app\node.exe" "%~dp0app\bin\kuaibao.js" %*

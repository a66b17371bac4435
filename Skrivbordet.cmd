@echo off
rem Öppnar skrivbordet på Windows. Dubbelklicka på filen.
chcp 65001 >nul
cd /d "%~dp0"
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 (
    py -3 tasks.py desk
    if errorlevel 1 pause
    exit /b
)
python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 (
    python tasks.py desk
    if errorlevel 1 pause
    exit /b
)
echo Skrivbordet behöver Python 3.11 eller nyare, som inte finns på den här datorn.
echo Hämta det på https://www.python.org/downloads/ och öppna skrivbordet igen.
powershell -NoProfile -Command "Add-Type -AssemblyName PresentationFramework; [void][System.Windows.MessageBox]::Show('Skrivbordet behöver Python 3.11 eller nyare, som inte finns på den här datorn. Hämta det på https://www.python.org/downloads/ och öppna skrivbordet igen.', 'Python saknas')" 2>nul
pause
exit /b 1

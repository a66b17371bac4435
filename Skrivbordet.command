#!/bin/sh
# Öppnar skrivbordet på en Mac: dubbelklicka på filen. Skrivbordet.desktop startar den på Linux.
cd "$(dirname "$0")" || exit 1

stay() { # so that what was said can be read before the window closes
    printf 'Tryck på Enter för att stänga fönstret. '
    read -r _
    exit 1
}

for python in python3.14 python3.13 python3.12 python3.11 python3 \
    /Library/Frameworks/Python.framework/Versions/Current/bin/python3 \
    /opt/homebrew/bin/python3 /usr/local/bin/python3; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        "$python" tasks.py desk || stay
        exit
    fi
done

said="Skrivbordet behöver Python 3.11 eller nyare, som inte finns på den här datorn. \
Hämta det på https://www.python.org/downloads/ och öppna skrivbordet igen."
echo "$said"
osascript -e "display alert \"Python saknas\" message \"$said\"" 2>/dev/null ||
    zenity --error --title="Python saknas" --text="$said" 2>/dev/null
stay

// Every word that CodeMirror says, in Swedish.  "$" stands for a number or a word.
export const PHRASES = {
    // Search
    "Find": "Sök efter",
    "Replace": "Ersätt med",
    "next": "nästa",
    "previous": "föregående",
    "all": "alla",
    "match case": "skilj på stora och små bokstäver",
    "regexp": "mönster",
    "by word": "hela ord",
    "replace": "ersätt",
    "replace all": "ersätt alla",
    "close": "stäng",
    "current match": "den här träffen",
    "on line": "på rad",
    "replaced match on line $": "träffen på rad $ är ersatt",
    "replaced $ matches": "$ träffar är ersatta",
    "Go to line": "Gå till rad",
    "go": "gå",
    // Remarks
    "Diagnostics": "Att se över",
    "No diagnostics": "Inget att se över",
    // Suggestions
    "Completions": "Förslag",
    // Selecting and signs
    "Selection deleted": "Markeringen är borttagen",
    "Control character": "Tecken som inte syns",
};

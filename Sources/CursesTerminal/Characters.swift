internal import CNcurses
internal import Canvas
internal import Glibc

/// Sets the C library's locale, by which ncurses decides what bytes a character becomes, and tells what can be drawn.
///
/// A locale that is not installed leaves the C library in "C", where box lines turn into spaces. When the environment
/// asked for UTF-8 all the same, C.UTF-8 serves for characters; otherwise only ASCII is drawn.
///
/// - Returns: The richest set of characters that the options and the locale allow.
func chooseCharacters(_ options: TerminalOptions) -> GlyphForm {
    setlocale(LC_CTYPE, "")
    if localeIsUTF8() { return options.richestForm }
    if options.asksForUTF8, setlocale(LC_CTYPE, "C.UTF-8") != nil, localeIsUTF8() { return options.richestForm }
    return .ascii
}

private func localeIsUTF8() -> Bool {
    guard let codeset = nl_langinfo(nc_codeset()) else { return false }
    return strcmp(codeset, "UTF-8") == 0
}

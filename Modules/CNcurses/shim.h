#ifndef UPTAKE_CNCURSES_SHIM_H
#define UPTAKE_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <term.h>

/// The standard window; a global that Swift 6 refuses as shared mutable state.
static inline WINDOW *nc_stdscr(void) { return stdscr; }

#endif

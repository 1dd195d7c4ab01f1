#ifndef UPTAKE_CNCURSES_SHIM_H
#define UPTAKE_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <term.h>
#include <wchar.h>

// Swift imports functions and integer constants. What ncurses offers as a global variable or as a macro with a cast is
// repeated here, one documented wrapper each, and nothing else.

/// The standard window; a global that Swift 6 refuses as shared mutable state.
static inline WINDOW *nc_stdscr(void) { return stdscr; }

/// The C library's standard input stream, for `newterm`.
static inline FILE *nc_stdin(void) { return stdin; }

/// The C library's standard output stream, for `newterm`.
static inline FILE *nc_stdout(void) { return stdout; }

/// Rows of the screen as ncurses sees them.
static inline int nc_lines(void) { return LINES; }

/// Columns of the screen as ncurses sees them.
static inline int nc_columns(void) { return COLS; }

/// Colours the terminal has; 0 before `start_color` and on monochrome terminals.
static inline int nc_colours(void) { return COLORS; }

/// Colour pairs the terminal has; 0 before `start_color` and on monochrome terminals.
static inline int nc_colour_pairs(void) { return COLOR_PAIRS; }

/// The video attributes, which are macros with a cast.
enum nc_attribute : unsigned int {
    NC_BOLD = A_BOLD,
    NC_DIM = A_DIM,
    NC_UNDERLINE = A_UNDERLINE,
    NC_REVERSE = A_REVERSE,
};

/// Reads the size of the terminal behind a descriptor; -1 when there is none. (`ioctl` is variadic.)
static inline int nc_window_size(int descriptor, struct winsize *size) { return ioctl(descriptor, TIOCGWINSZ, size); }

/// The key code of function key `number`.
static inline int nc_key_function(int number) { return KEY_F(number); }

/// Every event of the mouse buttons and the wheel, without plain motion.
static inline mmask_t nc_mouse_buttons(void) { return ALL_MOUSE_EVENTS; }

/// Columns of a character in the current locale, -1 for one that cannot be shown. (`wcwidth` needs a feature macro.)
static inline int nc_width(wchar_t character) { return wcwidth(character); }

/// Frees the description that `setupterm` loaded. (`cur_term` is a global.)
static inline void nc_forget_description(void) { del_curterm(cur_term); }

/// The bytes that move the cursor, by the terminal's `cup` capability. (`tparm` is variadic.)
static inline char *nc_move_to(char *cup, int row, int column) { return tparm(cup, row, column); }

/// The item of `nl_langinfo` that names the locale's character encoding.
static inline nl_item nc_codeset(void) { return CODESET; }

#endif

/** Plain text on a terminal: its width, tables and numbers. */
@NullMarked
package linetwin.cli.text;

import org.jspecify.annotations.NullMarked;

/** The command line: which commands there are, and how a wrong one is told. */
@NullMarked
package linetwin.cli;

import org.jspecify.annotations.NullMarked;

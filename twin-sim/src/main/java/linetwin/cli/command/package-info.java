/** One class for each command. */
@NullMarked
package linetwin.cli.command;

import org.jspecify.annotations.NullMarked;

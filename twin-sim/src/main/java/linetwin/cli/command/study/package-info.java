/** The commands that read scenarios, check them, and find out by simulation: one class for each. */
@NullMarked
package linetwin.cli.command.study;

import org.jspecify.annotations.NullMarked;

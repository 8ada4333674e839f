/** What is given to options as text, read: durations, sizes, times, shares, figures. */
@NullMarked
package linetwin.cli.option.argument;

import org.jspecify.annotations.NullMarked;

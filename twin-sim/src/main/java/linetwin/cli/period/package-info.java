/** What happened on a line in a period, as text, as JSON and as a page to print. */
@NullMarked
package linetwin.cli.period;

import org.jspecify.annotations.NullMarked;

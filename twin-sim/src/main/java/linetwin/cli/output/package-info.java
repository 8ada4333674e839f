/** What each study found: one document per study, told as text, as JSON and, where it has one, as a page. */
@NullMarked
package linetwin.cli.output;

import org.jspecify.annotations.NullMarked;

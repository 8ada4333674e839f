/** What is told of a line while it is published or translated. */
@NullMarked
package linetwin.cli.notice;

import org.jspecify.annotations.NullMarked;

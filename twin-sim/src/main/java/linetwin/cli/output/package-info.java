/** Results of commands as tables for people and as JSON. */
@NullMarked
package linetwin.cli.output;

import org.jspecify.annotations.NullMarked;

/** What is given to commands: options, arguments, and what is wrong with them. */
@NullMarked
package linetwin.cli.option;

import org.jspecify.annotations.NullMarked;

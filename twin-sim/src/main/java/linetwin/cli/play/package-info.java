/** How commands play a recording: to a broker, for its figures, with a bar that shows how far it is. */
@NullMarked
package linetwin.cli.play;

import org.jspecify.annotations.NullMarked;

/** What goes on while a command runs: publishing, recording, progress and the end of it. */
@NullMarked
package linetwin.cli.session;

import org.jspecify.annotations.NullMarked;

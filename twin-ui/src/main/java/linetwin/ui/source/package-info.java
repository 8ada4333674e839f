/** Where the screens get their data: messages go into a mirror, and once per frame one immutable picture comes out. */
@NullMarked
package linetwin.ui.source;

import org.jspecify.annotations.NullMarked;

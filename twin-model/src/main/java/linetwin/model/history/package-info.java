/** What a line did, in order of time, as its messages told it: the one past that all figures are functions of. */
@NullMarked
package linetwin.model.history;

import org.jspecify.annotations.NullMarked;

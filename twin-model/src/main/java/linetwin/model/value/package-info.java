/** Values that describe a line, each within its bounds: names in two languages, ids, durations, shares and distributions. */
@NullMarked
package linetwin.model.value;

import org.jspecify.annotations.NullMarked;

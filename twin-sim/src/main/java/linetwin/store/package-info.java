/** The file in which a twin keeps things over days, whole whatever happens: its tables and their versions, who may write, what may go wrong. */
@NullMarked
package linetwin.store;

import org.jspecify.annotations.NullMarked;

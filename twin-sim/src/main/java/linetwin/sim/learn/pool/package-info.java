/** Means of like members of a group, such as stations of one type, where each alone was seen too rarely. */
@NullMarked
package linetwin.sim.learn.pool;

import org.jspecify.annotations.NullMarked;

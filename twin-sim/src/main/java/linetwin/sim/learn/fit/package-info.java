/** Distributions fitted to durations of which some were not seen to their end; knows no factory. */
@NullMarked
package linetwin.sim.learn.fit;

import org.jspecify.annotations.NullMarked;

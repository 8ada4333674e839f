/** Statistics of simulation output: tallies, intervals, warm-up and paired comparison. */
@NullMarked
package linetwin.sim.stats;

import org.jspecify.annotations.NullMarked;

/** What messages of a line tell of the durations and shares behind them: samples, each with what was not seen to its end. */
@NullMarked
package linetwin.sim.learn.observe;

import org.jspecify.annotations.NullMarked;

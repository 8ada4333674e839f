/** What a cause cost: a line as it was and as it would have been without that, under the same random numbers. */
@NullMarked
package linetwin.sim.learn.counterfactual;

import org.jspecify.annotations.NullMarked;

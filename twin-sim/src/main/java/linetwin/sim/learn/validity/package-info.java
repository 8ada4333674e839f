/** Whether a model is valid for a line: what was not used to fit it, held against what it predicts. */
@NullMarked
package linetwin.sim.learn.validity;

import org.jspecify.annotations.NullMarked;

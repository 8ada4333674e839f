/** What a line will make until its shift ends, from its present as telemetry tells it, and how well that was foretold. */
@NullMarked
package linetwin.sim.forecast;

import org.jspecify.annotations.NullMarked;

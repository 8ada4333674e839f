/** Replication jobs and results as JSON, for runners on other machines. */
@NullMarked
package linetwin.sim.experiment.json;

import org.jspecify.annotations.NullMarked;

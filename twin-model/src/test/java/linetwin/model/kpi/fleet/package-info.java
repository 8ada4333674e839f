/** Tests of the figures of fleets. */
@NullMarked
package linetwin.model.kpi.fleet;

import org.jspecify.annotations.NullMarked;

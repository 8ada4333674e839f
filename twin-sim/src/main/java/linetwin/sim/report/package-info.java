/** Reports for people who decide: one self-contained page with pictures, and the same as JSON. */
@NullMarked
package linetwin.sim.report;

import org.jspecify.annotations.NullMarked;

/** Tests of what cameras found and let pass. */
@NullMarked
package linetwin.model.kpi.vision;

import org.jspecify.annotations.NullMarked;

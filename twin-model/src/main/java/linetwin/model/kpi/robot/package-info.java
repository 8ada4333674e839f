/** Which robots stop a line and by which faults, and what rounds of inspection find of wear. */
@NullMarked
package linetwin.model.kpi.robot;

import org.jspecify.annotations.NullMarked;

/** What the cameras of a line found, what of it a repair confirmed, and what they let pass. */
@NullMarked
package linetwin.model.kpi.vision;

import org.jspecify.annotations.NullMarked;

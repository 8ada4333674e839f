/** What kinds of defect a vehicle can have and where, and the cameras that look for them. */
@NullMarked
package linetwin.model.line.defect;

import org.jspecify.annotations.NullMarked;

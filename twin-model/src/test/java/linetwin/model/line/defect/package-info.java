/** Tests of the kinds of defects and of cameras. */
@NullMarked
package linetwin.model.line.defect;

import org.jspecify.annotations.NullMarked;

/** Tests of which robots stop a line, and of what rounds find. */
@NullMarked
package linetwin.model.kpi.robot;

import org.jspecify.annotations.NullMarked;

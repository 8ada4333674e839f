/** AGVs of a line as VDA 5050 tells them: their messages made of the telemetry of the line, on topics of their own. */
@NullMarked
package linetwin.link.vda5050;

import org.jspecify.annotations.NullMarked;

/** What a line holds and does at one instant, as telemetry alone tells it: enough to let a simulated line go on from there. */
@NullMarked
package linetwin.model.present;

import org.jspecify.annotations.NullMarked;

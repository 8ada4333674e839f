/** Whether a recording keeps to the telemetry contract, and where two recordings part. */
@NullMarked
package linetwin.link.recording.verify;

import org.jspecify.annotations.NullMarked;

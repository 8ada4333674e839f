/** Versioned messages of a line, their topics, and the ports through which they flow. */
@NullMarked
package linetwin.model.telemetry;

import org.jspecify.annotations.NullMarked;

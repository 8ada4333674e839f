/** Limits of what comes from outside: how much of it is read, with which characters and times, and what of it is shown. */
@NullMarked
package linetwin.model.telemetry.limit;

import org.jspecify.annotations.NullMarked;

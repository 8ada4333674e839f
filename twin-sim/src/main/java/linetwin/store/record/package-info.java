/** Makes the history of a line from its telemetry alone, and writes it beside whoever hears that. */
@NullMarked
package linetwin.store.record;

import org.jspecify.annotations.NullMarked;

/** What messages carry: descriptions, events, commands, and what was counted since a run began. */
@NullMarked
package linetwin.model.telemetry.body;

import org.jspecify.annotations.NullMarked;

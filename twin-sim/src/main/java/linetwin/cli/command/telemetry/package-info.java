/** The commands by which telemetry is published, heard, recorded, replayed and checked: one class for each. */
@NullMarked
package linetwin.cli.command.telemetry;

import org.jspecify.annotations.NullMarked;

/** What limits a line, told from its telemetry alone: causes are followed back along the waits of its stations. */
@NullMarked
package linetwin.model.bottleneck;

import org.jspecify.annotations.NullMarked;

package linetwin.ui.source;

import java.time.Instant;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.twin.LineSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * All that the screens show at one instant; immutable.
 *
 * @param wallTime when it was put together
 * @param lineTime the time on the line, carried on smoothly between its messages
 * @param lastReply the latest answer to a command of anybody; absent until one came
 * @param analysis of the period that was asked for last; absent while nobody asks
 * @param element the latest hour of the element that was asked for last; absent while nobody asks
 * @param retry absent while the line is reached
 */
public record LineFrame(
        Instant wallTime,
        Instant lineTime,
        LineSnapshot snapshot,
        Figures figures,
        @Nullable ReplyMessage lastReply,
        @Nullable Analysis analysis,
        @Nullable ElementHistory element,
        @Nullable Retry retry) {}

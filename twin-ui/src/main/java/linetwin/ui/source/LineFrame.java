package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.analysis.Analysis;
import linetwin.model.analysis.ElementHistory;
import linetwin.model.analysis.Figures;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.twin.LineSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * All that the screens show at one instant; immutable.
 *
 * @param wallTime when it was put together
 * @param lineTime the time on the line, carried on smoothly between its messages
 * @param behind how long the latest that is shown has waited on the way; 0 or more
 * @param plants of the broker, of which one is shown
 * @param replies the latest answers to commands of anybody, the newest last
 * @param analysis of the period that was asked for last; absent while nobody asks
 * @param element the latest hour of the element that was asked for last; absent while nobody asks
 * @param retry absent while the line is reached
 */
public record LineFrame(
        Instant wallTime,
        Instant lineTime,
        Duration behind,
        PlantChoice plants,
        LineSnapshot snapshot,
        Figures figures,
        List<ReplyMessage> replies,
        @Nullable Analysis analysis,
        @Nullable ElementHistory element,
        @Nullable Retry retry) {
    public LineFrame {
        replies = List.copyOf(replies);
    }

    /** The answer to a command, if it is among the latest. */
    public Optional<ReplyMessage> findReply(String command) {
        return replies.stream().filter(reply -> reply.id().equals(command)).findFirst();
    }
}

package linetwin.sim.live;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.model.telemetry.body.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a run says for the whole plant, numbered by class, and stamps what it says for its elements. Safe for use by
 * several threads.
 */
final class PlantMessages {
    private static final long FIRST_STATUS = 1;

    private final String run;
    private final Address plant;
    private final String version;
    private final WallClock clock;
    private final Map<MessageClass, Long> lastSeq = new EnumMap<>(MessageClass.class);

    /**
     * For one performance of a run.
     *
     * @param run the id of this performance. The id that a run itself bears is the same whenever it is repeated, so that
     *     subscribers could not tell a new beginning
     */
    PlantMessages(String run, Address plant, String version, WallClock clock) {
        this.run = run;
        this.plant = plant;
        this.version = version;
        this.clock = clock;
    }

    /** The message of an element as of this performance, at this moment. */
    Message stamped(Message message) {
        Header header = message.header();
        return message.withHeader(new Header(run, header.source(), header.seq(), header.simTime(), clock.instant()));
    }

    synchronized DescriptionMessage description(Instant simTime, LineDescription description) {
        return new DescriptionMessage(nextHeader(MessageClass.DESCRIPTION, simTime), description);
    }

    synchronized StatusMessage status(Instant simTime, RunStatus status, List<Problem> problems) {
        return new StatusMessage(nextHeader(MessageClass.STATUS, simTime), status, version, problems);
    }

    /**
     * What the broker shall say when the publisher dies, written before the connection is there. Since nobody knows whether
     * it will ever be published it takes no number of its own, but bears that of the status after the first one to come.
     */
    synchronized StatusMessage lastWill(Instant simTime) {
        long before = Math.max(FIRST_STATUS, lastSeq.getOrDefault(MessageClass.STATUS, 0L));
        return new StatusMessage(header(before + 2, simTime), RunStatus.OFFLINE, version);
    }

    synchronized ClockMessage clock(
            Instant simTime, Pace pace, boolean isPaused, boolean isSlowed, @Nullable Instant until) {
        return new ClockMessage(nextHeader(MessageClass.CLOCK, simTime), pace.factor(), isPaused, isSlowed, until);
    }

    synchronized KpiMessage kpis(Instant simTime, SortedMap<String, Double> values) {
        return new KpiMessage(nextHeader(MessageClass.KPI, simTime), values);
    }

    synchronized ReplyMessage accepted(Instant simTime, String id) {
        return new ReplyMessage(nextHeader(MessageClass.REPLY, simTime), id, true, "");
    }

    synchronized ReplyMessage accepted(Instant simTime, String id, RunSnapshot snapshot) {
        return ReplyMessage.with(nextHeader(MessageClass.REPLY, simTime), id, snapshot);
    }

    synchronized ReplyMessage refused(Instant simTime, String id, String error) {
        return new ReplyMessage(nextHeader(MessageClass.REPLY, simTime), id, false, error);
    }

    private Header nextHeader(MessageClass messageClass, Instant simTime) {
        return header(lastSeq.merge(messageClass, 1L, Long::sum), simTime);
    }

    private Header header(long seq, Instant simTime) {
        return new Header(run, plant, seq, simTime, clock.instant());
    }
}

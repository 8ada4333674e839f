package linetwin.model.twin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.reception.Probation;
import linetwin.model.twin.reception.SeqWindow;
import org.jspecify.annotations.Nullable;

/** The run that a mirror follows: its publisher, its clock, its line, and which of its messages arrived. */
final class FollowedRun {
    private final String id;
    private final Address plant;
    private final Map<Topic, SeqWindow> windows = new HashMap<>();
    private final Probation probation = new Probation();
    private @Nullable Instant announcedAt;
    private @Nullable MirroredLine line;
    private @Nullable RunStatus status;
    private @Nullable Instant statusSince;
    private List<Problem> problems = List.of();
    private @Nullable Problem ownProblem;
    private String version = "";
    private Instant simTime;
    private double pace = 1;
    private boolean paused;
    private boolean slowed;
    private @Nullable Instant until;

    FollowedRun(Header announcement) {
        id = announcement.run();
        plant = announcement.source();
        announcedAt = announcement.wallTime();
        simTime = announcement.simTime();
    }

    /** Lets its view say so. */
    void tell(Problem problem) {
        ownProblem = problem;
    }

    boolean isOf(Header header) {
        return header.run().equals(id) && isAt(header.source());
    }

    boolean isAt(Address source) {
        return source.enterprise().equals(plant.enterprise()) && source.site().equals(plant.site());
    }

    /** Whether it was announced before the message, as far as their wall times say. */
    boolean isOlderThan(Header header) {
        return announcedAt == null
                || header.wallTime() == null
                || header.wallTime().isAfter(announcedAt);
    }

    /**
     * Whether the publisher has begun the same run again, as a simulator with the same seed does: it counts from 1 again at
     * a later wall time.
     */
    boolean isBegunAgainBy(Message announcement) {
        SeqWindow window = windows.get(announcement.topic());
        Header header = announcement.header();
        return window != null
                && window.hasArrived(header.seq())
                && announcedAt != null
                && header.wallTime() != null
                && header.wallTime().isAfter(announcedAt);
    }

    boolean knows(Topic topic) {
        return switch (topic.messageClass()) {
            case DESCRIPTION, STATUS, CLOCK -> topic.address().equals(plant);
            case KPI -> topic.address().equals(plant) || topic.address().equals(plant.ofForecasts());
            case STATE, LEVEL, EVENT -> line != null && line.knows(topic);
            case COMMAND, REPLY -> false;
        };
    }

    SeqWindow window(Message message) {
        return windows.computeIfAbsent(
                message.topic(), topic -> new SeqWindow(message.header().seq()));
    }

    /** Why a message is not to be believed yet; null if it is. */
    @Nullable
    String doubt(Message message) {
        SeqWindow window = windows.get(message.topic());
        String doubt = probation.doubt(message, window, simTime);
        if (doubt == null
                && window != null
                && Probation.isFarBehind(message.header().seq(), window)) {
            windows.remove(message.topic()); // two in a row say that the number before them was a lie
        }
        return doubt;
    }

    /** What was not believed when it came, and is now. */
    List<Message> cleared() {
        return probation.cleared(windows, simTime);
    }

    static boolean isOffline(Message message) {
        return message instanceof StatusMessage newStatus && newStatus.status() == RunStatus.OFFLINE;
    }

    /**
     * Whether the publisher had come back when its going offline arrived. A last will is numbered as if it came next, but
     * takes no number, since nobody knows whether it will ever be published.
     */
    boolean isOvertaken(Message offline) {
        SeqWindow window = windows.get(offline.topic());
        return window != null && offline.header().seq() <= window.highest();
    }

    /** Takes over a message of the whole plant. */
    void accept(Message message) {
        if (message instanceof DescriptionMessage description) {
            describe(description.description());
            announced(message.header());
        } else if (message instanceof StatusMessage newStatus) {
            statusSince = newStatus.status() == status
                    ? statusSince
                    : newStatus.header().simTime();
            status = newStatus.status();
            problems = isOffline(message) && newStatus.problems().isEmpty() ? problems : newStatus.problems();
            version = newStatus.version();
            announced(message.header());
        } else if (message instanceof ClockMessage clock) {
            pace = clock.pace();
            paused = clock.paused();
            slowed = clock.slowed();
            until = clock.until();
        }
    }

    private void describe(LineDescription description) {
        if (line != null && line.description().isContinuedBy(description)) {
            line.describe(description);
        } else {
            line = new MirroredLine(description);
        }
    }

    void reached(Instant time) {
        simTime = time.isAfter(simTime) ? time : simTime;
    }

    @Nullable
    MirroredLine line() {
        return line;
    }

    RunView view() {
        List<Problem> all = ownProblem == null
                ? problems
                : Stream.concat(Stream.of(ownProblem), problems.stream()).toList();
        return new RunView(id, status, version, simTime, pace, paused, slowed, until, statusSince, all);
    }

    private void announced(Header header) {
        if (isOlderThan(header)) {
            announcedAt = header.wallTime();
        }
    }
}

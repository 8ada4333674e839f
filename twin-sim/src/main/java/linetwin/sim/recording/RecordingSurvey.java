package linetwin.sim.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.telemetry.LineEvent;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.json.TelemetryFormatException;

/**
 * What a timeline shows of a recording.
 *
 * @param line the first description; empty if none was recorded
 * @param messages of the contract
 * @param events in them
 * @param rejected lines and messages that could not be read
 * @param marks in the order of the recording, at most {@value #MOST_MARKS}
 * @param omittedMarks beyond those
 */
public record RecordingSurvey(
        Optional<LineDescription> line,
        long messages,
        long events,
        long rejected,
        List<Mark> marks,
        long omittedMarks) {
    /** The most marks that are kept. */
    public static final int MOST_MARKS = 100_000;

    public RecordingSurvey {
        marks = List.copyOf(marks);
    }

    /**
     * Something to be shown on a timeline.
     *
     * @param at the time on the line
     * @param element where; empty for the whole plant
     */
    public record Mark(Instant at, Kind kind, String element) {
        /** What it is. */
        public enum Kind {
            /** The publisher came. */
            ONLINE,
            /** The publisher went, or died. */
            OFFLINE,
            /** The run reached its end. */
            FINISHED,
            /** A station failed or stopped for a moment. */
            STOP,
            /** Material was not there. */
            DELIVERY_LATE,
            /** An operator called for help. */
            ANDON,
            /** A vehicle was scrapped. */
            SCRAP
        }
    }

    static RecordingSurvey of(Recording recording) {
        Surveying surveying = new Surveying();
        MessageDecoder decoder = new MessageDecoder();
        try (RecordingReader reader = recording.read()) {
            for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                surveying.accept(line.get(), decoder);
            }
        }
        return surveying.survey();
    }

    /** A survey in the making. */
    private static final class Surveying {
        private final List<Mark> marks = new ArrayList<>();
        private Optional<LineDescription> line = Optional.empty();
        private long messages;
        private long events;
        private long rejected;
        private long omitted;

        void accept(RecordedLine recorded, MessageDecoder decoder) {
            if (!(recorded instanceof RecordedMessage message)) {
                rejected++;
                return;
            }
            try {
                accept(decoder.decode(message));
                messages++;
            } catch (TelemetryFormatException | IllegalArgumentException e) {
                rejected++;
            }
        }

        private void accept(Message message) {
            if (message instanceof EventMessage event) {
                events += event.events().size();
                event.events().forEach(this::accept);
            } else if (message instanceof StatusMessage status) {
                mark(status.header().simTime(), kind(status.status()), "");
            } else if (message instanceof DescriptionMessage description && line.isEmpty()) {
                line = Optional.of(description.description());
            }
        }

        private void accept(LineEvent event) {
            if (event instanceof LineEvent.StateChanged change) {
                switch (change.to()) {
                    case FAILED, MINOR_STOP -> mark(event.at(), Mark.Kind.STOP, event.element());
                    case ANDON -> mark(event.at(), Mark.Kind.ANDON, event.element());
                    case WORKING, STARVED, BLOCKED, SETUP, MAINTENANCE, BREAK, OFF_SHIFT -> {}
                }
            } else if (event instanceof LineEvent.DeliveryLate) {
                mark(event.at(), Mark.Kind.DELIVERY_LATE, event.element());
            } else if (event instanceof LineEvent.Scrapped) {
                mark(event.at(), Mark.Kind.SCRAP, event.element());
            }
        }

        private static Mark.Kind kind(RunStatus status) {
            return switch (status) {
                case ONLINE -> Mark.Kind.ONLINE;
                case OFFLINE -> Mark.Kind.OFFLINE;
                case FINISHED -> Mark.Kind.FINISHED;
            };
        }

        private void mark(Instant at, Mark.Kind kind, String element) {
            if (marks.size() < MOST_MARKS) {
                marks.add(new Mark(at, kind, element));
            } else {
                omitted++;
            }
        }

        RecordingSurvey survey() {
            return new RecordingSurvey(line, messages, events, rejected, marks, omitted);
        }
    }
}

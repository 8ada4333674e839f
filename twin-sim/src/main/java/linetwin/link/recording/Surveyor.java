package linetwin.link.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.json.TelemetryFormatException;

/** Reads a recording once, for a timeline. Belongs to one thread. */
final class Surveyor {
    private static final int LINES_BETWEEN_REPORTS = 20_000;

    private final Recording recording;
    private final MessageDecoder decoder = new MessageDecoder();
    private final MarkList marks = new MarkList();
    private final RestList rests = new RestList();
    private Optional<LineDescription> line = Optional.empty();
    private Instant reached;
    private long messages;
    private long events;
    private long rejected;
    private String firstRejected = "";

    Surveyor(Recording recording) {
        this.recording = recording;
        reached = recording.begin();
    }

    RecordingSurvey survey(Predicate<RecordingSurvey> isStillWanted) {
        long lines = 0;
        try (RecordingReader reader = recording.read()) {
            for (Optional<RecordedLine> next = reader.next(); next.isPresent(); next = reader.next()) {
                accept(next.get());
                lines++;
                if (lines % LINES_BETWEEN_REPORTS == 0 && !isStillWanted.test(soFar())) {
                    break;
                }
            }
        }
        return soFar();
    }

    private RecordingSurvey soFar() {
        return new RecordingSurvey(
                line, reached, messages, events, rejected, firstRejected, marks.sorted(), rests.until(reached));
    }

    private void accept(RecordedLine recorded) {
        if (!(recorded instanceof RecordedMessage message)) {
            reject(recorded.toString());
            return;
        }
        try {
            accept(decoder.decode(message));
            messages++;
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            reject(message.position() + ": " + e.getMessage());
        }
    }

    private void reject(String what) {
        rejected++;
        firstRejected = rejected == 1 ? what : firstRejected;
    }

    private void accept(Message message) {
        Instant simTime = message.header().simTime();
        reached = simTime.isAfter(reached) ? simTime : reached;
        if (message instanceof EventMessage event) {
            events += event.events().size();
            event.events().forEach(each -> accept(each, simTime));
        } else if (message instanceof StateMessage state) {
            rests.accept(state.header().source().cell(), state.state(), state.since());
        } else if (message instanceof StatusMessage status) {
            marks.add(new Mark(simTime, simTime, kind(status.status()), "", "", 1));
        } else if (message instanceof DescriptionMessage description && line.isEmpty()) {
            line = Optional.of(description.description());
        }
    }

    private void accept(LineEvent event, Instant toldAt) {
        if (event instanceof LineEvent.StateChanged change) {
            rests.accept(event.element(), change.to(), event.at());
            String reason = change.cause().reason();
            switch (change.to()) {
                case FAILED -> mark(event, toldAt, Mark.Kind.FAILURE, reason);
                case MINOR_STOP -> mark(event, toldAt, Mark.Kind.MINOR_STOP, reason);
                case ANDON -> mark(event, toldAt, Mark.Kind.ANDON, Cause.ANDON_CALL);
                case WORKING, STARVED, BLOCKED, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED -> {}
            }
        } else if (event instanceof LineEvent.DeliveryLate late) {
            mark(event, toldAt, Mark.Kind.DELIVERY_LATE, late.reason());
        } else if (event instanceof LineEvent.Scrapped scrapped) {
            mark(event, toldAt, Mark.Kind.SCRAP, scrapped.reason());
        }
    }

    private void mark(LineEvent event, Instant toldAt, Mark.Kind kind, String reason) {
        marks.add(new Mark(event.at(), toldAt, kind, event.element(), reason, 1));
    }

    private static Mark.Kind kind(RunStatus status) {
        return switch (status) {
            case ONLINE -> Mark.Kind.ONLINE;
            case OFFLINE -> Mark.Kind.OFFLINE;
            case FINISHED -> Mark.Kind.FINISHED;
        };
    }
}

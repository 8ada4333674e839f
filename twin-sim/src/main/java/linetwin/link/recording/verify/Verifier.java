package linetwin.link.recording.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.link.recording.OnlineLines;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.kpi.RunTotals;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.twin.Mirror;

/** Takes the lines of a recording one after another, and keeps what is wrong with them. */
final class Verifier {
    /** Runs of one recording that are remembered at a time. */
    private static final int MOST_RUNS = 16;

    private final Findings findings = new Findings();
    private final JsonCodec codec = new JsonCodec();
    private final Map<String, RunCheck> runs = new LinkedHashMap<>();
    private final RunTotals totals = new RunTotals();
    private final Mirror mirror = new Mirror(totals);
    private final boolean isStrict;
    private long messages;
    private long redelivered;
    private final OnlineLines online = new OnlineLines();

    /** A verifier that, if strict, finds fault with messages that come again, too. */
    Verifier(boolean isStrict) {
        this.isStrict = isStrict;
    }

    void accept(RecordedLine line) {
        if (line instanceof BrokenLine broken) {
            findings.add(broken.position(), "", Rule.LINE, broken.reason());
        } else if (line instanceof RecordedMessage recorded) {
            accept(recorded);
        }
    }

    private void accept(RecordedMessage recorded) {
        Place place = new Place(recorded.position(), recorded.topic());
        try {
            Message message = codec.decode(Topic.parse(recorded.topic()), recorded.payload());
            messages++;
            mirror.accept(message, Instant.EPOCH);
            online.accept(message);
            if (message.messageClass() != MessageClass.COMMAND) { // each sender counts its own
                run(message.header().run()).accept(place, message);
            }
        } catch (TelemetryFormatException e) {
            String reason = String.valueOf(e.getMessage());
            findings.add(place, Rule.SCHEMA, reason.replace(recorded.topic() + ": ", ""));
        } catch (IllegalArgumentException e) {
            findings.add(recorded.position(), "", Rule.SCHEMA, String.valueOf(e.getMessage()));
        }
    }

    private RunCheck run(String id) {
        RunCheck known = runs.get(id);
        if (known != null) {
            return known;
        }
        if (runs.size() == MOST_RUNS) {
            RunCheck oldest = runs.values().iterator().next();
            redelivered += oldest.redelivered();
            runs.values().remove(oldest);
        }
        RunCheck begun = new RunCheck(findings, isStrict);
        runs.put(id, begun);
        return begun;
    }

    Verification result() {
        redelivered += runs.values().stream().mapToLong(RunCheck::redelivered).sum();
        runs.clear();
        return new Verification(
                findings.kept(), findings.counts(), messages, redelivered, !online.isEmpty(), totals.kpis());
    }
}

package linetwin.cli.period;

import java.time.Instant;
import java.util.Collection;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.play.Stage;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.twin.Mirror;
import linetwin.store.history.HistoryStore;
import linetwin.store.record.HistoryRecorder;

/** A recording as the window would have kept its history. */
public final class RecordedHistory implements Stage, AutoCloseable {
    private final MessageDecoder decoder = new MessageDecoder();
    private final HistoryRecorder recorder;
    private final Mirror mirror;
    private long rejected;

    /** @param alsoAt times of readings beside full hours and the turns of shifts */
    public RecordedHistory(HistoryStore store, Collection<Instant> alsoAt) {
        recorder = new HistoryRecorder(store, alsoAt);
        mirror = new Mirror(recorder);
    }

    @Override
    public void showing(int number) {
        // the only one: there are no jumps here
    }

    @Override
    public void play(RecordedMessage recorded) {
        try {
            Message message = decoder.decode(recorded);
            if (!(message instanceof KpiMessage)) { // figures are computed from what the line did
                mirror.accept(message, recorded.at());
            }
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            rejected++;
        }
    }

    @Override
    public void broken(BrokenLine line) {
        rejected++;
    }

    /** Lines and messages that could not be read. */
    public long rejected() {
        return rejected;
    }

    @Override
    public void close() {
        recorder.close();
    }
}

package linetwin.cli.session;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import linetwin.cli.notice.Complaints;
import linetwin.cli.option.ProgramVersion;
import linetwin.link.foreign.ForeignLine;
import linetwin.link.foreign.LogTranslator;
import linetwin.link.log.LogEntry;
import linetwin.link.log.LogListener;
import linetwin.link.log.LogShifts;
import linetwin.link.log.Logs;
import linetwin.link.log.Logs.LogFile;
import linetwin.link.log.QuietHours;
import linetwin.link.recording.WholeRecording;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.sim.scenario.mapping.Mappings.LogMapping;
import org.jspecify.annotations.Nullable;

/** Logs of a foreign line on their way into a recording, which is the same for the same logs and mapping. */
public final class LogImport {
    private static final int LOOK_EVERY = 1_000;

    private final ForeignLine line;
    private final List<LogFile> files;
    private final String run;
    private final Complaints complaints;
    private final Map<String, StateMessage> states = new LinkedHashMap<>();
    private long rows;
    private long refused;
    private long messages;

    public LogImport(LogMapping mapping, List<Path> logs, Complaints complaints) {
        line = mapping.line();
        files = Logs.assign(logs, line.logs());
        run = Logs.nameOf(mapping.text(), files).toString();
        this.complaints = complaints;
    }

    /** Reads all of them into a recording, unless it is stopped, and then there is none; whether it is there. */
    public boolean writeTo(Path file, BooleanSupplier isStopped) {
        WholeRecording.requireFree(file);
        RecordingHeader header = new RecordingHeader(
                ProgramVersion.text(), Optional.of(run), Optional.of(line.name()), OptionalLong.empty(), 1);
        Incoming incoming = new Incoming();
        try (Logs logs = Logs.open(files, line.elements(), incoming);
                WholeRecording recording = new WholeRecording(file, header);
                Progress progress = Progress.of("Import", Logs.size(files))) {
            LogTranslator translator =
                    new LogTranslator(run, line, files, ProgramVersion.text(), new Outgoing(recording));
            incoming.translator = translator;
            BooleanSupplier isOver = () -> isStopped.getAsBoolean() || !recording.isWritten();
            if (!translate(logs, translator, progress, isOver) && recording.isWritten()) {
                return false;
            }
            translator.end();
            messages = recording.keep();
            rows = logs.rows();
            refused = complaints.total();
            complaints.sumUp(translator.problems().sentences().toList());
            return true;
        }
    }

    private boolean translate(Logs logs, LogTranslator translator, Progress progress, BooleanSupplier isOver) {
        QuietHours quiet = new QuietHours(zone());
        long count = 0;
        for (Optional<LogEntry> entry = logs.next(); entry.isPresent(); entry = logs.next()) {
            if (entry.get().line() > 0) {
                quiet.add(entry.get().at());
            }
            translator.accept(entry.get());
            if (++count % LOOK_EVERY == 0) {
                progress.stepTo(logs.position());
                if (isOver.getAsBoolean()) {
                    return false;
                }
            }
        }
        if (line.shifts().isEmpty()) {
            quiet.remark().ifPresent(translator::remark);
        }
        return true;
    }

    /** Of the clock on the wall of the plant, as far as the mapping says it. */
    private ZoneId zone() {
        return line.shifts()
                .map(LogShifts::zone)
                .or(() -> files.stream()
                        .flatMap(file -> file.rule().zone().stream())
                        .findFirst())
                .orElse(ZoneOffset.UTC);
    }

    /** Of stations, the last one of each. */
    public Map<String, StateMessage> states() {
        return states;
    }

    public ForeignLine line() {
        return line;
    }

    /** Rows that were read. */
    public long rows() {
        return rows;
    }

    /** Rows, or messages made of them, that could not be used. */
    public long refused() {
        return refused;
    }

    /** Messages in the recording. */
    public long messages() {
        return messages;
    }

    /** What the files say, of which nothing is read before there is a translator. */
    private static final class Incoming implements LogListener {
        private @Nullable LogTranslator translator;

        @Override
        public void onRefused(String kind, String text) {
            Objects.requireNonNull(translator).refuse(kind, text);
        }

        @Override
        public void onRemark(String text) {
            Objects.requireNonNull(translator).remark(text);
        }
    }

    /** What is made of it. */
    private final class Outgoing implements TelemetryListener {
        private final WholeRecording recording;

        Outgoing(WholeRecording recording) {
            this.recording = recording;
        }

        @Override
        public void onMessage(Message message) {
            recording.accept(message);
            if (message instanceof StateMessage state) {
                states.put(state.header().source().cell(), state);
            }
        }

        @Override
        public void onRejected(String topic, String reason) {
            complaints.add(topic, reason);
        }

        @Override
        public void onRemarked(String topic, String kind, String remark) {
            complaints.remark(topic, kind, remark);
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}

package linetwin.link.recording.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.format.RecordedLine;
import linetwin.model.kpi.LineKpis;

/**
 * What came out when a recording was verified against the telemetry contract.
 *
 * @param findings the first hundred of each rule, in the order of the recording
 * @param counts how many findings there are of each rule that has any
 * @param messages of the contract that were read
 * @param redelivered messages among them that came again, as messages of QoS 1 may; findings instead if it was strict
 * @param isGoingOn whether the last that the run of a line said of itself is that it goes on, as where a recording was cut; breaks no rule
 * @param kpis of the last run in it, from its begin to its end; empty if no line was described
 */
public record Verification(
        List<Finding> findings,
        Map<Rule, Long> counts,
        long messages,
        long redelivered,
        boolean isGoingOn,
        Optional<LineKpis> kpis) {
    public Verification {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
    }

    /**
     * Reads a recording from its first to its last line.
     *
     * @throws linetwin.link.recording.format.RecordingException if it can't be opened
     */
    public static Verification of(Path recording) {
        return by(new Verifier(false), recording);
    }

    /** The same, where no message may come twice: of what a run itself has recorded, for example. */
    public static Verification strictly(Path recording) {
        return by(new Verifier(true), recording);
    }

    private static Verification by(Verifier verifier, Path recording) {
        try (RecordingReader reader = RecordingReader.open(recording)) {
            for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                verifier.accept(line.get());
            }
        }
        return verifier.result();
    }

    /** All findings, those beyond the first hundred of a rule too. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

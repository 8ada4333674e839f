package linetwin.sim.recording.verify;

import java.util.TreeSet;
import linetwin.sim.recording.verify.Findings.Place;

/** The numbers and times of the messages of one source and class. */
final class SequenceCheck {
    /** Numbers that are missing and may still come late; older ones are forgotten. */
    private static final int MOST_MISSING = 1_024;

    private final Findings findings;
    private final TreeSet<Long> missing = new TreeSet<>();
    private long highest;

    SequenceCheck(Findings findings) {
        this.findings = findings;
    }

    /** Whether the message is the next one. */
    boolean accept(Place place, long seq, boolean mayBeLost) {
        if (highest == 0 || seq == highest + 1) {
            highest = seq;
            return true;
        }
        if (seq > highest) {
            if (!mayBeLost) {
                long lost = seq - highest - 1;
                findings.add(
                        place,
                        Rule.SEQUENCE,
                        "seq is " + seq + " after " + highest + ", so " + lost
                                + (lost == 1 ? " message is missing" : " messages are missing"));
            }
            remember(highest + 1, seq - 1);
            highest = seq;
            return false;
        }
        String how = missing.remove(seq) ? "which is late" : "which came already";
        findings.add(place, Rule.SEQUENCE, "seq is " + seq + " after " + highest + ", " + how);
        return false;
    }

    private void remember(long from, long to) {
        for (long seq = Math.max(from, to - MOST_MISSING); seq <= to; seq++) {
            missing.add(seq);
        }
        while (missing.size() > MOST_MISSING) {
            missing.pollFirst();
        }
    }
}

package linetwin.sim.scenario.file;

import java.util.Arrays;
import java.util.Optional;

/** How well a figure is founded. */
public enum Mark {
    /** A published source says it. */
    SOURCE("S"),
    /** Arithmetic from sourced figures. */
    DERIVED("D"),
    /** General professional knowledge, without a source. */
    KNOWLEDGE("K"),
    /** Learned from what the line told. */
    CALIBRATED("C"),
    /** An assumption. */
    ASSUMED("assumed");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /** The mark that is written so, if any is. */
    static Optional<Mark> find(String sign) {
        return Arrays.stream(values()).filter(mark -> mark.sign.equals(sign)).findFirst();
    }

    /** The mark as it is written in scenario files. */
    public String sign() {
        return sign;
    }
}

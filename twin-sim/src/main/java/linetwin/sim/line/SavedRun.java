package linetwin.sim.line;

import java.util.Base64;

/**
 * The whole state of a run at a moment, from which it can go on.
 *
 * @param base64 the same on every machine
 */
public record SavedRun(String base64) {
    static SavedRun of(byte[] bytes) {
        return new SavedRun(Base64.getEncoder().encodeToString(bytes));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}

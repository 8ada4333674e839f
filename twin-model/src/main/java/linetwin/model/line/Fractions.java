package linetwin.model.line;

/** The rule for probabilities and shares: 0..1. */
final class Fractions {
    private Fractions() {}

    static void require(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is " + value + "; must be 0 to 1");
        }
    }
}
